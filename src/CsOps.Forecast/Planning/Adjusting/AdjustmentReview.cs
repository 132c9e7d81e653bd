using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Naive;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>Whether planners' changes helped, now that history has what came in.</summary>
/// <param name="ByChange">Each change in force that was observed at least in part, plan by plan, in order.</param>
/// <param name="Changes">Those changes.</param>
/// <param name="ByOwner">The changes of each owner together, by name.</param>
/// <param name="All">All together; null where there are none.</param>
/// <param name="Unobserved">Changes in force of which nothing was observed yet.</param>
public sealed record AdjustmentReview(
    ImmutableArray<AdjustmentValue> ByChange, ImmutableArray<Adjustment> Changes, ImmutableArray<AdjustmentValue> ByOwner, AdjustmentValue? All, int Unobserved)
{
    private const int FewestTested = 4;

    /// <summary>Reviews every plan of a centre's folder that was changed.</summary>
    /// <param name="data">The centre and its history.</param>
    /// <param name="plans">The folders of the plans.</param>
    /// <exception cref="Forecast.Files.ImportException">A plan's file cannot be read.</exception>
    public static AdjustmentReview Of(CentreData data, IEnumerable<string> plans)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(plans);
        var reviewed = new List<ReviewedChange>();
        var unobserved = 0;
        foreach (var folder in plans.Order(StringComparer.Ordinal))
        {
            var versions = new ForecastVersions(folder, data.Centre.Zone);
            var inForce = versions.InForce();
            var found = inForce.Select(change => Review(data, versions, change)).OfType<ReviewedChange>().ToList();
            reviewed.AddRange(found);
            unobserved += inForce.Length - found.Count;
        }

        return new AdjustmentReview(
            [.. reviewed.Select(one => ValueOf(one.Change.Queue, [one]))],
            [.. reviewed.Select(one => one.Change)],
            [.. reviewed.GroupBy(one => one.Change.Owner, StringComparer.Ordinal).OrderBy(owner => owner.Key, StringComparer.Ordinal).Select(owner => ValueOf(owner.Key, [.. owner]))],
            reviewed.Count > 0 ? ValueOf("all", reviewed) : null,
            unobserved);
    }

    /// <summary>The errors of a change; null where nothing it changed was observed.</summary>
    private static ReviewedChange? Review(CentreData data, ForecastVersions versions, Adjustment change)
    {
        var around = versions.Around(change);
        var (before, after) = (Of(around.Without, change.Queue), Of(around.With, change.Queue));
        var history = data.History.Queues.FirstOrDefault(queue => string.Equals(queue.Queue, change.Queue, StringComparison.Ordinal));
        if (before is null || after is null || history is null)
        {
            return null;
        }

        var naive = NaiveOf(data, before);
        var meant = ForecastAdjuster.IntervalsOf(before.Grid, change.Days, data.Centre.Zone);
        var open = Enumerable.Range(0, before.Grid.Count).Where(i => meant[i] && before.Volume.P975[i] + after.Volume.P975[i] > 0 && !double.IsNaN(OfferedAt(history, before.Grid.StartOf(i)))).ToArray();
        if (open.Length == 0)
        {
            return null;
        }

        var calendar = new Time.LocalCalendar(before.Grid, data.Centre.Zone);
        double ErrorOf(QueueForecast? forecast, int i) => forecast is null ? double.NaN : Math.Abs(OfferedAt(history, before.Grid.StartOf(i)) - forecast.Volume.P50[i]);
        return new ReviewedChange(
            change,
            open.Sum(i => OfferedAt(history, before.Grid.StartOf(i))),
            open.Sum(i => ErrorOf(before, i)),
            open.Sum(i => ErrorOf(after, i)),
            open.Sum(i => ErrorOf(naive, i)),
            [.. open.GroupBy(i => calendar.DateOf(i)).Select(day => day.Sum(i => ErrorOf(before, i) - ErrorOf(after, i)))]);
    }

    private static double OfferedAt(QueueHistory history, DateTimeOffset start) => history.Grid.Contains(start) ? history.Offered[history.Grid.IndexOf(start)] : double.NaN;

    private static QueueForecast? Of(ImmutableArray<QueueForecast> forecasts, string queue) =>
        forecasts.FirstOrDefault(forecast => string.Equals(forecast.Queue, queue, StringComparison.Ordinal));

    /// <summary>What the seasonal naive would have said, from the history before the plan, without any effect of days.</summary>
    private static QueueForecast? NaiveOf(CentreData data, QueueForecast forecast)
    {
        var centre = data.Centre with
        {
            Queues = [.. data.Centre.Queues.Where(queue => string.Equals(queue.Name, forecast.Queue, StringComparison.Ordinal))],
            Events = [.. data.Centre.Events.Where(e => e.Kind is not (EventKind.Campaign or EventKind.SchoolHoliday))],
            SchoolHolidays = HolidayCalendar.None,
            PayDays = [],
            Drivers = [],
            HolidaysByName = false,
            ClockChangeDays = false,
        };
        return Of(ForecastStation.Forecast(centre, data.History.Queues, forecast.Grid, new PlannerOptions { Model = new SeasonalNaiveModel() }).Forecasts, forecast.Queue);
    }

    private static AdjustmentValue ValueOf(string name, IReadOnlyList<ReviewedChange> changes)
    {
        var offered = changes.Sum(one => one.Offered);
        double[] gains = changes.Count >= FewestTested ? [.. changes.Select(one => one.Gains.Sum())] : [.. changes.SelectMany(one => one.Gains)];
        return new AdjustmentValue
        {
            Name = name,
            Changes = changes.Count,
            Days = changes.Sum(one => one.Gains.Length),
            Offered = offered,
            ErrorBefore = Share(changes.Sum(one => one.Before), offered),
            ErrorAfter = Share(changes.Sum(one => one.After), offered),
            ErrorOfNaive = Share(changes.Sum(one => one.Naive), offered),
            Helped = changes.Count(one => one.After < one.Before),
            PValue = gains.Length >= FewestTested ? DieboldMariano.Of(gains).PValue : double.NaN,
        };
    }

    private static double Share(double sum, double offered) => offered > 0 ? sum / offered : double.NaN;
}
