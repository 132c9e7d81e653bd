using CsOps.Forecast.Files;

namespace CsOps.Forecast.History;

/// <summary>A file of a history folder that has contacts in intervals in which an import of another source has some, too.</summary>
/// <param name="File">The file.</param>
/// <param name="Intervals">In how many intervals of a queue both have contacts.</param>
/// <param name="Contacts">Contacts offered there, as the file has them.</param>
public sealed record OverlappingImport(string File, int Intervals, double Contacts)
{
    /// <summary>Looks for the file with the most such intervals.</summary>
    /// <param name="folder">The history folder.</param>
    /// <param name="source">The import's own source, whose files are not looked at.</param>
    /// <param name="queues">The import's histories, all with intervals of one length.</param>
    /// <param name="zone">The centre's zone.</param>
    /// <returns>The file; null where there is none.</returns>
    public static OverlappingImport? Find(string folder, string source, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(zone);
        return Directory.GetFiles(folder, "*.csv")
            .Where(file => !ImportedHistory.IsOf(file, source) && MayOverlap(file, queues, zone))
            .Order(StringComparer.Ordinal)
            .Select(file => Compared(file, queues, zone))
            .Where(other => other.Intervals > 0)
            .MaxBy(other => other.Intervals);
    }

    /// <summary>Whether a file is an import of a source.</summary>
    public static bool IsOf(string file, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return ImportedHistory.IsOf(file, source);
    }

    /// <summary>Whether the dates in a file's name do not speak against it.</summary>
    private static bool MayOverlap(string file, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone) =>
        ImportedHistory.DatesOf(Path.GetFileNameWithoutExtension(file)) is not { } days
        || queues.Any(queue => Day(queue.Grid.Start, zone) <= days.Last && days.First <= Day(queue.Grid.End.AddTicks(-1), zone));

    private static OverlappingImport Compared(string file, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone)
    {
        var others = Readable(file, queues[0].Grid.Length, zone);
        var (intervals, contacts) = (0, 0.0);
        foreach (var queue in queues)
        {
            var other = others.FirstOrDefault(other => other.Queue == queue.Queue);
            for (var at = 0; other is not null && at < queue.Grid.Count; at++)
            {
                var there = other.Grid.IndexOf(queue.Grid.StartOf(at));
                if (queue.Offered[at] > 0 && other.IsObserved(there) && other.Offered[there] > 0)
                {
                    intervals++;
                    contacts += other.Offered[there];
                }
            }
        }

        return new OverlappingImport(file, intervals, contacts);
    }

    private static IReadOnlyList<QueueHistory> Readable(string file, TimeSpan length, TimeZoneInfo zone)
    {
        try
        {
            return HistoryFile.Read([file], zone, length).Queues;
        }
        catch (ImportException)
        {
            return [];
        }
    }

    private static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
