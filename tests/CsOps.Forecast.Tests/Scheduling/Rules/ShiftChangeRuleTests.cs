using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class ShiftChangeRuleTests
{
    private static readonly ShiftChangeRule Rule = new();

    [Theory]
    [InlineData("ELN....", 0)]
    [InlineData("LE.....", 6)]
    [InlineData("L.E....", 0)]
    [InlineData("L|E......", 6)]
    [InlineData("LE|.......", 0)]
    public void Excess_is_the_hours_by_which_a_shift_starts_too_early(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData(7, 0)]
    [InlineData(6.75, 0.25)]
    public void Excess_begins_beyond_two_hours(double start, double hours) => Assert.Equal(hours, Excess(Rule, Week(), ShiftOn(Monday, 9, 8), ShiftOn(Monday.AddDays(1), start, 8)), 9);

    [Theory]
    [InlineData("EL.....", 4)]
    [InlineData("ED.....", 0)]
    public void Excess_of_later_starts_is_judged_when_asked(string days, double hours) => Assert.Equal(hours, Excess(Rule with { Later = TimeSpan.FromHours(4) }, days), 9);

    [Theory]
    [InlineData(2026, 3, 28)]
    [InlineData(2026, 10, 24)]
    public void Excess_of_equal_readings_of_the_clock_is_none_when_clocks_change(int year, int month, int day) =>
        Assert.Equal(0, Excess(new ShiftChangeRule { Earlier = TimeSpan.Zero, Later = TimeSpan.Zero }, "EEE", new DateOnly(year, month, day)));

    [Fact]
    public void Find_says_by_how_much_and_on_which_day() =>
        Assert.Equal("Agent A starts 8 hours earlier on 2026-01-06 than the day before; at most 2 are wanted.", Assert.Single(Find(Rule, "LE.....")).Message);
}
