using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class WeeklyRestRuleTests
{
    private static readonly WeeklyRestRule Rule = new();

    [Theory]
    [InlineData("DDDDD..", 0)]
    [InlineData("DDDDDD.", 0)]
    [InlineData("DDDDDDD", 15)] // Of the rest that ends on Monday at 09:00, nine of the 24 hours are within the week.
    [InlineData("DDDDDD", 0)] // Not a whole week.
    [InlineData("LLLLLL.D......", 0)] // From Saturday 22:00 to Monday 09:00 are 35 hours.
    [InlineData("LLLLLL.E......", 3)]
    [InlineData("..DDDDDDDDDD..", 0)]
    public void Excess_is_the_rest_that_each_week_lacks(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData("LLLLLL.|D......", 0)]
    [InlineData("LLLLLL.|E......", 3)] // The plan cuts the past week's rest short.
    [InlineData("DDDDDDD|.......", 0)] // The past broke the rule by itself.
    [InlineData("DDDDDDD|D.....D", 0)]
    public void Excess_counts_what_the_plan_takes_of_the_rest_before_it(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData("..DDDDDDDDDD..", true)]
    [InlineData("DDDDDD.DDDDDD.", false)]
    [InlineData("D.....D|DDDDDD.", true)]
    public void Excess_of_rolling_periods_begins_one_with_every_day(string days, bool isBroken) => Assert.Equal(isBroken, Excess(Rule with { Rolling = true }, days) > 0);

    [Fact]
    public void Excess_over_the_hour_that_the_clocks_skip_is_that_hour()
    {
        var monday = new DateOnly(2026, 3, 23); // Clocks go forward on Sunday the 29th.

        Assert.Equal(1, Excess(Rule, "LLLLLL.D......", monday), 9);
        Assert.Equal(0, Excess(Rule, "LLLLLL.D......", monday.AddDays(7)), 9);
    }

    [Fact]
    public void Find_says_what_is_missing_and_by_which_law() => Assert.Equal(
        "Agent A lacks 15 of the 35 hours of uninterrupted rest that the 7 days from 2026-01-05 must hold. (a law)", Assert.Single(Find(Rule with { Source = "a law" }, "DDDDDDD")).Message);
}
