namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>How the slots are covered, what that costs, and what one agent more or less would change.</summary>
/// <remarks>
/// What one agent more or less costs is remembered until the slot changes. Calls about different slots may run at the same time.
/// </remarks>
internal sealed class SlotCover
{
    /// <summary>The most costs of replacement that are remembered: 64 MB.</summary>
    private const int MostPairs = 1 << 23;

    private readonly SlotDemand _demand;
    private readonly SkillGroups _groups;
    private readonly TeamFloors _floors;
    private readonly SlotAllotment _allotment;
    private readonly int[] _present; // [slot, floor]: agents at work who count for it
    private readonly RememberedCosts _arrivals; // [slot, group]
    private readonly RememberedCosts _departures; // [slot, group]
    private readonly RememberedCosts? _replacements; // [slot, leaving group and arriving group]; null where there are too many

    /// <summary>Cover by nobody but those who began before the days planned.</summary>
    public SlotCover(SlotDemand demand, SkillGroups groups, TeamFloors floors, CarriedOver carried)
    {
        _demand = demand;
        _groups = groups;
        _floors = floors;
        _allotment = new SlotAllotment(demand, groups);
        _present = new int[demand.Slots * floors.Count];
        _arrivals = new RememberedCosts(demand.Slots, groups.Count);
        _departures = new RememberedCosts(demand.Slots, groups.Count);
        var pairs = groups.Count * groups.Count;
        _replacements = (long)demand.Slots * pairs <= MostPairs ? new RememberedCosts(demand.Slots, pairs) : null;
        foreach (var (_, group, from, to) in carried.Stretches)
        {
            for (var slot = from; slot < to; slot++)
            {
                Add(slot, group);
            }
        }
    }

    /// <summary>The number of slots.</summary>
    public int Slots => _demand.Slots;

    /// <summary>Agents allotted to a skill in a slot.</summary>
    public int Allotted(int slot, int skill) => _allotment.Allotted(slot, skill);

    /// <summary>Agents of a group allotted to a skill in a slot.</summary>
    public int Allotted(int slot, int group, int skill) => _allotment.Allotted(slot, group, skill);

    /// <summary>Agents at work in a slot who count for a team's floor.</summary>
    public int Present(int slot, int floor) => _present[(slot * _floors.Count) + floor];

    /// <summary>What all slots cost: by agents missing, by agents whom no skill requires, and by teams that lack agents.</summary>
    public (double Missing, double Idle, double Teams) TotalCost()
    {
        var missing = _demand.CostOfNobody;
        var (idle, teams) = (0.0, 0.0);
        for (var slot = 0; slot < _demand.Slots; slot++)
        {
            for (var skill = 0; skill < _demand.Skills; skill++)
            {
                var (allotted, required) = (Allotted(slot, skill), _demand.Required(slot, skill));
                idle += Math.Max(0, allotted - required) * _demand.CostOfIdle;
                for (var agent = 0; agent < Math.Min(allotted, required); agent++)
                {
                    var step = _demand.CostOfOneMore(slot, skill, agent);
                    missing += Math.Min(step, 0);
                    idle += Math.Max(step, 0);
                }
            }

            for (var floor = 0; floor < _floors.Count; floor++)
            {
                teams += Math.Max(0, _floors.FloorOf(slot, floor) - Present(slot, floor)) * _floors.PriceOf(floor);
            }
        }

        return (missing, idle, teams);
    }

    /// <summary>What the cost of a slot changes by when an agent of the group comes to work in it.</summary>
    public double CostOfAdding(int slot, int group)
    {
        if (!_arrivals.TryGet(slot, group, out var cost))
        {
            cost = _allotment.CostOfArrival(slot, group) - CostOfLeavingFloors(slot, _groups.TeamsOf(group), 0);
            _arrivals.Set(slot, group, cost);
        }

        return cost;
    }

    /// <summary>What the cost of a slot changes by when an agent of the group, one of those at work in it, goes.</summary>
    public double CostOfRemoving(int slot, int group)
    {
        if (!_departures.TryGet(slot, group, out var cost))
        {
            cost = _allotment.CostOfDeparture(slot, group) + CostOfLeavingFloors(slot, _groups.TeamsOf(group), 1);
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

    /// <summary>An agent of the group comes to work in a slot.</summary>
    public void Add(int slot, int group)
    {
        _allotment.PutIn(slot, group);
        Count(slot, group, 1);
    }

    /// <summary>An agent of the group, who was at work in a slot, is no longer.</summary>
    public void Remove(int slot, int group)
    {
        _allotment.TakeOut(slot, group);
        Count(slot, group, -1);
    }

    private double FindCostOfReplacing(int slot, int leaving, int arriving)
    {
        // What is remembered of the slot stays true: costs do not depend on which of the best allotments it has.
        var cost = _allotment.CostOfDeparture(slot, leaving);
        _allotment.TakeOut(slot, leaving);
        cost += _allotment.CostOfArrival(slot, arriving);
        _allotment.PutIn(slot, leaving);
        var (before, after) = (_groups.TeamsOf(leaving), _groups.TeamsOf(arriving));
        return cost + CostOfLeavingFloors(slot, before & ~after, 1) - CostOfLeavingFloors(slot, after & ~before, 0);
    }

    /// <summary>What floors cost more when, of those at work and so many more, one goes.</summary>
    private double CostOfLeavingFloors(int slot, ulong teams, int spare)
    {
        var cost = 0.0;
        for (var floor = 0; teams >> floor != 0 && floor < _floors.Count; floor++)
        {
            cost += (teams >> floor & 1) != 0 && Present(slot, floor) < _floors.FloorOf(slot, floor) + spare ? _floors.PriceOf(floor) : 0;
        }

        return cost;
    }

    private void Count(int slot, int group, int by)
    {
        for (var floor = 0; floor < _floors.Count; floor++)
        {
            _present[(slot * _floors.Count) + floor] += (_groups.TeamsOf(group) >> floor & 1) != 0 ? by : 0;
        }

        _arrivals.Forget(slot);
        _departures.Forget(slot);
        _replacements?.Forget(slot);
    }
}
