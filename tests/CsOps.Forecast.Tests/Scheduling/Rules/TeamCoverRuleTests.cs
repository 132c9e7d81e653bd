using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class TeamCoverRuleTests
{
    private static readonly TeamCoverRule Rule = new() { Team = "north", Agents = 1, From = new TimeOnly(9, 0), To = new TimeOnly(17, 0), Days = [DayOfWeek.Monday] };

    [Fact]
    public void FindViolations_when_the_team_is_there_all_the_time_is_silent() =>
        Assert.Empty(Rule.FindViolations(Teams(), [DayShift(Monday), DayShift(Monday, 10, "B", lunchAfter: 3.5)]));

    [Fact]
    public void FindViolations_when_the_only_member_has_lunch_finds_that_half_hour()
    {
        var violation = Assert.Single(Rule.FindViolations(Teams(), [DayShift(Monday)]));

        Assert.Equal((Monday, false, null), (violation.Date, violation.IsHard, violation.AgentId));
        Assert.Equal("Team north lacks 0.5 agent-hours of 1 agents from 09:00 to 17:00 on 2026-01-05.", violation.Message);
    }

    [Fact]
    public void FindViolations_does_not_count_other_teams() =>
        Assert.Contains("lacks 8 agent-hours", Assert.Single(Rule.FindViolations(Teams(), [DayShift(Monday, 9, "C")])).Message, StringComparison.Ordinal);

    [Fact]
    public void FindViolations_of_hours_over_midnight_begins_and_ends_with_the_plan()
    {
        var nights = Rule with { From = new TimeOnly(22, 0), To = new TimeOnly(6, 0), Days = [] };
        var found = nights.FindViolations(Teams(), [NightShift(Monday)]).ToList();

        Assert.Equal([Monday, .. Enumerable.Range(1, 6).Select(day => (DateOnly?)Monday.AddDays(day))], found.Select(violation => violation.Date));
        Assert.Equal("Team north lacks 6 agent-hours of 1 agents from 00:00 to 06:00 on 2026-01-05.", found[0].Message);
        Assert.Contains("lacks 8 agent-hours", found[1].Message, StringComparison.Ordinal);
        Assert.Contains("lacks 2 agent-hours", found[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindViolations_on_the_night_that_the_clocks_go_forward_misses_an_hour_less()
    {
        var saturday = new DateOnly(2026, 3, 28);
        var nights = Rule with { From = new TimeOnly(22, 0), To = new TimeOnly(6, 0), Days = [DayOfWeek.Saturday] };

        var violation = Assert.Single(nights.FindViolations(Problems.Of(new DateRange(saturday, saturday.AddDays(1)), Teams().Agents), ImmutableArray<Shift>.Empty));

        Assert.Contains("lacks 7 agent-hours", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cost_of_hours_that_slots_of_shifts_would_not_fit_is_what_the_rule_counts()
    {
        // Half-hours would leave ten minutes on either side out.
        var rule = Rule with { Agents = 2, From = new TimeOnly(9, 20), To = new TimeOnly(16, 40), Weight = 20 };
        var problem = Teams() with { Rules = [rule] };
        ImmutableArray<Shift> shifts = [DayShift(Monday)];

        var lacking = new CoverageCount(problem, shifts, new CoverageWeights()).Cover.TotalCost().Teams;

        Assert.Equal("Team north lacks 7.83 agent-hours of 2 agents from 09:20 to 16:40 on 2026-01-05.", Assert.Single(rule.FindViolations(problem, shifts)).Message);
        Assert.Equal(20 * (7 + (50 / 60.0)), lacking, 6);
    }

    private static SchedulingProblem Teams() => Week(Person("A") with { Team = "north" }, Person("B") with { Team = "north" }, Person("C") with { Team = "south" });
}
