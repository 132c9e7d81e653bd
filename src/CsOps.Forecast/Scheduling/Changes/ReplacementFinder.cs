using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>How each agent could stand in for a shift that falls away.</summary>
internal sealed class ReplacementFinder
{
    private readonly RosterQuery _query;
    private readonly Shift _gone;
    private readonly Dictionary<TimeZoneInfo, DayShifts> _days = [];
    private readonly Dictionary<string, Contract> _contracts;

    public ReplacementFinder(RosterQuery query, Shift gone)
    {
        _query = query;
        _gone = gone;
        _contracts = query.Problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
    }

    /// <summary>The ways of these agents: at most one of each kind for each.</summary>
    public List<(RosterOptionKind Kind, string? AgentId, RosterChange Change)> For(IEnumerable<Agent> agents)
    {
        _query.Ledger.Remove(_gone);
        var ways = agents.SelectMany(For).ToList();
        _query.Ledger.Add(_gone);
        return ways;
    }

    private IReadOnlyList<(RosterOptionKind Kind, string? AgentId, RosterChange Change)> For(Agent agent)
    {
        if (_query.Ledger.GroupOf(agent.Id) == SkillGroups.None || agent.IsAbsent(_gone.Date))
        {
            return [];
        }

        var own = _query.Rules.ShiftsOf(agent.Id).Where(shift => shift.Date == _gone.Date).ToList();
        return own.Count switch
        {
            0 => OnDayOff(agent),
            1 => OnDayOfWork(agent, own[0]),
            _ => [],
        };
    }

    private List<(RosterOptionKind Kind, string? AgentId, RosterChange Change)> OnDayOff(Agent agent)
    {
        var ways = new List<(RosterOptionKind Kind, string? AgentId, RosterChange Change)>
        {
            (RosterOptionKind.SameShift, agent.Id, new RosterChange(agent.Id, _gone.Date, Before: null, RosterChanges.HandedTo(agent.Id, _gone))),
        };
        var best = Best(agent, own: null);
        if (best is not null && (best.Template, best.Span) != (_gone.Template, _gone.Span))
        {
            ways.Add((RosterOptionKind.ExtraDay, agent.Id, new RosterChange(agent.Id, _gone.Date, Before: null, best)));
        }

        return ways;
    }

    private List<(RosterOptionKind Kind, string? AgentId, RosterChange Change)> OnDayOfWork(Agent agent, Shift own)
    {
        _query.Ledger.Remove(own);
        var best = Best(agent, own);
        _query.Ledger.Add(own);
        return best is null ? [] : [(RosterOptionKind.ChangedShift, agent.Id, new RosterChange(agent.Id, _gone.Date, own, best))];
    }

    /// <summary>The cheapest shift of the day that the agent's rules allow, other than the agent's own; null where there is none.</summary>
    private Shift? Best(Agent agent, Shift? own)
    {
        var others = _query.Rules.ShiftsOf(agent.Id).Where(shift => !ReferenceEquals(shift, own)).ToList();
        var zone = agent.Zone ?? _query.Problem.Zone;
        if (!_days.TryGetValue(zone, out var day))
        {
            day = new DayShifts(_query.Problem, _query.Ledger, _gone.Date, zone);
            _days.Add(zone, day);
        }

        var offers = day.For(agent, _contracts[agent.Contract])
            .Where(offer => own is null || (offer.Shift.Template, offer.Shift.Span) != (own.Template, own.Span))
            .Select(offer => (offer.Shift, Cost: offer.Price + _query.CostOf(agent.Id, [.. others, offer.Shift]).Total))
            .OrderBy(offer => offer.Cost);
        return offers.Select(offer => offer.Shift).FirstOrDefault(shift => _query.Rules.Allows(agent.Id, [.. others, shift]));
    }
}
