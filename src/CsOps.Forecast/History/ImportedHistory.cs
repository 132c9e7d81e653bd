using System.Text.RegularExpressions;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>Keeps imports in a history folder, so that the same export twice changes nothing and another export with the same file name loses nothing.</summary>
/// <remarks>
/// An import becomes the file <c>name_first_last.csv</c> with the first and last local date of its intervals. Files of the same name whose dates lie
/// within these are earlier imports of the same thing: the new file takes their place and where both have a row of a queue and interval its own
/// stays, since an import again is a correction. Rows that only they have are taken over. Other files are not touched.
/// </remarks>
public static partial class ImportedHistory
{
    /// <summary>Writes an import.</summary>
    /// <param name="folder">The history folder, made where it is absent.</param>
    /// <param name="name">The name of the export, one part of a path.</param>
    /// <param name="queues">Its histories, at least one, all with intervals of one length.</param>
    /// <param name="zone">The centre's zone.</param>
    /// <exception cref="ImportException">An earlier import holds rows that cannot be read, which would be lost.</exception>
    public static WrittenImport Write(string folder, string name, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentOutOfRangeException.ThrowIfZero(queues.Count, nameof(queues));
        ArgumentNullException.ThrowIfNull(zone);
        var days = new DateRange(Day(queues.Min(q => q.Grid.Start), zone), Day(queues.Max(q => q.Grid.End).AddTicks(-1), zone));
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}_{days.First:yyyy-MM-dd}_{days.Last:yyyy-MM-dd}.csv"));
        var earlier = Earlier(folder, name, days);
        var (all, kept) = earlier.Count == 0 ? (queues, 0) : WithRowsOf(earlier, queues, zone);
        var rows = HistoryFile.Write(path, all, zone);
        foreach (var file in earlier.Where(file => !string.Equals(file, path, StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        return new WrittenImport(path, rows, kept);
    }

    private static List<string> Earlier(string folder, string name, DateRange days) => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, "*.csv").Where(file => DaysOf(file, name) is { } other && days.Contains(other.First) && days.Contains(other.Last))];

    /// <summary>The dates in the name of an import's file; null when the file is of another import.</summary>
    private static DateRange? DaysOf(string file, string name)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        return stem.StartsWith(name, StringComparison.Ordinal)
            && Dates().Match(stem[name.Length..]) is { Success: true } match
            && TryDate(match.Groups["first"].Value, out var first)
            && TryDate(match.Groups["last"].Value, out var last)
            && first <= last
            ? new DateRange(first, last)
            : null;
    }

    private static (IReadOnlyList<QueueHistory> Queues, int Kept) WithRowsOf(List<string> earlier, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone)
    {
        var reading = HistoryFile.Read(earlier, zone, queues[0].Grid.Length);
        if (reading.Files.FirstOrDefault(file => file.Rejected > 0) is { } broken)
        {
            var issue = reading.Issues.First(issue => string.Equals(issue.File, broken.File, StringComparison.Ordinal));
            throw new ImportException(
                broken.File, $"this earlier import has rows that cannot be read and would be lost ({issue.Message}). Maybe it is out of date: delete it, then import again", issue.Line, issue.Column);
        }

        var old = reading.Queues.ToDictionary(queue => queue.Queue, StringComparer.Ordinal);
        var kept = 0;
        var all = new List<QueueHistory>();
        foreach (var queue in queues)
        {
            all.Add(old.Remove(queue.Queue, out var before) ? queue.FilledFrom(before, ref kept) : queue);
        }

        foreach (var queue in old.Values.OrderBy(queue => queue.Queue, StringComparer.Ordinal))
        {
            all.Add(queue);
            kept += Enumerable.Range(0, queue.Grid.Count).Count(queue.IsObserved);
        }

        return (all, kept);
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    [GeneratedRegex("^_(?<first>[0-9]{4}-[0-9]{2}-[0-9]{2})_(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();
}
