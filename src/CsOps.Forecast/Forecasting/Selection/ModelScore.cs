using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>A line of the leader board: a model and how it did in the backtest.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Scores">Its scores over all origins, or null when it could not be fitted.</param>
/// <param name="Failure">Why it has no scores, or null.</param>
public sealed record ModelScore(string Model, AccuracyScores? Scores, FitFailure? Failure);
