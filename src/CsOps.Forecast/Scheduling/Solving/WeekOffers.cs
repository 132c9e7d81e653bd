namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The weeks that the agents of a class offer when work in each slot earns its value: for each agent the one that costs least after what it earns.</summary>
/// <remarks>
/// Rest and days in a row are left out, so that an offer may be one that nobody could work and the cost is a bound from below. Days are then priced once for all agents of the class, and a week is chosen
/// by dynamic programming over days worked and paid time.
/// </remarks>
internal sealed class WeekOffers
{
    private readonly RosterModel _model;
    private readonly int[] _agents;
    private readonly AgentTerms _terms; // of the first: templates and weeks' lengths are those of all
    private readonly SlotEarnings[] _earnings; // of each group in which shifts are worked
    private readonly SlotEarnings[] _earningsOf; // [template]
    private readonly List<(int Place, int Day, SlotEarnings Earnings)> _pinned = []; // the shifts of all agents that stay as they are
    private readonly double[] _cost; // [day, template]: the best shift's
    private readonly ShiftEdges[] _shift; // [day, template]: the best shift
    private readonly int[] _count; // [day, template]: agents who offer it
    private readonly int _paidUnit;
    private double[] _least = []; // [day, days worked, paid units]
    private short[] _choice = [];

    public WeekOffers(RosterModel model, int[] agents)
    {
        _model = model;
        _agents = agents;
        _terms = model.Agents[agents[0]];
        _cost = new double[model.Days * _terms.Templates.Length];
        _shift = new ShiftEdges[_cost.Length];
        _count = new int[_cost.Length];
        _paidUnit = (int)Math.Max(1, _terms.Templates.Aggregate(0L, (d, t) => SlotGrid.GreatestDivisor(d, model.Catalog.Templates[t].Paid)));
        var pinned = agents.SelectMany(agent => Enumerable.Range(0, model.Days).Select(day => (Place: model.Agents[agent].PinnedOn(day), Day: day))).Where(shift => shift.Place >= 0).ToList();
        var ofGroup = _terms.Templates.Concat(pinned.Select(shift => shift.Place)).Select(GroupIn).Distinct().ToDictionary(group => group, group => new SlotEarnings(model, group));
        _earnings = [.. ofGroup.Values];
        _earningsOf = [.. _terms.Templates.Select(place => ofGroup[GroupIn(place)])];
        _pinned.AddRange(pinned.Select(shift => (shift.Place, shift.Day, ofGroup[GroupIn(shift.Place)])));
    }

    /// <summary>What all agents' weeks cost after what they earn.</summary>
    public double Cost { get; private set; }

    /// <summary>Finds the offers for values [skill, slot].</summary>
    public void Find(double[] values)
    {
        foreach (var earnings in _earnings)
        {
            earnings.Load(values);
        }

        for (var day = 0; day < _model.Days; day++)
        {
            for (var t = 0; t < _terms.Templates.Length; t++)
            {
                FindShift(day, t);
            }
        }

        Array.Clear(_count);
        Cost = _pinned.Sum(CostOfPinned);
        foreach (var agent in _agents)
        {
            foreach (var week in _model.Agents[agent].Weeks)
            {
                Cost += FindWeek(_model.Agents[agent], week);
            }
        }
    }

    /// <summary>Takes the agents offered from the excess [skill, slot].</summary>
    public void TakeFrom(double[] excess, double[] values)
    {
        for (var i = 0; i < _count.Length; i++)
        {
            if (_count[i] > 0)
            {
                _earningsOf[i % _terms.Templates.Length].TakeFrom(excess, values, _shift[i], _count[i]);
            }
        }

        foreach (var (place, day, earnings) in _pinned)
        {
            earnings.TakeFrom(excess, values, EdgesOfPinned(place, day), 1);
        }
    }

    private int GroupIn(int place) => _terms.GroupIn(_model.Catalog.Templates[place]);

    private ShiftEdges EdgesOfPinned(int place, int day) => ShiftEdges.Of(_model.Catalog.Templates[place], _model.Catalog.Starts(day, place)[0]);

    /// <summary>What a pinned shift costs after what it earns, its pay apart: that of the week counts it.</summary>
    private double CostOfPinned((int Place, int Day, SlotEarnings Earnings) shift)
    {
        var edges = EdgesOfPinned(shift.Place, shift.Day);
        var cost = 0.0;
        for (var edge = 0; edge < edges.Count; edge += 2)
        {
            cost -= shift.Earnings.Of(edges[edge], edges[edge + 1] - edges[edge]);
        }

        return cost;
    }

