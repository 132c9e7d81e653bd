using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class MaximumNightsRuleTests
{
    private static readonly MaximumNightsRule InARow = new() { Most = 2 };
    private static readonly MaximumNightsRule OfSeven = new() { Most = 2, Of = 7 };

    [Theory]
    [InlineData("NN.NN..", 0)]
    [InlineData("NNN....", 1)]
    [InlineData("NNNN...", 2)]
    [InlineData("NND....", 0)]
    [InlineData("N|NN.....", 1)]
    [InlineData("NNN|.......", 0)]
    [InlineData("NNN|N......", 1)]
    [InlineData("NNN|.N.....", 0)]
    public void Excess_in_a_row_is_the_nights_beyond(string days, double nights) => Assert.Equal(nights, Excess(InARow, days));

    [Theory]
    [InlineData("N..N...", 0)]
    [InlineData("N..N..N", 1)]
    [InlineData("N..N...N", 0)]
    [InlineData("NN.....|N......", 0)]
    [InlineData("NN....|N......", 1)]
    public void Excess_of_seven_days_is_the_nights_beyond(string days, double nights) => Assert.Equal(nights, Excess(OfSeven, days));

    [Theory]
    [InlineData(18, 8, 1)] // From 23:00 to 02:00 are three hours.
    [InlineData(18, 7.75, 0)]
    [InlineData(3, 8, 1)] // From 03:00 to 06:00 too.
    [InlineData(3.25, 8, 0)]
    public void Excess_counts_shifts_with_three_hours_of_night(double from, double hours, double nights) =>
        Assert.Equal(nights, Excess(new MaximumNightsRule { Most = 0 }, Week(), ShiftOn(Monday, from, hours)));

    [Theory]
    [InlineData(2026, 3, 28, 6)]
    [InlineData(2026, 6, 13, 7)]
    [InlineData(2026, 10, 24, 8)]
    public void NightMinutes_are_elapsed_time_when_clocks_change(int year, int month, int day, double hours)
    {
        var date = new DateOnly(year, month, day);
        var lines = new WorkLines(Problems.Of(new(date, date.AddDays(1))));
        var line = new WorkLine(lines.Of(0, [ShiftOn(date, 22, 10)]), lines.CalendarOf(0));

        Assert.Equal(hours * 60, line.NightMinutes(0, NightHours.From23To6));
        Assert.Equal(0, line.NightMinutes(1, NightHours.From23To6));
    }

    [Fact]
    public void Find_says_how_many_nights_and_when() =>
        Assert.Equal("Agent A works 3 nights in the 3 days up to 2026-01-06; at most 2 are allowed.", Assert.Single(Find(InARow, "N|NN.....")).Message);
}
