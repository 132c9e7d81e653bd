namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Agents of the same set of skills are alike to coverage: they form a group.</summary>
internal sealed class SkillGroups
{
    /// <summary>The group of an agent with none of the required skills.</summary>
    public const int None = -1;

    /// <summary>The most skills of a problem: a set of them is the bits of one number.</summary>
    public const int MostSkills = 64;

    private readonly List<int[]> _skills = [];
    private readonly List<ulong> _masks = [];
    private readonly int[] _groupOfAgent;

    public SkillGroups(SchedulingProblem problem)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        _groupOfAgent = [.. problem.Agents.Select(agent => GroupOf(SkillsOf(problem, agent), groups))];
    }

    /// <summary>The number of groups.</summary>
    public int Count => _skills.Count;

    /// <summary>The skills of a group: places in the problem's list, ascending, at least one.</summary>
    public ReadOnlySpan<int> SkillsOf(int group) => _skills[group];

    /// <summary>The skills of a group as bits: bit k is the k-th of the problem's list.</summary>
    public ulong MaskOf(int group) => _masks[group];

    /// <summary>The group of an agent, by place in the problem's list, or <see cref="None"/>.</summary>
    public int OfAgent(int agent) => _groupOfAgent[agent];

    private static int[] SkillsOf(SchedulingProblem problem, Agent agent) =>
        [.. Enumerable.Range(0, problem.Skills.Length).Where(s => agent.Has(problem.Skills[s].Skill))];

    private int GroupOf(int[] skills, Dictionary<string, int> groups)
    {
        if (skills.Length == 0)
        {
            return None;
        }

        var key = string.Join(',', skills.Select(s => s.ToString(CultureInfo.InvariantCulture)));
        if (!groups.TryGetValue(key, out var group))
        {
            group = _skills.Count;
            groups.Add(key, group);
            _skills.Add(skills);
            _masks.Add(skills.Aggregate(0UL, (mask, skill) => mask | (1UL << skill)));
        }

        return group;
    }
}
