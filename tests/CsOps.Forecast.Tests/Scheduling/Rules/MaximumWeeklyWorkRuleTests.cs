using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class MaximumWeeklyWorkRuleTests
{
    private static readonly MaximumWeeklyWorkRule Rule = new() { Most = TimeSpan.FromHours(40) };

    [Theory]
    [InlineData("DDDDD..", 0)]
    [InlineData("DDDDDD.", 8)]
    [InlineData("DDDDDD.DDDDDD.", 16)]
    [InlineData("PPPPP..", 0)]
    [InlineData("DDDDDDD|DDDDD..", 0)] // Weeks before the plan are over.
    [InlineData("..DDDDD|DDDDD..", 0)]
    public void Excess_is_the_hours_beyond_of_each_planned_week(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Fact]
    public void Find_says_the_hours_and_the_week() =>
        Assert.Equal("Agent A works 48 hours in the week of 2026-01-05; at most 40 are allowed.", Assert.Single(Find(Rule, "DDDDDD.")).Message);
}
