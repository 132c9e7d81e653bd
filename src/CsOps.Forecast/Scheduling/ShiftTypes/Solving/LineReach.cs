namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>The most time that an agent can still work from a day to the end, by the weekends worked before: what cannot reach the least time need not be looked at.</summary>
internal sealed class LineReach
{
    private int[] _most = [];
    private int[] _runs = []; // by day, weekends worked, and run of days off or worked
    private int _weekends;

    /// <summary>The most time from a day on; below 0 where no line goes on.</summary>
    public int From(int day, int weekends) => _most[(day * (_weekends + 1)) + weekends];

    /// <summary>Counts for an agent, from the last day to the first.</summary>
    /// <param name="terms">The agent.</param>
    /// <param name="prices">What each type costs on each day, infinite where it may not be.</param>
    /// <param name="weekends">The most weekends.</param>
    public void Count(LineTerms terms, ReadOnlySpan<double> prices, int weekends)
    {
        var states = terms.LeastOff + terms.MostRun;
        _weekends = weekends;
        Array.Resize(ref _most, Math.Max(_most.Length, (terms.Days + 1) * (weekends + 1)));
        Array.Resize(ref _runs, Math.Max(_runs.Length, (terms.Days + 1) * (weekends + 1) * states));
        _runs.AsSpan(terms.Days * (weekends + 1) * states, (weekends + 1) * states).Clear();
        for (var day = terms.Days - 1; day >= 0; day--)
        {
            var longest = -1;
            foreach (var type in terms.Types)
            {
                longest = prices[(day * terms.Width) + type] < double.PositiveInfinity ? Math.Max(longest, terms.Units[type]) : longest;
            }

            var mayRest = prices[day * terms.Width] < double.PositiveInfinity;
            for (var worked = 0; worked <= weekends; worked++)
            {
                CountDay(terms, day, worked, longest, mayRest);
            }
        }
    }

    private void CountDay(LineTerms terms, int day, int worked, int longest, bool mayRest)
    {
        var offs = terms.LeastOff;
        var most = -1;
        for (var state = 0; state < offs + terms.MostRun; state++)
        {
            var run = state < offs ? state + 1 : state - offs + 1;
            var mayOff = mayRest && (state < offs || terms.MayEndRun(run, day));
            var mayWork = longest >= 0 && (state < offs ? run == offs : run < terms.MostRun);
            var off = mayOff ? At(terms, day + 1, worked, state < offs ? Math.Min(state + 1, offs - 1) : 0) : -1;
            var weekend = worked + LineTerms.WeekendOf(day, afterWork: state >= offs);
            var work = mayWork && weekend <= _weekends ? At(terms, day + 1, weekend, state < offs ? offs : state + 1) : -1;
            var best = Math.Max(off, work < 0 ? -1 : work + longest);
            At(terms, day, worked, state) = best;
            most = Math.Max(most, best);
        }

        _most[(day * (_weekends + 1)) + worked] = most;
    }

    private ref int At(LineTerms terms, int day, int worked, int state) => ref _runs[(((day * (_weekends + 1)) + worked) * (terms.LeastOff + terms.MostRun)) + state];
}
