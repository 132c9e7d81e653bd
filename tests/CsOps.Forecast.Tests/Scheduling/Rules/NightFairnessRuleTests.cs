using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class NightFairnessRuleTests
{
    private static readonly NightFairnessRule Rule = new();

    [Theory]
    [InlineData("DDDDD..", 0)]
    [InlineData("N......", 1)]
    [InlineData("NN.....", 4)]
    [InlineData("N|N......", 3)]
    [InlineData("NN|.......", 0)]
    public void Excess_is_the_square_of_the_nights_less_that_of_the_past(string days, double squares) => Assert.Equal(squares, Excess(Rule, days));

    [Theory]
    [InlineData("N......", 0)]
    [InlineData("NN.....", 1)]
    public void Excess_begins_beyond_the_share(string days, double squares) => Assert.Equal(squares, Excess(Rule with { Share = 1 / 7.0 }, days), 9);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void Excess_looks_back_as_far_as_asked(int lookBack, double squares) => Assert.Equal(squares, Excess(Rule with { LookBack = lookBack }, "N.|N......"));

    [Fact]
    public void Find_says_how_many_nights_and_what_a_share_is() =>
        Assert.Equal("Agent A works 2 nights in 8 days, 1 of them before the plan; a share is 1.", Assert.Single(Find(Rule with { Share = 0.125 }, "N|N......")).Message);
}
