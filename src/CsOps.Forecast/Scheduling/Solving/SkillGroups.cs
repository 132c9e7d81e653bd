using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Agents at work on the same set of skills, and counted for the same teams, are alike to coverage: they form a group.</summary>
internal sealed class SkillGroups
{
    /// <summary>The group of an agent with none of the required skills.</summary>
    public const int None = -1;

    /// <summary>The most skills of a problem: a set of them is the bits of one number.</summary>
    public const int MostSkills = 64;

    private readonly SchedulingProblem _problem;
    private readonly Dictionary<(ulong Skills, ulong Teams), int> _places = [];
    private readonly List<int[]> _skills = [];
    private readonly List<ulong> _masks = [];
    private readonly List<ulong> _teams = [];
    private readonly (ulong Skills, ulong Teams)[] _ofAgent;

    public SkillGroups(SchedulingProblem problem, TeamFloors floors)
    {
        _problem = problem;
        _ofAgent = [.. problem.Agents.Select(agent => (MaskOf(skill => agent.CanWork(problem.Skills[skill])), floors.TeamsOf(agent)))];
        foreach (var agent in _ofAgent)
        {
            Of(agent.Skills, agent.Teams);
            foreach (var template in problem.Templates.Where(template => !template.Skills.IsEmpty))
            {
                Of(agent.Skills & MaskOf(template.Skills), agent.Teams);
            }
        }
    }

    /// <summary>The number of groups.</summary>
    public int Count => _skills.Count;

    /// <summary>The skills of a group: places in the problem's list, ascending, at least one.</summary>
    public ReadOnlySpan<int> SkillsOf(int group) => _skills[group];

    /// <summary>The skills of a group as bits: bit k is the k-th of the problem's list.</summary>
    public ulong MaskOf(int group) => _masks[group];

    /// <summary>The teams for which a group counts, as bits.</summary>
    public ulong TeamsOf(int group) => _teams[group];

    /// <summary>The group of an agent, by place in the problem's list, or <see cref="None"/>.</summary>
    public int OfAgent(int agent) => Of(_ofAgent[agent].Skills, _ofAgent[agent].Teams);

    /// <summary>The group of an agent in a shift that is for some skills only, or for all where none are named.</summary>
    public int OfAgent(int agent, ImmutableArray<string> skills) =>
        skills.IsEmpty ? OfAgent(agent) : Of(_ofAgent[agent].Skills & MaskOf(skills), _ofAgent[agent].Teams);

    private ulong MaskOf(ImmutableArray<string> skills) => MaskOf(skill => skills.Contains(_problem.Skills[skill].Skill, StringComparer.Ordinal));

    private ulong MaskOf(Func<int, bool> has) =>
        Enumerable.Range(0, _problem.Skills.Length).Where(has).Aggregate(0UL, (mask, skill) => mask | (1UL << skill));

    private int Of(ulong skills, ulong teams)
    {
        if (skills == 0)
        {
            return None;
        }

        if (!_places.TryGetValue((skills, teams), out var group))
        {
            group = _skills.Count;
            _places.Add((skills, teams), group);
            _skills.Add([.. Enumerable.Range(0, MostSkills).Where(skill => (skills >> skill & 1) != 0)]);
            _masks.Add(skills);
            _teams.Add(teams);
        }

        return group;
    }
}
