using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class LocalCalendarTests
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData("Europe/Copenhagen", "2024-03-31", 46)]
    [InlineData("Europe/Copenhagen", "2024-10-27", 50)]
    [InlineData("Europe/Copenhagen", "2024-06-03", 48)]
    [InlineData("Asia/Seoul", "2024-03-31", 48)]
    [InlineData("Australia/Lord_Howe", "2024-10-06", 47)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 46)]
    [InlineData("America/Sao_Paulo", "2018-02-17", 50)]
    [InlineData("Asia/Kathmandu", "2024-03-31", 48)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    public void IndicesOf_a_day_has_the_half_hours_that_the_zone_gives_it(string zone, string date, int count)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var calendar = Around(day, zone);

        var (first, found) = calendar.IndicesOf(new DateRange(day, day));

        Assert.Equal(count, found);
        Assert.All(Enumerable.Range(first, found), i => Assert.Equal(day, calendar.DateOf(i)));
    }

    [Fact]
    public void SlotOf_lacks_the_skipped_hour_and_repeats_the_repeated_one()
    {
        var spring = SlotsOf(new DateOnly(2024, 3, 31));
        var autumn = SlotsOf(new DateOnly(2024, 10, 27));

        Assert.Equal([2, 3, 6, 7], spring[2..6]);
        Assert.Equal([3, 4, 5, 4, 5, 6], autumn[3..9]);
    }

    [Fact]
    public void SlotOf_in_a_zone_of_three_quarter_hours_is_the_slot_that_holds_the_start()
    {
        var calendar = new LocalCalendar(new IntervalGrid(Utc(2024, 6, 2, 18, 0), HalfHour, 3), TimeZones.Find("Asia/Kathmandu"));

        Assert.Equal([47, 0, 1], Enumerable.Range(0, 3).Select(calendar.SlotOf));
        Assert.Equal([2, 3, 3], Enumerable.Range(0, 3).Select(i => calendar.DateOf(i).Day));
        Assert.Equal(new TimeSpan(23, 45, 0), calendar.LocalStartOf(0).TimeOfDay);
        Assert.Equal(new TimeSpan(5, 45, 0), calendar.LocalStartOf(0).Offset);
    }

    [Fact]
    public void DateOf_never_goes_back_where_clocks_go_back_over_midnight()
    {
        var day = new DateOnly(2010, 11, 7); // at 00:01 the clock in Newfoundland went back to 23:01
        var calendar = Around(day, "America/St_Johns");

        var (first, count) = calendar.IndicesOf(new DateRange(day, day));

        Assert.Equal(50, count);
        Assert.Equal([47, 0, 47, 0, 1], Enumerable.Range(first - 1, 5).Select(calendar.SlotOf));
        Assert.All(Enumerable.Range(1, calendar.Grid.Count - 1), i => Assert.True(calendar.DateOf(i) >= calendar.DateOf(i - 1)));
    }

    [Theory]
    [InlineData(2024, 6, 2, DayOfWeek.Sunday)]
    [InlineData(2024, 6, 3, DayOfWeek.Monday)]
    [InlineData(2024, 2, 29, DayOfWeek.Thursday)]
    public void WeekdayOf_is_the_weekday_of_the_local_date(int year, int month, int day, DayOfWeek weekday)
    {
        var calendar = new LocalCalendar(new IntervalGrid(Utc(year, month, day, 12, 0), HalfHour, 1), TimeZones.Find("Europe/Copenhagen"));

        Assert.Equal(weekday, calendar.WeekdayOf(0));
    }

    [Fact]
    public void IndicesOf_dates_partly_or_wholly_outside_the_grid_is_what_there_is()
    {
        var calendar = Around(new DateOnly(2024, 6, 3), "Europe/Copenhagen");

        Assert.Equal((0, calendar.Grid.Count), calendar.IndicesOf(new DateRange(DateOnly.MinValue, DateOnly.MaxValue)));
        Assert.Equal((0, 0), calendar.IndicesOf(new DateRange(new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 1))));
        Assert.Equal((calendar.Grid.Count, 0), calendar.IndicesOf(new DateRange(new DateOnly(2025, 1, 1), new DateOnly(2025, 2, 1))));
    }

    [Fact]
    public void Empty_grid_has_no_dates()
    {
        var calendar = new LocalCalendar(new IntervalGrid(Utc(2024, 6, 3, 0, 0), TimeSpan.FromMinutes(15), 0), TimeZones.Find("UTC"));

        Assert.Equal(96, calendar.SlotsPerDay);
        Assert.Equal((0, 0), calendar.IndicesOf(DateRange.WeekFrom(new DateOnly(2024, 6, 3))));
    }

    [Fact]
    public void TimeOfSlot_is_the_clock_time_at_which_it_begins()
    {
        var calendar = Around(new DateOnly(2024, 6, 3), "Europe/Copenhagen");

        Assert.Equal(new TimeOnly(0, 0), calendar.TimeOfSlot(0));
        Assert.Equal(new TimeOnly(23, 30), calendar.TimeOfSlot(47));
    }

    private static List<int> SlotsOf(DateOnly day)
    {
        var calendar = Around(day, "Europe/Copenhagen");
        var (first, count) = calendar.IndicesOf(new DateRange(day, day));
        return [.. Enumerable.Range(first, count).Select(calendar.SlotOf)];
    }

    private static LocalCalendar Around(DateOnly day, string zone)
    {
        // Five days about the day, beginning where a quarter of an hour past makes Kathmandu's local midnight a start.
        var shift = string.Equals(zone, "Asia/Kathmandu", StringComparison.Ordinal) ? TimeSpan.FromMinutes(15) : TimeSpan.Zero;
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-2) + shift;
        return new LocalCalendar(new IntervalGrid(start, HalfHour, 5 * 48), TimeZones.Find(zone));
    }

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
