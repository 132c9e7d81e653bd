namespace CsOps.Forecast.Performance.Quality;

/// <summary>The score of a group of evaluations.</summary>
/// <param name="Group">The group.</param>
/// <param name="Evaluations">How many evaluations there are.</param>
/// <param name="Mean">The mean of points given as a fraction of those that could be.</param>
/// <param name="MeanInterval">Where that mean lies with a confidence of 95 %; unknown for one evaluation.</param>
/// <param name="Judged">Evaluations of which it is told whether they were passed.</param>
/// <param name="PassRate">The fraction of these that were; NaN where there are none.</param>
/// <param name="PassInterval">Where that fraction lies with a confidence of 95 %.</param>
/// <param name="AutoFails">Evaluations that one mistake failed.</param>
public sealed record QualityScore(
    string Group, int Evaluations, double Mean, ConfidenceInterval MeanInterval, int Judged, double PassRate, ConfidenceInterval PassInterval, int AutoFails);
