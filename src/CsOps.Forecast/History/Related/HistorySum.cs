using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Related;

/// <summary>Adds histories of queues before a moment.</summary>
internal static class HistorySum
{
    /// <summary>A history that before a moment is the sum of several, and from then on that of the queue itself.</summary>
    /// <param name="queue">Its name.</param>
    /// <param name="before">What is added before: at least one.</param>
    /// <param name="own">The queue's own; null where it has none.</param>
    /// <param name="on">The moment.</param>
    public static QueueHistory Of(string queue, QueueHistory[] before, QueueHistory? own, DateTimeOffset on)
    {
        var start = before.Min(history => history.Grid.Start);
        var end = before.Append(own).OfType<QueueHistory>().Max(history => history.Grid.End);
        var grid = new IntervalGrid(start, before[0].Grid.Length, (int)((end - start) / before[0].Grid.Length));
        var spans = Array.ConvertAll(before, SpanOf);
        var values = new Dictionary<HistoryMeasure, double[]>();
        foreach (var measure in Enum.GetValues<HistoryMeasure>())
        {
            var sums = new double[grid.Count];
            for (var i = 0; i < sums.Length; i++)
            {
                var moment = grid.StartOf(i);
                sums[i] = moment < on ? Sum(before, spans, measure, moment) : own is null ? double.NaN : At(own, measure, moment);
            }

            values[measure] = sums;
        }

        return QueueHistory.Create(queue, grid, values);
    }

    /// <summary>The value at a moment, NaN outside the history.</summary>
    public static double At(QueueHistory history, HistoryMeasure measure, DateTimeOffset moment)
    {
        var i = history.Grid.IndexOf(moment);
        return i >= 0 && i < history.Grid.Count ? history.Values(measure)[i] : double.NaN;
    }

    /// <summary>A queue that has not begun, or has ended, adds nothing; one that was not observed in between makes the sum unknown.</summary>
    private static double Sum(QueueHistory[] histories, (DateTimeOffset First, DateTimeOffset Last)[] spans, HistoryMeasure measure, DateTimeOffset moment)
    {
        var (sum, any) = (0.0, false);
        for (var h = 0; h < histories.Length; h++)
        {
            if (moment >= spans[h].First && moment <= spans[h].Last)
            {
                (sum, any) = (sum + At(histories[h], measure, moment), true);
            }
        }

        return any ? sum : double.NaN;
    }

    private static (DateTimeOffset First, DateTimeOffset Last) SpanOf(QueueHistory history)
    {
        var (first, last) = (history.Offered.IndexOfAnyExcept(double.NaN), history.Offered.LastIndexOfAnyExcept(double.NaN));
        return first < 0 ? (DateTimeOffset.MaxValue, DateTimeOffset.MinValue) : (history.Grid.StartOf(first), history.Grid.StartOf(last));
    }
}
