namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Options of <see cref="EtsModel"/>.</summary>
public sealed record EtsOptions
{
    /// <summary>Where intervals come from. Default: <see cref="EtsIntervals.PastErrors"/>, since one-step errors say little of two weeks.</summary>
    public EtsIntervals Intervals { get; init; } = EtsIntervals.PastErrors;
}
