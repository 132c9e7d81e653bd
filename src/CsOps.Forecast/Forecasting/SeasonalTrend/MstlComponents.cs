namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>The parts of a series; seasons, trend and remainder add up to it. One value a step each.</summary>
/// <param name="Seasons">What repeats itself, one season after the other.</param>
/// <param name="Trend">What moves slowly.</param>
/// <param name="Remainder">What is left.</param>
internal sealed record MstlComponents(double[][] Seasons, double[] Trend, double[] Remainder);
