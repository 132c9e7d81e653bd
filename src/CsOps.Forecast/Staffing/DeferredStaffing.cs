using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing.Backlog;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing;

/// <summary>The requirement of a queue that may wait, tickets and e-mail: the same agents all day, done by the deadline or by the close.</summary>
/// <remarks>
/// <para>
/// Without a service level: on each business day (a local date with working intervals) a constant number of agents completes, by the end of
/// the day's last working interval, all work that arrived since the end of the business day before. Work is a fluid that flows evenly within an interval
/// and cannot be done before it arrives. So the agents must, from every instant on, have the capacity for what arrives until the close:
/// n = max over the day's intervals i of (work of i and later) / (working time of i and later), rounded up.
/// </para>
/// <para>
/// With a service level: that fraction of each day's arrivals is done within the acceptable wait, first in first out
/// (<see cref="FluidBacklog"/>), and everything by the close of the last day; a contact that is due tomorrow may be done tomorrow. The wait
/// is counted in working hours: only while the queue is worked, so 8 h for a ticket that comes overnight end eight hours after the opening.
/// The days are solved together: from the agents that are enough when each day is done by its close, and again from the smallest even
/// number for all days, agents are taken off the day that has the most, one by one, while it is enough; the result with fewer
/// agent-intervals stands, which is one from which nobody can be taken. Not proven to be the fewest, and never
/// more agent-intervals than by the close.
/// </para>
/// <para>
/// Idle agents of other queues (<see cref="StaffingOptions.IdleAgents"/>) add to the capacity while the queue is worked, and agents are
/// those on top of them. P50, P90 and the chance then take the idle time as certain.
/// </para>
/// <para>
/// An occupancy cap adds that the work done on a day is at most the cap of the agents' time. Speed of answer does not apply. Work that arrives
/// after the last working interval of the grid is not in the requirement, and what waits before the grid begins must be put into it.
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
    /// Load is the day's arriving work spread evenly over its working intervals; occupancy is of the work done on the day. The service level is that of the arrivals of each interval, closed
    /// ones too; NaN where nothing arrives, after the last working interval, and without a service level target. The chance is that of the day, in
    /// the closed intervals whose arrivals it does too; NaN after the last working interval, where something arrives. Speed of answer is NaN.
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
        var days = new List<(int First, int Close)>();
        for (int first = 0, close; (close = CloseOfDay(calendar, working, first)) >= 0; first = close + 1)
        {
            days.Add((first, close));
            day.Require(first, close, intervals.AsSpan(first, close + 1 - first));
        }

        ThrowIfNotIdle(options.IdleAgents, forecast.Grid.Count);
        if ((days.Count > 1 || (days.Count == 1 && !options.IdleAgents.IsEmpty)) && options.Target.ServiceLevel is { } level)
        {
            new DeferredPeriod(forecast, working, options, level, [.. days]).Spread(intervals);
        }

        for (var i = days.Count == 0 ? 0 : days[^1].Close + 1; i < intervals.Length; i++)
        {
            intervals[i] = ForecastedWork.Volume(forecast, forecast.Volume.Mean, i) > 0 ? IntervalRequirement.None with { ChanceToMeet = double.NaN } : intervals[i];
        }

        return new StaffingRequirement
        {
            Queue = forecast.Queue,
            Grid = forecast.Grid,
            Intervals = ImmutableCollectionsMarshal.AsImmutableArray(intervals),
            Method = Describe(options.Target) + (options.IdleAgents.Any(idle => idle > 0) ? " Agents of other queues do part of it in their idle time." : ""),
        };
    }

    private static void ThrowIfNotIdle(ImmutableArray<double> idle, int count)
    {
        if (!idle.IsEmpty && (idle.Length != count || !idle.All(agents => agents >= 0 && double.IsFinite(agents))))
        {
            throw new ArgumentException($"Idle agents are 0 or more, one for each of the {count} intervals, or none at all.", nameof(idle));
        }
    }

    private static string Describe(StaffingTarget target)
    {
        var rule = target.ServiceLevel is { } level
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{level.Fraction * 100:0.##} % of the day's arrivals within {level.AcceptableWait.TotalHours:0.##} h of working time, and everything by the last day's close")
            : "by the day's close, everything that arrived since the close before";
        return $"Deferred work as a fluid, first in first out: the same agents all day complete {rule}."
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
