using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class DateRangeTests
{
    private static readonly DateOnly First = new(2024, 2, 28);

    [Fact]
    public void Dates_holds_both_ends_and_the_leap_day()
    {
        var range = new DateRange(First, new DateOnly(2024, 3, 1));

        Assert.Equal(3, range.Days);
        Assert.Equal([First, new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1)], range.Dates());
    }

    [Fact]
    public void Dates_ends_at_the_last_day_of_the_calendar()
    {
        var range = new DateRange(DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue);

        Assert.Equal(2, range.Dates().Count());
    }

    [Fact]
    public void Constructor_rejects_a_last_day_before_the_first()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateRange(First, First.AddDays(-1)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void WeekFrom_is_seven_days(int day, bool inside)
    {
        var week = DateRange.WeekFrom(First);

        Assert.Equal(7, week.Days);
        Assert.Equal(inside, week.Contains(First.AddDays(day)));
    }

    [Fact]
    public void Default_is_the_first_day_of_the_calendar()
    {
        Assert.Equal([DateOnly.MinValue], default(DateRange).Dates());
    }
}
