using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>A roster with its figures, or none.</summary>
/// <param name="Roster">The roster; null where there are no agents, or the problem has errors.</param>
/// <param name="Metrics">Its figures; null without a roster.</param>
/// <param name="Warnings">What is wrong or odd in the problem, for people.</param>
public sealed record ScheduleOutcome(Roster? Roster, RosterMetrics? Metrics, ImmutableArray<string> Warnings);
