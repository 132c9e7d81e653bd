using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>The agents that must be present for one skill, per interval.</summary>
/// <param name="Skill">The skill's name (a queue).</param>
/// <param name="Required">Agents to schedule, shrinkage included, 0 to <see cref="MostAgents"/>; length = the problem's grid.</param>
public sealed record SkillRequirement(string Skill, ImmutableArray<int> Required)
{
    /// <summary>The most agents that an interval may require: 100,000. More is a slip of the keyboard.</summary>
    public const int MostAgents = 100_000;

    /// <summary>How much a missing agent of this skill matters beside one of another skill, over 0. Default: 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>How well an agent must work the skill to count (<see cref="SkillLevel"/>). Several lines of one skill with different levels are allowed. Default: 1.</summary>
    public int MinimumLevel { get; init; } = 1;

    /// <summary>
    /// What each agent is worth, an hour, per interval and place: <c>[i][0]</c> is what the first agent in interval <c>i</c> gains, in the units of the scheduler's weights. Falling (what is not,
    /// is levelled); below 0 an agent costs something, at most what an idle one does, as all beyond its end. With it a requirement is not only a number: an agent below it is missed the more the more service is lost,
    /// and one above it may still gain. Length = the grid, or empty: then every agent below the requirement counts by <see cref="Weight"/>. Default: empty.
    /// </summary>
    public ImmutableArray<ImmutableArray<double>> Values { get; init; } = [];

    /// <summary>The skill, and the least level where one is asked for.</summary>
    public string Line => MinimumLevel > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Skill} (level {MinimumLevel})") : Skill;
}
