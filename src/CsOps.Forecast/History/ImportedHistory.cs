using System.Text.RegularExpressions;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>Keeps imports in a history folder, so that the same export twice changes nothing and a corrected one replaces exactly its rows.</summary>
/// <remarks>
/// An import becomes the file <c>source_first_last.csv</c> with the first and last local date of its intervals. Files of the same source that
/// share a date with it are earlier imports of the same thing, as are all logs of contacts of the source: the new file takes their place and spans their dates too. Where both have a row
/// of a queue and interval <see cref="ExportContent"/> decides; rows that only they have are taken over. Other files are not touched. The new file is whole
/// before an earlier one is deleted, so that nothing is lost whenever it is interrupted. The folder is held meanwhile (<see cref="FileHold.OfFolder"/>), so that nothing is lost to another import either.
/// </remarks>
public static partial class ImportedHistory
{
    private const string Year = "(19|20)[0-9]{2}";
    private const string YearFirst = $"{Year}([-_.]?[0-9]{{2}}){{0,2}}([T_ -]?[0-9]{{2}}([:.h-]?[0-9]{{2}}){{1,2}}Z?)?";
    private const string When = $"({YearFirst}|[0-9]{{1,2}}[-_.][0-9]{{1,2}}[-_.]{Year}|{Year}[-_.]?[Ww][0-9]{{1,2}})";

    /// <summary>The source of an export, by its file's name: what is left of it without dates and the marks of copies, or all of it where nothing is.</summary>
    /// <returns><c>calls</c> for <c>calls-2026-10.csv</c>, <c>2026-10-25_calls.csv</c> and <c>calls (2).csv</c>.</returns>
    public static string SourceOf(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var stem = Path.GetFileNameWithoutExtension(file);
        var source = DatesAround().Replace(stem, string.Empty);
        return source.Any(char.IsLetter) ? source : stem;
    }

    /// <summary>Writes an import.</summary>
    /// <param name="folder">The history folder, made where it is absent.</param>
    /// <param name="source">Where it comes from, one part of a path: exports of one source correct each other.</param>
    /// <param name="queues">Its histories, at least one, all with intervals of one length.</param>
    /// <param name="zone">The centre's zone.</param>
    /// <param name="content">What the export holds, which decides between its rows and earlier ones.</param>
    /// <param name="coverage">Of single contacts: the rule by which the log's zeros were found. With another than the default all logs of the source become one file, whose zeros are those of one log of all.</param>
    /// <exception cref="ImportException">An earlier import holds rows that cannot be read, which would be lost; or another holds the folder still.</exception>
    public static WrittenImport Write(
        string folder, string source, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone, ExportContent content = ExportContent.Intervals, CoverageRule coverage = CoverageRule.ContactsOnly)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentOutOfRangeException.ThrowIfZero(queues.Count, nameof(queues));
        ArgumentNullException.ThrowIfNull(zone);
        using var held = FileHold.OfFolder(folder);
        var merge = new ImportMerge(queues, content, zone);
        var days = new DateRange(Day(merge.Start, zone), Day(merge.End.AddTicks(-1), zone));
        var earlier = content == ExportContent.Intervals || coverage == CoverageRule.ContactsOnly ? Earlier(folder, source, days) : [.. ImportsOf(folder, source)];
        var known = 0L;
        if (earlier.Count > 0)
        {
            var histories = Readable(earlier, queues[0].Grid.Length, zone);
            known = RowsOf(histories);
            merge.Take(histories);
            merge.Close(coverage);
            days = Span(merge.Result, zone);
        }

