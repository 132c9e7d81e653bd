namespace CsOps.Forecast.Planning.Explanation;

/// <summary>How the level of a queue drifts, from week to week of at most two years.</summary>
/// <param name="PerYear">The factor a year, less one.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end of that interval.</param>
/// <param name="Weeks">Weeks it is found in.</param>
public sealed record LevelTrend(double PerYear, double Low, double High, int Weeks);
