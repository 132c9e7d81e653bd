namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Finds the cheapest line of an agent at given prices of shifts.</summary>
/// <remarks>
/// Dynamic programming over the days; the state is the run of days worked or off so far, the type of shift, and the time, the weekends and the shifts of counted types worked.
/// Exact, but for the most shifts of types that are not counted: the line may break those, and is then no dearer than the cheapest that keeps them.
/// </remarks>
internal sealed class LinePricer
{
    private readonly LineReach _reach = new();
    private double[] _values = [];
    private bool[] _isReached = []; // by day, time, weekends and counts
    private double[] _prices = [];
    private byte[] _line = [];
    private int[] _step = []; // by type: what a shift adds to the counts, 0 where it is not counted
    private LineTerms _terms = null!;
    private int _kinds; // types the agent may work
    private int _offs; // states of a day off
    private int _states; // states of a day, beside time, weekends and counts
    private int _units;
    private int _weekends;
    private int _counts;

    /// <summary>The line found last.</summary>
    public ReadOnlySpan<byte> Line => _line;

    /// <summary>The states of a whole search.</summary>
    public static long StatesOf(LineTerms terms, IEnumerable<int> counted) =>
        (terms.Days + 1L) * (UnitsOf(terms) + 1) * (WeekendsOf(terms) + 1) * (terms.LeastOff + (terms.MostRun * terms.Types.Length))
        * counted.Aggregate(1L, (product, type) => product * (terms.Most[type] + 1));

    /// <summary>Finds the cheapest line.</summary>
    /// <param name="terms">The agent.</param>
    /// <param name="prices">What each type, and off, costs on each day, beside the agent's requests.</param>
    /// <param name="isBanned">The types, and off, that may not be, by day and type.</param>
    /// <param name="counted">The types whose most shifts are kept.</param>
    /// <returns>Its cost; infinite where there is no line.</returns>
    public double Find(LineTerms terms, ReadOnlySpan<double> prices, ReadOnlySpan<bool> isBanned, List<int> counted)
    {
        Prepare(terms, prices, isBanned, counted);
        for (var day = 0; day < terms.Days; day++)
        {
            for (var units = 0; units <= _units; units++)
            {
                for (var weekends = 0; weekends <= _weekends; weekends++)
                {
                    var left = _reach.From(day, weekends);
                    for (var count = 0; left >= 0 && units + left >= terms.LeastUnits && count < _counts; count++)
                    {
                        if (_isReached[BlockOf(day, units, weekends, count)])
                        {
                            Step(day, units, weekends, count);
                        }
                    }
                }
            }
        }

        return Cheapest();
    }

    private static int UnitsOf(LineTerms terms) => (int)Math.Min(terms.MostUnits, (long)terms.Days * terms.Longest);

    private static int WeekendsOf(LineTerms terms) => Math.Min(terms.MostWeekends, (terms.Days + 1) / 7);

    private void Prepare(LineTerms terms, ReadOnlySpan<double> prices, ReadOnlySpan<bool> isBanned, List<int> counted)
    {
        _terms = terms;
        _kinds = terms.Types.Length;
        _offs = terms.LeastOff;
        _states = _offs + (terms.MostRun * _kinds);
        _units = UnitsOf(terms);
        _weekends = WeekendsOf(terms);
        Array.Resize(ref _line, terms.Days);
        Array.Resize(ref _step, terms.Width);
        _step.AsSpan().Clear();
        _counts = 1;
        foreach (var type in counted)
        {
            _step[type] = _counts;
            _counts *= terms.Most[type] + 1;
        }

        Array.Resize(ref _prices, prices.Length);
        for (var i = 0; i < prices.Length; i++)
        {
            var (day, type) = (i / terms.Width, i % terms.Width);
            _prices[i] = isBanned[i] || (type > 0 && terms.IsDayOff[day]) ? double.PositiveInfinity : prices[i] + terms.PriceOf(day, type);
        }

        _reach.Count(terms, _prices, _weekends);
        var blocks = BlockOf(terms.Days + 1, 0, 0, 0);
        Array.Resize(ref _isReached, Math.Max(_isReached.Length, blocks));
        Array.Resize(ref _values, Math.Max(_values.Length, blocks * _states));
        _isReached.AsSpan(0, blocks).Clear();
        ValuesOf(BlockOf(0, 0, 0, 0))[_offs - 1] = 0;
    }

    private double PriceOf(int day, int type) => _prices[(day * _terms.Width) + type];

    private int BlockOf(int day, int units, int weekends, int count) => (((((day * (_units + 1)) + units) * (_weekends + 1)) + weekends) * _counts) + count;

    /// <summary>The values of a block; infinite at first.</summary>
    private Span<double> ValuesOf(int block)
    {
        var values = _values.AsSpan(block * _states, _states);
        if (!_isReached[block])
        {
            _isReached[block] = true;
            values.Fill(double.PositiveInfinity);
        }

        return values;
    }

    private bool MayAdd(int type, int count) => _step[type] == 0 || count / _step[type] % (_terms.Most[type] + 1) < _terms.Most[type];

