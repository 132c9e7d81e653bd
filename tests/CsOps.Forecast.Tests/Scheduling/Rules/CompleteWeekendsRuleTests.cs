using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class CompleteWeekendsRuleTests
{
    private static readonly CompleteWeekendsRule Rule = new();

    [Theory]
    [InlineData(".....DD", 0)]
    [InlineData("DDDDD..", 0)]
    [InlineData(".....D.", 1)]
    [InlineData("......D", 1)]
    [InlineData(".....D.......D", 2)]
    [InlineData(".....D", 0)] // The plan ends on Saturday.
    public void Excess_is_the_weekends_of_which_one_day_is_worked(string days, double weekends) => Assert.Equal(weekends, Excess(Rule, days));

    [Theory]
    [InlineData("D|.......", 1)]
    [InlineData("D|D......", 0)]
    [InlineData("DD|D......", 0)]
    [InlineData("D.|D......", 1)]
    [InlineData("D......", 0)] // What was on Saturday is not known.
    public void Excess_of_a_plan_that_begins_on_a_Sunday_looks_at_the_day_before(string days, double weekends) => Assert.Equal(weekends, Excess(Rule, days, Monday.AddDays(-1)));

    [Fact]
    public void Find_is_a_wish_with_the_weekend()
    {
        var violation = Assert.Single(Find(Rule, ".....D."));

        Assert.Equal((Monday.AddDays(5), false), (violation.Date, violation.IsHard));
        Assert.Equal("Agent A works one day of the weekend of 2026-01-10; both or none are to be worked.", violation.Message);
    }
}
