namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Finds how many agents of each group a roster's coverage allots to each skill: it says how many of all groups together.</summary>
/// <remarks>
/// A flow from groups to skills by augmenting paths: of the flows that give every skill its agents one in which groups with few skills come first.
/// Agents are real numbers: means over an interval.
/// </remarks>
internal sealed class SkillAllotment
{
    private const double Rounding = 1e-9;

    private readonly Attendance _attendance;
    private readonly int _skills;
    private readonly int[] _order;
    private readonly double[] _left;
    private readonly double[] _flow;
    private readonly int[] _skillBefore;
    private readonly int[] _groupBefore;

    public SkillAllotment(Attendance attendance, int skills)
    {
        (_attendance, _skills) = (attendance, skills);
        _order = [.. Enumerable.Range(0, attendance.Groups.Length).OrderBy(group => attendance.Groups[group].Has.Count(has => has))];
        _left = new double[attendance.Groups.Length];
        _flow = new double[attendance.Groups.Length * skills];
        _skillBefore = new int[attendance.Groups.Length];
        _groupBefore = new int[skills];
    }

    /// <summary>Allots.</summary>
    /// <param name="agents">Agents of each group.</param>
    /// <param name="wanted">Agents of each skill; what there are too few for stays unmet.</param>
    public void Allot(ReadOnlySpan<double> agents, ReadOnlySpan<double> wanted)
    {
        agents.CopyTo(_left);
        Array.Clear(_flow);
        for (var skill = 0; skill < _skills; skill++)
        {
            var missing = wanted[skill];
            while (missing > Rounding && Find(skill) is var group and >= 0)
            {
                missing -= Push(skill, group, missing);
            }
        }
    }

    /// <summary>Agents of a group allotted to a skill.</summary>
    public double Of(int group, int skill) => _flow[(group * _skills) + skill];

    /// <summary>A group with agents left that a chain of exchanges leads to from the skill; −1 where there is none.</summary>
    private int Find(int skill)
    {
        Array.Fill(_skillBefore, -1);
        Array.Fill(_groupBefore, -1);
        var waiting = new Queue<int>([skill]);
        while (waiting.TryDequeue(out var wanting))
        {
            foreach (var group in _order)
            {
                if (_skillBefore[group] >= 0 || !_attendance.Groups[group].Has[wanting])
                {
                    continue;
                }

                _skillBefore[group] = wanting;
                if (_left[group] > Rounding)
                {
                    return group;
                }

                for (var other = 0; other < _skills; other++)
                {
                    if (other != skill && _groupBefore[other] < 0 && Of(group, other) > Rounding)
                    {
                        _groupBefore[other] = group;
                        waiting.Enqueue(other);
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>Moves as much as every step of the chain has.</summary>
    private double Push(int skill, int group, double most)
    {
        var amount = Math.Min(most, _left[group]);
        for (var at = _skillBefore[group]; at != skill; at = _skillBefore[_groupBefore[at]])
        {
            amount = Math.Min(amount, Of(_groupBefore[at], at));
        }

        _left[group] -= amount;
        for (var (to, from) = (group, _skillBefore[group]); ; (to, from) = (_groupBefore[from], _skillBefore[_groupBefore[from]]))
        {
            _flow[(to * _skills) + from] += amount;
            if (from == skill)
            {
                return amount;
            }

            _flow[(_groupBefore[from] * _skills) + from] -= amount;
        }
    }
}
