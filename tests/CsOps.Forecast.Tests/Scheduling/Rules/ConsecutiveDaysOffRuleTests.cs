using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class ConsecutiveDaysOffRuleTests
{
    private static readonly ConsecutiveDaysOffRule Rule = new();

    [Theory]
    [InlineData("DDDDD..", 0)]
    [InlineData("DD..DD.", 0)]
    [InlineData("DD.DDD.", 1)]
    [InlineData("D.D.D.D", 3)]
    [InlineData(".DDDDD.", 0)] // What was before is not known.
    [InlineData("D|.D.....", 1)]
    [InlineData("D.|D......", 1)]
    [InlineData("D.D|.......", 0)]
    public void Excess_is_the_days_off_missing(string days, double missing) => Assert.Equal(missing, Excess(Rule, days));

    [Fact]
    public void Excess_of_three_days_asked_for_is_up_to_two_each_time() => Assert.Equal(3, Excess(Rule with { Least = 3 }, "D.D..D."));

    [Fact]
    public void Find_says_how_many_and_before_which_shift() =>
        Assert.Equal("Agent A has 1 day off in a row before 2026-01-08; at least 2 are wanted.", Assert.Single(Find(Rule, "DD.DDD.")).Message);
}