        var (path, rows) = WriteInPlaceOf(earlier, folder, source, days, merge.Result, zone);
        return new WrittenImport(path, rows, merge.Kept, merge.Corrected) { Added = rows - known, CorrectedBefore = merge.CorrectedBefore, CorrectedNow = merge.CorrectedNow, Held = merge.Held, Fewer = merge.Fewer };
    }

    /// <summary>Writes all that there is of a source: earlier imports of it go, of whatever days, and nothing of them is taken over.</summary>
    /// <param name="folder">The history folder, made where it is absent.</param>
    /// <param name="source">Where it comes from, one part of a path.</param>
    /// <param name="queues">Its histories, all with intervals of one length; where there are none, the source has no history any more.</param>
    /// <param name="zone">The centre's zone.</param>
    /// <returns>What was written; null where there are no histories.</returns>
    /// <exception cref="ImportException">Another holds the folder still.</exception>
    public static WrittenImport? Replace(string folder, string source, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(zone);
        using var held = FileHold.OfFolder(folder);
        var earlier = ImportsOf(folder, source).ToList();
        if (queues.Count == 0)
        {
            earlier.ForEach(e => File.Delete(e.File));
            return null;
        }

        var days = Span(queues, zone);
        var before = AsFarAsReadable(earlier, queues[0].Grid.Length, zone);
        var (known, corrected) = Compared(queues, before);
        var (path, rows) = WriteInPlaceOf(earlier, folder, source, days, queues, zone);
        return new WrittenImport(path, rows, Kept: 0, corrected) { Added = rows - known, Removed = RowsOf(before) - known };
    }

    /// <summary>Whether a folder has imports of a source.</summary>
    /// <param name="folder">The history folder, which may be absent.</param>
    /// <param name="source">Where they come from, one part of a path.</param>
    public static bool Has(string folder, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return ImportsOf(folder, source).Any();
    }

    /// <summary>What is known of a source, as far as it can be read.</summary>
    /// <param name="folder">The history folder, which may be absent.</param>
    /// <param name="source">The source, one part of a path.</param>
    /// <param name="length">The length of an interval.</param>
    /// <param name="zone">The centre's zone.</param>
    /// <returns>One history a queue; none where there is no import of the source, or a file of it cannot be used.</returns>
    public static IReadOnlyList<QueueHistory> Read(string folder, string source, TimeSpan length, TimeZoneInfo zone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(zone);
        return AsFarAsReadable([.. ImportsOf(folder, source)], length, zone);
    }

    /// <summary>Whether a file is an import of a source.</summary>
    internal static bool IsOf(string file, string source) => DaysOf(file, source) is not null;

    private static (string Path, long Rows) WriteInPlaceOf(
        List<(string File, DateRange Days)> earlier, string folder, string source, DateRange days, IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{source}_{days.First:yyyy-MM-dd}_{days.Last:yyyy-MM-dd}.csv"));
        var rows = HistoryFile.Write(path, queues, zone);
        foreach (var (file, _) in earlier.Where(e => !string.Equals(e.File, path, StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        return (path, rows);
    }

    private static DateRange Span(IReadOnlyList<QueueHistory> queues, TimeZoneInfo zone) =>
        new(Day(queues.Min(queue => queue.Grid.Start), zone), Day(queues.Max(queue => queue.Grid.End).AddTicks(-1), zone));

    private static long RowsOf(IReadOnlyList<QueueHistory> queues) => queues.Sum(queue => Enumerable.Range(0, queue.Grid.Count).LongCount(queue.IsObserved));

    /// <summary>How many rows of histories were known before, and how many of these said otherwise.</summary>
    private static (long Known, long Corrected) Compared(IReadOnlyList<QueueHistory> queues, IReadOnlyList<QueueHistory> earlier)
    {
        var old = earlier.ToDictionary(queue => queue.Queue, StringComparer.Ordinal);
        var (known, corrected) = (0L, 0L);
        foreach (var queue in queues)
        {
            var before = old.GetValueOrDefault(queue.Queue);
            for (var at = 0; before is not null && at < queue.Grid.Count; at++)
            {
                var other = before.Grid.IndexOf(queue.Grid.StartOf(at));
                var isKnown = queue.IsObserved(at) && before.IsObserved(other);
                known += isKnown ? 1 : 0;
                corrected += isKnown && !queue.Agrees(at, before, other) ? 1 : 0;
            }
        }

        return (known, corrected);
    }

    /// <summary>What can be read of imports whose place is taken in any case.</summary>
    private static IReadOnlyList<QueueHistory> AsFarAsReadable(List<(string File, DateRange Days)> earlier, TimeSpan length, TimeZoneInfo zone)
    {
        try
        {
            return earlier.Count == 0 ? [] : HistoryFile.Read(earlier.ConvertAll(e => e.File), zone, length).Queues;
        }
        catch (ImportException)
        {
            return [];
        }
    }

    private static List<(string File, DateRange Days)> Earlier(string folder, string source, DateRange days) =>
        [.. ImportsOf(folder, source).Where(e => e.Days.First <= days.Last && days.First <= e.Days.Last)];

    private static IEnumerable<(string File, DateRange Days)> ImportsOf(string folder, string source) => !Directory.Exists(folder)
        ? []
        : from file in Directory.GetFiles(folder, "*.csv")
          let days = DaysOf(file, source)
          where days is not null
          select (file, days.Value);

    /// <summary>The dates in the name of an import's file; null when the file is of another source.</summary>
    private static DateRange? DaysOf(string file, string source)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        return stem.StartsWith(source, StringComparison.Ordinal) && Dates().Match(stem[source.Length..]) is { Success: true, Index: 0 } ? DatesOf(stem) : null;
    }

    /// <summary>The dates at the end of a name; null where it has none.</summary>
    internal static DateRange? DatesOf(string stem) =>
        Dates().Match(stem) is { Success: true } match
            && TryDate(match.Groups["first"].Value, out var first)
            && TryDate(match.Groups["last"].Value, out var last)
            && first <= last
            ? new DateRange(first, last)
            : null;

    private static IReadOnlyList<QueueHistory> Readable(List<(string File, DateRange Days)> earlier, TimeSpan length, TimeZoneInfo zone)
    {
        var reading = HistoryFile.Read(earlier.ConvertAll(e => e.File), zone, length);
        if (reading.Files.FirstOrDefault(file => file.Rejected > 0) is { } broken)
        {
            var issue = reading.Issues.First(issue => string.Equals(issue.File, broken.File, StringComparison.Ordinal));
            throw new ImportException(
                broken.File, $"this earlier import has rows that cannot be read and would be lost ({issue.Message}). Correct the row, or import the files of all its days again with --replace", issue.Line, issue.Column);
        }

        return reading.Queues;
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    [GeneratedRegex("_(?<first>[0-9]{4}-[0-9]{2}-[0-9]{2})_(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();

    /// <summary>Dates, weeks, months and times at the beginning or end of a name, and the marks of copies, with what parts them from the rest.</summary>
    [GeneratedRegex($"^(Copy of )?({When}[-_. ]+)*|([-_. ]+{When}|[ ]*\\([0-9]+\\)| - Copy)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatesAround();
}
