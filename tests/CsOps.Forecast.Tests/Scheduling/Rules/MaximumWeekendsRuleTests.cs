using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class MaximumWeekendsRuleTests
{
    private static readonly MaximumWeekendsRule Rule = new() { Most = 1, Of = 2 };

    [Theory]
    [InlineData(".....DD", 0)]
    [InlineData("......D.......", 0)]
    [InlineData("......D......D", 1)]
    [InlineData("......D.............D", 0)]
    [InlineData(".....DD.....DD.....DD", 2)]
    public void Excess_is_the_weekends_beyond(string days, double weekends) => Assert.Equal(weekends, Excess(Rule, days));

    [Theory]
    [InlineData("......D|......D", 1)]
    [InlineData("......D|.......", 0)]
    [InlineData(".....DD.....DD|.......", 0)]
    [InlineData("......D.......|......D", 0)]
    public void Excess_counts_the_weekends_before_the_plan(string days, double weekends) => Assert.Equal(weekends, Excess(Rule, days));

    [Fact]
    public void Excess_of_a_weekend_that_was_worked_before_the_plan_is_none()
    {
        var sunday = Monday.AddDays(-1);
        var none = new MaximumWeekendsRule { Most = 0 };

        Assert.Equal(1, Excess(none, "D......", sunday));
        Assert.Equal(0, Excess(none, "D|D......", sunday));
        Assert.Equal(1, Excess(none, "D.|D......", sunday));
    }

    [Fact]
    public void Find_says_how_many_weekends_and_up_to_which()
    {
        var violation = Assert.Single(Find(Rule, "......D|......D"));

        Assert.Equal("Agent A works 2 of the 2 weekends up to that of 2026-01-10; at most 1 are allowed.", violation.Message);
        Assert.True(violation.IsHard);
    }
}
