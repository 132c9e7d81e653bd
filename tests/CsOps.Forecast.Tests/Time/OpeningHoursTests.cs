using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class OpeningHoursTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZones.Find("Europe/Copenhagen");
    private static readonly DateOnly Friday = new(2024, 6, 7);

    [Theory]
    [InlineData("07:59", false)]
    [InlineData("08:00", true)]
    [InlineData("19:59", true)]
    [InlineData("20:00", false)]
    public void IsOpen_is_true_from_the_start_until_before_the_end(string time, bool open)
    {
        Assert.Equal(open, Hours("08:00-20:00").IsOpen(Friday, Time(time)));
    }

    [Theory]
    [InlineData(7, "21:59", false)]
    [InlineData(7, "22:00", true)]
    [InlineData(8, "05:59", true)]
    [InlineData(8, "06:00", false)]
    [InlineData(8, "22:00", false)]
    [InlineData(7, "05:00", false)]
    public void IsOpen_runs_over_midnight_only_after_a_day_that_opened(int day, string time, bool open)
    {
        var hours = OpeningHoursText.Parse([new("fri", "22:00-06:00")]);

        Assert.Equal(open, hours.IsOpen(new DateOnly(2024, 6, day), Time(time)));
    }

    [Theory]
    [InlineData(6, "23:00", true)]
    [InlineData(7, "05:00", false)] // the rest of the evening before
    [InlineData(7, "23:00", false)]
    [InlineData(8, "05:00", false)] // the closed evening's rest
    [InlineData(8, "23:00", true)]
    public void IsOpen_around_a_closed_date_is_false_on_it_and_after_its_evening(int day, string time, bool open)
    {
        var hours = Hours("22:00-06:00") with { ClosedDates = [Friday] };

        Assert.Equal(open, hours.IsOpen(new DateOnly(2024, 6, day), Time(time)));
        Assert.Equal(day != 7, hours.IsOpenOn(new DateOnly(2024, 6, day)));
    }

    [Fact]
    public void IsOpen_at_the_ends_of_the_calendar_does_not_fail()
    {
        Assert.True(OpeningHours.Always.IsOpen(DateOnly.MinValue, TimeOnly.MinValue));
        Assert.True(OpeningHours.Always.IsOpen(DateOnly.MaxValue, TimeOnly.MaxValue));
    }

    [Fact]
    public void Span_from_a_time_until_the_same_time_is_a_whole_day()
    {
        var span = new OpenSpan(new TimeOnly(8, 0), new TimeOnly(8, 0));

        Assert.False(span.CoversOnOwnDay(new TimeOnly(7, 59)));
        Assert.True(span.CoversOnOwnDay(new TimeOnly(23, 59)));
        Assert.True(span.CoversOnNextDay(new TimeOnly(7, 59)));
        Assert.False(span.CoversOnNextDay(new TimeOnly(8, 0)));
    }

    [Fact]
    public void Default_span_is_the_whole_day()
    {
        Assert.True(default(OpenSpan).CoversOnOwnDay(TimeOnly.MinValue));
        Assert.True(default(OpenSpan).CoversOnOwnDay(TimeOnly.MaxValue));
        Assert.False(default(OpenSpan).CoversOnNextDay(TimeOnly.MinValue));
    }

    [Theory]
    [InlineData("2024-03-31", 22)] // 01:00-13:00 lacks the hour from 02:00
    [InlineData("2024-10-27", 26)] // has it twice
    [InlineData("2024-06-02", 24)]
    public void OpenMask_on_the_days_clocks_change_has_the_hours_the_day_has(string date, int open)
    {
        var calendar = Day(date, TimeSpan.FromMinutes(30));

        var mask = Hours("01:00-13:00").OpenMask(calendar);

        Assert.Equal(open, mask.Count(m => m));
    }

    [Fact]
    public void OpenMask_agrees_with_IsOpen_at_every_start_of_aligned_hours()
    {
        KeyValuePair<string, string>[] week =
        [
            new("daily", "08:00-12:00,13:30-20:00"), new("fri-sat", "18:00-02:30"), new("sun", "closed"), new("tue", "00:00-24:00"),
        ];
        var hours = OpeningHoursText.Parse(week) with { ClosedDates = [new(2024, 3, 30), new(2024, 4, 2), new(2024, 12, 25)] };
        var grid = new IntervalGrid(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30), 366 * 48);
        var calendar = new LocalCalendar(grid, Copenhagen);

        var mask = hours.OpenMask(calendar);

        Assert.All(Enumerable.Range(0, grid.Count), i => Assert.Equal(hours.IsOpen(calendar.DateOf(i), calendar.TimeOfSlot(calendar.SlotOf(i))), mask[i]));
    }

    [Fact]
    public void OpenMask_counts_an_interval_that_is_open_in_part()
    {
        var calendar = Day("2024-06-03", TimeSpan.FromHours(1));

        var mask = Hours("08:15-09:10").OpenMask(calendar);

        Assert.Equal([8, 9], Enumerable.Range(0, 24).Where(i => mask[i]));
    }

    [Fact]
    public void OpenMask_of_an_empty_grid_is_empty()
    {
        var grid = new IntervalGrid(DateTimeOffset.UnixEpoch, TimeSpan.FromHours(1), 0);

        Assert.Empty(OpeningHours.Always.OpenMask(new LocalCalendar(grid, Copenhagen)));
    }

    [Fact]
    public void Equals_compares_the_hours_and_closed_dates()
    {
        var hours = Hours("08:00-20:00") with { ClosedDates = [Friday] };
        var same = Hours("08:00-20:00") with { ClosedDates = [Friday] };

        Assert.Equal(hours, same);
        Assert.Equal(hours.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(hours, Hours("08:00-20:00"));
        Assert.NotEqual(hours, Hours("08:00-20:30") with { ClosedDates = [Friday] });
    }

    private static LocalCalendar Day(string date, TimeSpan length)
    {
        var midnight = DateTime.Parse(date, CultureInfo.InvariantCulture);
        var resolver = new LocalTimeResolver(Copenhagen, LocalTimeResolution.Throw);
        var start = resolver.Resolve(midnight).Instant!.Value;
        var end = resolver.Resolve(midnight.AddDays(1)).Instant!.Value;
        return new LocalCalendar(new IntervalGrid(start, length, (int)((end - start) / length)), Copenhagen);
    }

    private static OpeningHours Hours(string daily) => OpeningHoursText.Parse([new("daily", daily)]);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
