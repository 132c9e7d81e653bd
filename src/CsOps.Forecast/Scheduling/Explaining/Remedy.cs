using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Something that would mend a broken rule or grant a wish.</summary>
/// <param name="Message">What, for people; times are on the centre's clock.</param>
/// <param name="Cost">What it costs; null where it is a change of terms or people, whose cost is not known.</param>
/// <param name="Changes">The changes of the roster; empty where it is a change of terms or people.</param>
public sealed record Remedy(string Message, RosterCostChange? Cost, ImmutableArray<RosterChange> Changes);
