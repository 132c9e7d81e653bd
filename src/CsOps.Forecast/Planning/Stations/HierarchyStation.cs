using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Reconciliation;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Totals;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From forecasts of queues to forecasts that add up over queues, channels, the centre and days.</summary>
public static class HierarchyStation
{
    /// <summary>Makes the forecasts agree with forecasts of daily totals, and learns how their errors go together.</summary>
    /// <param name="centre">The centre; it must know every queue that is forecast.</param>
    /// <param name="histories">The histories from which the forecasts were made.</param>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="options">The model, the cleaning and <see cref="PlannerOptions.Reconciliation"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The forecasts; those given where there is one queue without history before them, or none.</returns>
    /// <remarks>Days of events, school holidays, pay days and drivers, and those a planner changed, stay as they are: the daily totals know nothing of it.</remarks>
    public static HierarchyOutcome Reconcile(
        Centre centre,
        ImmutableArray<QueueHistory> histories,
        ImmutableArray<QueueForecast> forecasts,
        PlannerOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(options);
        var series = forecasts.Select(forecast => SeriesOf(centre, histories, forecast, options)).ToArray();
        if (series.Length == 0 || Array.Exists(series, one => one is null))
        {
            return new HierarchyOutcome(forecasts, QueueCorrelation.None(forecasts.Length), "A queue has no history: sums take queues to err each by itself.");
        }

        var hierarchy = new QueueHierarchy(forecasts, [.. series.OfType<ForecastSeries>()], options.Model, centre.Zone, cancellationToken);
        var effects = new DaysWithEffects(centre);
        var (reconciled, method) = hierarchy.Reconcile(
            options.Reconciliation,
            CentreTotals.Channels(centre, forecasts).Select(channel => channel.Queues),
            options.Model,
            centre.Holidays,
            day => effects.Has(day) || options.Adjustments.Any(change => change.Days.Contains(day)),
            cancellationToken);
        return new HierarchyOutcome([.. reconciled.Select(ForecastStation.Rounded)], hierarchy.Correlation, method);
    }

    private static ForecastSeries? SeriesOf(Centre centre, ImmutableArray<QueueHistory> histories, QueueForecast forecast, PlannerOptions options)
    {
        var queue = centre.Queues.FirstOrDefault(q => string.Equals(q.Name, forecast.Queue, StringComparison.Ordinal));
        var known = histories.FirstOrDefault(h => string.Equals(h.Queue, forecast.Queue, StringComparison.Ordinal))?.Before(forecast.Grid.Start);
        return queue is null || known is null || known.Grid.Count == 0 ? null : ForecastStation.SeriesUpTo(centre, queue, known, options.Cleaning, forecast.Grid);
    }
}
