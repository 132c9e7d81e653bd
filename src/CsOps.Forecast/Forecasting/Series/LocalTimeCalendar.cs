using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Continues the rows of a series with its own weekdays and slots.</summary>
internal static class LocalTimeCalendar
{
    /// <summary>The calendar of rows that have no <see cref="LocalTimeProblem"/>.</summary>
    /// <param name="times">Ascending, not empty.</param>
    /// <param name="horizon">Future steps.</param>
    /// <param name="holidays">Names of holidays, or null.</param>
    /// <param name="hasWeek">Whether weekdays differ; when not, the calendar's week is its day.</param>
    public static SteppedCalendar Build(ReadOnlySpan<DateTime> times, int horizon, HolidayCalendar? holidays, bool hasWeek = true)
    {
        var pattern = WeekPattern.Of(times);
        var steps = new CivilSteps(times.Length + horizon);
        var rows = ImmutableArray.CreateBuilder<int>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            if (pattern.Has(times[i]))
            {
                rows.Add(i);
                steps.Add(DateOnly.FromDateTime(times[i]), times[i].TimeOfDay.Ticks);
            }
        }

        AddFuture(steps, pattern, times[rows[^1]], horizon);
        return new SteppedCalendar(steps.ToCalendar(holidays, hasWeek), rows.ToImmutable());
    }

    private static void AddFuture(CivilSteps steps, WeekPattern pattern, DateTime last, int horizon)
    {
        var added = 0;
        for (var date = last.Date; added < horizon; date = date.AddDays(1))
        {
            foreach (var clock in pattern.ClocksOn(date))
            {
                if (added < horizon && date + clock > last)
                {
                    steps.Add(DateOnly.FromDateTime(date), clock.Ticks);
                    added++;
                }
            }
        }
    }
}
