namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Rows that are not to be counted, and why.</summary>
/// <param name="When">The condition, see <see cref="RowCondition"/>.</param>
/// <param name="Reason">The reason code in the rejects file, for example <c>callback</c>.</param>
public sealed record SkipRule(string When, string Reason);
