using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>Explains forecasts: what the history shows, what is known besides, and what changed since the last plan.</summary>
public static class ExplanationStation
{
    private const int NeighbourWeeks = 4;

    /// <summary>Explains each forecast.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="histories">
    /// The histories from which the forecasts were made, merged and split as the centre says (<see cref="ForecastOutcome.Histories"/>); what they hold from a forecast's start on is looked at only to
    /// compare with an earlier plan.
    /// </param>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="previous">An earlier plan to compare with; null where there is none.</param>
    /// <param name="inputs">The files that centre and histories were read from; empty where not known.</param>
    /// <param name="detectors">What looks at the histories; null for our own.</param>
    /// <returns>An explanation a forecast, in the same order; a forecast without history has none.</returns>
    public static ImmutableArray<QueueExplanation> Explain(
        Centre centre,
        ImmutableArray<QueueHistory> histories,
        ImmutableArray<QueueForecast> forecasts,
        PreviousPlan? previous,
        ImmutableArray<PlanInput> inputs,
        HistoryDetectors? detectors = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        detectors ??= new HistoryDetectors();
        var queues = Known(centre, histories, forecasts);
        var anomalies = SharedAnomalies.Mark([.. queues.SelectMany(queue => detectors.Anomalies.Find(queue.History, queue.Context))]);
        var comparison = previous is null ? null : new PlanComparison(previous, inputs, centre, histories);
        return
        [
            .. queues.Select(queue => Explain(
                queue.Forecast,
                queue.Context,
                new JudgedCounts(queue.History, queue.Context, NeighbourWeeks),
                [.. anomalies.Where(anomaly => anomaly.Queue == queue.Forecast.Queue)],
                new LevelChanges(detectors.ChangePoints),
                comparison?.Of(queue.Forecast))),
        ];
    }

    /// <summary>Says where it lies that several queues had more contacts than expected, or fewer, at one time.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="histories">The histories; what they hold from a forecast's start on is not looked at.</param>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="explanations">Their explanations, as <see cref="Explain(Centre, ImmutableArray{QueueHistory}, ImmutableArray{QueueForecast}, PreviousPlan?, ImmutableArray{PlanInput}, HistoryDetectors?)"/> gave them.</param>
    /// <param name="detectors">What looks at the histories; null for our own.</param>
    /// <returns>Times at which two queues and more had an anomaly on the same side that nobody has noted, and their sum differs from what was expected by more than chance; in order of time.</returns>
    public static ImmutableArray<SharedDeviation> ExplainShared(
        Centre centre,
        ImmutableArray<QueueHistory> histories,
        ImmutableArray<QueueForecast> forecasts,
        ImmutableArray<QueueExplanation> explanations,
        HistoryDetectors? detectors = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        var queues = Known(centre, histories, forecasts)
            .Select(queue => (queue.Forecast.Queue, queue.Settings.Channel, new JudgedCounts(queue.History, queue.Context, NeighbourWeeks)))
            .ToList();
        return new SharedDeviations(queues, (detectors ?? new HistoryDetectors()).RootCauses).Of(explanations.SelectMany(explanation => explanation.Anomalies));
    }

    /// <summary>The queues that are forecast, with what of their history lies before the forecast.</summary>
    private static List<(QueueForecast Forecast, QueueSettings Settings, QueueHistory History, CleaningContext Context)> Known(
        Centre centre, ImmutableArray<QueueHistory> histories, ImmutableArray<QueueForecast> forecasts) =>
    [
        .. forecasts
            .Select(forecast => (Forecast: forecast, Settings: centre.Queues.FirstOrDefault(q => q.Name == forecast.Queue), History: KnownOf(histories, forecast)))
            .Where(queue => queue.History is not null && queue.Settings is not null)
            .Select(queue => (queue.Forecast, queue.Settings!, queue.History!, CleaningContextOf.Queue(centre, queue.Settings!, queue.History!.Grid))),
    ];

    private static QueueHistory? KnownOf(ImmutableArray<QueueHistory> histories, QueueForecast forecast) =>
        histories.FirstOrDefault(history => string.Equals(history.Queue, forecast.Queue, StringComparison.Ordinal))?.Before(forecast.Grid.Start) is { Grid.Count: > 0 } known ? known : null;

    private static QueueExplanation Explain(
        QueueForecast forecast, CleaningContext context, JudgedCounts judged, ImmutableArray<Anomaly> anomalies, LevelChanges detector, ForecastChange? change)
    {
        var days = DayLevels.Of(judged);
        var changes = detector.Find(forecast.Queue, days, context);
        var explanation = new QueueExplanation
        {
            Queue = forecast.Queue,
            Pattern = PatternFinder.Of(judged, days),
            Anomalies = anomalies,
            Changes = changes,
            Effects = forecast.Effects,
            Model = forecast.Choice.Model,
            Error = forecast.Choice.LeaderBoard.FirstOrDefault(score => score.Model == forecast.Choice.Model)?.Scores?.Wape ?? double.NaN,
            SinceLastPlan = change,
            Parts = [],
        };
        return explanation with { Parts = new ExplanationText(context.Calendar).Of(explanation, forecast, Holidays(forecast, context, judged)) };
    }

    /// <summary>What holidays of the past brought, and which lie ahead.</summary>
    private static IEnumerable<string> Holidays(QueueForecast forecast, CleaningContext context, JudgedCounts judged)
    {
        var ratios = new List<double>();
        foreach (var (first, count) in judged.Days.Where(day => context.Holidays.IsHoliday(context.Calendar.DateOf(day.First))))
        {
            var (came, usual) = (0.0, 0.0);
            for (var i = first; i < first + count; i++)
            {
                var isKnown = !double.IsNaN(judged.Counts[i]) && !double.IsNaN(judged.Usual[i]);
                (came, usual) = isKnown ? (came + judged.Counts[i], usual + judged.Usual[i]) : (came, usual);
            }

            if (usual > 0)
            {
                ratios.Add(came / usual);
            }
        }

        yield return ratios.Count == 0
            ? "None of the past was open."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{ratios.Count} of the past {(ratios.Count == 1 ? "was" : "were")} open and brought {Words.Share(Medians.Of([.. ratios]))} of ordinary days{(ratios.Count == 1 ? "" : " (median)")}.");
        var calendar = new LocalCalendar(forecast.Grid, context.Calendar.Zone);
        var ahead = Enumerable.Range(0, forecast.Grid.Count)
            .Select(calendar.DateOf)
            .Distinct()
            .Where(context.Holidays.IsHoliday)
            .Select(date => $"{context.Holidays.NameOf(date)} ({Words.Date(date)}{(context.OpeningHours.IsOpenOn(date) ? "" : ", closed")})")
            .ToList();
        yield return ahead.Count == 0 ? "None lies ahead." : $"Ahead: {string.Join(", ", ahead)}.";
    }
}