    private void Step(int day, int units, int weekends, int count)
    {
        ReadOnlySpan<double> values = _values.AsSpan(BlockOf(day, units, weekends, count) * _states, _states);
        if (PriceOf(day, 0) < double.PositiveInfinity)
        {
            Rest(values, day, ValuesOf(BlockOf(day + 1, units, weekends, count)));
        }

        for (var kind = 0; kind < _kinds; kind++)
        {
            var type = _terms.Types[kind];
            var after = units + _terms.Units[type];
            if (after > _units || PriceOf(day, type) == double.PositiveInfinity || !MayAdd(type, count))
            {
                continue;
            }

            var first = weekends + LineTerms.WeekendOf(day, afterWork: false);
            if (first <= _weekends && values[_offs - 1] < double.PositiveInfinity)
            {
                ValuesOf(BlockOf(day + 1, after, first, count + _step[type]))[_offs + kind] = values[_offs - 1] + PriceOf(day, type);
            }

            var next = weekends + LineTerms.WeekendOf(day, afterWork: true);
            if (next <= _weekends)
            {
                GoOn(values, day, kind, ValuesOf(BlockOf(day + 1, after, next, count + _step[type])));
            }
        }
    }

    private void Rest(ReadOnlySpan<double> values, int day, Span<double> after)
    {
        var price = PriceOf(day, 0);
        for (var run = 1; run <= Math.Min(_terms.MostRun, day); run++)
        {
            for (var kind = 0; _terms.MayEndRun(run, day) && kind < _kinds; kind++)
            {
                after[0] = Math.Min(after[0], values[_offs + ((run - 1) * _kinds) + kind] + price);
            }
        }

        for (var run = 0; run < _offs; run++)
        {
            var next = Math.Min(run + 1, _offs - 1);
            after[next] = Math.Min(after[next], values[run] + price);
        }
    }

    private void GoOn(ReadOnlySpan<double> values, int day, int kind, Span<double> after)
    {
        var price = PriceOf(day, _terms.Types[kind]);
        var leaders = _terms.Leaders[kind];
        for (var run = 1; run < _terms.MostRun && run <= day; run++)
        {
            var before = values.Slice(_offs + ((run - 1) * _kinds), _kinds);
            var best = double.PositiveInfinity;
            foreach (var leader in leaders)
            {
                best = Math.Min(best, before[leader]);
            }

            after[_offs + (run * _kinds) + kind] = best + price;
        }
    }

    private double Cheapest()
    {
        var best = double.PositiveInfinity;
        var place = (Units: 0, Weekends: 0, Count: 0, State: 0);
        for (var units = _terms.LeastUnits; units <= _units; units++)
        {
            for (var weekends = 0; weekends <= _weekends; weekends++)
            {
                for (var count = 0; count < _counts; count++)
                {
                    var block = BlockOf(_terms.Days, units, weekends, count);
                    for (var state = 0; _isReached[block] && state < _states; state++)
                    {
                        if (_values[(block * _states) + state] < best)
                        {
                            best = _values[(block * _states) + state];
                            place = (units, weekends, count, state);
                        }
                    }
                }
            }
        }

        if (best < double.PositiveInfinity)
        {
            Trace(place.Units, place.Weekends, place.Count, place.State);
        }

        return best;
    }

    private void Trace(int units, int weekends, int count, int state)
    {
        for (var day = _terms.Days - 1; day >= 0; day--)
        {
            if (state < _offs)
            {
                _line[day] = 0;
                state = BeforeRest(ValuesOf(BlockOf(day, units, weekends, count)), state, day);
                continue;
            }

            var (run, kind) = (((state - _offs) / _kinds) + 1, (state - _offs) % _kinds);
            var type = _terms.Types[kind];
            _line[day] = (byte)type;
            units -= _terms.Units[type];
            weekends -= LineTerms.WeekendOf(day, afterWork: run > 1);
            count -= _step[type];
            state = run == 1 ? _offs - 1 : BeforeWork(ValuesOf(BlockOf(day, units, weekends, count)), run, kind);
        }
    }

    private int BeforeWork(ReadOnlySpan<double> values, int run, int kind)
    {
        var best = -1;
        foreach (var leader in _terms.Leaders[kind])
        {
            best = Cheaper(values, best, _offs + ((run - 2) * _kinds) + leader);
        }

        return best;
    }

    private int BeforeRest(ReadOnlySpan<double> values, int state, int day)
    {
        var best = state > 0 ? state - 1 : -1;
        best = state == _offs - 1 ? Cheaper(values, best, state) : best;
        for (var run = 1; state == 0 && run <= _terms.MostRun; run++)
        {
            for (var kind = 0; _terms.MayEndRun(run, day) && kind < _kinds; kind++)
            {
                best = Cheaper(values, best, _offs + ((run - 1) * _kinds) + kind);
            }
        }

        return best;
    }

    private static int Cheaper(ReadOnlySpan<double> values, int one, int other) => one < 0 || values[other] < values[one] ? other : one;
}
