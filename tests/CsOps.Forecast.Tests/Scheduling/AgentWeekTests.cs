using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Scheduling;

public class AgentWeekTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void Week_of_an_agent_has_shifts_absences_answers_to_requests_and_what_is_broken()
    {
        var agent = new Agent
        {
            Id = "A1",
            Name = "Ida",
            Contract = "full",
            Skills = ["voice"],
            Absences = [new Absence(new DateRange(Monday.AddDays(2), Monday.AddDays(3)), "course")],
            DayOffRequests = [new DayOffRequest(Monday, 5), new DayOffRequest(Monday.AddDays(1), 5), new DayOffRequest(Monday.AddDays(9), 5)],
        };
        var other = agent with { Id = "A2", Contract = "gone" };
        var roster = new Roster
        {
            Status = ScheduleStatus.Feasible,
            Shifts = [Shift("A1", 0), Shift("A2", 0), Shift("A1", 4), Shift("A1", 8)],
            Coverage = [],
            Violations =
            [
                new RuleViolation("minimum-rest", "A1", Monday.AddDays(4), "too short"), new RuleViolation("minimum-rest", "A1", Monday.AddDays(8), "next week"),
                new RuleViolation("minimum-paid-time", "A1", null, "too little"), new RuleViolation("coverage", null, Monday, "nobody's"),
            ],
        };

        var weeks = AgentWeek.Of([agent, other], [new Contract { Name = "full", MaxPaidPerWeek = TimeSpan.FromHours(37) }], roster, DateRange.WeekFrom(Monday));

        Assert.Equal(["A1", "A2"], weeks.Select(week => week.Agent.Id));
        Assert.Equal([1, 0, 0, 0, 1, 0, 0], weeks[0].Days.Select(day => day.Shifts.Length));
        Assert.Equal([null, null, "course", "course", null, null, null], weeks[0].Days.Select(day => day.Absence));
        Assert.Equal([false, true, null, null, null, null, null], weeks[0].Days.Select(day => day.RequestMet));
        Assert.Equal(["too short", "too little"], weeks[0].Violations.Select(violation => violation.Message));
        Assert.Equal((TimeSpan.FromHours(15), "full"), (weeks[0].Paid, weeks[0].Contract!.Name));
        Assert.Null(weeks[1].Contract);
    }

    private static Shift Shift(string agent, int day)
    {
        var start = new DateTimeOffset(Monday.AddDays(day).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
        return new Shift(agent, Monday.AddDays(day), "day", new Interval(start, start.AddHours(8)), [new Break("lunch", new Interval(start.AddHours(4), start.AddHours(4.5)), Paid: false)]);
    }
}
