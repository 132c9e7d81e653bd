using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From forecasts to required agents, each queue by the model of its channel.</summary>
public static class StaffingStation
{
    /// <summary>The requirement of each forecast, in their order, on their grids.</summary>
    /// <param name="centre">The centre; it must know every queue that is forecast.</param>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="histories">What was observed: what deferred queues have waiting when the period begins. May be empty.</param>
    /// <param name="models">The models; null for the defaults.</param>
    /// <exception cref="ArgumentException">A forecast is of a queue that the centre does not have.</exception>
    public static ImmutableArray<StaffingRequirement> Require(
        Centre centre, IEnumerable<QueueForecast> forecasts, ImmutableArray<QueueHistory> histories, StaffingModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(forecasts);
        return [.. forecasts.Select(forecast => RequireQueue(centre, forecast, HistoryOf(forecast.Queue, histories), models ?? new StaffingModels()))];
    }

    private static QueueHistory? HistoryOf(string queue, ImmutableArray<QueueHistory> histories) =>
        histories.FirstOrDefault(history => string.Equals(history.Queue, queue, StringComparison.Ordinal));

    private static StaffingRequirement RequireQueue(Centre centre, QueueForecast forecast, QueueHistory? history, StaffingModels models)
    {
        var queue = centre.Queues.FirstOrDefault(q => string.Equals(q.Name, forecast.Queue, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The centre has no queue '{forecast.Queue}'.", nameof(forecast));
        var options = new StaffingOptions { Target = queue.Target, Shrinkage = centre.Shrinkage, Concurrency = queue.Concurrency, Patience = queue.Patience };
        return queue.Channel == Channel.Ticket
            ? RequireDeferred(centre.Zone, queue, forecast, history, models.Deferred, options)
            : RequireOn(centre.Zone, queue.OpeningHours, forecast, models.Immediate, options);
    }

    /// <summary>Deferred work meets on its first day what arrived since the close before, so the forecast is first extended back to it.</summary>
    private static StaffingRequirement RequireDeferred(
        TimeZoneInfo zone, QueueSettings queue, QueueForecast forecast, QueueHistory? history, IStaffingModel model, StaffingOptions options)
    {
        var waiting = new WorkWaitingAtTheStart(forecast, history, queue.OpeningHours, zone, queue.OpeningBacklog);
        var calendar = new LocalCalendar(waiting.Extended.Grid, zone);
        var working = queue.OpeningHours.OpenMask(calendar);
        Array.Clear(working, 0, waiting.Extended.Grid.Count - forecast.Grid.Count); // Before the period nobody is planned.
        var requirement = model.Require(waiting.Extended, calendar, working, options);
        return requirement with
        {
            Grid = forecast.Grid,
            Intervals = requirement.Intervals.RemoveRange(0, waiting.Extended.Grid.Count - forecast.Grid.Count),
            Method = requirement.Method + waiting.Method,
        };
    }

    private static StaffingRequirement RequireOn(
        TimeZoneInfo zone, OpeningHours hours, QueueForecast forecast, IStaffingModel model, StaffingOptions options)
    {
        var calendar = new LocalCalendar(forecast.Grid, zone);
        return model.Require(forecast, calendar, hours.OpenMask(calendar), options);
    }
}
