using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Series;

public class LocalTimesCalendarTests
{
    private static readonly DateTime Monday = new(2025, 3, 3);

    [Fact]
    public void FromLocalTimes_of_weekdays_only_continues_on_monday_after_friday()
    {
        var times = Rows(Monday, days: 12, IsWeekday, HalfHours(7, 21));

        var made = StepCalendars.FromLocalTimes(times, horizon: 29);

        var calendar = made.Calendar;
        Assert.Equal((28, 5, 140), (calendar.SlotsPerDay, calendar.DaysPerWeek, calendar.SlotsPerWeek));
        Assert.Equal(times.Length + 29, calendar.Count);
        Assert.Equal(Enumerable.Range(0, times.Length), made.Positions);
        Assert.Equal(new DateOnly(2025, 3, 17), calendar.DateOf(times.Length));
        Assert.Equal((0, 0), (calendar.WeekdayOf(times.Length), calendar.SlotOf(times.Length)));
        Assert.Equal((1, 0), (calendar.WeekdayOf(times.Length + 28), calendar.SlotOf(times.Length + 28)));
        Assert.Equal(calendar.DayOf(times.Length - 1) + 1, calendar.DayOf(times.Length));
    }

    [Fact]
    public void FromLocalTimes_that_end_within_a_day_continue_that_day()
    {
        var times = Rows(Monday, 12, IsWeekday, HalfHours(7, 21))[..^10];

        var calendar = StepCalendars.FromLocalTimes(times, 1).Calendar;

        Assert.Equal((18, calendar.DayOf(times.Length - 1)), (calendar.SlotOf(times.Length), calendar.DayOf(times.Length)));
    }

    [Fact]
    public void FromLocalTimes_that_begin_within_a_day_know_its_early_slots_from_other_days()
    {
        var times = Rows(Monday, 5, IsWeekday, HalfHours(7, 21))[10..];

        var calendar = StepCalendars.FromLocalTimes(times, 28).Calendar;

        Assert.Equal((0, 0), (calendar.WeekdayOf(times.Length), calendar.SlotOf(times.Length)));
        Assert.Equal((0, 27), (calendar.WeekdayOf(calendar.Count - 1), calendar.SlotOf(calendar.Count - 1)));
    }

    [Fact]
    public void FromLocalTimes_with_a_short_saturday_gives_future_saturdays_its_slots_only()
    {
        var times = Rows(Monday, 27, d => d.DayOfWeek != DayOfWeek.Sunday, HalfHours(7, 21))
            .Where(t => t.DayOfWeek != DayOfWeek.Saturday || t.Hour < 12).ToArray();

        var calendar = StepCalendars.FromLocalTimes(times, 200).Calendar;

        var saturdays = Enumerable.Range(times.Length, 200).Count(s => calendar.DateOf(s)!.Value.DayOfWeek == DayOfWeek.Saturday);
        Assert.Equal((28, 6), (calendar.SlotsPerDay, calendar.DaysPerWeek));
        Assert.Equal(10, saturdays);
    }

    [Fact]
    public void FromLocalTimes_with_a_closed_day_in_history_keeps_its_weekday()
    {
        var times = Rows(Monday, 19, d => IsWeekday(d) && d != Monday.AddDays(7), HalfHours(7, 21));

        var calendar = StepCalendars.FromLocalTimes(times, 1).Calendar;

        Assert.Equal(14, calendar.DayOf(times.Length));
        Assert.Equal(DayOfWeek.Monday, calendar.DateOf(times.Length)!.Value.DayOfWeek);
    }

    [Fact]
    public void FromLocalTimes_leaves_out_rows_that_occur_once_by_accident()
    {
        var regular = Rows(Monday, 8 * 7, IsWeekday, HalfHours(7, 21));
        var lone = Monday.AddDays(10).AddHours(21);
        var saturday = Monday.AddDays(12).AddHours(9);
        DateTime[] times = [.. regular.Append(lone).Append(saturday).Order()];

        var made = StepCalendars.FromLocalTimes(times, 140);

        Assert.Equal((28, 5), (made.Calendar.SlotsPerDay, made.Calendar.DaysPerWeek));
        Assert.Equal(regular.Length, made.Positions.Length);
        Assert.DoesNotContain(Array.IndexOf(times, lone), made.Positions);
        Assert.DoesNotContain(Array.IndexOf(times, saturday), made.Positions);
    }

