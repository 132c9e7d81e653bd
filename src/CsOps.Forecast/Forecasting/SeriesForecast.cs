using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting;

/// <summary>A forecast of one series: the mean and five quantiles per step; index 0 is the first step after the origin.</summary>
/// <remarks>At every step P2.5 ≤ P10 ≤ P50 ≤ P90 ≤ P97.5. All arrays have the same length.</remarks>
public sealed record SeriesForecast
{
    /// <summary>The mean.</summary>
    public required ImmutableArray<double> Mean { get; init; }

    /// <summary>The 2.5 % quantile.</summary>
    public required ImmutableArray<double> P025 { get; init; }

    /// <summary>The 10 % quantile.</summary>
    public required ImmutableArray<double> P10 { get; init; }

    /// <summary>The median; errors are scored on it.</summary>
    public required ImmutableArray<double> P50 { get; init; }

    /// <summary>The 90 % quantile.</summary>
    public required ImmutableArray<double> P90 { get; init; }

    /// <summary>The 97.5 % quantile.</summary>
    public required ImmutableArray<double> P975 { get; init; }

    /// <summary>How the errors of its steps go together. Default: they do not.</summary>
    public ErrorCorrelation Correlation { get; init; }

    /// <summary>Number of steps.</summary>
    public int Horizon => Mean.Length;

    /// <summary>The levels of the five quantiles in order: 0.025, 0.1, 0.5, 0.9, 0.975.</summary>
    public static ImmutableArray<double> Levels { get; } = [0.025, 0.1, 0.5, 0.9, 0.975];

    /// <summary>The quantile at position <paramref name="level"/> of <see cref="Levels"/>.</summary>
    public ImmutableArray<double> Quantile(int level) => level switch
    {
        0 => P025,
        1 => P10,
        2 => P50,
        3 => P90,
        4 => P975,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There are five quantile levels, 0 to 4."),
    };

    /// <summary>A forecast of which nothing but the median is known: NaN elsewhere, as are the scores that need more.</summary>
    internal static SeriesForecast OfMedian(ImmutableArray<double> median)
    {
        ImmutableArray<double> unknown = [.. Enumerable.Repeat(double.NaN, median.Length)];
        return new SeriesForecast { Mean = unknown, P025 = unknown, P10 = unknown, P50 = median, P90 = unknown, P975 = unknown };
    }

    /// <summary>The same forecast with each of its six arrays replaced by what <paramref name="change"/> makes of it.</summary>
    internal SeriesForecast Select(Func<ImmutableArray<double>, ImmutableArray<double>> change) => this with
    {
        Mean = change(Mean),
        P025 = change(P025),
        P10 = change(P10),
        P50 = change(P50),
        P90 = change(P90),
        P975 = change(P975),
    };
}
