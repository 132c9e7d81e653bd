namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Options of <see cref="MedianModel"/>.</summary>
public sealed record MedianOptions
{
    /// <summary>How many of the last observed values of a weekday-slot are taken. Default 5; from 1 to 52.</summary>
    public int Values { get; init; } = ProfileDefaults.MedianValues;
}
