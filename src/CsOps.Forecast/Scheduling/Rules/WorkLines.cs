namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The days of every agent of a problem, as rules look at them.</summary>
internal sealed class WorkLines
{
    private readonly SchedulingProblem _problem;
    private readonly WorkCalendar[] _calendars; // [agent]
    private readonly byte[][] _weekDays; // [agent][week]
    private readonly ILookup<string, Shift> _past;

    public WorkLines(SchedulingProblem problem)
    {
        _problem = problem;
        _past = problem.Past.Where(shift => shift.Date < problem.Days.First).ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        var ofZone = problem.Agents.Select(ZoneOf).Distinct().ToDictionary(zone => zone, zone => new WorkCalendar(problem, zone));
        _calendars = [.. problem.Agents.Select(agent => ofZone[ZoneOf(agent)])];
        var known = problem.KnownDays.SelectMany(days => days.Dates()).ToHashSet();
        _weekDays = [.. problem.Agents.Select((agent, place) => WeekDaysOf(agent, _calendars[place], known))];
    }

    /// <summary>The calendar of an agent, by place in the problem's list.</summary>
    public WorkCalendar CalendarOf(int agent) => _calendars[agent];

    /// <summary>An agent's days: those past, and the planned ones with the given shifts.</summary>
    public WorkedDay[] Of(int agent, IEnumerable<Shift> shifts)
    {
        var calendar = CalendarOf(agent);
        var days = new WorkedDay[calendar.Days];
        foreach (var shift in _past[_problem.Agents[agent].Id].Concat(shifts))
        {
            var day = shift.Date.DayNumber - calendar.First.DayNumber;
            if (day >= 0 && day < days.Length)
            {
                days[day] = days[day].And(WorkedDay.Of(shift, _problem.Grid.Start));
            }
        }

        return days;
    }

    /// <summary>An agent's days as rules look at them.</summary>
    /// <param name="agent">The agent, by place.</param>
    /// <param name="days">The days, as by <see cref="Of"/>.</param>
    public WorkLine LineOf(int agent, ReadOnlySpan<WorkedDay> days) => new(days, _calendars[agent], _weekDays[agent]);

    /// <summary>
    /// The days of each week that count in an average. What an agent worked in a past week is known from that of the agent's first shift on, where rosters are known of all its days.
    /// </summary>
    private byte[] WeekDaysOf(Agent agent, WorkCalendar calendar, HashSet<DateOnly> known)
    {
        var first = _past[agent.Id].Select(shift => shift.Date).DefaultIfEmpty(_problem.Days.First).Min();
        var weeks = new byte[(calendar.Days - calendar.FirstWeek + WorkCalendar.DaysOfWeek - 1) / WorkCalendar.DaysOfWeek];
        for (var week = 0; week < weeks.Length; week++)
        {
            var days = Enumerable.Range(0, WorkCalendar.DaysOfWeek).Select(day => calendar.DateOf(calendar.FirstWeek + (week * WorkCalendar.DaysOfWeek) + day)).ToList();
            var isKnown = days[0] >= _problem.Days.First || (days[^1] >= first && (known.Count == 0 || days.TrueForAll(known.Contains)));
            weeks[week] = (byte)(isKnown ? days.Count(date => !agent.IsAbsent(date)) : 0);
        }

        return weeks;
    }

    private TimeZoneInfo ZoneOf(Agent agent) => agent.Zone ?? _problem.Zone;
}
