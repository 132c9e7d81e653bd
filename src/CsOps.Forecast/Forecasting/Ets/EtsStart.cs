namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>States to begin a search with, read from the first seasons.</summary>
/// <remarks>
/// As Hyndman, Koehler, Ord and Snyder (2008), section 2.6.1, with a simpler decomposition: the season is the mean of what the first
/// seasons' values are above their season's mean (or how many times it), level and slope are those of a line through the first values
/// adjusted by it. The search moves all of them.
/// </remarks>
internal static class EtsStart
{
    private const int MostSeasons = 8;
    private const int FewestForLine = 10;
    private const double LeastObserved = 0.75;
    private const double LeastFactor = 0.01;

    /// <summary>Fills in level, slope and seasons for a form.</summary>
    public static void Fill(EtsPoint point, EtsForm form, double[] values)
    {
        var period = point.Seasons.Length;
        var multiplies = form.Season == EtsSeason.Multiplicative;
        if (period > 0)
        {
            FillSeasons(point.Seasons, values, multiplies);
        }

        var adjusted = new List<(double Step, double Value)>();
        for (var step = 0; step < values.Length && adjusted.Count < Math.Max(FewestForLine, 2 * period); step++)
        {
            var season = period == 0 ? (multiplies ? 1 : 0) : point.Seasons[step % period];
            if (!double.IsNaN(values[step]))
            {
                adjusted.Add((step, multiplies ? values[step] / season : values[step] - season));
            }
        }

        var (middle, mean) = (adjusted.Average(pair => pair.Step), adjusted.Average(pair => pair.Value));
        var spread = adjusted.Sum(pair => (pair.Step - middle) * (pair.Step - middle));
        point.Slope = form.HasSlope && spread > 0 ? adjusted.Sum(pair => (pair.Step - middle) * (pair.Value - mean)) / spread : 0;
        point.Level = mean - (point.Slope * (middle + 1));
        if (form.IsRelative && !(point.Level > 0 && point.Level + (point.Slope * values.Length) > 0))
        {
            (point.Level, point.Slope) = (mean, 0);
        }
    }

    private static void FillSeasons(double[] seasons, double[] values, bool multiplies)
    {
        var period = seasons.Length;
        var counts = new int[period];
        var cycles = Math.Min(MostSeasons, Math.Max(1, values.Length / period));
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var from = cycle * period;
            var (mean, count) = MeanOf(values.AsSpan(from, Math.Min(period, values.Length - from)));
            if (count < LeastObserved * period && cycles > 1)
            {
                continue;
            }

            for (var place = 0; place < period && from + place < values.Length; place++)
            {
                var value = values[from + place];
                if (!double.IsNaN(value) && (!multiplies || mean > 0))
                {
                    seasons[place] += multiplies ? value / mean : value - mean;
                    counts[place]++;
                }
            }
        }

        for (var place = 0; place < period; place++)
        {
            seasons[place] = counts[place] == 0 ? (multiplies ? 1 : 0) : seasons[place] / counts[place];
            seasons[place] = multiplies ? Math.Max(LeastFactor, seasons[place]) : seasons[place];
        }
    }

    private static (double Mean, int Count) MeanOf(ReadOnlySpan<double> values)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
        {
            (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
        }

        return (sum / Math.Max(1, count), count);
    }
}
