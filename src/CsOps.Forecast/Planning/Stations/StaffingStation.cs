using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From forecasts to required agents, each queue by the rule of its channel.</summary>
public static class StaffingStation
{
    /// <summary>The requirement of each forecast, in their order, on their grids.</summary>
    /// <param name="centre">The centre; it must know every queue that is forecast.</param>
    /// <param name="forecasts">The forecasts.</param>
    /// <exception cref="ArgumentException">A forecast is of a queue that the centre does not have.</exception>
    public static ImmutableArray<StaffingRequirement> Require(Centre centre, IEnumerable<QueueForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(forecasts);
        return [.. forecasts.Select(forecast => RequireQueue(centre, forecast))];
    }

    private static StaffingRequirement RequireQueue(Centre centre, QueueForecast forecast)
    {
        var queue = centre.Queues.FirstOrDefault(q => string.Equals(q.Name, forecast.Queue, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The centre has no queue '{forecast.Queue}'.", nameof(forecast));
        var options = new StaffingOptions { Target = queue.Target, Shrinkage = centre.Shrinkage, Concurrency = queue.Concurrency };
        if (queue.Channel == Channel.Ticket)
        {
            return RequireDeferred(centre, queue, forecast, options);
        }

        var open = queue.OpeningHours.OpenMask(new LocalCalendar(forecast.Grid, centre.Zone));
        return ImmediateStaffing.Solve(forecast, open, options);
    }

    /// <summary>Deferred work meets on its first day what arrived since the close before, so the forecast is first extended back to it.</summary>
    private static StaffingRequirement RequireDeferred(Centre centre, QueueSettings queue, QueueForecast forecast, StaffingOptions options)
    {
        var extended = WorkWaitingAtTheStart.Prepend(forecast, queue.OpeningHours.OpenMask(new LocalCalendar(forecast.Grid, centre.Zone)));
        var calendar = new LocalCalendar(extended.Grid, centre.Zone);
        var requirement = DeferredStaffing.Solve(extended, calendar, queue.OpeningHours.OpenMask(calendar), options);
        return requirement with
        {
            Grid = forecast.Grid,
            Intervals = requirement.Intervals.RemoveRange(0, extended.Grid.Count - forecast.Grid.Count),
        };
    }
}
