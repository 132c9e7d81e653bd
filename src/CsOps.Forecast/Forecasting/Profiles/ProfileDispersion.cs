using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>How the recent values of a series scatter around the medians of their weekday-slots.</summary>
internal static class ProfileDispersion
{
    /// <summary>Estimates it from the last <paramref name="values"/> values (at least 3) of every weekday-slot at the end of the
    /// history.</summary>
    public static Dispersion Of(ForecastSeries series, int values)
    {
        var places = series.Calendar.SlotsPerWeek;
        var recent = new RecentValues(series, series.Length, Math.Max(3, values));
        var levels = new List<double>();
        var observed = new List<double>();
        for (var place = 0; place < places; place++)
        {
            var median = WeightedMedian.Of(recent.ValuesAt(place), recent.WeightsAt(place));
            foreach (var value in recent.ValuesAt(place))
            {
                levels.Add(median);
                observed.Add(value);
            }
        }

        return levels.Count == 0 ? default : DispersionFit.Of([.. levels], [.. observed], series.NeverNegative);
    }
}
