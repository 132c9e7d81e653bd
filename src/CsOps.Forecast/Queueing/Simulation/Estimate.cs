namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A simulated figure.</summary>
/// <param name="Value">The figure; NaN where nothing was counted.</param>
/// <param name="HalfWidth">Half of its 95 % confidence interval; NaN where it cannot be told.</param>
public readonly record struct Estimate(double Value, double HalfWidth);
