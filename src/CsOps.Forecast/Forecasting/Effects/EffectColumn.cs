namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>An effect to learn: a name and a kind.</summary>
/// <param name="Name">For people, years left out.</param>
/// <param name="Kind">What it is.</param>
internal sealed record EffectColumn(string Name, EffectKind Kind);
