namespace CsOps.Forecast.Forecasting.Accuracy;

/// <summary>Scores a forecast against what was observed.</summary>
public static class ForecastAccuracy
{
    /// <summary>The scores of one forecast.</summary>
    /// <param name="actual">What was observed per step, index 0 the first after the origin; NaN steps are not scored.</param>
    /// <param name="forecast">The forecast; at least as many steps.</param>
    /// <param name="seasonalNaiveError">The scale of <see cref="AccuracyScores.Mase"/>, from <see cref="SeasonalNaiveError"/>; NaN or 0: no such score.</param>
    /// <returns>Fractions; all NaN and a count of 0 where nothing was observed.</returns>
    /// <exception cref="ArgumentException">There are more observations than forecast steps.</exception>
    public static AccuracyScores Of(ReadOnlySpan<double> actual, SeriesForecast forecast, double seasonalNaiveError)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (actual.Length > forecast.Horizon)
        {
            throw new ArgumentException($"There are {actual.Length} observations for {forecast.Horizon} forecast steps.", nameof(actual));
        }

        var sums = default(ErrorSums);
        for (var step = 0; step < actual.Length; step++)
        {
            if (!double.IsNaN(actual[step]))
            {
                sums += ErrorSums.At(actual[step], forecast, step, seasonalNaiveError);
            }
        }

        return sums.ToScores();
    }

    /// <summary>The mean absolute error of the weekly seasonal naive forecast within the series: the scale of <see cref="AccuracyScores.Mase"/>.</summary>
    /// <returns>In the unit of the series, 0 or more; NaN where no slot of the week was observed twice.</returns>
    /// <remarks>
    /// Mean of |y − y′| over the steps observed, y′ being the last observation before at the same slot of the week; a series without a
    /// week has its day instead. Hyndman and Koehler, "Another look at measures of forecast accuracy", IJF 22 (2006). Cost: O(n).
    /// </remarks>
    public static double SeasonalNaiveError(ForecastSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var last = new double[series.Calendar.SlotsPerWeek];
        Array.Fill(last, double.NaN);
        var (sum, count) = (0.0, 0);
        for (var step = 0; step < series.Length; step++)
        {
            if (!(series.WeightOf(step) > 0))
            {
                continue;
            }

            ref var before = ref last[series.Calendar.SlotOfWeek(step)];
            if (!double.IsNaN(before))
            {
                sum += Math.Abs(series.Values[step] - before);
                count++;
            }

            before = series.Values[step];
        }

        return count > 0 ? sum / count : double.NaN;
    }
}
