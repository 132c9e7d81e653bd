namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>One agent's days, and when it is night on each.</summary>
internal readonly ref struct NightLine
{
    private readonly ReadOnlySpan<WorkedDay> _days;
    private readonly ReadOnlySpan<int> _from;
    private readonly ReadOnlySpan<int> _to;
    private readonly int _overMidnight;
    private readonly int _least;

    public NightLine(WorkLine line, NightHours night)
    {
        _days = line.Days;
        _from = line.Calendar.MinutesAt(night.From);
        _to = line.Calendar.MinutesAt(night.To);
        _overMidnight = night.To <= night.From ? 1 : 0;
        _least = night.Least;
    }

    /// <summary>Whether a day's shift is a night's.</summary>
    public bool IsNight(int day) => _days[day].IsWorked && Minutes(day) >= _least;

    /// <summary>The number of nights worked from one day to before another.</summary>
    public int Count(int from, int to)
    {
        var nights = 0;
        for (var day = from; day < to; day++)
        {
            nights += IsNight(day) ? 1 : 0;
        }

        return nights;
    }

    /// <summary>The minutes of a day's shift, breaks included, that lie in the night.</summary>
    public int Minutes(int day)
    {
        var shift = _days[day];
        if (!shift.IsWorked)
        {
            return 0;
        }

        var minutes = 0;
        for (var evening = Math.Max(0, day - 1); evening <= day + 1 && evening + _overMidnight < _to.Length; evening++)
        {
            minutes += Math.Max(0, Math.Min(shift.End, _to[evening + _overMidnight]) - Math.Max(shift.Start, _from[evening]));
        }

        // The night before the first day known has no evening of its own.
        return minutes + (day == 0 && _overMidnight == 1 ? Math.Max(0, Math.Min(shift.End, _to[0]) - shift.Start) : 0);
    }
}
