namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>A term that takes part in a conflict.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Words">The term with its value, for people, for example <c>at most 4 days a week</c>.</param>
public sealed record ConflictTerm(ConflictTermKind Kind, string Words);
