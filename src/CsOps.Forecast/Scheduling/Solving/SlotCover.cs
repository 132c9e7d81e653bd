namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// Who is at work in each slot, by group, and to which skill each is allotted, at the least cost of coverage. Kept up to date as agents
/// come and go.
/// </summary>
/// <remarks>
/// An agent is always allotted to one of the skills of the group. The costs are convex in the allotment, and re-allotting is free, so an
/// arriving agent is allotted along the path of exchanges that ends at the skill that gains most (successive shortest paths: Ahuja,
/// Magnanti and Orlin, Network Flows, 1993, chapter 9), and a leaving one is replaced from the skill that loses least; the allotment stays
/// optimal. An operation costs O(skills × groups).
/// </remarks>
internal sealed class SlotCover
{
    private readonly SlotDemand _demand;
    private readonly SkillGroups _groups;
    private readonly int _skills;
    private readonly int[] _allotted; // [slot, skill]
    private readonly int[] _flow; // [slot, group, skill]: agents of the group allotted to the skill
    private readonly double[] _costOfAdding; // [slot, group], NaN until asked for
    private readonly ExchangePath _path;

    public SlotCover(SlotDemand demand, SkillGroups groups)
    {
        _demand = demand;
        _groups = groups;
        _skills = demand.Skills;
        _allotted = new int[demand.Slots * _skills];
        _flow = new int[demand.Slots * groups.Count * _skills];
        _costOfAdding = new double[demand.Slots * groups.Count];
        Array.Fill(_costOfAdding, double.NaN);
        _path = new ExchangePath(groups, _skills);
    }

    /// <summary>Agents allotted to a skill in a slot.</summary>
    public int Allotted(int slot, int skill) => _allotted[(slot * _skills) + skill];

    /// <summary>What all slots cost.</summary>
    public double TotalCost()
    {
        var total = 0.0;
        for (var slot = 0; slot < _demand.Slots; slot++)
        {
            for (var skill = 0; skill < _skills; skill++)
            {
                total += _demand.Cost(slot, skill, Allotted(slot, skill));
            }
        }

        return total;
    }

    /// <summary>What the cost of a slot changes by when an agent of the group comes to work in it.</summary>
    public double CostOfAdding(int slot, int group)
    {
        ref var cost = ref _costOfAdding[(slot * _groups.Count) + group];
        if (double.IsNaN(cost))
        {
            _path.FindForArrival(FlowOf(slot), group);
            cost = _demand.CostOfOneMore(slot, Best(slot), Allotted(slot, Best(slot)));
        }

        return cost;
    }

    /// <summary>An agent of the group comes to work in a slot.</summary>
    public void Add(int slot, int group)
    {
        var flow = FlowOf(slot);
        _path.FindForArrival(flow, group);
        var skill = Best(slot);
        _path.ApplyArrival(flow, group, skill);
        Changed(slot, skill, 1);
    }

    /// <summary>An agent of the group, who was at work in a slot, is no longer.</summary>
    public void Remove(int slot, int group)
    {
        var flow = FlowOf(slot);
        _path.FindForDeparture(flow, group);
        var skill = Worst(slot);
        _path.ApplyDeparture(flow, group, skill);
        Changed(slot, skill, -1);
    }

    private Span<int> FlowOf(int slot) => _flow.AsSpan(slot * _groups.Count * _skills, _groups.Count * _skills);

    private void Changed(int slot, int skill, int by)
    {
        _allotted[(slot * _skills) + skill] += by;
        _costOfAdding.AsSpan(slot * _groups.Count, _groups.Count).Fill(double.NaN);
    }

    /// <summary>The reached skill that gains most from one agent more; the first of equals.</summary>
    private int Best(int slot)
    {
        var best = -1;
        var least = double.PositiveInfinity;
        foreach (var skill in _path.Reached)
        {
            var cost = _demand.CostOfOneMore(slot, skill, Allotted(slot, skill));
            if (cost < least)
            {
                (best, least) = (skill, cost);
            }
        }

        return best;
    }

    /// <summary>The reached skill that loses least from one agent less; the first of equals.</summary>
    private int Worst(int slot)
    {
        var worst = -1;
        var greatest = double.NegativeInfinity;
        foreach (var skill in _path.Reached)
        {
            var cost = _demand.CostOfOneMore(slot, skill, Allotted(slot, skill) - 1);
            if (cost > greatest)
            {
                (worst, greatest) = (skill, cost);
            }
        }

        return worst;
    }
}
