using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>What became of a queue's forecast since an earlier plan.</summary>
/// <param name="Plan">The earlier plan's name.</param>
/// <param name="Before">Contacts forecast then: on the same days where there are such, else a week; NaN where the plan does not have the queue.</param>
/// <param name="Now">Contacts forecast now, of the same days, or a week.</param>
/// <param name="IsOfSameDays">Whether the same days are compared, and not a week with another.</param>
/// <param name="Reasons">Why, in sentences for people: what came since, the model, the effects, the files.</param>
public sealed record ForecastChange(string Plan, double Before, double Now, bool IsOfSameDays, ImmutableArray<string> Reasons);
