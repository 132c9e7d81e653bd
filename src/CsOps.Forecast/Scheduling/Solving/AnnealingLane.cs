namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Proposes small changes of some agents' shifts on some days, and takes those that pay, or by chance those that cost a little.</summary>
/// <remarks>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983). A change that costs <c>c</c> is taken with chance exp(−c / temperature). Every change keeps
/// the hard rules. Lanes with no agent and no day in common may run at the same time.
/// </remarks>
internal sealed class AnnealingLane
{
    private readonly RosterState _state;
    private readonly RosterModel _model;
    private readonly int[] _agents; // those of its share, the first _agentCount
    private readonly BreakPlaces _breaks;
    private readonly LaneTerritory _territory;
    private readonly ShiftExchange _exchange;
    private int _agentCount;
    private SplitMix64 _random;
    private double _temperature;

    public AnnealingLane(RosterState state, ulong seed)
    {
        _state = state;
        _model = state.Model;
        _random = new SplitMix64(seed);
        _agents = new int[_model.Agents.Length];
        _breaks = new BreakPlaces(state);
        _territory = new LaneTerritory(_model);
        _exchange = new ShiftExchange(state, _territory);
    }

    /// <summary>Takes a share of the roster: the agents and days that it may change.</summary>
    public void Take(ReadOnlySpan<int> agents, int[] days)
    {
        _territory.Take(days);
        _agentCount = agents.Length;
        agents.CopyTo(_agents);
    }

    /// <summary>Makes a number of proposals; what the roster costs more after them.</summary>
    public double Run(int proposals, double temperature)
    {
        _temperature = temperature;
        var change = 0.0;
        for (var i = 0; i < proposals && _agentCount > 0; i++)
        {
            var agent = _agents[_random.Below(_agentCount)];
            var day = _territory.AnyDay(ref _random);
            change += _model.Agents[agent].IsPinned(day) || !_territory.Holds(day, _state.EdgesOf(agent, day)) ? 0
                : _state.TemplateOf(agent, day) == RosterState.Off ? OnDayOff(agent, day)
                : OnShift(agent, day);
        }

        return change;
    }

    private double OnDayOff(int agent, int day)
    {
        if (double.IsPositiveInfinity(_model.Agents[agent].DayCost[day]))
        {
            return 0;
        }

        var from = _territory.AnyDay(ref _random);
        return from == day ? Add(agent, day)
            : _state.TemplateOf(agent, from) == RosterState.Off ? 0
            : _random.Below(2) == 0 ? MoveToDay(agent, from, day)
            : Exchange(agent, from, day);
    }

    private double OnShift(int agent, int day) => _random.Below(32) switch
    {
        < 16 => MoveBreak(agent, day),
        < 26 => MoveStart(agent, day),
        < 30 => ChangeTemplate(agent, day),
        < 31 => Exchange(agent, day, _territory.AnyDay(ref _random)),
        _ => Change(agent, day, RosterState.Off, default),
    };

    private double MoveBreak(int agent, int day)
    {
        var place = _state.TemplateOf(agent, day);
        var template = _model.Catalog.Templates[place];
        if (template.Breaks.Length == 0)
        {
            return 0;
        }

        var index = _random.Below(template.Breaks.Length);
        var pause = template.Breaks[index];
        var edges = _state.EdgesOf(agent, day);
        var slot = edges.Start + pause.Earliest + _random.Below(pause.Latest - pause.Earliest + 1);
        if (slot == edges.BreakAt(index))
        {
            return 0;
        }

        edges = edges.WithBreak(index, slot, pause.Length);
        if (_model.Agents[agent].HasShiftTerms)
        {
            return Change(agent, day, place, edges);
        }

        var cost = _state.CoverageCost(agent, place, _state.EdgesOf(agent, day), place, edges);
        if (!IsTaken(cost))
        {
            return 0;
        }

        _state.Become(agent, day, place, edges);
        return cost;
    }

    private double MoveStart(int agent, int day)
    {
        var place = _state.TemplateOf(agent, day);
        var starts = _model.Catalog.Starts(day, place);
        var before = _state.EdgesOf(agent, day);
        var at = Array.BinarySearch(starts, before.Start);
        var to = _random.Below(2) == 0 ? _random.Below(starts.Length) : Math.Clamp(at + (_random.Below(2) == 0 ? -1 : 1) * (1 + _random.Below(2)), 0, starts.Length - 1);
        if (to == at)
        {
            return 0;
        }

        var edges = before.Later(starts[to] - before.Start);
        return Change(agent, day, place, _random.Below(2) == 0 ? Placed(agent, day, place, edges) : edges);
    }

