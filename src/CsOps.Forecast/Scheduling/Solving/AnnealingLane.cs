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
    private readonly double[] _worth; // of the slots in which a break may lie
    private int _agentCount;
    private int[] _days = [];
    private SplitMix64 _random;
    private double _temperature;

    public AnnealingLane(RosterState state, ulong seed)
    {
        _state = state;
        _model = state.Model;
        _random = new SplitMix64(seed);
        _agents = new int[_model.Agents.Length];
        _worth = new double[_model.Catalog.LongestShift];
    }

    /// <summary>Takes a share of the roster: the agents and days that it may change.</summary>
    public void Take(ReadOnlySpan<int> agents, int[] days)
    {
        _days = days;
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
            var day = _days[_random.Below(_days.Length)];
            change += _state.TemplateOf(agent, day) == RosterState.Off ? OnDayOff(agent, day) : OnShift(agent, day);
        }

        return change;
    }

    private double OnDayOff(int agent, int day)
    {
        if (double.IsPositiveInfinity(_model.Agents[agent].DayCost[day]))
        {
            return 0;
        }

        var from = _days[_random.Below(_days.Length)];
        return from == day ? Add(agent, day)
            : _state.TemplateOf(agent, from) == RosterState.Off ? 0
            : _random.Below(2) == 0 ? MoveToDay(agent, from, day)
            : ExchangeWith(_agents[_random.Below(_agentCount)], agent, from, day);
    }

    private double OnShift(int agent, int day) => _random.Below(32) switch
    {
        < 16 => MoveBreak(agent, day),
        < 26 => MoveStart(agent, day),
        < 30 => ChangeTemplate(agent, day),
        < 31 => ExchangeWith(_agents[_random.Below(_agentCount)], agent, day, _days[_random.Below(_days.Length)]),
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
        var cost = CoverChange.Cost(_state.Cover, Group(agent), _state.EdgesOf(agent, day), edges);
        return IsTaken(cost) ? Take(agent, day, place, edges, cost) : 0;
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
        if (_random.Below(2) == 0)
        {
            PlaceBreaks(agent, day, place, ref edges);
        }

        return Change(agent, day, place, edges);
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
        PlaceBreaks(agent, day, place, ref edges);
        return Change(agent, day, place, edges);
    }

    /// <summary>A shift of a template that begins near a slot, or half of the time anywhere.</summary>
    private ShiftEdges Near(int agent, int day, int place, int slot)
    {
        var starts = _model.Catalog.Starts(day, place);
        var at = Array.BinarySearch(starts, slot);
        at = _random.Below(2) == 0 ? _random.Below(starts.Length) : Math.Clamp((at < 0 ? ~at : at) + _random.Below(5) - 2, 0, starts.Length - 1);
        var edges = ShiftEdges.Of(_model.Catalog.Templates[place], starts[at]);
        PlaceBreaks(agent, day, place, ref edges);
        return edges;
    }

    /// <summary>Changes one day.</summary>
    private double Change(int agent, int day, int place, in ShiftEdges edges)
    {
        var terms = _model.Agents[agent];
        var week = terms.WeekOf[day];
        var place0 = _state.TemplateOf(agent, day);
        var before = _state.EdgesOf(agent, day);
        var cost = -WeekCost(agent, week);
        _state.Set(agent, day, place, edges);
        if (_state.KeepsRules(agent, day))
        {
            cost += WeekCost(agent, week) + DayCost(terms, day, place) - DayCost(terms, day, place0)
                + CoverChange.Cost(_state.Cover, terms.Group, before, edges);
            if (IsTaken(cost))
            {
                CoverChange.Apply(_state.Cover, terms.Group, before, edges);
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
        var (weekFrom, weekTo) = (terms.WeekOf[from], terms.WeekOf[to]);
        var place0 = _state.TemplateOf(agent, from);
        var before = _state.EdgesOf(agent, from);
        var place = _random.Below(4) == 0 ? terms.Templates[_random.Below(terms.Templates.Length)] : place0;
        var sameTime = before.Start + ((to - from) * (_model.Slots.Count / _model.Days));
        var edges = Near(agent, to, place, sameTime);
        var cost = -WeekCost(agent, weekFrom) - (weekTo == weekFrom ? 0 : WeekCost(agent, weekTo));
        _state.Set(agent, from, RosterState.Off, default);
        _state.Set(agent, to, place, edges);
        if (_state.KeepsRules(agent, to))
        {
            cost += WeekCost(agent, weekFrom) + (weekTo == weekFrom ? 0 : WeekCost(agent, weekTo)) + terms.DayCost[to] - terms.DayCost[from]
                + CoverChange.Cost(_state.Cover, terms.Group, before, default)
                + CoverChange.Cost(_state.Cover, terms.Group, default, edges);
            if (IsTaken(cost))
            {
                CoverChange.Apply(_state.Cover, terms.Group, before, default);
                CoverChange.Apply(_state.Cover, terms.Group, default, edges);
                return cost;
            }
        }

        _state.Set(agent, to, RosterState.Off, default);
        _state.Set(agent, from, place0, before);
        return 0;
    }

    /// <summary>Lets an agent have the shifts of another, with other skills, of a day or two, and the other this one's.</summary>
    private double ExchangeWith(int other, int agent, int day, int otherDay)
    {
        if (Group(agent) == Group(other) || (day == otherDay && _state.IsOff(agent, day) && _state.IsOff(other, day)))
        {
            return 0;
        }

        var cost = -PeriodCost(agent) - PeriodCost(other);
        Exchange(agent, other, day, otherDay);
        if (IsAllowed(agent, day) && IsAllowed(agent, otherDay) && IsAllowed(other, day) && IsAllowed(other, otherDay))
        {
            cost += PeriodCost(agent) + PeriodCost(other);
            var limit = -_temperature * Math.Log(1 - _random.Uniform());
            if (cost < limit)
            {
                cost += CoverageCostOfExchange(agent, other, day) + (day == otherDay ? 0 : CoverageCostOfExchange(agent, other, otherDay));
                if (cost < limit)
                {
                    Recover(agent, other, day);
                    if (day != otherDay)
                    {
                        Recover(agent, other, otherDay);
                    }

                    return cost;
                }
            }
        }

        Exchange(agent, other, day, otherDay);
        return 0;
    }

    private void Exchange(int agent, int other, int day, int otherDay)
    {
        _state.Exchange(agent, other, day);
        if (day != otherDay)
        {
            _state.Exchange(agent, other, otherDay);
        }
    }

    /// <summary>What coverage costs more after two agents have exchanged their shifts of a day.</summary>
    private double CoverageCostOfExchange(int agent, int other, int day) =>
        CoverChange.CostOfExchange(_state.Cover, (Group(other), Group(agent)), _state.EdgesOf(agent, day), _state.EdgesOf(other, day));

    /// <summary>Lets coverage follow an exchange.</summary>
    private void Recover(int agent, int other, int day)
    {
        CoverChange.Apply(_state.Cover, Group(agent), _state.EdgesOf(other, day), _state.EdgesOf(agent, day));
        CoverChange.Apply(_state.Cover, Group(other), _state.EdgesOf(agent, day), _state.EdgesOf(other, day));
    }

    private bool IsAllowed(int agent, int day) =>
        _state.IsOff(agent, day)
        || (!double.IsPositiveInfinity(_model.Agents[agent].DayCost[day]) && _model.Agents[agent].Allows(_state.TemplateOf(agent, day)) && _state.KeepsRules(agent, day));

    private double PeriodCost(int agent)
    {
        var terms = _model.Agents[agent];
        var cost = 0.0;
        foreach (var day in _days)
        {
            cost += DayCost(terms, day, _state.TemplateOf(agent, day));
        }

        for (var week = 0; week < terms.Weeks.Length; week++)
        {
            cost += WeekCost(agent, week);
        }

        return cost;
    }

    /// <summary>Puts each break of a shift that a day's shift would become where the agent is missed least.</summary>
    private void PlaceBreaks(int agent, int day, int place, ref ShiftEdges edges)
    {
        ref readonly var before = ref _state.EdgesOf(agent, day);
        var breaks = _model.Catalog.Templates[place].Breaks;
        for (var i = 0; i < breaks.Length; i++)
        {
            var (length, earliest, latest) = (breaks[i].Length, edges.Start + breaks[i].Earliest, edges.Start + breaks[i].Latest);
            LoadWorth(Group(agent), earliest, latest + length, before);
            var worth = 0.0;
            for (var slot = 0; slot < length; slot++)
            {
                worth += _worth[slot];
            }

            var (best, dearest) = (0, worth);
            for (var moved = 1; moved <= latest - earliest; moved++)
            {
                worth += _worth[moved + length - 1] - _worth[moved - 1];
                if (worth > dearest)
                {
                    (best, dearest) = (moved, worth);
                }
            }

            edges = edges.WithBreak(i, earliest + best, length);
        }
    }

    /// <summary>What work in some slots costs an agent who is at work in those of a shift already.</summary>
    private void LoadWorth(int group, int first, int end, in ShiftEdges before)
    {
        var edge = 0;
        for (var slot = first; slot < end; slot++)
        {
            while (edge < before.Count && before[edge] <= slot)
            {
                edge++;
            }

            _worth[slot - first] = slot >= _state.Cover.Slots ? 0
                : (edge & 1) != 0 ? -_state.Cover.CostOfRemoving(slot, group)
                : _state.Cover.CostOfAdding(slot, group);
        }
    }

    private double Take(int agent, int day, int place, in ShiftEdges edges, double cost)
    {
        var before = _state.EdgesOf(agent, day);
        _state.Set(agent, day, place, edges);
        CoverChange.Apply(_state.Cover, Group(agent), before, edges);
        return cost;
    }

    private int Group(int agent) => _model.Agents[agent].Group;

    private double WeekCost(int agent, int week) => (_state.PaidOf(agent, week) * _model.PaidPerSlot) + _state.MissingPaidCost(agent, week);

    private static double DayCost(AgentTerms terms, int day, int place) => place == RosterState.Off ? 0 : terms.DayCost[day];

    private bool IsTaken(double cost) => cost <= 0 || cost < -_temperature * Math.Log(1 - _random.Uniform());
}