    [Fact]
    public void FromLocalTimes_keeps_a_lone_slot_that_occurs_every_day()
    {
        var times = Rows(Monday, 26, IsWeekday, [.. HalfHours(7, 20), TimeSpan.FromHours(22)]);

        var calendar = StepCalendars.FromLocalTimes(times, 27).Calendar;

        Assert.Equal(27, calendar.SlotsPerDay);
        Assert.Equal(26, calendar.SlotOf(calendar.Count - 1));
    }

    [Fact]
    public void FromLocalTimes_follows_opening_hours_that_changed_weeks_ago()
    {
        var before = Rows(Monday, 70, d => d.DayOfWeek != DayOfWeek.Sunday, HalfHours(7, 21));
        var after = Rows(Monday.AddDays(70), 61, IsWeekday, HalfHours(8, 22));

        var made = StepCalendars.FromLocalTimes([.. before, .. after], 28);

        Assert.Equal((28, 5), (made.Calendar.SlotsPerDay, made.Calendar.DaysPerWeek));
        Assert.Equal(50 * 26 + after.Length, made.Positions.Length);
    }

    [Fact]
    public void FromLocalTimes_with_fewer_days_than_a_week_repeats_those_weekdays()
    {
        var times = Rows(Monday, 3, IsWeekday, HalfHours(0, 24));

        var calendar = StepCalendars.FromLocalTimes(times, 1).Calendar;

        Assert.Equal(new DateOnly(2025, 3, 10), calendar.DateOf(times.Length));
    }

    [Fact]
    public void FromLocalTimes_of_dates_has_one_slot()
    {
        var calendar = StepCalendars.FromLocalTimes(Rows(Monday, 14, _ => true, [TimeSpan.Zero]), 7).Calendar;

        Assert.Equal((1, 7, 21), (calendar.SlotsPerDay, calendar.DaysPerWeek, calendar.Count));
    }

    [Fact]
    public void FromLocalTimes_names_the_holidays_of_history_and_future()
    {
        var holidays = new HolidayCalendar([new(new DateOnly(2025, 3, 4), "Past"), new(new DateOnly(2025, 3, 18), "Future")]);

        var calendar = StepCalendars.FromLocalTimes(Rows(Monday, 14, _ => true, [TimeSpan.Zero]), 7, holidays).Calendar;

        Assert.Equal(("Past", "Future"), (calendar.HolidayOf(1), calendar.HolidayOf(15)));
        Assert.Null(calendar.HolidayOf(2));
    }

    [Fact]
    public void FromLocalTimes_of_a_single_row_repeats_it_weekly()
    {
        var calendar = StepCalendars.FromLocalTimes([Monday], 2).Calendar;

        Assert.Equal(Monday.AddDays(14), calendar.DateOf(2)!.Value.ToDateTime(TimeOnly.MinValue));
    }

    [Fact]
    public void FromLocalTimes_where_nothing_is_regular_keeps_all_that_occurs()
    {
        DateTime[] times = [.. new[] { 0, 8, 16, 24, 32, 40, 41 }.Select(d => Monday.AddDays(d))];

        var made = StepCalendars.FromLocalTimes(times, 3);

        Assert.Equal(times.Length, made.Positions.Length);
    }

    [Fact]
    public void FromLocalTimes_of_unsorted_times_are_refused() =>
        Refused("must ascend", Monday.AddHours(8), Monday.AddHours(7));

    [Fact]
    public void FromLocalTimes_of_duplicates_are_refused() =>
        Refused("must ascend", Monday, Monday);

    [Fact]
    public void FromLocalTimes_off_the_grid_of_the_day_are_refused() =>
        Refused("2025-03-04T07:13:00", Monday.AddHours(7), Monday.AddHours(7.5), Monday.AddHours(8), Monday.AddDays(1).AddHours(7).AddMinutes(13));

    [Fact]
    public void FromLocalTimes_a_month_apart_are_refused() =>
        Refused("28 days apart", Monday, Monday.AddDays(28), Monday.AddDays(59));

    private static void Refused(string named, params DateTime[] times)
    {
        var error = Assert.Throws<ArgumentException>(() => StepCalendars.FromLocalTimes(times, 1));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static bool IsWeekday(DateTime date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static TimeSpan[] HalfHours(int fromHour, int untilHour) =>
        [.. Enumerable.Range(0, (untilHour - fromHour) * 2).Select(i => TimeSpan.FromHours(fromHour + (i / 2.0)))];

    private static DateTime[] Rows(DateTime first, int days, Func<DateTime, bool> isOpen, TimeSpan[] clocks) =>
        [.. Enumerable.Range(0, days).Select(d => first.AddDays(d)).Where(isOpen).SelectMany(d => clocks.Select(c => d + c))];
}
