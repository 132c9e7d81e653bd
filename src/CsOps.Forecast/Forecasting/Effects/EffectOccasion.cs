namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>One time that an effect was, or will be, there.</summary>
/// <param name="Column">Which effect.</param>
/// <param name="Uplift">What was stated of it, or null.</param>
internal sealed record EffectOccasion(int Column, double? Uplift);
