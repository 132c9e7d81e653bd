using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>An interval row at a time that its clock showed twice or never.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Start">Where the rule put it.</param>
/// <param name="Showings">The two instants at which the clock showed its time; null where it never did.</param>
/// <param name="Length">The length of its interval.</param>
/// <param name="Row">What it counts.</param>
internal sealed record FoldedRow(long Line, DateTimeOffset Start, (DateTimeOffset First, DateTimeOffset Second)? Showings, TimeSpan Length, IntervalRow Row);
