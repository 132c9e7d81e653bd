namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Draws a new stretch of an agent's line, each with a chance that falls with its cost, among all that keep the rules with the rest of the line as it is.</summary>
/// <remarks>
/// Forward filtering and backward sampling over the days. The state of a day is the run of days worked or off so far, the type of shift, and the time and the weekends worked
/// in the stretch; the value of a state is the sum over all ways to it of exp(−cost / temperature). A stretch so drawn is a step of a heat bath: nothing in it is refused.
/// The most shifts of a type are not in the state: a draw that breaks them is refused, which leaves the chances of the others as they were.
/// </remarks>
internal sealed class WindowSampler
{
    private const int LongestStretch = 12;

    /// <summary>Long stretches are only drawn where their states are no more than this.</summary>
    private const int MostStates = 1 << 18;

    private readonly double[] _sums;
    private readonly int[] _longest;
    private readonly double[] _weights;
    private readonly int[] _used;
    private readonly byte[] _drawn;
    private readonly int _width;

    private LineTerms _terms = null!;
    private StretchEnds _ends;
    private int _first;
    private int _length;
    private int _kinds; // types the agent may work
    private int _offs; // states of a day off
    private int _states; // states of a day, beside time and weekends
    private int _units; // most time in the stretch
    private int _weekends; // most weekends in the stretch
    private int _layer;

    public WindowSampler(LineModel model)
    {
        _width = model.Width;
        _weights = new double[model.Days * model.Width];
        _used = new int[model.Width];
        _drawn = new byte[model.Days];
        _longest = [.. model.Agents.Select(Longest)];
        _sums = new double[model.Agents.Select((terms, agent) => StatesOf(terms, _longest[agent])).Max()];
    }

    /// <summary>The stretch last drawn.</summary>
    public ReadOnlySpan<byte> Drawn => _drawn.AsSpan(0, _length);

    /// <summary>The longest stretch to draw of an agent.</summary>
    public int LongestOf(int agent) => _longest[agent];

    /// <summary>The chance weights of a day of the stretch, from 0, by type: 1 for what the agent has now. To be filled before drawing.</summary>
    public Span<double> WeightsOf(int day) => _weights.AsSpan(day * _width, _width);

    /// <summary>Draws a stretch.</summary>
    /// <param name="terms">The agent.</param>
    /// <param name="line">The agent's line now; it keeps every rule but the least time.</param>
    /// <param name="first">The first day to draw.</param>
    /// <param name="length">How many days to draw.</param>
    /// <param name="missing">The price of a unit of time below the least, beside the temperature.</param>
    /// <param name="random">Where the draws come from.</param>
    /// <returns>Whether there is a draw that keeps the rules.</returns>
    public bool Draw(LineTerms terms, ReadOnlySpan<byte> line, int first, int length, double missing, ref SplitMix64 random)
    {
        (_terms, _first, _length) = (terms, first, length);
        _ends = new StretchEnds(terms, line, first, length);
        _kinds = terms.Types.Length;
        _offs = Math.Max(1, terms.LeastOff);
        _states = _offs + (terms.MostRun * _kinds);
        var (units, weekends, now) = Outside(line);
        _units = Math.Min(terms.MostUnits - units, length * terms.Longest);
        _weekends = Math.Min(terms.MostWeekends - weekends, ((first + length - 1) / 7) - (first / 7) + 1);
        _layer = (_units + 1) * (_weekends + 1) * _states;
        Forward();
        var (time, worked, state) = DrawEnd(units, now, missing, ref random);
        if (state < 0)
        {
            return false;
        }

        Backward(time, worked, state, ref random);
        return KeepsMost();
    }

    /// <summary>A stretch long enough for a run of work or of days off between others, and longer if there is room.</summary>
    private static int Longest(LineTerms terms)
    {
        var length = Math.Min(terms.Days, LongestStretch);
        while (length > Math.Min(terms.Days, terms.LeastRun + terms.LeastOff) && StatesOf(terms, length) > MostStates)
        {
            length--;
        }

        return length;
    }

