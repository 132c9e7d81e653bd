using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Agents who have the same skills, and when they are there.</summary>
public sealed record SimulatedGroup
{
    /// <summary>The agents of each interval, or one number for all of them; empty when <see cref="Shifts"/> say who is there. 0 or more.</summary>
    public ImmutableArray<int> Agents { get; init; } = [];

    /// <summary>Shifts in the place of <see cref="Agents"/>, one an agent; they may start and end at any second. Default: none.</summary>
    public ImmutableArray<SimulatedShift> Shifts { get; init; } = [];

    /// <summary>For each skill: null where the group does not have it, else its handle time as a multiple of the skill's (1: the same), above 0.</summary>
    public required ImmutableArray<double?> HandleFactors { get; init; }

    /// <summary>
    /// For each skill, the level of its queue for an agent who becomes free; null where the agent never takes from it. Lower is tried first; among
    /// queues of one level the contact that has waited longest is taken. Levels are the priorities of the skills.
    /// </summary>
    public required ImmutableArray<int?> QueueLevels { get; init; }

    /// <summary>How fast each contact goes on when an agent has 1, 2, … in hand; as many as one agent may have. Above 0. Default: 1, one at a time.</summary>
    public ImmutableArray<double> PaceByContactsInHand { get; init; } = [1];
}
