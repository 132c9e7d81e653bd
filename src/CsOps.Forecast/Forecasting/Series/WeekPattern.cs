namespace CsOps.Forecast.Forecasting.Series;

/// <summary>The weekdays and clock times at which a series has rows, learned from its last weeks.</summary>
internal sealed class WeekPattern
{
    /// <summary>How far back the pattern is learned: long enough for holidays not to matter, short enough to follow new opening hours.</summary>
    private const int WindowDays = 56;

    /// <summary>A weekday or slot belongs to the pattern when it occurs in more than this share of the weeks in which it could.</summary>
    private const double LeastShare = 0.25;

    private readonly TimeSpan[][] _clocks;

    private WeekPattern(TimeSpan[][] clocks) => _clocks = clocks;

    /// <summary>The clock times of the date's weekday, ascending; empty where the weekday has none.</summary>
    public ReadOnlySpan<TimeSpan> ClocksOn(DateTime date) => _clocks[WeekOccurrences.WeekdayOf(date)];

    /// <summary>Whether the pattern has this weekday and clock time.</summary>
    public bool Has(DateTime time) => Array.BinarySearch(_clocks[WeekOccurrences.WeekdayOf(time)], time.TimeOfDay) >= 0;

    /// <summary>Learns from ascending times, not empty. Never empty: where nothing is regular, all that occurs is the pattern.</summary>
    public static WeekPattern Of(ReadOnlySpan<DateTime> times)
    {
        var last = times[^1];
        var from = times.Length;
        while (from > 0 && times[from - 1].Date > last.Date.AddDays(-WindowDays))
        {
            from--;
        }

        var occurrences = new WeekOccurrences(times[from..], isStartOfSeries: from == 0);
        var clocks = occurrences.ClocksAbove(LeastShare);
        return new WeekPattern(Array.Exists(clocks, c => c.Length > 0) ? clocks : occurrences.ClocksAbove(0));
    }
}
