using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.MLNet;

/// <summary>A series made fit for ML.NET's SSA: without gaps, in single precision, with a window of a week.</summary>
/// <param name="Values">The last weeks of the series, oldest first.</param>
/// <param name="Window">The window length L: a week.</param>
internal sealed record SsaInput(float[] Values, int Window)
{
    /// <summary>ML.NET trains only on more than this many windows.</summary>
    private const int LeastWindows = 2;

    /// <summary>Weeks of history used: more costs time, and older weeks resemble the next ones less.</summary>
    private const int MostWeeks = 20;

    /// <summary>The largest share of the history that may be gaps, above which what is filled in would be the series.</summary>
    private const double MostGaps = 0.5;

    /// <summary>Prepares a series.</summary>
    /// <param name="series">The series; what was not observed, or is given no weight, is filled in.</param>
    /// <param name="problem">Why it cannot be prepared, or null.</param>
    /// <returns>The input, or null.</returns>
    /// <remarks>
    /// ML.NET skips NaN, after which every later value would stand in the slot of another. So a gap takes the median of its slot of the week,
    /// else of its slot of the day, else of the series.
    /// </remarks>
    public static SsaInput? From(ForecastSeries series, out string? problem)
    {
        var week = series.Calendar.SlotsPerWeek;
        var count = Math.Min(series.Length, week * MostWeeks);
        var observed = Enumerable.Range(series.Length - count, count).Where(i => series.WeightOf(i) > 0).ToList();
        problem =
            week < 2 ? $"its season has {week} step; SSA needs a window of at least 2" :
            count <= LeastWindows * week ? $"it has {series.Length} steps; SSA with a window of a week ({week} steps) needs more than {LeastWindows * week}" :
            observed.Count < count * (1 - MostGaps) ? $"only {observed.Count} of its last {count} steps were observed; SSA needs at least half" :
            null;
        return problem is null ? new SsaInput(Filled(series, count, observed), week) : null;
    }

    private static float[] Filled(ForecastSeries series, int count, List<int> observed)
    {
        var calendar = series.Calendar;
        var ofWeek = Medians(series, observed, calendar.SlotOfWeek);
        var ofDay = Medians(series, observed, calendar.SlotOf);
        var ofAll = Medians(series, observed, _ => 0)[0];
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            var step = series.Length - count + i;
            var filled = ofWeek.TryGetValue(calendar.SlotOfWeek(step), out var median) || ofDay.TryGetValue(calendar.SlotOf(step), out median) ? median : ofAll;
            values[i] = (float)(series.WeightOf(step) > 0 ? series.Values[step] : filled);
        }

        return values;
    }

    private static Dictionary<int, double> Medians(ForecastSeries series, List<int> observed, Func<int, int> slotOf) =>
        observed.GroupBy(slotOf).ToDictionary(g => g.Key, g => Median([.. g.Select(i => series.Values[i]).Order()]));

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
