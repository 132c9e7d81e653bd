using System.Runtime.InteropServices;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing;

/// <summary>The requirement of a queue that may wait, tickets and e-mail: the same agents all day, done by the close.</summary>
/// <remarks>
/// <para>
/// The rule: on each business day (a local date with working intervals) a constant number of agents completes, by the end of the day's last
/// working interval, all work that arrived since the end of the business day before. Work is a fluid that flows evenly within an interval
/// and cannot be done before it arrives. So the agents must, from every instant on, have the capacity for what arrives until the close:
/// n = max over the day's intervals i of (work of i and later) / (working time of i and later), rounded up.
/// </para>
/// <para>
/// An occupancy cap adds n ≥ (the day's work spread over its working time) / cap. Service level and speed of answer do not apply: the
/// response time is the next close. Work after the last working interval of the grid, and any backlog before it, are not in the requirement.
/// </para>
/// </remarks>
public static class DeferredStaffing
{
    /// <summary>The agents each working interval needs.</summary>
    /// <param name="forecast">Arrivals per interval, which may come while nobody works, and handle time.</param>
    /// <param name="calendar">The local dates of the forecast's intervals.</param>
    /// <param name="working">Whether agents work on the queue, one an interval; an interval without work needs nobody.</param>
    /// <param name="options">Of the target only the occupancy cap counts.</param>
    /// <returns>
    /// One requirement an interval. Load is the day's work spread evenly over its working intervals; service level and speed of answer are NaN.
    /// P50, P90 and the chance suppose that all intervals of a day come in high or low together.
    /// </returns>
    /// <exception cref="ArgumentException">Mask or calendar do not fit the grid, or a volume or handle time that is needed is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A part of the options is outside its range.</exception>
    public static StaffingRequirement Solve(
        QueueForecast forecast, LocalCalendar calendar, ReadOnlySpan<bool> working, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(options);
        ForecastedWork.ThrowIfNotOfLength(working, forecast);
        if (calendar.Grid != forecast.Grid)
        {
            throw new ArgumentException("The calendar is of another grid than the forecast.", nameof(calendar));
        }

        var day = new DeferredDay(forecast, working, options);
        var intervals = new IntervalRequirement[forecast.Grid.Count];
        Array.Fill(intervals, IntervalRequirement.None);
        for (int first = 0, close; (close = CloseOfDay(calendar, working, first)) >= 0; first = close + 1)
        {
            var requirement = day.Require(first, close);
            for (var i = first; i <= close; i++)
            {
                intervals[i] = working[i] ? requirement : IntervalRequirement.None;
            }
        }

        return new StaffingRequirement
        {
            Queue = forecast.Queue,
            Grid = forecast.Grid,
            Intervals = ImmutableCollectionsMarshal.AsImmutableArray(intervals),
            Method = "Deferred work as a fluid: the same agents all day complete, by the day's close, everything that arrived since the close before.",
        };
    }

    /// <summary>The last working interval of the next business day from <paramref name="first"/> on; −1 when there is none.</summary>
    private static int CloseOfDay(LocalCalendar calendar, ReadOnlySpan<bool> working, int first)
    {
        var close = -1;
        for (var i = first; i < working.Length; i++)
        {
            if (close >= 0 && calendar.DateOf(i) != calendar.DateOf(close))
            {
                break;
            }

            close = working[i] ? i : close;
        }

        return close;
    }
}
