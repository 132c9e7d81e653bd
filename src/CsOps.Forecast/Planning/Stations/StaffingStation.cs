using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Queueing.Backlog;
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
    /// <exception cref="ArgumentOutOfRangeException">An opening backlog is not from 0 to 100 million.</exception>
    public static ImmutableArray<StaffingRequirement> Require(
        Centre centre, IEnumerable<QueueForecast> forecasts, ImmutableArray<QueueHistory> histories, StaffingModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(forecasts);
        var queues = forecasts.Select(forecast => (Forecast: forecast, Queue: QueueOf(centre, forecast))).ToArray();
        var required = new Dictionary<string, StaffingRequirement>(StringComparer.Ordinal);

        // Queues answered at once first: tickets may fill their idle time.
        foreach (var (forecast, queue) in queues.OrderBy(pair => pair.Queue.Channel == Channel.Ticket))
        {
            required[queue.Name] = RequireQueue(centre, queue, forecast, HistoryOf(queue.Name, histories), models ?? new StaffingModels(), required);
        }

        return [.. queues.Select(pair => required[pair.Queue.Name])];
    }

    private static QueueSettings QueueOf(Centre centre, QueueForecast forecast) =>
        centre.Queues.FirstOrDefault(q => string.Equals(q.Name, forecast.Queue, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The centre has no queue '{forecast.Queue}'.", nameof(forecast));

    private static QueueHistory? HistoryOf(string queue, ImmutableArray<QueueHistory> histories) =>
        histories.FirstOrDefault(history => string.Equals(history.Queue, queue, StringComparison.Ordinal));

    private static StaffingRequirement RequireQueue(
        Centre centre,
        QueueSettings queue,
        QueueForecast forecast,
        QueueHistory? history,
        StaffingModels models,
        IReadOnlyDictionary<string, StaffingRequirement> required)
    {
        var options = new StaffingOptions { Target = queue.Target, Shrinkage = centre.Shrinkage, Concurrency = queue.Concurrency, Patience = queue.Patience };
        return queue.Channel == Channel.Ticket
            ? RequireDeferred(centre.Zone, queue, forecast, history, models.Deferred, options with { IdleAgents = IdleAgents(queue, forecast, required) })
            : RequireOn(centre.Zone, queue.OpeningHours, forecast, models.Immediate, options);
    }

    /// <summary>Deferred work meets on its first day what arrived since the close before, so the forecast is first extended back to it.</summary>
    private static StaffingRequirement RequireDeferred(
        TimeZoneInfo zone, QueueSettings queue, QueueForecast forecast, QueueHistory? history, IStaffingModel model, StaffingOptions options)
    {
        if (queue.OpeningBacklog is { } known and not (>= 0 and <= QueueSettings.MostOpeningBacklog))
        {
            throw new ArgumentOutOfRangeException(
                nameof(queue), known, $"Of queue {queue.Name}, the contacts that wait at the start are from 0 to 100,000,000.\nMaybe they are not known: then the opening backlog is null.");
        }

        var waiting = new WorkWaitingAtTheStart(forecast, history, queue.OpeningHours, zone, queue.OpeningBacklog);
        var calendar = new LocalCalendar(waiting.Extended.Grid, zone);
        var working = queue.OpeningHours.OpenMask(calendar);
        if (!options.IdleAgents.IsEmpty)
        {
            options = options with { IdleAgents = [.. new double[waiting.Extended.Grid.Count - forecast.Grid.Count], .. options.IdleAgents] };
        }

        Array.Clear(working, 0, waiting.Extended.Grid.Count - forecast.Grid.Count); // Before the period nobody is planned.
        var requirement = model.Require(waiting.Extended, calendar, working, options);
        return requirement with
        {
            Grid = forecast.Grid,
            Intervals = requirement.Intervals.RemoveRange(0, waiting.Extended.Grid.Count - forecast.Grid.Count),
            Method = requirement.Method + waiting.Method,
        };
    }

    /// <summary>The agents of the queues whose idle time it fills who are idle on average, less what is lost; empty where it fills none.</summary>
    private static ImmutableArray<double> IdleAgents(QueueSettings queue, QueueForecast forecast, IReadOnlyDictionary<string, StaffingRequirement> required)
    {
        var others = queue.FillsIdleTimeOf.Where(required.ContainsKey).Select(name => required[name]).Where(other => other.Grid == forecast.Grid).ToArray();
        if (others.Length == 0)
        {
            return [];
        }

        var idle = new double[forecast.Grid.Count];
        var capacity = new double[idle.Length];
        foreach (var other in others)
        {
            IdleCapacity.Of(
                [.. other.Intervals.Select(interval => interval.Agents)],
                [.. other.Intervals.Select(interval => interval.Agents * interval.Occupancy)],
                workPerAgent: 1,
                queue.IdleTimeLost,
                capacity);
            for (var i = 0; i < idle.Length; i++)
            {
                idle[i] += capacity[i];
            }
        }

        return [.. idle];
    }

    private static StaffingRequirement RequireOn(
        TimeZoneInfo zone, OpeningHours hours, QueueForecast forecast, IStaffingModel model, StaffingOptions options)
    {
        var calendar = new LocalCalendar(forecast.Grid, zone);
        return model.Require(forecast, calendar, hours.OpenMask(calendar), options);
    }
}
