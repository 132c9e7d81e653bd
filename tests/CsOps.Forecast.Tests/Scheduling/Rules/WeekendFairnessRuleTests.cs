using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class WeekendFairnessRuleTests
{
    private static readonly WeekendFairnessRule Rule = new();

    [Theory]
    [InlineData("DDDDD..", 0)]
    [InlineData("......D", 1)]
    [InlineData(".....DD.....DD", 4)]
    [InlineData("......D|......D", 3)]
    [InlineData("......D|.......", 0)] // Nothing is planned.
    [InlineData("......D......D|......D", 5)]
    public void Excess_is_the_square_of_the_weekends_less_that_of_the_past(string days, double squares) => Assert.Equal(squares, Excess(Rule, days));

    [Theory]
    [InlineData(".....DD.......", 0)]
    [InlineData(".....DD.....DD", 1)]
    [InlineData(".....DD|.......", 0)]
    [InlineData(".....DD|.....DD", 1)]
    public void Excess_begins_beyond_the_share(string days, double squares) => Assert.Equal(squares, Excess(Rule with { Share = 0.5 }, days));

    [Fact]
    public void Excess_of_equal_shares_is_the_least()
    {
        var equal = 2 * Excess(Rule, "......D.......");
        var unequal = Excess(Rule, "......D......D") + Excess(Rule, "..............");

        Assert.True(equal < unequal);
    }

    [Fact]
    public void Excess_looks_back_as_far_as_asked()
    {
        const string days = "......D.......|......D";

        Assert.Equal(3, Excess(Rule with { LookBack = 2 }, days));
        Assert.Equal(1, Excess(Rule with { LookBack = 1 }, days));
        Assert.Equal(1, Excess(Rule with { LookBack = 0 }, days));
    }

    [Fact]
    public void Find_says_how_many_weekends_and_what_a_share_is()
    {
        var violation = Assert.Single(Find(Rule with { Share = 0.25 }, "......D|......D"));

        Assert.Equal("Agent A works 2 of 2 weekends, 1 of them before the plan; a share is 0.5.", violation.Message);
        Assert.Null(violation.Date);
        Assert.False(violation.IsHard);
    }
}
