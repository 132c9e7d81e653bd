using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class PairingRuleTests
{
    private static readonly PairingRule Rule = new() { Agent = "A", With = "B" };

    [Fact]
    public void FindViolations_when_both_work_the_same_hours_is_silent() => Assert.Empty(Rule.FindViolations(Two, [DayShift(Monday), DayShift(Monday, 9, "B")]));

    [Fact]
    public void FindViolations_when_the_other_comes_later_finds_the_hours_alone()
    {
        var violation = Assert.Single(Rule.FindViolations(Two, [DayShift(Monday), DayShift(Monday, 11.5, "B")]));

        Assert.Equal(("A", Monday, false), (violation.AgentId, violation.Date, violation.IsHard));
        Assert.Equal("Agent A works 2.5 hours without Agent B on 2026-01-05.", violation.Message);
    }

    [Fact]
    public void FindViolations_when_the_other_works_alone_is_silent() => Assert.Empty(Rule.FindViolations(Two, [DayShift(Monday, 9, "B")]));

    [Fact]
    public void FindViolations_when_the_other_worked_the_night_before_finds_all_hours() => Assert.Contains(
        "works 8 hours without", Assert.Single(Rule.FindViolations(Two, [NightShift(Monday, "B"), DayShift(Monday.AddDays(1), 5)])).Message, StringComparison.Ordinal);

    [Fact]
    public void FindViolations_of_two_who_are_not_to_meet_finds_the_hours_together()
    {
        var apart = Rule with { Together = false };

        Assert.Empty(apart.FindViolations(Two, [DayShift(Monday, 5), DayShift(Monday, 13, "B")]));
        Assert.Equal(
            "Agent A works 1 hours with Agent B on 2026-01-05.", Assert.Single(apart.FindViolations(Two, [DayShift(Monday, 6), DayShift(Monday, 13, "B")])).Message);
    }

    [Fact]
    public void FindViolations_of_somebody_unknown_is_silent() => Assert.Empty(Rule.FindViolations(Week(Person("B")), [DayShift(Monday)]));

    private static CsOps.Forecast.Scheduling.SchedulingProblem Two => Week(Person("A"), Person("B"));
}
