using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Makes the calendar of a series from what is known of its time: seasons alone, local times, or intervals and opening hours.</summary>
public static class StepCalendars
{
    /// <summary>A calendar without dates: the day is the first season, the week the second.</summary>
    /// <param name="count">Number of steps, history and future together, 1 or more.</param>
    /// <param name="seasons">
    /// None, one or two, ascending, 1 or more; the second a multiple of the first (24, 168). None: a day of one slot and no week; one: no week.
    /// </param>
    /// <exception cref="ArgumentException">The seasons cannot be a day and a week.</exception>
    public static StepCalendar FromSeasons(int count, params ReadOnlySpan<int> seasons)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (SeasonProblem(seasons) is { } problem)
        {
            throw new ArgumentException(problem, nameof(seasons));
        }

        var day = seasons.Length > 0 ? seasons[0] : 1;
        var week = seasons.Length > 1 ? seasons[1] : day;
        var days = new int[count];
        var slots = new int[count];
        var weekdays = new int[count];
        for (var step = 0; step < count; step++)
        {
            (days[step], slots[step]) = Math.DivRem(step, day);
            weekdays[step] = days[step] % (week / day);
        }

        return new StepCalendar(days, slots, weekdays, day, week / day, dates: null, holidays: null);
    }

    /// <summary>
    /// The calendar of a series of local times, continued with the weekdays and slots that the series has: a queue without Saturdays gets
    /// none, a holiday keeps its steps.
    /// </summary>
    /// <param name="times">The local time of each row (a date alone is midnight), strictly ascending, not empty.</param>
    /// <param name="horizon">Future steps wanted, 0 or more.</param>
    /// <param name="holidays">Names of holidays, or null for none.</param>
    /// <returns>
    /// The calendar, and the rows that are steps. A weekday or weekday-slot counts as the series' own when it occurs in more than a quarter
    /// of the weeks in which it could, over the last eight weeks; rows elsewhere (a lone Saturday, hours given up long ago) are left out.
    /// A date without any row is a closed day and says nothing about its weekday's slots.
    /// </returns>
    /// <exception cref="ArgumentException">Times are not ascending, not on one regular grid within the day, or more than a week apart.</exception>
    public static SteppedCalendar FromLocalTimes(ReadOnlySpan<DateTime> times, int horizon, HolidayCalendar? holidays = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(horizon);
        if (LocalTimeProblem.Of(times) is { } problem)
        {
            throw new ArgumentException(problem.Text, nameof(times));
        }

        return LocalTimeCalendar.Build(times, horizon, holidays);
    }

    /// <summary>The calendar of a queue: every interval that is open is a step, all others are none.</summary>
    /// <param name="calendar">Local dates and clock of the grid's intervals, history and future together.</param>
    /// <param name="hours">When the queue is open; an interval that is open in part is a step, see <see cref="OpeningHours.OpenMask"/>.</param>
    /// <param name="holidays">Names of holidays, or null for none; a holiday on which the queue is open keeps its steps.</param>
    /// <returns>The calendar, and the interval of every step. A slot occurs twice on the day on which clocks go back.</returns>
    /// <exception cref="ArgumentException">The queue is open in no interval of the grid.</exception>
    public static SteppedCalendar FromOpeningHours(LocalCalendar calendar, OpeningHours hours, HolidayCalendar? holidays = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(hours);
        var isOpen = hours.OpenMask(calendar);
        ImmutableArray<int> open = [.. Enumerable.Range(0, isOpen.Length).Where(i => isOpen[i])];
        if (open.IsEmpty)
        {
            throw new ArgumentException("The queue is open in no interval of the grid.", nameof(hours));
        }

        var steps = new CivilSteps(open.Length, calendar.Grid.Length.Ticks);
        foreach (var i in open)
        {
            steps.Add(calendar.DateOf(i), calendar.SlotOf(i));
        }

        return new SteppedCalendar(steps.ToCalendar(holidays), open);
    }

    /// <summary>Why <paramref name="seasons"/> cannot be a day and a week, in words; null when they can.</summary>
    /// <param name="seasons">As of <see cref="FromSeasons"/>.</param>
    public static string? SeasonProblem(ReadOnlySpan<int> seasons)
    {
        var text = string.Join(',', seasons.ToArray());
        return seasons.Length switch
        {
            > 2 => $"There are {seasons.Length} seasons ({text}); a series has at most two, a day and a week.",
            > 0 when seasons[0] < 1 => $"Season {seasons[0]} is too short; a season is 1 step or more.",
            2 when seasons[1] <= seasons[0] || seasons[1] % seasons[0] != 0 =>
                $"Seasons {text}: the second must be a larger multiple of the first, for example 24,168.",
            _ => null,
        };
    }
}
