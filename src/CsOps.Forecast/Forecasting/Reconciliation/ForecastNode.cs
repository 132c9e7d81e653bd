using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>A sum of a hierarchy with a forecast of its daily totals by itself.</summary>
/// <param name="Queues">The queues in it.</param>
/// <param name="Series">Its daily totals.</param>
/// <param name="Choice">The name of the model.</param>
/// <param name="Means">The forecast of each day after the history.</param>
/// <param name="Errors">Past errors by day.</param>
internal sealed record ForecastNode(ImmutableArray<int> Queues, ForecastSeries Series, string Choice, IReadOnlyDictionary<DateOnly, double> Means, Dictionary<DateOnly, double> Errors)
{
    /// <summary>Forecasts the sum; null where there is too little history or no model fits.</summary>
    public static ForecastNode? Of(ImmutableArray<int> queues, ForecastSeries? series, IForecastModel model, DateOnly end, CancellationToken cancellationToken)
    {
        if (series is null || series.MaxHorizon == 0)
        {
            return null;
        }

        var result = new SeriesForecaster(model).Forecast(series, series.MaxHorizon, cancellationToken);
        if (!result.Succeeded)
        {
            return null;
        }

        var means = Enumerable.Range(0, series.MaxHorizon).ToDictionary(h => series.Calendar.DateOf(series.Length + h)!.Value, h => Math.Max(0, result.Forecast.Mean[h]));
        var chosen = NamedModel.Of(model, result.Choice.Model);
        return new ForecastNode(queues, series, chosen.Name, means, DailyErrors.Of(series, chosen, end, cancellationToken));
    }
}
