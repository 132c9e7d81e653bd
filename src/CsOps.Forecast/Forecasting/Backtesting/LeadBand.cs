using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>The scores of some days ahead together.</summary>
/// <param name="FirstDay">The first of the days, 1 being the origin's own day.</param>
/// <param name="LastDay">The last of them.</param>
/// <param name="Scores">Their scores.</param>
public sealed record LeadBand(int FirstDay, int LastDay, AccuracyScores Scores);
