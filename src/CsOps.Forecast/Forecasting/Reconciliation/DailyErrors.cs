namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>How wrong forecasts of daily totals were in the past: weeks one after the other, each forecast from the day before it.</summary>
internal static class DailyErrors
{
    private const int Weeks = 8;
    private const int DaysOfWeek = 7;

    /// <summary>The days asked, the latest first by weeks.</summary>
    /// <param name="end">The last day of history.</param>
    public static IEnumerable<DateOnly> Days(DateOnly end) => Enumerable.Range(0, Weeks * DaysOfWeek).Select(day => end.AddDays(-day));

    /// <summary>The error of each day, actual less forecast: 0 where the series has no such day, NaN where it was not observed or could not be forecast.</summary>
    /// <param name="series">Steps with dates: intervals or days.</param>
    /// <param name="model">The model.</param>
    /// <param name="end">The last day of history.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Dictionary<DateOnly, double> Of(ForecastSeries series, IForecastModel model, DateOnly end, CancellationToken cancellationToken)
    {
        var errors = Days(end).ToDictionary(day => day, _ => 0.0);
        for (var week = 0; week < Weeks; week++)
        {
            var last = end.AddDays(-DaysOfWeek * week);
            var (from, until) = (FirstFrom(series, last.AddDays(1 - DaysOfWeek)), FirstFrom(series, last.AddDays(1)));
            var forecast = from > 0 && until > from ? new SeriesForecaster(model).Forecast(series.Before(from), until - from, cancellationToken).Forecast : null;
            for (var step = from; step < until; step++)
            {
                var actual = series.IsTypical(step) ? series.Values[step] : double.NaN;
                errors[series.Calendar.DateOf(step)!.Value] += forecast is null ? double.NaN : actual - forecast.Mean[step - from];
            }

            if (from == 0)
            {
                Unknown(errors, last, series.Calendar.DateOf(0)!.Value);
            }
        }

        return errors;
    }

    /// <summary>Days of a week before the series begins are not known, though it has no steps there.</summary>
    private static void Unknown(Dictionary<DateOnly, double> errors, DateOnly last, DateOnly first)
    {
        for (var day = last.AddDays(1 - DaysOfWeek); day <= last && day < first; day = day.AddDays(1))
        {
            errors[day] = double.NaN;
        }
    }

    /// <summary>The first step of history on a date or later.</summary>
    private static int FirstFrom(ForecastSeries series, DateOnly date)
    {
        var (below, above) = (0, series.Length);
        while (below < above)
        {
            var middle = (below + above) / 2;
            (below, above) = series.Calendar.DateOf(middle) < date ? (middle + 1, above) : (below, middle);
        }

        return below;
    }
}
