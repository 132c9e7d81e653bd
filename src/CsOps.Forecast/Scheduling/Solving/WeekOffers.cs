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
    private readonly double[] _earned; // [slot]: what work in all slots before it earns
    private readonly double[] _cost; // [day, template]: the best shift's
    private readonly ShiftEdges[] _shift; // [day, template]: the best shift
    private readonly int[] _count; // [day, template]: agents who offer it
    private readonly int _paidUnit;
    private double[] _least = []; // [day, days worked, paid units]
    private sbyte[] _choice = [];

    public WeekOffers(RosterModel model, int[] agents)
    {
        _model = model;
        _agents = agents;
        _terms = model.Agents[agents[0]];
        _earned = new double[model.Slots.Count + model.Catalog.LongestShift + 1];
        _cost = new double[model.Days * _terms.Templates.Length];
        _shift = new ShiftEdges[_cost.Length];
        _count = new int[_cost.Length];
        _paidUnit = (int)Math.Max(1, _terms.Templates.Aggregate(0L, (d, t) => SlotGrid.GreatestDivisor(d, model.Catalog.Templates[t].Paid)));
    }

    /// <summary>What all agents' weeks cost after what they earn.</summary>
    public double Cost { get; private set; }

    /// <summary>Finds the offers for values [skill, slot].</summary>
    public void Find(double[] values)
    {
        Earn(values);
        for (var day = 0; day < _model.Days; day++)
        {
            for (var t = 0; t < _terms.Templates.Length; t++)
            {
                FindShift(day, t);
            }
        }

        Array.Clear(_count);
        Cost = 0;
        foreach (var agent in _agents)
        {
            foreach (var week in _model.Agents[agent].Weeks)
            {
                Cost += FindWeek(_model.Agents[agent], week);
            }
        }
    }

    /// <summary>Takes the agents offered from the excess [skill, slot], each at the skill of the group that is worth most.</summary>
    public void TakeFrom(double[] excess, double[] values)
    {
        for (var i = 0; i < _count.Length; i++)
        {
            for (var edge = 0; _count[i] > 0 && edge < _shift[i].Count; edge += 2)
            {
                for (var slot = _shift[i][edge]; slot < Math.Min(_shift[i][edge + 1], _model.Slots.Count); slot++)
                {
                    excess[(BestSkill(slot, values) * _model.Slots.Count) + slot] -= _count[i];
                }
            }
        }
    }

    private int BestSkill(int slot, double[] values)
    {
        var best = -1;
        foreach (var skill in _model.Groups.SkillsOf(_terms.Group))
        {
            if (best < 0 || values[(skill * _model.Slots.Count) + slot] > values[(best * _model.Slots.Count) + slot])
            {
                best = skill;
            }
        }

        return best;
    }

    private void Earn(double[] values)
    {
        for (var slot = 0; slot < _earned.Length - 1; slot++)
        {
            var value = slot < _model.Slots.Count ? values[(BestSkill(slot, values) * _model.Slots.Count) + slot] : 0;
            _earned[slot + 1] = _earned[slot] + value;
        }
    }

    private void FindShift(int day, int t)
    {
        var place = _terms.Templates[t];
        var template = _model.Catalog.Templates[place];
        var at = (day * _terms.Templates.Length) + t;
        _cost[at] = double.PositiveInfinity;
        foreach (var start in _model.Catalog.Starts(day, place))
        {
            var cost = (template.Paid * _model.PaidPerSlot) - Earned(start, template.Length);
            var edges = ShiftEdges.Of(template, start);
            for (var i = 0; i < template.Breaks.Length; i++)
            {
                cost += PlaceBreak(template.Breaks[i], i, ref edges);
            }

            if (cost < _cost[at])
            {
                _cost[at] = cost;
                _shift[at] = edges;
            }
        }
    }

    /// <summary>Places a break where it costs least; what it costs.</summary>
    private double PlaceBreak(SlotBreak pause, int index, ref ShiftEdges edges)
    {
        var best = edges.Start + pause.Earliest;
        var least = Earned(best, pause.Length);
        for (var slot = best + 1; slot <= edges.Start + pause.Latest; slot++)
        {
            var cost = Earned(slot, pause.Length);
            if (cost < least)
            {
                (best, least) = (slot, cost);
            }
        }

        edges = edges.WithBreak(index, best, pause.Length);
        return least;
    }

    private double Earned(int start, int length) => _earned[start + length] - _earned[start];

    private double FindWeek(AgentTerms terms, WeekTerms week)
    {
        var longest = terms.Templates.Select(t => _model.Catalog.Templates[t].Paid).DefaultIfEmpty().Max();
        var paidStates = (Math.Min(week.MaxPaid, week.MaxDays * longest) / _paidUnit) + 1;
        var states = (week.MaxDays + 1) * paidStates;
        if (_least.Length < (week.Days + 1) * states)
        {
            _least = new double[(week.Days + 1) * states];
            _choice = new sbyte[_least.Length];
        }

        _least.AsSpan(0, (week.Days + 1) * states).Fill(double.PositiveInfinity);
        _least[0] = 0;
        for (var day = 0; day < week.Days; day++)
        {
            Extend(terms, week, day, states, paidStates);
        }

        return Best(week, states, paidStates);
    }

    private void Extend(AgentTerms terms, WeekTerms week, int day, int states, int paidStates)
    {
        var dayCost = terms.DayCost[week.FirstDay + day];
        var from = _least.AsSpan(day * states, states);
        var to = _least.AsSpan((day + 1) * states, states);
        var choice = _choice.AsSpan((day + 1) * states, states);
        from.CopyTo(to);
        choice.Fill(-1);
        if (double.IsPositiveInfinity(dayCost))
        {
            return;
        }

        for (var t = 0; t < terms.Templates.Length; t++)
        {
            var cost = dayCost + _cost[((week.FirstDay + day) * terms.Templates.Length) + t];
            var paid = _model.Catalog.Templates[terms.Templates[t]].Paid / _paidUnit;
            for (var days = 0; days < Math.Min(day + 1, week.MaxDays); days++)
            {
                for (var p = 0; p + paid < paidStates; p++)
                {
                    var next = ((days + 1) * paidStates) + p + paid;
                    var total = from[(days * paidStates) + p] + cost;
                    if (total < to[next])
                    {
                        to[next] = total;
                        choice[next] = (sbyte)t;
                    }
                }
            }
        }
    }

    private double Best(WeekTerms week, int states, int paidStates)
    {
        var best = 0;
        var least = double.PositiveInfinity;
        for (var state = 0; state < states; state++)
        {
            var cost = _least[(week.Days * states) + state] + (Math.Max(0, week.MinPaid - (state % paidStates * _paidUnit)) * _model.MissingPaidPerSlot);
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
