namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>The parts of a series; season, trend and remainder add up to it. One value a step each.</summary>
/// <param name="Season">What repeats itself.</param>
/// <param name="Trend">What moves slowly.</param>
/// <param name="Remainder">What is left.</param>
/// <param name="Belief">The robustness weight of each value in [0, 1]; 1 without robust loops.</param>
internal sealed record StlComponents(double[] Season, double[] Trend, double[] Remainder, double[] Belief);
