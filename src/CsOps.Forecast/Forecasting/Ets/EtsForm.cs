using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>One of the forms of exponential smoothing that are kept.</summary>
/// <param name="IsRelative">Whether the error is a share of what was expected (multiplicative) or is added to it.</param>
/// <param name="Trend">The trend.</param>
/// <param name="Season">The season.</param>
/// <remarks>
/// Hyndman, Koehler, Ord and Snyder (2008), <i>Forecasting with Exponential Smoothing</i>, tables 2.2 and 2.3. Left out are additive errors
/// with a multiplicative season (a season near 0 divides the error: infinite variances, section 15.2.3) and multiplicative trends, which
/// run away.
/// </remarks>
internal readonly record struct EtsForm(bool IsRelative, EtsTrend Trend, EtsSeason Season)
{
    /// <summary>The fifteen forms, additive errors first.</summary>
    public static ImmutableArray<EtsForm> All { get; } =
    [
        .. from isRelative in new[] { false, true }
           from season in Enum.GetValues<EtsSeason>()
           from trend in Enum.GetValues<EtsTrend>()
           where isRelative || season != EtsSeason.Multiplicative
           select new EtsForm(isRelative, trend, season),
    ];

    /// <summary>Whether there is a slope.</summary>
    public bool HasSlope => Trend != EtsTrend.None;

    /// <summary>Whether there is a season.</summary>
    public bool HasSeason => Season != EtsSeason.None;

    /// <summary>How many of α, β, γ and φ it has.</summary>
    public int CoefficientCount => 1 + (HasSlope ? 1 : 0) + (HasSeason ? 1 : 0) + (Trend == EtsTrend.Damped ? 1 : 0);

    /// <summary>How many numbers it starts from: the seasons, whose sum or mean is fixed, count one less.</summary>
    public int StateCount(int period) => 1 + (HasSlope ? 1 : 0) + (HasSeason ? period - 1 : 0);

    /// <summary>Its usual letters, such as MAdM.</summary>
    public override string ToString()
    {
        var trend = Trend switch { EtsTrend.None => "N", EtsTrend.Additive => "A", _ => "Ad" };
        var season = Season switch { EtsSeason.None => "N", EtsSeason.Additive => "A", _ => "M" };
        return (IsRelative ? "M" : "A") + trend + season;
    }
}
