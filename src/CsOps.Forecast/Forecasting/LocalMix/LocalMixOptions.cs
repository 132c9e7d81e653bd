namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Options of <see cref="LocalMixModel"/>.</summary>
public sealed record LocalMixOptions
{
    /// <summary>What is mixed; one part stands alone, with intervals by its own past errors. Default: all.</summary>
    public LocalMixParts Parts { get; init; } = LocalMixParts.All;
}
