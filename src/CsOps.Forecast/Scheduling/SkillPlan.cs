using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling;

/// <summary>Who works on which skill when: the counts of a roster's coverage, dealt out to people.</summary>
public static class SkillPlan
{
    /// <summary>Deals the coverage of a roster out to the agents at work, so that they change from one skill to another seldom.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="roster">Its roster.</param>
    /// <param name="weights">The prices by which agents are allotted to skills; null for the default ones.</param>
    /// <returns>Agent by agent, by start. In every slot as many agents have a skill as the roster's coverage counts.</returns>
    /// <remarks>
    /// From slot to slot an agent goes on with the skill of before, as long as so many of the same skills are needed there; those who must change take what is left, the longest at it first.
    /// </remarks>
    public static ImmutableArray<SkillSpan> Of(SchedulingProblem problem, Roster roster, CoverageWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        return new SkillDealer(problem, roster, weights ?? new CoverageWeights()).Deal();
    }
}
