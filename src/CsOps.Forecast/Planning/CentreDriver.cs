using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Planning;

/// <summary>An external driver of a centre's volume.</summary>
/// <param name="Driver">Its values, on the centre's clock.</param>
/// <param name="Queue">Which queue, or null for all.</param>
public sealed record CentreDriver(ExternalDriver Driver, string? Queue);
