using System.Collections.Concurrent;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The days that rules about an agent's work look at: those of the problem, and those before it of which shifts are known. Thread-safe.</summary>
public sealed class WorkCalendar
{
    internal const int DaysOfWeek = 7;

    private readonly TimeZoneInfo _zone;
    private readonly DateTimeOffset _origin;
    private readonly ConcurrentDictionary<TimeOnly, int[]> _minutes = new();

    internal WorkCalendar(SchedulingProblem problem, TimeZoneInfo zone)
    {
        _zone = zone;
        _origin = problem.Grid.Start;
        First = problem.Past.Select(shift => shift.Date).Concat(problem.KnownDays.Select(days => days.First)).Where(date => date < problem.Days.First).Append(problem.Days.First).Min();
        PastDays = problem.Days.First.DayNumber - First.DayNumber;
        Days = PastDays + problem.Days.Days;
    }

    /// <summary>The date of the first day.</summary>
    public DateOnly First { get; }

    /// <summary>The number of days before the problem's first.</summary>
    public int PastDays { get; }

    /// <summary>The number of days, past and planned.</summary>
    public int Days { get; }

    /// <summary>The first day of the first week that is known from its first day on.</summary>
    internal int FirstWeek => PastDays % DaysOfWeek;

    /// <summary>The date of a day, by its place from 0.</summary>
    public DateOnly DateOf(int day) => First.AddDays(day);

    /// <summary>Whether a day is a Saturday or a Sunday.</summary>
    public bool IsWeekend(int day) => (First.DayNumber + day) % 7 is 5 or 6; // 1 January of the year 1 was a Monday.

    /// <summary>The place of the first day of the week that a day is in, below 0 where that is not known. Weeks are counted from the problem's first day, both ways.</summary>
    public int WeekOf(int day) => day - ((((day - PastDays) % DaysOfWeek) + DaysOfWeek) % DaysOfWeek);

    /// <summary>The minutes from the start of the problem's grid to a reading of the local clock on every day, and on the day after the last; below 0 in the past.</summary>
    public ReadOnlySpan<int> MinutesAt(TimeOnly time) => _minutes.TryGetValue(time, out var minutes) ? minutes : Add(time);

    private int[] Add(TimeOnly time) => _minutes.GetOrAdd(
        time, t => [.. Enumerable.Range(0, Days + 1).Select(day => WorkedDay.MinuteOf(LocalClock.InstantOf(DateOf(day), t, _zone), _origin))]);
}
