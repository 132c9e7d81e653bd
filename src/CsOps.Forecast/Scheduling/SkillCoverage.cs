using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>How one skill is covered, per interval of the problem's grid.</summary>
/// <param name="Skill">The skill's name.</param>
/// <param name="Required">Agents required.</param>
/// <param name="Scheduled">
/// Agents at work and allotted to this skill; a fraction where a shift or break covers part of the interval. Each agent counts once:
/// the allotments of all skills sum to the agents at work (those not needed anywhere are allotted to one of their skills).
/// </param>
public sealed record SkillCoverage(string Skill, ImmutableArray<int> Required, ImmutableArray<double> Scheduled)
{
    /// <summary>Agents missing in interval <paramref name="index"/>, 0 or more.</summary>
    public double Under(int index) => Math.Max(0, Required[index] - Scheduled[index]);

    /// <summary>Agents beyond the requirement in interval <paramref name="index"/>, 0 or more.</summary>
    public double Over(int index) => Math.Max(0, Scheduled[index] - Required[index]);
}
