using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

/// <summary>The search keeps the rules, hard and soft.</summary>
public class RuleSearchTests
{
    private static readonly RosterSchedulerOptions Quick = new() { Iterations = 300_000 };

    [Theory]
    [InlineData("eu")]
    [InlineData("denmark")]
    [InlineData("sweden")]
    [InlineData("finland")]
    [InlineData("germany")]
    [InlineData("russia")]
    [InlineData("korea")]
    public void Solve_keeps_the_rules_of_every_set_where_days_and_nights_are_wanted(string name)
    {
        var problem = AroundTheClock() with { Rules = RuleSets.Named(name) };

        var roster = new RosterScheduler(Quick with { Iterations = 100_000 }).Solve(problem);

        Assert.DoesNotContain(roster.Violations, violation => violation.IsHard);
        Assert.Contains(roster.Shifts, shift => shift.Template == "night");
        Assert.Contains(roster.Shifts, shift => shift.Template == "day");
    }

    [Fact]
    public void Solve_gives_equal_weekends_to_equal_agents()
    {
        // On every weekend three agents are wanted on both days: four times three weekends for twelve agents.
        var days = new DateRange(Monday, Monday.AddDays(27));
        var problem = Problems.Of(days, [.. "ABCDEFGHIJKL".Select(id => Person(id.ToString()))]);
        var calendar = new LocalCalendar(problem.Grid, Copenhagen);
        var week = Requirement(problem.Grid, Voice, 3, 9, 17);
        var weekend = week.Required.Select((agents, i) => calendar.DateOf(i).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? agents : 0);
        problem = problem with { Skills = [week with { Required = [.. weekend] }], Rules = [new WeekendFairnessRule { Weight = 5 }] };

        var roster = new RosterScheduler(Quick).Solve(problem);

        var weekends = roster.Shifts.Select(shift => (shift.AgentId, Week: (shift.Date.DayNumber - Monday.DayNumber) / 7)).Distinct().CountBy(worked => worked.AgentId);
        Assert.Equal(problem.Agents.Select(agent => $"{agent.Id} 1"), weekends.Select(agent => $"{agent.Key} {agent.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Solve_gives_the_weekend_to_whoever_did_not_work_the_last()
    {
        var problem = Problems.Of(new DateRange(Monday, Monday.AddDays(6)), Person("A"), Person("B"));
        problem = problem with
        {
            Skills = [Requirement(problem.Grid, Voice, 1, 9, 17)],
            Past = [DayShift(Monday.AddDays(-1), agent: "A"), DayShift(Monday.AddDays(-2), agent: "A")],
            Rules = [new MaximumWeekendsRule { Most = 1, Of = 2 }],
        };

        var roster = new RosterScheduler(Quick).Solve(problem);

        Assert.Equal(["B", "B"], roster.Shifts.Where(shift => shift.Date >= Monday.AddDays(5)).Select(shift => shift.AgentId));
    }

    private static SchedulingProblem AroundTheClock()
    {
        var pause = new BreakTemplate { Name = "meal", Length = TimeSpan.FromMinutes(60), Paid = false, Earliest = TimeSpan.FromHours(3), Latest = TimeSpan.FromHours(4.5) };
        var problem = Problems.Of(new DateRange(Monday, Monday.AddDays(13)), [.. "ABCDEFGH".Select(id => Person(id.ToString()))]);
        return problem with
        {
            Skills = [Requirement(problem.Grid, Voice, 1, 0, 24) with { Required = [.. problem.Skills[0].Required.Select(agents => agents + 1)] }],
            Templates = [Day with { Length = TimeSpan.FromHours(9), Breaks = [pause] }, Night with { Length = TimeSpan.FromHours(9), Breaks = [pause] }],
            Contracts = [FullTime with { MaxPaidPerWeek = TimeSpan.FromHours(56), MaxDaysPerWeek = 7, MaxConsecutiveDays = 14 }],
            Past = [.. Enumerable.Range(1, 6).Select(day => NightShift(Monday.AddDays(-day)))],
        };
    }
}
