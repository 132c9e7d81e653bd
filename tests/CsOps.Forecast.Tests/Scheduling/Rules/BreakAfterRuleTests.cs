using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class BreakAfterRuleTests
{
    private static readonly BreakAfterRule Rule = new();

    [Theory]
    [InlineData(6, 0, 0)]
    [InlineData(6.25, 0, 0.5)]
    [InlineData(6.25, 0.25, 0)] // Six hours of work.
    [InlineData(8, 0.25, 0.25)]
    [InlineData(8, 0.5, 0)]
    public void Excess_is_the_break_missing_after_six_hours_of_work(double hours, double pause, double excess) =>
        Assert.Equal(excess, Excess(Rule, Week(), WithPause(Monday, 9, hours, after: 3, pause)), 9);

    [Theory]
    [InlineData(5, 0)]
    [InlineData(5.5, 0.5)]
    [InlineData(2.5, 0.5)] // Of the eight hours, 5.5 come after the break.
    public void Excess_is_what_the_longest_stretch_without_a_break_is_beyond(double after, double excess) =>
        Assert.Equal(excess, Excess(Rule with { LongestStretch = TimeSpan.FromHours(5) }, Week(), WithPause(Monday, 9, 8.5, after, pause: 0.5)), 9);

    [Theory]
    [InlineData("D|P......", 0)]
    [InlineData("P|D......", 0.5)]
    public void Excess_is_about_planned_shifts_alone(string days, double excess) => Assert.Equal(excess, Excess(Rule, days), 9);

    [Fact]
    public void Find_says_both_when_both_are_broken()
    {
        var messages = Find(Rule with { LongestStretch = TimeSpan.FromHours(5) }, "D......").Select(violation => violation.Message);

        Assert.Equal(
            [
                "Agent A has 0 minutes of break in 8 hours of work on 2026-01-05; at least 30 are required after 6 hours.",
                "Agent A works 8 hours without a break on 2026-01-05; at most 5 are allowed.",
            ],
            messages);
    }
}
