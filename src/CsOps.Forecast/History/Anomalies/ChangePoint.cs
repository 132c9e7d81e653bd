namespace CsOps.Forecast.History.Anomalies;

/// <summary>A change of the level of a series.</summary>
/// <param name="Index">The first value of the new level.</param>
/// <param name="Earliest">The first index of the 95 % interval of <paramref name="Index"/>.</param>
/// <param name="Latest">The last index of that interval.</param>
/// <param name="Before">The level before, in the unit of the series.</param>
/// <param name="After">The level after.</param>
/// <param name="StandardError">The standard error of the difference of the two, at least 0.</param>
public sealed record ChangePoint(int Index, int Earliest, int Latest, double Before, double After, double StandardError);
