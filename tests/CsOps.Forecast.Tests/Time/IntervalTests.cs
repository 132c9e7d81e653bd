using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class IntervalTests
{
    private static readonly DateTimeOffset Noon = new(2024, 6, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Constructor_keeps_instants_in_utc()
    {
        var interval = new Interval(Noon.ToOffset(TimeSpan.FromHours(2)), Noon.AddHours(1).ToOffset(TimeSpan.FromHours(-3)));

        Assert.Equal(TimeSpan.Zero, interval.Start.Offset);
        Assert.Equal(TimeSpan.Zero, interval.End.Offset);
        Assert.Equal(TimeSpan.FromHours(1), interval.Length);
        Assert.Equal(new Interval(Noon, Noon.AddHours(1)), interval);
    }

    [Fact]
    public void Constructor_rejects_an_end_before_the_start()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(Noon, Noon.AddTicks(-1)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Contains_holds_the_start_and_not_the_end(int minutes, bool inside)
    {
        var interval = new Interval(Noon, Noon.AddMinutes(30));

        Assert.Equal(inside, interval.Contains(Noon.AddMinutes(minutes).ToOffset(TimeSpan.FromHours(5.75))));
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(29, 31, true)]
    [InlineData(10, 20, true)]
    [InlineData(-10, 60, true)]
    [InlineData(30, 60, false)]
    [InlineData(-30, 0, false)]
    [InlineData(10, 10, false)]
    public void Overlaps_needs_an_instant_in_both(int from, int until, bool overlaps)
    {
        var interval = new Interval(Noon, Noon.AddMinutes(30));
        var other = new Interval(Noon.AddMinutes(from), Noon.AddMinutes(until));

        Assert.Equal(overlaps, interval.Overlaps(other));
        Assert.Equal(overlaps, other.Overlaps(interval));
    }

    [Fact]
    public void Default_is_empty()
    {
        Assert.Equal(TimeSpan.Zero, default(Interval).Length);
        Assert.False(default(Interval).Contains(DateTimeOffset.MinValue));
    }
}
