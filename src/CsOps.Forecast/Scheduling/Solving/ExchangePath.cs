namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// Finds which skills gain or lose an agent when one of a group comes or goes and the others may exchange skills, and carries the
/// exchanges out. Breadth first, so with as few exchanges as can be.
/// </summary>
internal sealed class ExchangePath
{
    private const int Start = -1;
    private const int Unseen = -2;

    private readonly SkillGroups _groups;
    private readonly int _skills;
    private readonly int[] _queue;
    private readonly int[] _from; // the skill before it on the path, Start or Unseen
    private readonly int[] _by; // the group whose agent changes skill on that step
    private int _reached;

    public ExchangePath(SkillGroups groups, int skills)
    {
        _groups = groups;
        _skills = skills;
        _queue = new int[skills];
        _from = new int[skills];
        _by = new int[skills];
    }

    /// <summary>The skills reached by the last search, nearest first.</summary>
    public ReadOnlySpan<int> Reached => _queue.AsSpan(0, _reached);

    /// <summary>Reaches the skills that may gain when an agent of <paramref name="group"/> comes.</summary>
    /// <param name="flow">Agents of each group allotted to each skill, [group, skill].</param>
    /// <param name="group">The group.</param>
    public void FindForArrival(ReadOnlySpan<int> flow, int group)
    {
        Clear();
        foreach (var skill in _groups.SkillsOf(group))
        {
            Reach(skill, Start, group);
        }

        for (var next = 0; next < _reached; next++)
        {
            // Whoever is allotted to a reached skill can be relieved there and move to another of their own.
            var skill = _queue[next];
            for (var other = 0; other < _groups.Count && _reached < _skills; other++)
            {
                if (flow[(other * _skills) + skill] > 0)
                {
                    ReachAll(_groups.SkillsOf(other), skill, other);
                }
            }
        }
    }

    /// <summary>Reaches the skills that may lose when an agent of <paramref name="group"/>, one of those at work, goes.</summary>
    public void FindForDeparture(ReadOnlySpan<int> flow, int group)
    {
        Clear();
        foreach (var skill in _groups.SkillsOf(group))
        {
            if (flow[(group * _skills) + skill] > 0)
            {
                Reach(skill, Start, group);
            }
        }

        for (var next = 0; next < _reached; next++)
        {
            // Whoever has a reached skill can fill in there, coming from where they are allotted now.
            for (var other = 0; other < _groups.Count && _reached < _skills; other++)
            {
                if (_groups.SkillsOf(other).Contains(_queue[next]))
                {
                    ReachFlow(flow, other, _queue[next]);
                }
            }
        }
    }

    /// <summary>Allots the arriving agent so that <paramref name="skill"/> ends with one more.</summary>
    public void ApplyArrival(Span<int> flow, int group, int skill)
    {
        while (_from[skill] != Start)
        {
            flow[(_by[skill] * _skills) + skill]++;
            flow[(_by[skill] * _skills) + _from[skill]]--;
            skill = _from[skill];
        }

        flow[(group * _skills) + skill]++;
    }

    /// <summary>Takes the leaving agent out so that <paramref name="skill"/> ends with one less.</summary>
    public void ApplyDeparture(Span<int> flow, int group, int skill)
    {
        while (_from[skill] != Start)
        {
            flow[(_by[skill] * _skills) + skill]--;
            flow[(_by[skill] * _skills) + _from[skill]]++;
            skill = _from[skill];
        }

        flow[(group * _skills) + skill]--;
    }

    private void Clear()
    {
        _reached = 0;
        Array.Fill(_from, Unseen);
    }

    private void ReachAll(ReadOnlySpan<int> skills, int from, int by)
    {
        foreach (var skill in skills)
        {
            Reach(skill, from, by);
        }
    }

    private void ReachFlow(ReadOnlySpan<int> flow, int by, int from)
    {
        foreach (var skill in _groups.SkillsOf(by))
        {
            if (flow[(by * _skills) + skill] > 0)
            {
                Reach(skill, from, by);
            }
        }
    }

    private void Reach(int skill, int from, int by)
    {
        if (_from[skill] == Unseen)
        {
            _from[skill] = from;
            _by[skill] = by;
            _queue[_reached++] = skill;
        }
    }
}