    private static long StatesOf(LineTerms terms, int length) =>
        (length + 1L) * (Math.Min(terms.MostUnits, length * terms.Longest) + 1) * (((length + 5) / 7) + 2) * (Math.Max(1, terms.LeastOff) + (terms.MostRun * terms.Types.Length));

    /// <summary>Time and weekends that the rest of the line works, and the time of the stretch now. Types that the rest works as often as may be get no weight.</summary>
    private (int Units, int Weekends, int Now) Outside(ReadOnlySpan<byte> line)
    {
        _used.AsSpan().Clear();
        var (units, weekends, now, after) = (0, 0, 0, _first + _length);
        for (var day = 0; day < line.Length; day++)
        {
            var type = line[day];
            if (day >= _first && day < after)
            {
                now += _terms.Units[type];
            }
            else if (type != 0)
            {
                _used[type]++;
                units += _terms.Units[type];
                weekends += day % 7 == 5 || (day % 7 == 6 && (day == after || line[day - 1] == 0)) ? 1 : 0;
            }
        }

        foreach (var type in _terms.Types)
        {
            for (var day = 0; _used[type] >= _terms.Most[type] && day < _length; day++)
            {
                WeightsOf(day)[type] = 0;
            }
        }

        return (units, weekends, now);
    }

    private int PlaceOf(int day, int units, int weekends) => (day * _layer) + (((units * (_weekends + 1)) + weekends) * _states);

    /// <summary>The weekends that a worked day adds.</summary>
    private int WeekendOf(int day, bool afterWork) => day % 7 == 5 ? _ends.SundayWorked && day == _first + _length - 1 ? 0 : 1 : day % 7 == 6 && !afterWork ? 1 : 0;

    private void Forward()
    {
        _sums.AsSpan(0, _layer * (_length + 1)).Clear();
        _sums[_ends.IsOnBefore ? _offs + ((_ends.RunBefore - 1) * _kinds) + Array.IndexOf(_terms.Types, _ends.TypeBefore) : Math.Min(_ends.RunBefore, _offs) - 1] = 1;
        for (var i = 0; i < _length; i++)
        {
            var most = Math.Min(_units, i * _terms.Longest);
            for (var units = 0; units <= most; units++)
            {
                for (var weekends = 0; weekends <= _weekends; weekends++)
                {
                    Step(i, units, weekends);
                }
            }
        }
    }

    private void Step(int i, int units, int weekends)
    {
        var day = _first + i;
        var weights = WeightsOf(i);
        var sums = _sums.AsSpan(PlaceOf(i, units, weekends), _states);
        var off = _sums.AsSpan(PlaceOf(i + 1, units, weekends), _offs);
        var (first, next) = (WeekendOf(day, afterWork: false), WeekendOf(day, afterWork: true));
        for (var run = 0; run < _offs; run++)
        {
            off[Math.Min(run + 1, _offs - 1)] += sums[run] * weights[0];
        }

        for (var kind = 0; sums[_offs - 1] > 0 && kind < _kinds; kind++)
        {
            Add(i, units, weekends + first, _offs + kind, kind, sums[_offs - 1]);
        }

        var ending = 0.0;
        var longest = Math.Min(_terms.MostRun, (_ends.IsOnBefore ? _ends.RunBefore : 0) + i);
        for (var run = 1; run <= longest; run++)
        {
            var place = _offs + ((run - 1) * _kinds);
            for (var kind = 0; kind < _kinds; kind++)
            {
                var sum = sums[place + kind];
                if (sum == 0)
                {
                    continue;
                }

                ending += run >= _terms.LeastRun || run == day ? sum : 0;
                if (run == _terms.MostRun)
                {
                    continue;
                }

                foreach (var follower in _terms.Followers[kind])
                {
                    Add(i, units, weekends + next, place + _kinds + follower, follower, sum);
                }
            }
        }

        off[0] += ending * weights[0];
    }

