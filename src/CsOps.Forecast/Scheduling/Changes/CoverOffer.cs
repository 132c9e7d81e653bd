using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What can be done about one shift of an absent agent.</summary>
/// <param name="Shift">The shift that falls away.</param>
/// <param name="Options">The answers, the best first; that nobody replaces it is one of them.</param>
public sealed record CoverOffer(Shift Shift, ImmutableArray<RosterOption> Options);
