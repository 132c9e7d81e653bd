namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The days of every agent of a problem, as rules look at them.</summary>
internal sealed class WorkLines
{
    private readonly SchedulingProblem _problem;
    private readonly Dictionary<TimeZoneInfo, WorkCalendar> _calendars = [];
    private readonly ILookup<string, Shift> _past;

    public WorkLines(SchedulingProblem problem)
    {
        _problem = problem;
        _past = problem.Past.Where(shift => shift.Date < problem.Days.First).ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        foreach (var zone in problem.Agents.Select(ZoneOf).Distinct())
        {
            _calendars.Add(zone, new WorkCalendar(problem, zone));
        }
    }

    /// <summary>The calendar of an agent, by place in the problem's list.</summary>
    public WorkCalendar CalendarOf(int agent) => _calendars[ZoneOf(_problem.Agents[agent])];

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

    private TimeZoneInfo ZoneOf(Agent agent) => agent.Zone ?? _problem.Zone;
}
