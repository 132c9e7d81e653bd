using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Files;

/// <summary>Gathers the rows of a file that has one row a queue and interval, and sees that each queue has every interval once, in order.</summary>
internal static class IntervalRows
{
    /// <summary>Columns that every such file begins with.</summary>
    public const string Queue = "queue";

    /// <summary>The interval's first instant, ISO 8601 with offset.</summary>
    public const string Start = "interval_start";

    /// <summary>The interval's length.</summary>
    public const string Minutes = "interval_minutes";

    /// <summary>Reads all rows; queues in the order in which they first appear.</summary>
    public static List<(string Queue, IntervalGrid Grid, List<T> Rows)> Read<T>(PlanTable table, string path, Func<T> row)
    {
        var (queueColumn, startColumn, minutesColumn) = (table.Column(Queue), table.Column(Start), table.Column(Minutes));
        var found = new List<(string Queue, IntervalGrid Grid, List<T> Rows)>();
        while (table.Read())
        {
            var queue = table.Text(queueColumn);
            var start = table.Instant(startColumn);
            var at = found.FindIndex(f => string.Equals(f.Queue, queue, StringComparison.Ordinal));
            if (at < 0)
            {
                at = found.Count;
                found.Add((queue, GridFrom(table, start, minutesColumn), []));
            }

            var (_, grid, rows) = found[at];
            if (start != grid.StartOf(rows.Count))
            {
                throw table.Unexpected(startColumn, $"{Iso(grid.StartOf(rows.Count))} as the next interval of this queue");
            }

            rows.Add(row());
        }

        if (found.Count == 0)
        {
            throw new ImportException(path, "the file has no rows");
        }

        var whole = found.ConvertAll(f => (f.Queue, Grid: new IntervalGrid(f.Grid.Start, f.Grid.Length, f.Rows.Count), f.Rows));
        if (whole.Find(f => f.Grid != whole[0].Grid) is { Rows: not null } other)
        {
            throw new ImportException(path, $"queue '{other.Queue}' has {Words(other.Grid)}, queue '{whole[0].Queue}' {Words(whole[0].Grid)}; expected the same of every queue");
        }

        return whole;
    }

    /// <summary>Writes the first three cells of a row.</summary>
    public static void Begin(DelimitedWriter writer, string queue, IntervalGrid grid, int index, TimeZoneInfo zone) => writer
        .Text(queue)
        .Instant(TimeZoneInfo.ConvertTime(grid.StartOf(index), zone))
        .Number((long)grid.Length.TotalMinutes);

    private static IntervalGrid GridFrom(PlanTable table, DateTimeOffset start, int minutesColumn)
    {
        var length = TimeSpan.FromMinutes(table.Count(minutesColumn));
        return IntervalGrid.IsValidLength(length)
            ? new IntervalGrid(start, length, 0)
            : throw table.Unexpected(minutesColumn, "minutes that divide a day, such as 15, 30 or 60");
    }

    private static string Words(IntervalGrid grid) => string.Create(CultureInfo.InvariantCulture, $"{grid.Count} intervals from {Iso(grid.Start)}");

    private static string Iso(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
