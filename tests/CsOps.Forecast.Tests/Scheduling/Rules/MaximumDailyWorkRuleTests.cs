using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class MaximumDailyWorkRuleTests
{
    private static readonly MaximumDailyWorkRule Rule = new() { Most = TimeSpan.FromHours(8) };

    [Theory]
    [InlineData("DPLNE..", 0)]
    [InlineData("X.X....", 8)]
    [InlineData("X|D......", 0)]
    public void Excess_is_the_hours_beyond_of_each_shift(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData(8.5, 0.5, 0)]
    [InlineData(8.5, 0.25, 0.25)]
    public void Excess_leaves_breaks_out(double hours, double pause, double excess) =>
        Assert.Equal(excess, Excess(Rule, Week(), WithPause(Monday, 9, hours, after: 4, pause)), 9);

    [Fact]
    public void Excess_on_the_night_when_an_hour_comes_twice_counts_it()
    {
        var night = new DateOnly(2026, 10, 24); // Clocks go back on the 25th: from 22:00 to 06:00 are nine hours.

        Assert.Equal(1, Excess(Rule, Problems.Of(new(night, night)), ShiftOn(night, 22, 9)), 9);
    }

    [Fact]
    public void Find_says_the_hours_and_the_day() =>
        Assert.Equal("Agent A works 12 hours on 2026-01-06; at most 8 are allowed.", Assert.Single(Find(Rule, ".X.....")).Message);
}
