namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>One test of a condition.</summary>
/// <param name="Column">The column.</param>
/// <param name="Sign">How it compares: <c>= != ~ !~ &gt; &gt;= &lt; &lt;=</c>.</param>
/// <param name="Values">The values for equality, an empty one for a blank field; for an order, one number.</param>
internal sealed record RowTest(string Column, string Sign, IReadOnlyList<string> Values);
