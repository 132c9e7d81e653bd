using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// Whether the last week lies so far from what the weeks before say that it is a fault of counting, an event or a new level, which one week
/// cannot tell apart.
/// </summary>
/// <param name="Days">The first day of that week; the number of days of history where it is as usual.</param>
/// <param name="Shift">The logarithm of its level over the one expected; 0 where it is as usual.</param>
/// <param name="Scales">How far the level moves, as the weeks before say.</param>
internal readonly record struct RecentShift(int Days, double Shift, LevelScales Scales)
{
    private const int LeastWeeksBefore = 4;
    private const double LeastShift = 0.08;
    private const double MostDeviations = 4;

    /// <summary>Compares the last week with its forecast from the weeks before, whose scales are the likeliest ones.</summary>
    /// <param name="table">The days.</param>
    /// <param name="logTotals">Logarithms of the totals of the first of them; NaN where a day has none.</param>
    public static RecentShift Of(DayTable table, double[] logTotals)
    {
        var last = table.DayBefore(logTotals.Length, 1);
        if (IsTooFew(table, last))
        {
            return new RecentShift(logTotals.Length, 0, ScaleSearch.Of(table, logTotals));
        }

        var before = logTotals[..last];
        var scales = ScaleSearch.Of(table, before);
        return Of(table, logTotals, last, new DayLevel(table, before, scales), scales);
    }

    /// <summary>The same with levels that were fitted before.</summary>
    /// <param name="table">The days.</param>
    /// <param name="logTotals">Logarithms of the totals of the first of them.</param>
    /// <param name="levelOf">The level fitted to the first so many days.</param>
    /// <param name="scales">Of those levels.</param>
    public static RecentShift Of(DayTable table, ReadOnlySpan<double> logTotals, Func<int, DayLevel> levelOf, LevelScales scales)
    {
        var last = table.DayBefore(logTotals.Length, 1);
        return IsTooFew(table, last) ? new RecentShift(logTotals.Length, 0, scales) : Of(table, logTotals, last, levelOf(last), scales);
    }

    private static bool IsTooFew(DayTable table, int days) => days < LeastWeeksBefore * table.Weekdays;

    private static RecentShift Of(DayTable table, ReadOnlySpan<double> logTotals, int last, DayLevel expected, LevelScales scales)
    {
        var errors = new List<double>();
        var variance = 0.0;
        for (var day = last; day < logTotals.Length; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                errors.Add(logTotals[day] - expected.At(day));
                variance = Math.Max(variance, expected.VarianceAt(day));
            }
        }

        var shift = errors.Count > table.Weekdays / 2 ? Medians.Of(errors.ToArray()) : 0;
        return Math.Abs(shift) > Math.Max(LeastShift, MostDeviations * Math.Sqrt(variance))
            ? new RecentShift(last, shift, scales)
            : new RecentShift(logTotals.Length, 0, scales);
    }
}
