using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From history to forecasts: cleans each queue's history and forecasts it, queues side by side.</summary>
public static class ForecastStation
{
    /// <summary>
    /// Decimals of contacts and seconds that a forecast keeps: what files show is what requirements are computed from, on every machine.
    /// </summary>
    private const int Decimals = 3;

    /// <summary>A horizon that begins later than this after the history is warned of: the year has gone on to another season.</summary>
    private const int MostWeeksAhead = 13;

    /// <summary>Forecasts every queue of the centre that has a history.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="histories">The histories; what they hold from the horizon's start on is not looked at, not even to clean.</param>
    /// <param name="horizon">The intervals to forecast.</param>
    /// <param name="options">The model, and how to clean.</param>
    /// <param name="progress">Told in words what is being done; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The options name a queue that the centre does not have.</exception>
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
        var queues = Asked(centre, options);
        var outcomes = new QueueOutcome[queues.Length];
        var related = RelatedStation.Relate(centre, histories, until: horizon.Start);
        var similar = new SimilarQueues(queue => KnownBefore(centre, queue, related.Queues, horizon, options));
        var done = 0;
        Parallel.For(
            0,
            outcomes.Length,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i =>
            {
                outcomes[i] = ForecastQueue(centre, queues[i], related.Queues, similar, horizon, options, cancellationToken);
                progress?.Report($"Forecasting queue {Interlocked.Increment(ref done)} of {outcomes.Length} …");
            });
        var adjustments = options.Adjustments.Where(change => options.Queues.IsEmpty || options.Queues.Contains(change.Queue, StringComparer.Ordinal));
        var adjusted = AdjustedForecasts.Of([.. outcomes.Where(o => o.Forecast is not null).Select(o => o.Forecast!)], [.. adjustments], centre.Zone);
        return new ForecastOutcome(
            adjusted.Forecasts,
            [.. outcomes.SelectMany(o => o.Changes)],
            [.. related.Notes, .. outcomes.SelectMany(o => o.Warnings), .. adjusted.Warnings, .. Unknown(centre, histories)])
        {
            Histories = [.. outcomes.Where(o => o.Forecast is not null).Select(o => o.History!)],
        };
    }

    /// <summary>The series that models see of one queue: its cleaned history in opening hours, for backtests.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="history">Its history.</param>
    /// <param name="cleaning">How to clean.</param>
    /// <returns>The series, or null where nothing was observed in opening hours.</returns>
    /// <remarks>
    /// The whole history is cleaned at once, and what is usual at an interval is told by the weeks before and after it
    /// (<see cref="CleaningOptions.NeighbourWeeks"/>). So a backtest learns, up to that many weeks before its origin, from values believed more or less by
    /// the light of weeks after it. Scores are against cleaned values: with <see cref="OutlierTreatment.Replace"/> an outlier is scored as what was usual.
    /// </remarks>
    public static ForecastSeries? SeriesOf(Centre centre, QueueSettings queue, QueueHistory history, CleaningOptions cleaning)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(history);
        return SeriesUpTo(centre, queue, history, cleaning, history.Grid.Slice(history.Grid.Count, 0));
    }

    /// <summary>The same with a calendar that goes on to the end of a horizon.</summary>
    internal static ForecastSeries? SeriesUpTo(Centre centre, QueueSettings queue, QueueHistory history, CleaningOptions cleaning, IntervalGrid horizon) =>
        QueueSteps.Of(KnownQueue.Of(centre, queue, history, cleaning).RequestOn(horizon))?.Volume();

    /// <summary>A forecast with as many decimals as files show.</summary>
    internal static QueueForecast Rounded(QueueForecast forecast)
    {
        static ImmutableArray<double> Round(ImmutableArray<double> values) => [.. values.Select(value => Math.Round(value, Decimals))];
        return forecast with { Volume = forecast.Volume.Select(Round), HandleSeconds = forecast.HandleSeconds.Select(Round) };
    }

    private static QueueOutcome ForecastQueue(
        Centre centre,
        QueueSettings queue,
        ImmutableArray<QueueHistory> histories,
        SimilarQueues similar,
        IntervalGrid horizon,
        PlannerOptions options,
        CancellationToken cancellationToken)
    {
        if (KnownBefore(centre, queue, histories, horizon, options) is not { } known)
        {
            return QueueOutcome.Failed(HistoryOf(queue, histories) is null ? $"Queue {queue.Name} has no history." : $"Queue {queue.Name} has no history before the days to plan.");
        }

        var forecaster = new QueueForecaster(options.Model);
        var (other, note) = similar.For(known, horizon);
        var result = forecaster.Forecast(other is null ? known.RequestOn(horizon) : known.RequestOn(horizon, other), cancellationToken);
        if (!result.Succeeded && other is not null && known.Weeks > 0)
        {
            note = $"{result.Failure.Reason} It is forecast by itself.";
            result = forecaster.Forecast(known.RequestOn(horizon), cancellationToken);
        }

        return result.Succeeded
            ? new QueueOutcome(Rounded(result.Forecast), known.Cleaned.Changes, WarningsOf(result.Forecast, note, known.History, horizon))
            {
                History = HistoryOf(queue, histories) ?? known.History,
            }
            : QueueOutcome.Failed(result.Failure.Reason, known.Cleaned.Changes);
    }

    private static QueueSettings[] Asked(Centre centre, PlannerOptions options) =>
        options.Queues.FirstOrDefault(name => !centre.Queues.Any(queue => queue.Name == name)) is { } unknown
            ? throw new ArgumentException($"The centre has no queue '{unknown}'; it has {string.Join(", ", centre.Queues.Select(queue => queue.Name))}.", nameof(options))
            : [.. centre.Queues.Where(queue => options.Queues.IsEmpty || options.Queues.Contains(queue.Name, StringComparer.Ordinal))];

    /// <summary>What is known before the horizon; of a queue without history that names a similar one, nothing on the other's intervals; else null.</summary>
    private static KnownQueue? KnownBefore(Centre centre, QueueSettings queue, ImmutableArray<QueueHistory> histories, IntervalGrid horizon, PlannerOptions options)
    {
        if (HistoryOf(queue, histories)?.Before(horizon.Start) is { Grid.Count: > 0 } known)
        {
            return KnownQueue.Of(centre, queue, known, options.Cleaning);
        }

        var similar = centre.Queues.FirstOrDefault(other => other.Name == queue.SimilarTo);
        return similar is not null && HistoryOf(similar, histories)?.Before(horizon.Start) is { Grid.Count: > 0 } theirs
            ? KnownQueue.Of(centre, queue, QueueHistory.Create(queue.Name, theirs.Grid, ImmutableDictionary<HistoryMeasure, double[]>.Empty), options.Cleaning)
            : null;
    }

    private static QueueHistory? HistoryOf(QueueSettings queue, ImmutableArray<QueueHistory> histories) =>
        histories.FirstOrDefault(history => string.Equals(history.Queue, queue.Name, StringComparison.Ordinal));

    private static IEnumerable<string> Unknown(Centre centre, ImmutableArray<QueueHistory> histories)
    {
        var names = histories
            .Select(history => history.Queue)
            .Where(name => !centre.Queues.Any(queue => queue.Name == name || queue.MergedFrom?.Queues.Contains(name, StringComparer.Ordinal) == true))
            .ToList();
        return names.Count switch
        {
            0 => [],
            1 => [$"The history has a queue {names[0]} that centre.json does not name. It is not in the plan."],
            _ => [$"The history has queues that centre.json does not name: {string.Join(", ", names)}. They are not in the plan."],
        };
    }

    private static ImmutableArray<string> WarningsOf(QueueForecast forecast, string? note, QueueHistory history, IntervalGrid horizon) =>
    [
        .. forecast.Warnings.Select(warning => $"Queue {history.Queue}: {warning}"),
        .. new[] { note, FarAhead(history, horizon) }.OfType<string>(),
    ];

    private static string? FarAhead(QueueHistory history, IntervalGrid horizon)
    {
        var last = history.Grid.StartOf(history.Offered.LastIndexOfAnyExcept(double.NaN));
        var weeks = (int)((horizon.Start - last).TotalDays / 7);
        return weeks < MostWeeksAhead || last < history.Grid.Start
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Queue {history.Queue} is forecast {weeks} weeks after its history ends ({last:yyyy-MM-dd}): the models know days and weeks, but not the seasons of a year.");
    }
}
