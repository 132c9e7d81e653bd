using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From history to forecasts: cleans each queue's history and forecasts it, queues side by side.</summary>
public static class ForecastStation
{
    /// <summary>
    /// Decimals of contacts and seconds that a forecast keeps: what files show is what requirements are computed from, on every machine.
    /// </summary>
    private const int Decimals = 3;

    /// <summary>Forecasts every queue of the centre that has a history.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="histories">The histories.</param>
    /// <param name="horizon">The intervals to forecast.</param>
    /// <param name="options">The model, and how to clean.</param>
    /// <param name="progress">Told in words what is being done; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static ForecastOutcome Forecast(
        Centre centre,
        ImmutableArray<QueueHistory> histories,
        IntervalGrid horizon,
        PlannerOptions options,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(options);
        var outcomes = new QueueOutcome[centre.Queues.Length];
        var done = 0;
        Parallel.For(
            0,
            outcomes.Length,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i =>
            {
                var queue = centre.Queues[i];
                var history = histories.FirstOrDefault(h => string.Equals(h.Queue, queue.Name, StringComparison.Ordinal));
                outcomes[i] = history is null
                    ? QueueOutcome.Failed($"Queue {queue.Name} has no history.")
                    : ForecastQueue(centre, queue, history, horizon, options, cancellationToken);
                progress?.Report($"Forecasting queue {Interlocked.Increment(ref done)} of {outcomes.Length} …");
            });
        var unknown = histories.Where(h => !centre.Queues.Any(q => string.Equals(q.Name, h.Queue, StringComparison.Ordinal)));
        return new ForecastOutcome(
            [.. outcomes.Where(o => o.Forecast is not null).Select(o => o.Forecast!)],
            [.. outcomes.SelectMany(o => o.Changes)],
            [
                .. outcomes.Where(o => o.Problem is not null).Select(o => $"{o.Problem} It is not in the plan."),
                .. unknown.Select(h => $"The history has a queue {h.Queue} that centre.json does not name. It is not in the plan."),
            ]);
    }

    /// <summary>The series that models see of one queue: its cleaned history in opening hours, for backtests.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="history">Its history.</param>
    /// <param name="cleaning">How to clean.</param>
    /// <returns>The series, or null where nothing was observed in opening hours.</returns>
    public static ForecastSeries? SeriesOf(Centre centre, QueueSettings queue, QueueHistory history, CleaningOptions cleaning)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(history);
        var cleaned = new HistoryCleaner(cleaning).Clean(history, CleaningContextOf.Queue(centre, queue, history.Grid));
        return QueueSteps.Of(RequestOf(centre, queue, history, cleaned, history.Grid.Slice(history.Grid.Count, 0)))?.Volume();
    }

    private static QueueOutcome ForecastQueue(
        Centre centre, QueueSettings queue, QueueHistory history, IntervalGrid horizon, PlannerOptions options, CancellationToken cancellationToken)
    {
        var cleaned = new HistoryCleaner(options.Cleaning).Clean(history, CleaningContextOf.Queue(centre, queue, history.Grid));
        var result = new QueueForecaster(options.Model).Forecast(RequestOf(centre, queue, history, cleaned, horizon), cancellationToken);
        return result.Succeeded
            ? new QueueOutcome(Rounded(CampaignUplift.Apply(result.Forecast, centre.Events)), cleaned.Changes, null)
            : new QueueOutcome(null, cleaned.Changes, result.Failure.Reason);
    }

    private static QueueForecastRequest RequestOf(
        Centre centre, QueueSettings queue, QueueHistory history, CleanedHistory cleaned, IntervalGrid horizon) => new()
        {
            Queue = queue.Name,
            History = history.Grid,
            Offered = cleaned.Offered,
            Weights = cleaned.Weights,
            Handled = history.Handled.ToArray(),
            HandleSeconds = history.HandleSeconds.ToArray(),
            Zone = centre.Zone,
            OpeningHours = queue.ArrivalHours,
            Holidays = centre.Holidays,
            Horizon = horizon,
            StatedHandleSeconds = queue.HandleSeconds,
        };

    private static QueueForecast Rounded(QueueForecast forecast)
    {
        static ImmutableArray<double> Round(ImmutableArray<double> values) => [.. values.Select(value => Math.Round(value, Decimals))];
        return forecast with { Volume = forecast.Volume.Select(Round), HandleSeconds = forecast.HandleSeconds.Select(Round) };
    }
}
