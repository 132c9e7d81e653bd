using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class IntervalGridTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData("00:01:00", true)]
    [InlineData("00:15:00", true)]
    [InlineData("00:45:00", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("00:00:00", false)]
    [InlineData("-00:30:00", false)]
    [InlineData("00:00:30", false)]
    [InlineData("00:01:30", false)]
    [InlineData("00:07:00", false)]
    [InlineData("05:00:00", false)]
    [InlineData("2.00:00:00", false)]
    public void Constructor_takes_whole_minutes_that_divide_a_day(string length, bool valid)
    {
        var span = TimeSpan.Parse(length, CultureInfo.InvariantCulture);

        Assert.Equal(valid, IntervalGrid.IsValidLength(span));
        Assert.Equal(!valid, Record.Exception(() => new IntervalGrid(Start, span, 1)) is ArgumentOutOfRangeException);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Constructor_rejects_a_count_that_is_negative_or_leaves_the_calendar(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IntervalGrid(Start, TimeSpan.FromHours(1), count));
    }

    [Fact]
    public void Intervals_follow_each_other_without_gap()
    {
        var grid = new IntervalGrid(Start.ToOffset(TimeSpan.FromHours(2)), HalfHour, 48);

        Assert.Equal(Start, grid[0].Start);
        Assert.All(Enumerable.Range(1, 47), i => Assert.Equal(grid[i - 1].End, grid[i].Start));
        Assert.Equal(grid.End, grid[47].End);
        Assert.Equal(Start.AddDays(1), grid.End);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(48)]
    public void Indexer_rejects_an_index_outside(int index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IntervalGrid(Start, HalfHour, 48)[index]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(29.99, 0)]
    [InlineData(30, 1)]
    [InlineData(-0.01, -1)]
    [InlineData(-30, -1)]
    [InlineData(-30.01, -2)]
    [InlineData(1440, 48)]
    public void IndexOf_is_the_interval_that_holds_the_instant_also_outside(double minutes, int index)
    {
        var grid = new IntervalGrid(Start, HalfHour, 48);

        Assert.Equal(index, grid.IndexOf(Start.AddMinutes(minutes)));
        Assert.Equal(index is >= 0 and < 48, grid.Contains(Start.AddMinutes(minutes)));
    }

    [Fact]
    public void IndexOf_of_an_instant_thousands_of_years_away_is_the_largest_index()
    {
        var grid = new IntervalGrid(DateTimeOffset.MinValue, TimeSpan.FromMinutes(1), 1);

        Assert.Equal(int.MaxValue, grid.IndexOf(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void IndexOf_undoes_StartOf()
    {
        var grid = new IntervalGrid(Start, TimeSpan.FromMinutes(15), 10);

        Assert.All(Enumerable.Range(-100, 200), i => Assert.Equal(i, grid.IndexOf(grid.StartOf(i))));
    }

    [Fact]
    public void Slice_stays_on_the_line_of_intervals()
    {
        var grid = new IntervalGrid(Start, HalfHour, 48);

        Assert.Equal(new IntervalGrid(Start.AddHours(2), HalfHour, 10), grid.Slice(4, 10));
        Assert.Equal(Start.AddHours(-1), grid.Slice(-2, 1).Start);
    }

    [Fact]
    public void Empty_grid_ends_where_it_starts()
    {
        var grid = new IntervalGrid(Start, HalfHour, 0);

        Assert.Equal(grid.Start, grid.End);
        Assert.False(grid.Contains(Start));
    }
}
