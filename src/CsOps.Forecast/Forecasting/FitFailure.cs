namespace CsOps.Forecast.Forecasting;

/// <summary>Why a model could not be fitted: what was found and what it needs.</summary>
/// <param name="Reason">For people, one sentence.</param>
public sealed record FitFailure(string Reason);
