using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History;

/// <summary>Writes and reads the canonical interval history, one CSV row per queue and interval.</summary>
/// <remarks>
/// Header <c>queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds</c>; the start is ISO
/// 8601 with an offset, a blank number was not observed, an interval that is absent was not observed.
/// </remarks>
public static class HistoryFile
{
    /// <summary>The format's name in quality reports.</summary>
    public const string Format = "canonical";

    internal static readonly string[] Columns =
        ["queue", "interval_start", "interval_minutes", "offered", "handled", "abandoned", "flowed_out", "handle_seconds", "wait_seconds"];

    /// <summary>Writes histories, whole or not at all; the same histories give the same bytes.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="queues">The histories, written in this order, each by time; intervals of which nothing was observed are left out.</param>
    /// <param name="zone">The zone whose offsets are written.</param>
    /// <returns>The rows written.</returns>
    public static long Write(string path, IEnumerable<QueueHistory> queues, TimeZoneInfo zone)
    {
        var rows = 0L;
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(zone);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new DelimitedWriter(stream);
            writer.Row(Columns);
            foreach (var queue in queues)
            {
                rows += Write(writer, queue, zone);
            }
        });
        return rows;
    }

    /// <summary>Reads all files <c>*.csv</c> of a folder; see <see cref="Read"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="zone">The zone whose clock gives the intervals their round beginnings.</param>
    /// <param name="length">The length of an interval; rows of another length are rejected.</param>
    /// <param name="adding">Sources (<see cref="ImportedHistory"/>) whose rows contradict none of another source, but are added to them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">The folder is absent or has no such file, or a file cannot be used.</exception>
    public static HistoryReading ReadFolder(string folder, TimeZoneInfo zone, TimeSpan length, IReadOnlyCollection<string>? adding = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : [];
        return files.Length > 0
            ? Sum([.. files.GroupBy(file => adding?.FirstOrDefault(source => ImportedHistory.IsOf(file, source)), StringComparer.Ordinal).Select(group => Read(group, zone, length, cancellationToken))])
            : throw new ImportException(folder, "there is no history; expected a folder with at least one file *.csv, as csops import writes them");
    }

    /// <summary>
    /// Reads files. Where two rows of one queue and interval contradict each other, the one with more contacts offered stays; of equals the one in
    /// the file that comes last by name (of two in one file, the first). One of them is counted as a duplicate and listed, with the other's file.
    /// </summary>
    /// <param name="files">The files; their order has no meaning.</param>
    /// <param name="zone">The zone whose clock gives the intervals their round beginnings.</param>
    /// <param name="length">The length of an interval; rows of another length are rejected.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">A file is absent, empty, or lacks a column.</exception>
    public static HistoryReading Read(IEnumerable<string> files, TimeZoneInfo zone, TimeSpan length, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var builder = new HistoryBuilder(length, zone);
        var readings = files.Order(StringComparer.Ordinal).Reverse().Select(file => HistoryFileReader.Read(file, builder, length, cancellationToken)).Reverse().ToList();
        return new HistoryReading(
            builder.Build(),
            [.. readings.Select(tally => tally.ToQuality(Format))],
            [.. readings.SelectMany(tally => tally.Issues)])
        {
            LeftOut = builder.LeftOut,
        };
    }

    private static HistoryReading Sum(IReadOnlyList<HistoryReading> readings) => readings is [var only] ? only : new HistoryReading(
        [.. readings.SelectMany(reading => reading.Queues).GroupBy(queue => queue.Queue, StringComparer.Ordinal).Select(same => same.Aggregate((sum, other) => sum.Plus(other)))],
        [.. readings.SelectMany(reading => reading.Files).OrderBy(file => file.File, StringComparer.Ordinal)],
        [.. readings.SelectMany(reading => reading.Issues).OrderBy(issue => issue.File, StringComparer.Ordinal).ThenBy(issue => issue.Line)])
    {
        LeftOut = readings.Sum(reading => reading.LeftOut),
    };

    private static long Write(DelimitedWriter writer, QueueHistory queue, TimeZoneInfo zone)
    {
        var rows = 0L;
        var calendar = new LocalCalendar(queue.Grid, zone);
        var measures = Enum.GetValues<HistoryMeasure>();
        for (var i = 0; i < queue.Grid.Count; i++)
        {
            if (!queue.IsObserved(i))
            {
                continue;
            }

            writer.Text(queue.Queue).Instant(calendar.LocalStartOf(i)).Number((long)queue.Grid.Length.TotalMinutes);
            foreach (var measure in measures)
            {
                writer.Number(queue.Values(measure)[i]);
            }

            writer.EndRow();
            rows++;
        }

        return rows;
    }
}
