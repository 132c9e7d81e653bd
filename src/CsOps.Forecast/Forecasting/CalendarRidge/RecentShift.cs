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

    /// <summary>Compares the last week with its forecast from the weeks before.</summary>
    /// <param name="table">The days.</param>
    /// <param name="logTotals">Logarithms of the totals of the first of them; NaN where a day has none.</param>
    /// <param name="scales">How far the level moves; null for what is likeliest before that week.</param>
    public static RecentShift Of(DayTable table, double[] logTotals, LevelScales? scales)
    {
        var days = logTotals.Length;
        var last = table.DayBefore(days, 1);
        if (last < LeastWeeksBefore * table.Weekdays)
        {
            return new RecentShift(days, 0, scales ?? ScaleSearch.Of(table, logTotals));
        }

        var before = logTotals[..last];
        var known = scales ?? ScaleSearch.Of(table, before);
        var expected = new DayLevel(table, before, known);
        var errors = new List<double>();
        var variance = 0.0;
        for (var day = last; day < days; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                errors.Add(logTotals[day] - expected.At(day));
                variance = Math.Max(variance, expected.VarianceAt(day));
            }
        }

        var shift = errors.Count > table.Weekdays / 2 ? Medians.Of(errors.ToArray()) : 0;
        return Math.Abs(shift) > Math.Max(LeastShift, MostDeviations * Math.Sqrt(variance))
            ? new RecentShift(last, shift, known)
            : new RecentShift(days, 0, known);
    }
}
