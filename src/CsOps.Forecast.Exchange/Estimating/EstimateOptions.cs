namespace CsOps.Forecast.Exchange.Estimating;

/// <summary>Thresholds of estimates from contacts.</summary>
public sealed record EstimateOptions
{
    /// <summary>An abandon within it is short. Default: 5 seconds. Range: zero or more.</summary>
    public TimeSpan ShortAbandon { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A contact of the same customer within it after an abandon is a redial. Default: 1 hour. Range: above zero.</summary>
    public TimeSpan RedialWindow { get; init; } = TimeSpan.FromHours(1);
}
