namespace CsOps.Forecast.History;

/// <summary>Intervals that were not observed because a part of them has no row, and what their other parts had.</summary>
/// <param name="Count">How many.</param>
/// <param name="Rows">The rows of their other parts.</param>
/// <param name="Offered">The contacts offered in these rows.</param>
public readonly record struct IncompleteIntervals(long Count, long Rows, double Offered);
