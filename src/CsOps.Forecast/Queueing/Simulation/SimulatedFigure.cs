namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A figure found by simulation, and how sure it is. <c>default</c> is 0 without doubt.</summary>
/// <param name="Value">The figure; NaN where nothing was counted.</param>
/// <param name="HalfWidth">Half of its 95 % confidence interval; NaN where it cannot be told.</param>
public readonly record struct SimulatedFigure(double Value, double HalfWidth);
