using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Reporting.Figures;

/// <summary>How wrong the chosen model was.</summary>
internal static class Backtest
{
    /// <summary>The scores of the chosen model, or null when it has none.</summary>
    public static AccuracyScores? ScoresOf(ModelChoice? choice) => choice?.LeaderBoard.FirstOrDefault(line => line.Model == choice.Model)?.Scores;
}
