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
        var adjusted = AdjustedForecasts.Of([.. outcomes.Where(o => o.Forecast is not null).Select(o => o.Forecast!)], options.Adjustments, centre.Zone);
        return new ForecastOutcome(
            adjusted.Forecasts,
            [.. outcomes.SelectMany(o => o.Changes)],
            [
                .. outcomes.SelectMany(o => o.Warnings),
                .. adjusted.Warnings,
                .. unknown.Select(h => $"The history has a queue {h.Queue} that centre.json does not name. It is not in the plan."),
            ]);
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
    internal static ForecastSeries? SeriesUpTo(Centre centre, QueueSettings queue, QueueHistory history, CleaningOptions cleaning, IntervalGrid horizon)
    {
        var cleaned = new HistoryCleaner(cleaning).Clean(history, CleaningContextOf.Queue(centre, queue, history.Grid));
        return QueueSteps.Of(RequestOf(centre, queue, history, cleaned, horizon))?.Volume();
    }

    /// <summary>A forecast with as many decimals as files show.</summary>
    internal static QueueForecast Rounded(QueueForecast forecast)
    {
        static ImmutableArray<double> Round(ImmutableArray<double> values) => [.. values.Select(value => Math.Round(value, Decimals))];
        return forecast with { Volume = forecast.Volume.Select(Round), HandleSeconds = forecast.HandleSeconds.Select(Round) };
    }

    private static QueueOutcome ForecastQueue(
        Centre centre, QueueSettings queue, QueueHistory history, IntervalGrid horizon, PlannerOptions options, CancellationToken cancellationToken)
    {
        var known = history.Before(horizon.Start);
        if (known.Grid.Count == 0)
        {
            return QueueOutcome.Failed($"Queue {queue.Name} has no history before the days to plan.");
        }

        var cleaned = new HistoryCleaner(options.Cleaning).Clean(known, CleaningContextOf.Queue(centre, queue, known.Grid));
        var result = new QueueForecaster(options.Model).Forecast(RequestOf(centre, queue, known, cleaned, horizon), cancellationToken);
        return result.Succeeded
            ? new QueueOutcome(Rounded(result.Forecast), cleaned.Changes, WarningsOf(result.Forecast, known, horizon))
            : QueueOutcome.Failed(result.Failure.Reason, cleaned.Changes);
    }

    private static ImmutableArray<string> WarningsOf(QueueForecast forecast, QueueHistory history, IntervalGrid horizon)
    {
        var ofModel = forecast.Warnings.Select(warning => $"Queue {history.Queue}: {warning}");
        return FarAhead(history, horizon) is { } farAhead ? [.. ofModel, farAhead] : [.. ofModel];
    }

    private static string? FarAhead(QueueHistory history, IntervalGrid horizon)
    {
        var last = history.Grid.StartOf(history.Offered.LastIndexOfAnyExcept(double.NaN));
        var weeks = (int)((horizon.Start - last).TotalDays / 7);
        return weeks < MostWeeksAhead
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Queue {history.Queue} is forecast {weeks} weeks after its history ends ({last:yyyy-MM-dd}): the models know days and weeks, but not the seasons of a year.");
    }

    private static QueueForecastRequest RequestOf(
        Centre centre, QueueSettings queue, QueueHistory history, CleanedHistory cleaned, IntervalGrid horizon) => new()
        {
            Queue = queue.Name,
            History = history.Grid,
            Offered = cleaned.Offered,
            Weights = cleaned.Weights,
            Handled = Seen(history.Handled, cleaned.Offered.Span),
            HandleSeconds = Seen(history.HandleSeconds, cleaned.Offered.Span),
            Zone = centre.Zone,
            OpeningHours = queue.ArrivalHours,
            Holidays = centre.Holidays,
            Effects = EffectInputsOf.Queue(centre, queue.Name, new Interval(history.Grid.Start, horizon.End > history.Grid.End ? horizon.End : history.Grid.End)),
            Horizon = horizon,
            StatedHandleSeconds = queue.HandleSeconds,
        };

    /// <summary>The values with nothing where cleaning lets models see nothing: an outage distorts handle times too.</summary>
    private static double[] Seen(ReadOnlySpan<double> values, ReadOnlySpan<double> offered)
    {
        var seen = values.ToArray();
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = double.IsNaN(offered[i]) ? double.NaN : seen[i];
        }

        return seen;
    }
}
