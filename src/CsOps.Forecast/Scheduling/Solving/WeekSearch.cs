namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Finds the cheapest week of one agent that keeps every hard rule, while all others stay as they are.</summary>
/// <remarks>
/// Dynamic programming over the days with labels (days worked, days in a row, paid time; cost, end of the last shift): a label stays
/// unless another of its state is no dearer and ends no later, which makes the answer exact. Source of the method: resource-constrained shortest
/// paths, Irnich and Desaulniers, Column Generation, 2005, chapter 2.
/// </remarks>
internal sealed class WeekSearch
{
    private readonly ShiftCatalog _catalog;
    private readonly ShiftPrices _prices;
    private readonly WeekLabels _labels = new();
    private readonly double[][] _priceOfStart; // [template][start], of the day at hand
    private WeekTerms _terms = null!;
    private AgentTerms _agent = null!;
    private WeekBorder _border;
    private int _paidUnit;
    private int _paidStates;
    private int _runStates;

    public WeekSearch(ShiftCatalog catalog, ShiftPrices prices)
    {
        _catalog = catalog;
        _prices = prices;
        _priceOfStart = new double[catalog.Templates.Length][];
    }

    /// <summary>
    /// The cheapest week: its cost, and per day the template's place, or -1, and the start of the shift. Infinite, with nothing found, when pinned shifts leave no week that keeps the rules.
    /// </summary>
    public double Find(AgentTerms agent, WeekTerms terms, WeekBorder border, Span<(int Template, int Start)> shifts)
    {
        _agent = agent;
        Begin(terms, border);
        for (var day = 0; day < terms.Days; day++)
        {
            if (IsOpen(day))
            {
                PriceDay(day);
            }

            var nextStart = EarliestStartFrom(day + 1);
            for (var state = 0; state < StateCount; state++)
            {
                for (var label = _labels.First(state); label >= 0; label = _labels[label].Next)
                {
                    Extend(day, state, label, nextStart);
                }
            }

            _labels.NextDay();
        }

        return Best(shifts);
    }

    private int StateCount => (_terms.MaxDays + 1) * _runStates * _paidStates;

    private bool IsOpen(int day) => !double.IsPositiveInfinity(_agent.DayCost[_terms.FirstDay + day]);

    private ReadOnlySpan<int> TemplatesOn(int day, Span<int> one) => _agent.TemplatesOn(_terms.FirstDay + day, one);

    private void Begin(WeekTerms terms, WeekBorder border)
    {
        _terms = terms;
        _border = border;
        var (divisor, longest) = (0L, 0);
        Span<int> one = stackalloc int[1];
        for (var day = 0; day < terms.Days; day++)
        {
            foreach (var template in TemplatesOn(day, one))
            {
                divisor = SlotGrid.GreatestDivisor(divisor, _catalog.Templates[template].Paid);
                longest = Math.Max(longest, _catalog.Templates[template].Paid);
            }
        }

        _paidUnit = (int)Math.Max(1, divisor);
        _paidStates = (Math.Min(terms.MaxPaid, terms.MaxDays * longest) / _paidUnit) + 1;

        // Days in a row are counted only where they can be too many.
        var canBind = _agent.MaxConsecutiveDays < border.DaysBefore + Math.Min(terms.MaxDays, terms.Days) + border.DaysAfter;
        _runStates = canBind ? _agent.MaxConsecutiveDays + 1 : 1;
        _labels.Clear(StateCount);
        var run = canBind ? Math.Min(border.DaysBefore, _agent.MaxConsecutiveDays) : 0;
        _labels.Add(State(0, run, 0), new WeekLabels.Label { ShiftEnd = Rested(border.LastEnd, EarliestStartFrom(0)), Parent = -1, Template = -1 });
        _labels.NextDay();
    }

    private int State(int days, int run, int paid) => (((days * _runStates) + run) * _paidStates) + paid;