    private double ChangeTemplate(int agent, int day)
    {
        var templates = _model.Agents[agent].Templates;
        var place = templates[_random.Below(templates.Length)];
        return place == _state.TemplateOf(agent, day) || !_state.HasRoom(agent, day, place)
            ? 0
            : Change(agent, day, place, Near(agent, day, place, _state.EdgesOf(agent, day).Start));
    }

    private double Add(int agent, int day)
    {
        var templates = _model.Agents[agent].Templates;
        var place = templates[_random.Below(templates.Length)];
        if (!_state.HasRoom(agent, day, place))
        {
            return 0;
        }

        var starts = _model.Catalog.Starts(day, place);
        var edges = ShiftEdges.Of(_model.Catalog.Templates[place], starts[_random.Below(starts.Length)]);
        return Change(agent, day, place, Placed(agent, day, place, edges));
    }

    /// <summary>A shift of a template that begins near a slot, or half of the time anywhere.</summary>
    private ShiftEdges Near(int agent, int day, int place, int slot)
    {
        var starts = _model.Catalog.Starts(day, place);
        var at = Array.BinarySearch(starts, slot);
        at = _random.Below(2) == 0 ? _random.Below(starts.Length) : Math.Clamp((at < 0 ? ~at : at) + _random.Below(5) - 2, 0, starts.Length - 1);
        var edges = ShiftEdges.Of(_model.Catalog.Templates[place], starts[at]);
        return Placed(agent, day, place, edges);
    }

    /// <summary>A shift with its breaks where the agent is missed least; one that leaves this lane's slots as it is, since nobody may look at the others now.</summary>
    private ShiftEdges Placed(int agent, int day, int place, in ShiftEdges edges) => _territory.Holds(day, edges) ? _breaks.Place(agent, day, place, edges) : edges;

    /// <summary>Changes one day.</summary>
    private double Change(int agent, int day, int place, in ShiftEdges edges)
    {
        if (!_territory.Holds(day, edges))
        {
            return 0;
        }

        var place0 = _state.TemplateOf(agent, day);
        var before = _state.EdgesOf(agent, day);
        var cost = -_state.CostAround(agent, day, day);
        _state.Set(agent, day, place, edges);
        if (_state.KeepsRules(agent, day))
        {
            cost += _state.CostAround(agent, day, day);
            cost += double.IsPositiveInfinity(cost) ? 0 : _state.CoverageCost(agent, place0, before, place, edges);
            if (IsTaken(cost))
            {
                _state.Recover(agent, place0, before, place, edges);
                return cost;
            }
        }

        _state.Set(agent, day, place0, before);
        return 0;
    }

    /// <summary>Moves a shift to a day off.</summary>
    private double MoveToDay(int agent, int from, int to)
    {
        var terms = _model.Agents[agent];
        var place0 = _state.TemplateOf(agent, from);
        var before = _state.EdgesOf(agent, from);
        var place = _random.Below(4) == 0 || !terms.Allows(place0) ? terms.Templates[_random.Below(terms.Templates.Length)] : place0;
        var edges = Near(agent, to, place, before.Start + _model.DayStarts[to] - _model.DayStarts[from]);
        if (!_territory.Holds(from, before) || !_territory.Holds(to, edges))
        {
            return 0;
        }

        var cost = -_state.CostAround(agent, from, to);
        _state.Set(agent, from, RosterState.Off, default);
        _state.Set(agent, to, place, edges);
        if (_state.KeepsRules(agent, to))
        {
            cost += _state.CostAround(agent, from, to);
            cost += double.IsPositiveInfinity(cost) ? 0
                : before.Overlaps(edges) ? _state.CoverageCost(agent, place0, before, place, edges)
                : _state.CoverageCost(agent, place0, before, RosterState.Off, default) + _state.CoverageCost(agent, RosterState.Off, default, place, edges);
            if (IsTaken(cost))
            {
                _state.Recover(agent, place0, before, RosterState.Off, default);
                _state.Recover(agent, RosterState.Off, default, place, edges);
                return cost;
            }
        }

        _state.Set(agent, to, RosterState.Off, default);
        _state.Set(agent, from, place0, before);
        return 0;
    }

    /// <summary>Exchanges the shifts of a day or two with another agent, who has other skills.</summary>
    private double Exchange(int agent, int day, int otherDay) =>
        _exchange.Propose(agent, _agents[_random.Below(_agentCount)], day, otherDay, _temperature, ref _random);

    private bool IsTaken(double cost) => cost <= 0 || cost < -_temperature * Math.Log(1 - _random.Uniform());
}