    private void Add(int i, int units, int weekends, int state, int kind, double sum)
    {
        var type = _terms.Types[kind];
        units += _terms.Units[type];
        if (units <= _units && weekends <= _weekends)
        {
            _sums[PlaceOf(i + 1, units, weekends) + state] += sum * _weights[(i * _width) + type];
        }
    }

    private (int Units, int Weekends, int State) DrawEnd(int outside, int now, double missing, ref SplitMix64 random)
    {
        var least = _terms.LeastUnits - outside;
        var short0 = Math.Max(0, least - now);
        var total = 0.0;
        var drawn = (0, 0, -1);
        for (var units = 0; units <= _units; units++)
        {
            var price = Math.Exp(Math.Clamp((short0 - Math.Max(0, least - units)) * missing, -300, 300));
            for (var weekends = 0; weekends <= _weekends; weekends++)
            {
                var sums = _sums.AsSpan(PlaceOf(_length, units, weekends), _states);
                for (var state = 0; state < _states; state++)
                {
                    if (sums[state] > 0 && MayEnd(state))
                    {
                        var chance = sums[state] * price;
                        total += chance;
                        drawn = random.Uniform() * total < chance ? (units, weekends, state) : drawn;
                    }
                }
            }
        }

        return drawn;
    }

    private bool MayEnd(int state) => state < _offs
        ? _ends.AllowsOff(_terms, state + 1)
        : _ends.AllowsWork(_terms, ((state - _offs) / _kinds) + 1, _terms.Types[(state - _offs) % _kinds]);

    private void Backward(int units, int weekends, int state, ref SplitMix64 random)
    {
        for (var i = _length - 1; i >= 0; i--)
        {
            var day = _first + i;
            if (state < _offs)
            {
                _drawn[i] = 0;
                state = DrawBeforeOff(_sums.AsSpan(PlaceOf(i, units, weekends), _states), state, day, ref random);
                continue;
            }

            var run = ((state - _offs) / _kinds) + 1;
            var kind = (state - _offs) % _kinds;
            _drawn[i] = (byte)_terms.Types[kind];
            units -= _terms.Units[_drawn[i]];
            weekends -= WeekendOf(day, afterWork: run > 1);
            state = run == 1 ? _offs - 1 : DrawBeforeWork(_sums.AsSpan(PlaceOf(i, units, weekends), _states), run, kind, ref random);
        }
    }

    private int DrawBeforeWork(ReadOnlySpan<double> sums, int run, int kind, ref SplitMix64 random)
    {
        var place = _offs + ((run - 2) * _kinds);
        var drawn = -1;
        var total = 0.0;
        foreach (var leader in _terms.Leaders[kind])
        {
            Consider(sums, place + leader, ref total, ref drawn, ref random);
        }

        return drawn;
    }

    private int DrawBeforeOff(ReadOnlySpan<double> sums, int state, int day, ref SplitMix64 random)
    {
        var drawn = -1;
        var total = 0.0;
        if (state > 0)
        {
            Consider(sums, state - 1, ref total, ref drawn, ref random);
        }

        if (state == _offs - 1)
        {
            Consider(sums, state, ref total, ref drawn, ref random);
        }

        for (var run = 1; state == 0 && run <= _terms.MostRun; run++)
        {
            for (var kind = 0; (run >= _terms.LeastRun || run == day) && kind < _kinds; kind++)
            {
                Consider(sums, _offs + ((run - 1) * _kinds) + kind, ref total, ref drawn, ref random);
            }
        }

        return drawn;
    }

    /// <summary>Draws one of many by their sums, one after another: each replaces those before it with its share of the total so far.</summary>
    private static void Consider(ReadOnlySpan<double> sums, int place, ref double total, ref int drawn, ref SplitMix64 random)
    {
        if (sums[place] > 0)
        {
            total += sums[place];
            drawn = drawn < 0 || random.Uniform() * total < sums[place] ? place : drawn;
        }
    }

    private bool KeepsMost()
    {
        foreach (var type in Drawn)
        {
            if (++_used[type] > _terms.Most[type] && type != 0)
            {
                return false;
            }
        }

        return true;
    }
}