    private void PriceDay(int day)
    {
        Span<int> one = stackalloc int[1];
        foreach (var template in TemplatesOn(day, one))
        {
            var starts = _catalog.Starts(_terms.FirstDay + day, template);
            ref var prices = ref _priceOfStart[template];
            if (prices is null || prices.Length < starts.Length)
            {
                prices = new double[starts.Length];
            }

            for (var i = 0; i < starts.Length; i++)
            {
                prices[i] = _prices.Of(_catalog.Templates[template], starts[i]) + _agent.CostOf(_terms.FirstDay + day, template, starts[i]);
            }
        }
    }

    /// <summary>Adds what the next day can make of a label: a day off, or a shift.</summary>
    private void Extend(int day, int state, int label, int nextStart)
    {
        var paid = state % _paidStates;
        var run = state / _paidStates % _runStates;
        var days = state / _paidStates / _runStates;
        var from = _labels[label];
        var off = _agent.OffCost(_terms.FirstDay + day);
        if (!double.IsPositiveInfinity(off))
        {
            _labels.Add(
                State(days, 0, paid),
                new WeekLabels.Label { Cost = from.Cost + off, ShiftEnd = Rested(from.ShiftEnd, nextStart), Parent = label, Template = -1 });
        }

        var nextRun = _runStates > 1 ? run + 1 : 0;
        if (!IsOpen(day) || days == _terms.MaxDays || nextRun > _agent.MaxConsecutiveDays)
        {
            return;
        }

        Span<int> one = stackalloc int[1];
        foreach (var template in TemplatesOn(day, one))
        {
            var nextPaid = paid + (_catalog.Templates[template].Paid / _paidUnit);
            if (nextPaid < _paidStates)
            {
                ExtendBy(template, day, State(days + 1, nextRun, nextPaid), label, nextStart);
            }
        }
    }

    private void ExtendBy(int template, int day, int state, int label, int nextStart)
    {
        var starts = _catalog.Starts(_terms.FirstDay + day, template);
        var prices = _priceOfStart[template];
        var from = _labels[label];
        var cheapest = double.PositiveInfinity;
        for (var i = 0; i < starts.Length; i++)
        {
            // A later start is worth a label only where it is cheaper than all before it.
            if (starts[i] >= from.ShiftEnd + _agent.MinimumRest && prices[i] < cheapest)
            {
                cheapest = prices[i];
                _labels.Add(state, new WeekLabels.Label
                {
                    Cost = from.Cost + cheapest,
                    ShiftEnd = Rested(starts[i] + _catalog.Templates[template].Length, nextStart),
                    Parent = label,
                    Template = template,
                    Start = starts[i],
                });
            }
        }
    }

    /// <summary>The end of a shift, or long ago when whoever ends then is rested at every start to come.</summary>
    private int Rested(int end, int nextStart) => end + _agent.MinimumRest <= nextStart ? WeekBorder.LongAgo : end;

    /// <summary>The earliest start of a shift of the agent on a day of the week or later.</summary>
    private int EarliestStartFrom(int day)
    {
        Span<int> one = stackalloc int[1];
        for (; day < _terms.Days; day++)
        {
            var earliest = int.MaxValue;
            foreach (var template in IsOpen(day) ? TemplatesOn(day, one) : [])
            {
                earliest = Math.Min(earliest, _catalog.Starts(_terms.FirstDay + day, template)[0]);
            }

            if (earliest < int.MaxValue)
            {
                return earliest;
            }
        }

        return _border.NextStart;
    }

    private double Best(Span<(int Template, int Start)> shifts)
    {
        var best = -1;
        var least = double.PositiveInfinity;
        for (var state = 0; state < StateCount; state++)
        {
            var run = state / _paidStates % _runStates;
            if (run > 0 && run + _border.DaysAfter > _agent.MaxConsecutiveDays)
            {
                continue;
            }

            for (var label = _labels.First(state); label >= 0; label = _labels[label].Next)
            {
                var cost = _labels[label].Cost + _terms.CostBesidesPay(state % _paidStates * _paidUnit);
                if (cost < least && _labels[label].ShiftEnd == WeekBorder.LongAgo)
                {
                    (best, least) = (label, cost);
                }
            }
        }

        for (var day = _terms.Days - 1; best >= 0 && day >= 0; day--)
        {
            shifts[day] = (_labels[best].Template, _labels[best].Start);
            best = _labels[best].Parent;
        }

        return least;
    }
}
