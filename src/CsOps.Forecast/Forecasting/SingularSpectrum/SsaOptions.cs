namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>Options of <see cref="SsaModel"/>.</summary>
public sealed record SsaOptions
{
    /// <summary>
    /// L, the length of a window in places of the series' week; at least 2 and at most half of the history. Null (the default) is two
    /// weeks, or the largest
    /// whole number of weeks or days that fits three times into the history.
    /// </summary>
    public int? Window { get; init; }

    /// <summary>r, the number of components that are signal; from 1 to L − 1. Null (the default) takes as many as <see cref="Energy"/>
    /// needs.</summary>
    public int? Rank { get; init; }

    /// <summary>The share of the sum of squares that the signal has, where the rank is not given. Default 0.998; in (0, 1).</summary>
    public double Energy { get; init; } = 0.998;

    /// <summary>The most components taken by energy, and never more than a quarter of the window. Default 24; at least 1.</summary>
    public int MostComponents { get; init; } = 24;
}
