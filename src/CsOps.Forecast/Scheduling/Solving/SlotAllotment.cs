using System.Numerics;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The agents at work in each slot, allotted to their skills at the least cost.</summary>
/// <remarks>
/// In a slot the agents of each skill group are allotted to the group's skills. The costs are convex and re-allotting is free, so an
/// arriving agent is allotted along the path of exchanges that ends at the skill that gains most (successive shortest paths: Ahuja,
/// Magnanti and Orlin, Network Flows, 1993, chapter 9), and a leaving one is replaced from the skill that loses least; the allotment stays
/// optimal. Calls about different slots may run at the same time.
/// </remarks>
internal sealed class SlotAllotment
{
    private const int Start = -1;

    private readonly SlotDemand _demand;
    private readonly SkillGroups _groups;
    private readonly int _skills;
    private readonly int[] _allotted; // [slot, skill]
    private readonly int[] _flow; // [slot, group, skill]: agents of the group allotted to the skill
    private readonly ulong[] _others; // [slot, skill]: the skills that some agent allotted to the skill could take instead

    public SlotAllotment(SlotDemand demand, SkillGroups groups)
    {
        _demand = demand;
        _groups = groups;
        _skills = demand.Skills;
        _allotted = new int[demand.Slots * _skills];
        _flow = new int[demand.Slots * groups.Count * _skills];
        _others = new ulong[demand.Slots * _skills];
    }

    /// <summary>Agents allotted to a skill in a slot.</summary>
    public int Allotted(int slot, int skill) => _allotted[(slot * _skills) + skill];

    /// <summary>Agents of a group allotted to a skill in a slot.</summary>
    public int Allotted(int slot, int group, int skill) => _flow[FlowAt(slot, group) + skill];

    /// <summary>What the cost of a slot changes by when an agent of the group comes to work in it.</summary>
    public double CostOfArrival(int slot, int group)
    {
        Span<int> from = stackalloc int[_skills];
        return CostOfOneMore(slot, Best(slot, ReachByArrival(slot, group, from)));
    }

    /// <summary>What the cost of a slot changes by when an agent of the group, one of those at work in it, goes.</summary>
    public double CostOfDeparture(int slot, int group)
    {
        Span<int> from = stackalloc int[_skills];
        return -CostOfLastOne(slot, Worst(slot, ReachByDeparture(slot, group, from)));
    }

    /// <summary>An agent of the group comes to work in a slot.</summary>
    public void PutIn(int slot, int group)
    {
        Span<int> from = stackalloc int[_skills];
        var gaining = Best(slot, ReachByArrival(slot, group, from));
        var skill = gaining;
        for (; from[skill] != Start; skill = from[skill])
        {
            Move(slot, from[skill], skill);
        }

        Allot(slot, group, skill, 1);
        _allotted[(slot * _skills) + gaining]++;
    }

    /// <summary>An agent of the group, who was at work in a slot, is no longer.</summary>
    public void TakeOut(int slot, int group)
    {
        Span<int> from = stackalloc int[_skills];
        var losing = Worst(slot, ReachByDeparture(slot, group, from));
        var skill = losing;
        for (; from[skill] != Start; skill = from[skill])
        {
            Move(slot, skill, from[skill]);
        }

        Allot(slot, group, skill, -1);
        _allotted[(slot * _skills) + losing]--;
    }

    /// <summary>The skills that may gain when an agent of the group comes: one of its own, or one that somebody relieved there can take.</summary>
    private ulong ReachByArrival(int slot, int group, Span<int> from)
    {
        var reached = Begin(_groups.MaskOf(group), from);
        var open = reached;
        while (open != 0)
        {
            var skill = BitOperations.TrailingZeroCount(open);
            open &= open - 1;
            var next = _others[(slot * _skills) + skill] & ~reached;
            reached |= next;
            open |= next;
            for (; next != 0; next &= next - 1)
            {
                from[BitOperations.TrailingZeroCount(next)] = skill;
            }
        }

        return reached;
    }

