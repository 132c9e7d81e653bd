namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Options of <see cref="AverageModel"/>.</summary>
public sealed record AverageOptions
{
    /// <summary>How many of the last observed values of a weekday-slot are taken. Default 4; from 1 to 52.</summary>
    public int Values { get; init; } = ProfileDefaults.AverageValues;

    /// <summary>
    /// A value further than this many standard deviations from the median of its k is left out. Default 6; at least 2;
    /// <see cref="double.PositiveInfinity"/> makes the plain average.
    /// </summary>
    public double OddDeviations { get; init; } = ProfileDefaults.OddDeviations;
}
