namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>An occasion that touches a step.</summary>
/// <param name="Column">Which effect.</param>
/// <param name="Occasion">Which occasion.</param>
/// <param name="Share">How much of the step lies in it, above 0 and at most 1.</param>
internal readonly record struct StepActivity(int Column, int Occasion, double Share);
