namespace CsOps.Forecast.Planning.Records;

/// <summary>A cell of the centre's file that told something else before.</summary>
/// <param name="Row">What tells its row from others, for people: <c>web sessions 2026-11-02</c>.</param>
/// <param name="Column">Its column.</param>
/// <param name="Before">What it told; not empty.</param>
/// <param name="Now">What it tells.</param>
public sealed record ReplacedCell(string Row, string Column, string Before, string Now);
