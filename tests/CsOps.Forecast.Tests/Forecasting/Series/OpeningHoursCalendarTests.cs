using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Series;

public class OpeningHoursCalendarTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    [Fact]
    public void FromOpeningHours_has_a_step_for_each_open_interval_only()
    {
        var calendar = Local(new DateTimeOffset(2025, 1, 6, 0, 0, 0, TimeSpan.FromHours(1)), days: 7);

        var made = StepCalendars.FromOpeningHours(calendar, Weekdays(8, 16));

        Assert.Equal((16, 5, 80), (made.Calendar.SlotsPerDay, made.Calendar.DaysPerWeek, made.Calendar.Count));
        Assert.Equal(16, made.Positions[0]);
        Assert.Equal(48 + 16, made.Positions[16]);
        Assert.Equal(new DateOnly(2025, 1, 10), made.Calendar.DateOf(79));
    }

    [Fact]
    public void FromOpeningHours_that_begin_within_an_interval_has_a_step_for_it()
    {
        var calendar = Local(new DateTimeOffset(2025, 1, 6, 0, 0, 0, TimeSpan.FromHours(1)), days: 1);

        var made = StepCalendars.FromOpeningHours(calendar, OpeningHoursText.Parse([KeyValuePair.Create("mon-fri", "08:15-09:10")]));

        Assert.Equal([16, 17, 18], made.Positions);
    }

    [Fact]
    public void FromOpeningHours_on_the_day_clocks_go_forward_lacks_the_skipped_slots()
    {
        var calendar = Local(new DateTimeOffset(2025, 3, 30, 0, 0, 0, TimeSpan.FromHours(1)), days: 1);

        var made = StepCalendars.FromOpeningHours(calendar, OpeningHours.Always);

        var slots = Enumerable.Range(0, 46).Select(made.Calendar.SlotOf).ToArray();
        Assert.Equal(46, made.Calendar.SlotsPerDay);
        Assert.Equal(slots.Distinct().Count(), slots.Length);
    }

    [Fact]
    public void FromOpeningHours_on_the_day_clocks_go_back_has_the_repeated_slots_twice()
    {
        var calendar = Local(new DateTimeOffset(2025, 10, 26, 0, 0, 0, TimeSpan.FromHours(2)), days: 1, extra: 2);

        var made = StepCalendars.FromOpeningHours(calendar, OpeningHours.Always);

        Assert.Equal((50, 48), (made.Calendar.Count, made.Calendar.SlotsPerDay));
        Assert.Equal((4, 5, 4, 5, 6), (Slot(4), Slot(5), Slot(6), Slot(7), Slot(8)));
        Assert.Equal(0, made.Calendar.DayOf(49));

        int Slot(int step) => made.Calendar.SlotOf(step);
    }

    [Fact]
    public void FromOpeningHours_leaves_out_closed_dates_and_names_open_holidays()
    {
        var calendar = Local(new DateTimeOffset(2025, 1, 6, 0, 0, 0, TimeSpan.FromHours(1)), days: 7);
        var hours = Weekdays(8, 16) with { ClosedDates = [new DateOnly(2025, 1, 7)] };
        var holidays = new HolidayCalendar([new(new DateOnly(2025, 1, 6), "Epiphany")]);

        var made = StepCalendars.FromOpeningHours(calendar, hours, holidays);

        Assert.Equal((64, 4), (made.Calendar.Count, made.Calendar.DaysPerWeek));
        Assert.Equal("Epiphany", made.Calendar.HolidayOf(0));
        Assert.Equal(new DateOnly(2025, 1, 8), made.Calendar.DateOf(16));
    }

    [Fact]
    public void FromOpeningHours_never_open_is_refused()
    {
        var calendar = Local(new DateTimeOffset(2025, 1, 11, 0, 0, 0, TimeSpan.FromHours(1)), days: 2);

        Assert.Throws<ArgumentException>(() => StepCalendars.FromOpeningHours(calendar, Weekdays(8, 16)));
    }

    private static LocalCalendar Local(DateTimeOffset start, int days, int extra = 0) =>
        new(new IntervalGrid(start, TimeSpan.FromMinutes(30), (days * 48) + extra - (start.Month == 3 ? 2 : 0)), Copenhagen);

    private static OpeningHours Weekdays(int from, int until) => new()
    {
        Week = new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .ToImmutableDictionary(d => d, _ => ImmutableArray.Create(new OpenSpan(new TimeOnly(from, 0), new TimeOnly(until, 0)))),
    };
}
