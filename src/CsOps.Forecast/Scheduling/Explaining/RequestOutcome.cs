using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>What became of a day-off request.</summary>
/// <param name="Date">The day.</param>
/// <param name="Weight">What refusing it costs.</param>
/// <param name="IsMet">Whether the agent has the day off.</param>
/// <param name="Granting">The cheapest way to grant it that keeps the hard rules, with its cost; null where it is met.</param>
/// <param name="Stretches">When more or fewer agents would be missing if it were granted that way; empty where it is met.</param>
public sealed record RequestOutcome(DateOnly Date, double Weight, bool IsMet, Remedy? Granting, ImmutableArray<CoverStretch> Stretches);
