using System.Numerics;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// Who is at work in each slot, by group, and to which skill each is allotted, at the least cost of coverage. Kept up to date as agents
/// come and go.
/// </summary>
/// <remarks>
/// An agent is always allotted to one of the skills of the group. The costs are convex in the allotment, and re-allotting is free, so an
/// arriving agent is allotted along the path of exchanges that ends at the skill that gains most (successive shortest paths: Ahuja,
/// Magnanti and Orlin, Network Flows, 1993, chapter 9), and a leaving one is replaced from the skill that loses least; the allotment stays
/// optimal. What one agent more or less costs is remembered until the slot changes. Calls about different slots may run at the same time.
/// </remarks>
internal sealed class SlotCover
{
    private const int Start = -1;

    /// <summary>The most costs of replacement that are remembered: 64 MB.</summary>
    private const int MostPairs = 1 << 23;

    private readonly SlotDemand _demand;
    private readonly SkillGroups _groups;
    private readonly int _skills;
    private readonly int[] _allotted; // [slot, skill]
    private readonly int[] _flow; // [slot, group, skill]: agents of the group allotted to the skill
    private readonly ulong[] _others; // [slot, skill]: the skills that some agent allotted to the skill could take instead
    private readonly RememberedCosts _arrivals; // [slot, group]
    private readonly RememberedCosts _departures; // [slot, group]
    private readonly RememberedCosts? _replacements; // [slot, leaving group and arriving group]; null where there are too many

    public SlotCover(SlotDemand demand, SkillGroups groups)
    {
        _demand = demand;
        _groups = groups;
        _skills = demand.Skills;
        _allotted = new int[demand.Slots * _skills];
        _flow = new int[demand.Slots * groups.Count * _skills];
        _others = new ulong[demand.Slots * _skills];
        _arrivals = new RememberedCosts(demand.Slots, groups.Count);
        _departures = new RememberedCosts(demand.Slots, groups.Count);
        var pairs = groups.Count * groups.Count;
        _replacements = (long)demand.Slots * pairs <= MostPairs ? new RememberedCosts(demand.Slots, pairs) : null;
    }

    /// <summary>The number of slots.</summary>
    public int Slots => _demand.Slots;

    /// <summary>Agents allotted to a skill in a slot.</summary>
    public int Allotted(int slot, int skill) => _allotted[(slot * _skills) + skill];

    /// <summary>What all slots cost: by agents missing, and by agents whom no skill requires.</summary>
    public (double Missing, double Idle) TotalCost()
    {
        var missing = _demand.CostOfNobody;
        var idle = 0.0;
        for (var slot = 0; slot < _demand.Slots; slot++)
        {
            for (var skill = 0; skill < _skills; skill++)
            {
                var (allotted, required) = (Allotted(slot, skill), _demand.Required(slot, skill));
                idle += Math.Max(0, allotted - required) * _demand.CostOfIdle;
                for (var agent = 0; agent < Math.Min(allotted, required); agent++)
                {
                    missing += _demand.CostOfOneMore(slot, skill, agent);
                }
            }
        }

        return (missing, idle);
    }

    /// <summary>What the cost of a slot changes by when an agent of the group comes to work in it.</summary>
    public double CostOfAdding(int slot, int group)
    {
        if (!_arrivals.TryGet(slot, group, out var cost))
        {
            Span<int> from = stackalloc int[_skills];
            cost = CostOfOneMore(slot, Best(slot, ReachByArrival(slot, group, from)));
            _arrivals.Set(slot, group, cost);
        }

        return cost;
    }

    /// <summary>What the cost of a slot changes by when an agent of the group, one of those at work in it, goes.</summary>
    public double CostOfRemoving(int slot, int group)
    {
        if (!_departures.TryGet(slot, group, out var cost))
        {
            Span<int> from = stackalloc int[_skills];
            cost = -CostOfLastOne(slot, Worst(slot, ReachByDeparture(slot, group, from)));
            _departures.Set(slot, group, cost);
        }

        return cost;
    }

    /// <summary>What the cost of a slot changes by when an agent of one group, at work in it, goes and one of another comes.</summary>
    public double CostOfReplacing(int slot, int leaving, int arriving)
    {
        if (leaving == arriving)
        {
            return 0;
        }

        var pair = (leaving * _groups.Count) + arriving;
        if (_replacements is null || !_replacements.TryGet(slot, pair, out var cost))
        {
            cost = FindCostOfReplacing(slot, leaving, arriving);
            _replacements?.Set(slot, pair, cost);
        }

        return cost;
    }

    private double FindCostOfReplacing(int slot, int leaving, int arriving)
    {
        // What is remembered of the slot stays true: costs do not depend on which of the best allotments it has.
        var cost = CostOfRemoving(slot, leaving);
        TakeOut(slot, leaving);
        Span<int> from = stackalloc int[_skills];
        cost += CostOfOneMore(slot, Best(slot, ReachByArrival(slot, arriving, from)));
        PutIn(slot, leaving);
        return cost;
    }

    /// <summary>An agent of the group comes to work in a slot.</summary>
    public void Add(int slot, int group)
    {
        PutIn(slot, group);
        Forget(slot);
    }

    /// <summary>An agent of the group, who was at work in a slot, is no longer.</summary>
    public void Remove(int slot, int group)
    {
        TakeOut(slot, group);
        Forget(slot);
    }

    private void PutIn(int slot, int group)
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

    private void TakeOut(int slot, int group)
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

    private void Forget(int slot)
    {
        _arrivals.Forget(slot);
        _departures.Forget(slot);
        _replacements?.Forget(slot);
    }

    private int FlowAt(int slot, int group) => ((slot * _groups.Count) + group) * _skills;
}
