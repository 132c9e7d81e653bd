using System.Runtime.InteropServices;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing.Backlog;
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
/// A service level target raises the day's agents until that fraction of the day's arrivals is done within the acceptable wait, first in
/// first out (<see cref="FluidBacklog"/>). The wait is counted in working hours: only while the queue is worked, so 8 h for a ticket that
/// comes overnight end eight hours after the opening. An occupancy cap adds n ≥ (the day's work spread over its working time) / cap. Speed
/// of answer does not apply. Work after the last working interval of the grid, and any backlog before it, are not in the requirement.
/// </para>
/// <para>
/// P50, P90 and the chance let the day's work come in high or low as a whole. Its quantiles add those of its intervals as if any two were
/// correlated by ρ = 0.5: the distance to the median is √((1 − ρ)·Σd² + ρ·(Σd)²) of the intervals' distances d, and the median is
/// ρ·(sum of medians) + (1 − ρ)·(sum of means), both right at the ends ρ = 0 and ρ = 1 for sums of many.
/// </para>
/// </remarks>
public sealed class DeferredStaffing : IStaffingModel
{
    /// <inheritdoc/>
    /// <remarks>
    /// Load is the day's work spread evenly over its working intervals. The service level is that of the arrivals of each interval, closed
    /// ones too; NaN where nothing arrives, after the last working interval, and without a service level target. Speed of answer is NaN.
    /// </remarks>
    public StaffingRequirement Require(QueueForecast forecast, LocalCalendar calendar, ReadOnlySpan<bool> working, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(options);
        ForecastedWork.ThrowIfNotOfGrid(calendar, working, forecast);
        var day = new DeferredDay(forecast, working, options);
        var intervals = new IntervalRequirement[forecast.Grid.Count];
        Array.Fill(intervals, IntervalRequirement.None);
        for (int first = 0, close; (close = CloseOfDay(calendar, working, first)) >= 0; first = close + 1)
        {
            day.Require(first, close, intervals.AsSpan(first, close + 1 - first));
        }

        return new StaffingRequirement
        {
            Queue = forecast.Queue,
            Grid = forecast.Grid,
            Intervals = ImmutableCollectionsMarshal.AsImmutableArray(intervals),
            Method = Describe(options.Target),
        };
    }

    private static string Describe(StaffingTarget target)
    {
        var inTime = target.ServiceLevel is { } level
            ? string.Create(
                CultureInfo.InvariantCulture, $" and {level.Fraction * 100:0.##} % of the day's arrivals within {level.AcceptableWait.TotalHours:0.##} h of working time")
            : "";
        return $"Deferred work as a fluid, first in first out: the same agents all day complete, by the day's close, everything that arrived since the close before{inTime}."
            + " The intervals of a day are taken to be correlated by 0.5 in volume.";
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
