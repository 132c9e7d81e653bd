using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>The logarithms of a queue's daily totals, weekday effects out; holidays, events and days of which little is known left out.</summary>
internal sealed class DayLevels
{
    private const double LeastSeen = 0.5;
    private const int DaysAround = 3;

    private DayLevels(List<DateOnly> dates, double[] logTotals)
    {
        Dates = dates;
        LogTotals = logTotals;
        Values = WithoutWeekdays(dates, logTotals);
    }

    /// <summary>The days.</summary>
    public List<DateOnly> Dates { get; }

    /// <summary>The logarithm of each day's total plus a half.</summary>
    public double[] LogTotals { get; }

    /// <summary>The same at the level of the mean weekday.</summary>
    public double[] Values { get; }

    public static DayLevels Of(JudgedCounts judged)
    {
        var (dates, logs) = (new List<DateOnly>(), new List<double>());
        foreach (var (first, count) in judged.Days)
        {
            var (sum, seen, all) = (0.0, 0.0, 0.0);
            for (var i = first; i < first + count; i++)
            {
                var usual = double.IsNaN(judged.Usual[i]) ? 0 : judged.Usual[i];
                var isSeen = !double.IsNaN(judged.Ordinary[i]);
                (sum, seen, all) = (sum + (isSeen ? judged.Ordinary[i] : 0), seen + (isSeen ? usual : 0), all + usual);
            }

            if (seen > 0 && seen >= LeastSeen * all)
            {
                dates.Add(judged.Calendar.DateOf(first));
                logs.Add(Math.Log((sum * all / seen) + 0.5));
            }
        }

        return new DayLevels(dates, [.. logs]);
    }

    /// <summary>A weekday's effect is the median of how its days differ from the median of the week around them.</summary>
    private static double[] WithoutWeekdays(List<DateOnly> dates, double[] logs)
    {
        var differences = new double[logs.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            var around = Enumerable.Range(Math.Max(0, i - DaysAround), Math.Min(logs.Length, i + DaysAround + 1) - Math.Max(0, i - DaysAround));
            differences[i] = logs[i] - Medians.Of([.. around.Where(j => Math.Abs(dates[j].DayNumber - dates[i].DayNumber) <= DaysAround).Select(j => logs[j])]);
        }

        var effects = new double[7];
        foreach (var weekday in dates.Select((date, i) => (date.DayOfWeek, i)).GroupBy(day => day.DayOfWeek))
        {
            effects[(int)weekday.Key] = Medians.Of([.. weekday.Select(day => differences[day.i])]);
        }

        return [.. logs.Select((log, i) => log - effects[(int)dates[i].DayOfWeek])];
    }
}
