using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class RestAfterNightsRuleTests
{
    private static readonly RestAfterNightsRule Rule = new();

    [Theory]
    [InlineData("NNN..D.", 0)] // From Thursday 06:00 to Saturday 09:00.
    [InlineData("NNN..E.", 0)] // Just 48 hours.
    [InlineData("NNN.D..", 21)]
    [InlineData("NNN.N..", 8)]
    [InlineData("NN.D...", 0)]
    [InlineData("NNNN...", 0)]
    [InlineData("NNNNND.", 45)]
    [InlineData("N.NN.D.", 0)]
    public void Excess_is_the_rest_missing_after_three_nights(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData("NNN|.D.....", 21)]
    [InlineData("NNN|..D....", 0)]
    [InlineData("NNN.D|.......", 0)]
    [InlineData("N|NN.D...", 21)]
    public void Excess_counts_nights_before_the_plan(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Fact]
    public void Excess_over_the_hour_that_the_clocks_skip_is_that_hour()
    {
        var thursday = new DateOnly(2026, 3, 26); // The third night, of eight hours, ends at 07:00 on Sunday the 29th.

        Assert.Equal(1, Excess(Rule, "NNN..E.", thursday), 9);
    }

    [Fact]
    public void Find_says_the_rest_and_before_which_shift() => Assert.Equal(
        "Agent A rests 27 hours between nights in a row and the shift on 2026-01-09; at least 48 are required after 3.", Assert.Single(Find(Rule, "NNN.D..")).Message);
}
