using System.Text.Json.Serialization;

namespace CsOps.Forecast.Staffing;

/// <summary>The agents that one interval of one queue needs, which target asks for how many, and what they achieve.</summary>
/// <remarks>
/// Made by <see cref="RequirementCalculator"/>. As JSON it is the object that <c>csops require --json</c> prints: what was not asked for, and
/// what nobody can achieve because there is nothing to do, is left out.
/// </remarks>
public sealed record AgentRequirement
{
    /// <summary>Offered load in erlangs, 0 or more, already divided by concurrency.</summary>
    [JsonPropertyName("load")]
    public required double Load { get; init; }

    /// <summary>Agents for the service level; without one, the fewest that make the queue stable; 0 for a load of 0.</summary>
    [JsonPropertyName("n_sl")]
    public required int AgentsForServiceLevel { get; init; }

    /// <summary>Agents for the average speed of answer; null when it was not asked for.</summary>
    [JsonPropertyName("n_asa")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AgentsForAverageSpeedOfAnswer { get; init; }

    /// <summary>Agents for the occupancy cap; without one, the fewest that make the queue stable; 0 for a load of 0.</summary>
    [JsonPropertyName("n_occ")]
    public required int AgentsForOccupancy { get; init; }

    /// <summary>Positions needed: the largest of the three.</summary>
    [JsonPropertyName("n")]
    public required int Agents { get; init; }

    /// <summary>Agents to schedule: <see cref="Agents"/> / (1 − shrinkage), rounded up exactly.</summary>
    [JsonPropertyName("heads")]
    public required int Scheduled { get; init; }

    /// <summary>Fraction answered within the acceptable wait with <see cref="Agents"/>, in [0, 1]; null without load or without a service level target.</summary>
    [JsonPropertyName("sl")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ServiceLevel { get; init; }

    /// <summary>Average speed of answer with <see cref="Agents"/>, in seconds; null without load.</summary>
    [JsonPropertyName("asa")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Load / <see cref="Agents"/>, in (0, 1]; null without load.</summary>
    [JsonPropertyName("occ")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Occupancy { get; init; }

    /// <summary>Probability that a contact waits at all, in [0, 1]; null without load.</summary>
    [JsonPropertyName("p_wait")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? WaitProbability { get; init; }
}
