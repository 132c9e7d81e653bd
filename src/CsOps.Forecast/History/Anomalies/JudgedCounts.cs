using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>The counts of a history in opening hours, and those of them that say what is usual.</summary>
internal sealed class JudgedCounts
{
    public JudgedCounts(QueueHistory history, CleaningContext context, int weeks)
    {
        Calendar = context.Calendar;
        IsOpen = context.OpeningHours.OpenMask(Calendar);
        Counts = history.Offered.ToArray();
        for (var i = 0; i < Counts.Length; i++)
        {
            Counts[i] = IsOpen[i] ? Counts[i] : double.NaN;
        }

        Ordinary = OrdinaryOf(history, context);
        Usual = new UsualCounts(Array.ConvertAll(IsOpen, isOpen => isOpen ? 0.0 : double.NaN), Ordinary, new WeekTable(Calendar), weeks).Both;
        Days = DaysOf(Calendar);
    }

    public LocalCalendar Calendar { get; }

    public bool[] IsOpen { get; }

    /// <summary>The counts, NaN where closed or not observed.</summary>
    public double[] Counts { get; }

    /// <summary>The same, NaN on holidays and within events too.</summary>
    public double[] Ordinary { get; }

    /// <summary>What is usual in every open interval, observed or not; NaN where that is not known.</summary>
    public double[] Usual { get; }

    /// <summary>The days: first interval and number.</summary>
    public List<(int First, int Count)> Days { get; }

    /// <summary>The sum of what is known of some values.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += double.IsNaN(value) ? 0 : value;
        }

        return sum;
    }

    private double[] OrdinaryOf(QueueHistory history, CleaningContext context)
    {
        var ordinary = (double[])Counts.Clone();
        foreach (var mark in context.Marks.Where(m => m.Queue is null || m.Queue == history.Queue))
        {
            var first = Math.Max(0, history.Grid.IndexOf(mark.Span.Start));
            for (var i = first; i < ordinary.Length && history.Grid[i].Overlaps(mark.Span); i++)
            {
                ordinary[i] = double.NaN;
            }
        }

        for (var i = 0; i < ordinary.Length; i++)
        {
            ordinary[i] = context.Holidays.IsHoliday(Calendar.DateOf(i)) ? double.NaN : ordinary[i];
        }

        return ordinary;
    }

    private static List<(int First, int Count)> DaysOf(LocalCalendar calendar)
    {
        var days = new List<(int First, int Count)>();
        for (var first = 0; first < calendar.Grid.Count;)
        {
            var next = first + 1;
            while (next < calendar.Grid.Count && calendar.DateOf(next) == calendar.DateOf(first))
            {
                next++;
            }

            days.Add((first, next - first));
            first = next;
        }

        return days;
    }
}
