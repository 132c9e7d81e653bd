namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Options of <see cref="LocalMixModel"/>.</summary>
public sealed record LocalMixOptions
{
    /// <summary>What is mixed; one part stands alone, with intervals somewhat wide, made for the mix. Default: all.</summary>
    public LocalMixParts Parts { get; init; } = LocalMixParts.All;
}
