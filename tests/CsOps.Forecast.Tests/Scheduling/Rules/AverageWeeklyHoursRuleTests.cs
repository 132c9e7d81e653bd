using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class AverageWeeklyHoursRuleTests
{
    private static readonly AverageWeeklyHoursRule Rule = new() { Most = TimeSpan.FromHours(40), Weeks = 2 };

    [Theory]
    [InlineData("DDDDD..DDDDD..", 0)]
    [InlineData("DDDD...DDDDDD.", 0)]
    [InlineData("DDDDD..DDDDDD.", 8)]
    [InlineData("DDDDDD.DDDD...", 8)] // The first week has none before it to make up for it.
    [InlineData("PPPPP..PPPPP..", 0)] // Breaks are no work.
    [InlineData("DDDDD..D", 0)] // A week cut short counts as whole.
    public void Excess_is_what_the_weeks_hold_beyond_the_average(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData("DDDD...|DDDDDD.", 0)]
    [InlineData("DDDDD..|DDDDDD.", 8)]
    [InlineData("XXXXXX.|.......", 0)]
    [InlineData("XXXXXXX|D......", 8)] // No more than is planned, whatever was worked before.
    [InlineData("XXXXXXX.......|DDDDD..", 0)] // Longer ago than the average reaches.
    [InlineData("XXX|DDDDD..", 0)] // Of the week before, not all is known.
    public void Excess_counts_the_weeks_before_the_plan(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Fact]
    public void Find_says_the_average_and_over_which_weeks()
    {
        var violation = Assert.Single(Find(Rule, "DDDDD..|DDDDDD."));

        Assert.Equal(Problems.Monday, violation.Date);
        Assert.Equal("Agent A works 44 hours a week on average over the 2 weeks from 2025-12-29; at most 40 are allowed.", violation.Message);
    }
}
