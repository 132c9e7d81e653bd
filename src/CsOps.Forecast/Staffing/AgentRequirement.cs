
namespace CsOps.Forecast.Staffing;

/// <summary>The agents that one interval of one queue needs, which target asks for how many, and what they achieve.</summary>
/// <remarks>
/// Made by <see cref="RequirementCalculator"/>. What was not asked for, and what nobody can achieve because there is nothing to do, is null.
/// </remarks>
public sealed record AgentRequirement
{
    /// <summary>Offered load in erlangs, 0 or more, already divided by concurrency.</summary>
    public required double Load { get; init; }

    /// <summary>Agents for the service level; without one, the fewest that make the queue stable; 0 for a load of 0.</summary>
    public required int AgentsForServiceLevel { get; init; }

    /// <summary>Agents for the average speed of answer; null when it was not asked for.</summary>
    public int? AgentsForAverageSpeedOfAnswer { get; init; }

    /// <summary>Agents for the largest abandonment; null when it was not asked for.</summary>
    public int? AgentsForAbandonment { get; init; }

    /// <summary>Agents for the occupancy cap; without one, the fewest that make the queue stable (1 where people abandon); 0 for a load of 0.</summary>
    public required int AgentsForOccupancy { get; init; }

    /// <summary>Positions needed: the largest of them.</summary>
    public required int Agents { get; init; }

    /// <summary>Agents to schedule: <see cref="Agents"/> / (1 − shrinkage), rounded up exactly.</summary>
    public required int Scheduled { get; init; }

    /// <summary>Fraction answered within the acceptable wait with <see cref="Agents"/>, in [0, 1]; null without load or without a service level target.</summary>
    public double? ServiceLevel { get; init; }

    /// <summary>Average speed of answer with <see cref="Agents"/>, in seconds; null without load.</summary>
    public double? AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Load / <see cref="Agents"/>, in (0, 1]; null without load.</summary>
    public double? Occupancy { get; init; }

    /// <summary>Probability that a contact waits at all, in [0, 1]; null without load.</summary>
    public double? WaitProbability { get; init; }

    /// <summary>Fraction of contacts that abandon with <see cref="Agents"/>, in [0, 1]; null without load or without a patience.</summary>
    public double? Abandonment { get; init; }
}
