using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class NightAverageRuleTests
{
    private static readonly NightAverageRule Rule = new() { Most = TimeSpan.FromHours(6), Weeks = 2 };

    [Theory]
    [InlineData("NNNN...", 0)]
    [InlineData("NNNNN..", 4)] // Six hours on six days are 36.
    [InlineData("DDDDD..", 0)] // No night worker.
    [InlineData("DDDDN..", 4)]
    public void Excess_is_the_hours_beyond_of_who_works_at_night(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData("NNNN...|NNNNN..", 0)]
    [InlineData("NNNNN..|NNNN...", 0)]
    [InlineData("NNNNN..|NNNNN..", 8)]
    [InlineData("NN.....|DDDDDDD", 0)]
    [InlineData("NNN....|DDDDDDD", 8)]
    [InlineData("NDD....|DDDDDDD", 0)] // One night in two weeks.
    public void Excess_counts_hours_and_nights_before_the_plan(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Fact]
    public void Excess_of_who_works_fewer_nights_than_make_a_night_worker_is_none() => Assert.Equal(0, Excess(Rule with { NightsPerWeek = 2 }, "DDDDN.."));

    [Fact]
    public void Excess_leaves_weeks_out_of_which_no_roster_is_known()
    {
        var (problem, shifts) = Of("N......|NNNNN..", Problems.Monday);

        Assert.Equal(0, Excess(Rule, problem, shifts));
        Assert.Equal(4, Excess(Rule, problem with { KnownDays = [DateRange.WeekFrom(Problems.Monday.AddDays(-14))] }, shifts), 9);
    }

    [Fact]
    public void Find_says_the_average_without_the_weekly_rest() => Assert.Equal(
        "Agent A works at night, and 6.67 hours in 24 on average over the 1 weeks from 2026-01-05; at most 6 are allowed.", Assert.Single(Find(Rule, "NNNNN..")).Message);
}