    /// <summary>The skills that may lose when an agent of the group goes: one where the group is at work, or one from which somebody can fill in there.</summary>
    private ulong ReachByDeparture(int slot, int group, Span<int> from)
    {
        var reached = Begin(SkillsAtWork(slot, group), from);
        var open = reached;
        while (open != 0)
        {
            var skill = BitOperations.TrailingZeroCount(open);
            open &= open - 1;
            for (var other = 0; other < _skills; other++)
            {
                if ((reached >> other & 1) == 0 && (_others[(slot * _skills) + other] >> skill & 1) != 0)
                {
                    reached |= 1UL << other;
                    open |= 1UL << other;
                    from[other] = skill;
                }
            }
        }

        return reached;
    }

    private static ulong Begin(ulong skills, Span<int> from)
    {
        for (var rest = skills; rest != 0; rest &= rest - 1)
        {
            from[BitOperations.TrailingZeroCount(rest)] = Start;
        }

        return skills;
    }

    private ulong SkillsAtWork(int slot, int group)
    {
        var skills = 0UL;
        foreach (var skill in _groups.SkillsOf(group))
        {
            if (_flow[FlowAt(slot, group) + skill] > 0)
            {
                skills |= 1UL << skill;
            }
        }

        return skills;
    }

    /// <summary>The reached skill that gains most from one agent more; the first of equals.</summary>
    private int Best(int slot, ulong reached)
    {
        var best = BitOperations.TrailingZeroCount(reached);
        for (var rest = reached & (reached - 1); rest != 0; rest &= rest - 1)
        {
            var skill = BitOperations.TrailingZeroCount(rest);
            best = CostOfOneMore(slot, skill) < CostOfOneMore(slot, best) ? skill : best;
        }

        return best;
    }

    /// <summary>The reached skill that loses least from one agent less; the first of equals.</summary>
    private int Worst(int slot, ulong reached)
    {
        var worst = BitOperations.TrailingZeroCount(reached);
        for (var rest = reached & (reached - 1); rest != 0; rest &= rest - 1)
        {
            var skill = BitOperations.TrailingZeroCount(rest);
            worst = CostOfLastOne(slot, skill) > CostOfLastOne(slot, worst) ? skill : worst;
        }

        return worst;
    }

    private double CostOfOneMore(int slot, int skill) => _demand.CostOfOneMore(slot, skill, _allotted[(slot * _skills) + skill]);

    /// <summary>What the last agent allotted to a skill costs; nobody can be taken where nobody is.</summary>
    private double CostOfLastOne(int slot, int skill)
    {
        var allotted = _allotted[(slot * _skills) + skill];
        return allotted > 0 ? _demand.CostOfOneMore(slot, skill, allotted - 1) : double.NegativeInfinity;
    }

    /// <summary>Somebody allotted to one skill who has the other too takes that.</summary>
    private void Move(int slot, int skill, int other)
    {
        for (var group = 0; group < _groups.Count; group++)
        {
            if (_flow[FlowAt(slot, group) + skill] > 0 && (_groups.MaskOf(group) >> other & 1) != 0)
            {
                Allot(slot, group, skill, -1);
                Allot(slot, group, other, 1);
                return;
            }
        }
    }

    private void Allot(int slot, int group, int skill, int by)
    {
        ref var flow = ref _flow[FlowAt(slot, group) + skill];
        flow += by;
        if (flow == 0 || flow == by)
        {
            // The first of the group came to the skill, or the last one left it.
            var others = 0UL;
            for (var g = 0; g < _groups.Count; g++)
            {
                others |= _flow[FlowAt(slot, g) + skill] > 0 ? _groups.MaskOf(g) : 0;
            }

            _others[(slot * _skills) + skill] = others;
        }
    }

    private int FlowAt(int slot, int group) => ((slot * _groups.Count) + group) * _skills;
}
