namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Which paid times a week's terms allow an agent to reach, exactly.</summary>
/// <remarks>
/// Day by day, every number of days worked, of days in a row and of paid time that can be reached, each with the earliest end of the last shift: an earlier end never
/// allows less, so that of each template only the earliest start that keeps the rest need be looked at. One shift a day. The weeks before and after are left out.
/// </remarks>
internal sealed class ReachableHours(TimeZoneInfo zone, CancellationToken cancellationToken)
{
    private readonly Dictionary<(ShiftTemplate Template, DateOnly Date), long[]> _starts = [];

    /// <summary>The paid times, ascending; 0 is always one of them.</summary>
    public TimeSpan[] Of(WeekLimits limits)
    {
        var states = new Dictionary<State, long> { [default] = long.MinValue };
        for (var day = 0; day < limits.Dates.Length; day++)
        {
            states = Next(limits, day, states);
        }

        return [.. states.Keys.Select(state => state.Paid).Distinct().Order().Select(paid => new TimeSpan(paid))];
    }

    /// <summary>The most paid time.</summary>
    public TimeSpan MostOf(WeekLimits limits) => Of(limits)[^1];

    /// <summary>Whether at least a paid time can be reached: mostly by shifts of one template, as soon as each may start, which is soon tried.</summary>
    public bool Reaches(WeekLimits limits, TimeSpan least) => limits.Templates.Any(template => MostOf(limits, template) >= least) || MostOf(limits) >= least;

    /// <summary>The paid time of a week of one template's shifts.</summary>
    private TimeSpan MostOf(WeekLimits limits, ShiftTemplate template)
    {
        var (state, end, most) = (default(State), long.MinValue, limits.MostPaid.Ticks);
        for (var day = 0; day < limits.Dates.Length; day++)
        {
            var start = limits.Absent[day] || state.Days >= limits.MaximumDays || state.InARow >= limits.MaximumConsecutiveDays
                || state.Paid + template.Paid.Ticks > most || !limits.Allows(day, template)
                ? null
                : EarliestStart(limits, template, day, end);
            state = start is null ? state with { InARow = 0 } : new State(state.Days + 1, state.InARow + 1, state.Paid + template.Paid.Ticks);
            end = start + template.Length.Ticks ?? end;
        }

        return new TimeSpan(state.Paid);
    }

    private Dictionary<State, long> Next(WeekLimits limits, int day, Dictionary<State, long> states)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var next = new Dictionary<State, long>();
        var most = limits.MostPaid.Ticks;

        // What cannot be exceeded need not be counted.
        var countsDays = limits.MaximumDays < limits.Dates.Length ? 1 : 0;
        var countsRows = limits.MaximumConsecutiveDays < limits.Dates.Length ? 1 : 0;
        foreach (var (state, end) in states)
        {
            Keep(next, state with { InARow = 0 }, end);
            if (limits.Absent[day] || state.Days >= limits.MaximumDays || state.InARow >= limits.MaximumConsecutiveDays)
            {
                continue;
            }

            foreach (var template in limits.Templates)
            {
                var paid = state.Paid + template.Paid.Ticks;
                if (paid <= most && limits.Allows(day, template) && EarliestStart(limits, template, day, end) is { } start)
                {
                    Keep(next, new State(state.Days + countsDays, state.InARow + countsRows, paid), start + template.Length.Ticks);
                }
            }
        }

        return next;
    }

    private static void Keep(Dictionary<State, long> states, State state, long end) =>
        states[state] = states.TryGetValue(state, out var other) ? Math.Min(end, other) : end;

    /// <summary>The first start on the date after which the agent has rested, in ticks of UTC; null where there is none.</summary>
    private long? EarliestStart(WeekLimits limits, ShiftTemplate template, int day, long end)
    {
        var date = limits.Dates[day];
        var earliest = end == long.MinValue ? end : end + limits.MinimumRest.Ticks;
        if (!limits.FixedStarts)
        {
            var midnight = LocalClock.InstantOf(date, TimeOnly.MinValue, zone).UtcTicks;
            var next = LocalClock.InstantOf(date.AddDays(1), TimeOnly.MinValue, zone).UtcTicks;
            var opens = limits.Available[day]?.Select(span => span.Start.UtcTicks) ?? [midnight];
            return opens.Select(opening => (long?)Math.Max(Math.Max(midnight, earliest), opening))
                .FirstOrDefault(start => start < next && limits.IsAvailable(day, start!.Value, template.Length.Ticks));
        }

        foreach (var start in StartsOf(template, date))
        {
            if (start >= earliest && limits.IsAvailable(day, start, template.Length.Ticks))
            {
                return start;
            }
        }

        return null;
    }

    private long[] StartsOf(ShiftTemplate template, DateOnly date)
    {
        if (!_starts.TryGetValue((template, date), out var starts))
        {
            starts = [.. template.Starts().Select(time => LocalClock.InstantOf(date, time, zone).UtcTicks).Order()];
            _starts.Add((template, date), starts);
        }

        return starts;
    }

    private readonly record struct State(int Days, int InARow, long Paid);
}
