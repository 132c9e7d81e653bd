using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary>Tells of queues whose history ends before that of others, since a plan begins after the newest: one row with a wrong date moves it.</summary>
internal static class HistoryEnds
{
    private const int MostNamed = 5;

    /// <summary>Histories that end within this time of each other end alike: weekends and closed days lie between.</summary>
    private static readonly TimeSpan Alike = TimeSpan.FromDays(7);

    /// <summary>The least chance, with Poisson arrivals, at which silence is believed.</summary>
    private const double LeastChance = 1e-4;

    public static void WarnOfEarlyOnes(CommandRun run, CentreData data)
    {
        var ends = data.Centre.Queues
            .Select(queue => (queue.Name, Ends: EndsOf(queue, data).ToList()))
            .Where(queue => queue.Ends.Count > 0)
            .Select(queue => (queue.Name, End: queue.Ends.Max()))
            .OrderBy(queue => queue.End)
            .ToList();
        var early = ends.Where(queue => ends[^1].End - queue.End > Alike).ToList();
        if (early.Count == 0)
        {
            return;
        }

        var from = PlanPeriod.After(early[^1].End, data.Centre.Zone, weeks: 1).First;
        run.Warn(
            "HISTORY_ENDS",
            string.Create(CultureInfo.InvariantCulture, $"the history of {string.Join(", ", early.Take(MostNamed).Select(Words))}{(early.Count > MostNamed ? ", …" : "")} ends over a week before that of {Words(ends[^1])}, after which is planned. Import what is missing, or give --from {from:yyyy-MM-dd} where a date of {ends[^1].Name} is wrong."),
            early.Count);

        string Words((string Name, DateTimeOffset End) queue) =>
            string.Create(CultureInfo.InvariantCulture, $"{queue.Name} (until {TimeZoneInfo.ConvertTime(queue.End, data.Centre.Zone):yyyy-MM-dd HH:mm})");
    }

    /// <summary>The ends of the queue's own history and of those that it was merged from.</summary>
    private static IEnumerable<DateTimeOffset> EndsOf(QueueSettings queue, CentreData data) =>
        from history in data.History.Queues
        where history.Queue == queue.Name || queue.MergedFrom?.Queues.Contains(history.Queue, StringComparer.Ordinal) == true
        select EndOf(history);

    /// <summary>Where a history's contacts end: the zeros after the last are its own only where none is missing and so many are usual, since the coverage of a log carries them to the last contact of any queue.</summary>
    private static DateTimeOffset EndOf(QueueHistory history)
    {
        var last = history.Grid.Count - 1;
        while (last >= 0 && !(history.Offered[last] > 0))
        {
            last--;
        }

        var known = history.Offered[..(last + 1)].ToArray().Where(double.IsFinite).ToList();
        var after = history.Offered[(last + 1)..].ToArray();
        var isSilent = known.Count == 0 || (Array.TrueForAll(after, double.IsFinite) && Math.Exp(-known.Average() * after.Length) >= LeastChance);
        return isSilent ? history.Grid.End : history.Grid.StartOf(last + 1);
    }
}