    private void FindShift(int day, int t)
    {
        var place = _terms.Templates[t];
        var template = _model.Catalog.Templates[place];
        var at = (day * _terms.Templates.Length) + t;
        _cost[at] = double.PositiveInfinity;
        foreach (var start in _model.Catalog.Starts(day, place))
        {
            var cost = (template.Paid * _model.PaidPerSlot) - _earningsOf[t].Of(start, template.Length);
            var edges = ShiftEdges.Of(template, start);
            for (var i = 0; i < template.Breaks.Length; i++)
            {
                cost += PlaceBreak(_earningsOf[t], template.Breaks[i], i, ref edges);
            }

            if (cost < _cost[at])
            {
                _cost[at] = cost;
                _shift[at] = edges;
            }
        }
    }

    /// <summary>Places a break where it costs least; what it costs.</summary>
    private static double PlaceBreak(SlotEarnings earnings, SlotBreak pause, int index, ref ShiftEdges edges)
    {
        var best = edges.Start + pause.Earliest;
        var least = earnings.Of(best, pause.Length);
        for (var slot = best + 1; slot <= edges.Start + pause.Latest; slot++)
        {
            var cost = earnings.Of(slot, pause.Length);
            if (cost < least)
            {
                (best, least) = (slot, cost);
            }
        }

        edges = edges.WithBreak(index, best, pause.Length);
        return least;
    }

    private double FindWeek(AgentTerms terms, WeekTerms week)
    {
        var (pinnedDays, pinnedPaid) = PinnedOf(terms, week);
        var mostDays = Math.Max(0, week.MaxDays - pinnedDays);
        var longest = terms.Templates.Select(t => _model.Catalog.Templates[t].Paid).DefaultIfEmpty().Max();
        var paidStates = (Math.Min(Math.Max(0, week.MaxPaid - pinnedPaid), mostDays * longest) / _paidUnit) + 1;
        var states = (mostDays + 1) * paidStates;
        if (_least.Length < (week.Days + 1) * states)
        {
            _least = new double[(week.Days + 1) * states];
            _choice = new short[_least.Length];
        }

        _least.AsSpan(0, (week.Days + 1) * states).Fill(double.PositiveInfinity);
        _least[0] = 0;
        for (var day = 0; day < week.Days; day++)
        {
            Extend(terms, week, day, states, paidStates);
        }

        return Best(week, states, paidStates, pinnedPaid);
    }

    private (int Days, int Paid) PinnedOf(AgentTerms terms, WeekTerms week)
    {
        var (days, paid) = (0, 0);
        for (var day = week.FirstDay; _pinned.Count > 0 && day < week.FirstDay + week.Days; day++)
        {
            if (terms.PinnedOn(day) is >= 0 and var place)
            {
                days++;
                paid += _model.Catalog.Templates[place].Paid;
            }
        }

        return (days, paid);
    }

    private void Extend(AgentTerms terms, WeekTerms week, int day, int states, int paidStates)
    {
        var dayCost = terms.DayCost[week.FirstDay + day];
        var from = _least.AsSpan(day * states, states);
        var to = _least.AsSpan((day + 1) * states, states);
        var choice = _choice.AsSpan((day + 1) * states, states);
        from.CopyTo(to);
        choice.Fill(-1);
        if (double.IsPositiveInfinity(dayCost) || terms.IsPinned(week.FirstDay + day))
        {
            return;
        }

        var most = (states / paidStates) - 1;

        for (var t = 0; t < terms.Templates.Length; t++)
        {
            var cost = dayCost + _cost[((week.FirstDay + day) * terms.Templates.Length) + t];
            var paid = _model.Catalog.Templates[terms.Templates[t]].Paid / _paidUnit;
            for (var days = 0; days < Math.Min(day + 1, most); days++)
            {
                for (var p = 0; p + paid < paidStates; p++)
                {
                    var next = ((days + 1) * paidStates) + p + paid;
                    var total = from[(days * paidStates) + p] + cost;
                    if (total < to[next])
                    {
                        to[next] = total;
                        choice[next] = (short)t;
                    }
                }
            }
        }
    }

    private double Best(WeekTerms week, int states, int paidStates, int pinnedPaid)
    {
        var best = 0;
        var least = double.PositiveInfinity;
        for (var state = 0; state < states; state++)
        {
            var paid = state % paidStates * _paidUnit;
            var cost = _least[(week.Days * states) + state] + week.CostBesidesPay(paid + pinnedPaid) + (pinnedPaid * _model.PaidPerSlot);
            if (cost < least)
            {
                (best, least) = (state, cost);
            }
        }

        for (var day = week.Days; day > 0; day--)
        {
            var t = _choice[(day * states) + best];
            if (t >= 0)
            {
                _count[((week.FirstDay + day - 1) * _terms.Templates.Length) + t]++;
                best -= paidStates + (_model.Catalog.Templates[_terms.Templates[t]].Paid / _paidUnit);
            }
        }

        return least;
    }
}
