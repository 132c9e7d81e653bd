using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

public class QuarterHoursTests
{
    private static readonly DateTimeOffset Eight = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Twelve intervals of five minutes from 08:05 on: the quarters from 08:15 to 09:00 are whole, the two at the ends are not.</summary>
    [Fact]
    public void Quarters_are_those_of_the_clock_wherever_the_intervals_begin()
    {
        double[] values = [.. Enumerable.Range(1, 12)];

        var quarters = new QuarterHours(new IntervalGrid(Eight.AddMinutes(5), TimeSpan.FromMinutes(5), values.Length));

        Assert.Equal((5, Eight, Eight.AddMinutes(15)), (quarters.Count, quarters.StartOf(0), quarters.StartOf(1)));
        Assert.Equal([double.NaN, 3 + 4 + 5, 6 + 7 + 8, 9 + 10 + 11, double.NaN], Enumerable.Range(0, quarters.Count).Select(quarter => quarters.Whole(values, quarter)));
        Assert.Equal((1, 2), (quarters.From(Eight.AddMinutes(5)), quarters.From(Eight.AddMinutes(30))));
    }

    /// <summary>The hours of Kathmandu begin a quarter past those of UTC.</summary>
    [Fact]
    public void Hours_are_parted_into_quarters_of_whole_numbers_that_add_up()
    {
        double[] values = [7, double.NaN];

        var quarters = new QuarterHours(new IntervalGrid(Eight.AddMinutes(15), TimeSpan.FromHours(1), values.Length));

        Assert.Equal((8, Eight.AddMinutes(30)), (quarters.Count, quarters.StartOf(1)));
        Assert.Equal([1, 2, 2, 2, double.NaN], Enumerable.Range(0, 5).Select(quarter => quarters.Share(values, quarter)));
    }

    [Fact]
    public void Intervals_that_make_no_quarter_are_refused() =>
        Assert.Throws<ExportException>(() => new QuarterHours(new IntervalGrid(Eight, TimeSpan.FromMinutes(10), 6)));
}
