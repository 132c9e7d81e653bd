using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Adjusting;

/// <summary><c>adjustments.csv</c>: what planners did to a forecast, one row a change, in order.</summary>
public static class AdjustmentsFile
{
    private static readonly string[] Columns = ["version", "base", "queue", "from", "to", "change", "amount", "owner", "reason", "made", "before", "after"];

    /// <summary>Reads the file; nothing where there is none.</summary>
    /// <exception cref="ImportException">A cell is not what it must be, or versions do not ascend.</exception>
    public static ImmutableArray<Adjustment> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var table = new PlanTable(path);
        var columns = Array.ConvertAll(Columns, table.Column);
        var rows = ImmutableArray.CreateBuilder<Adjustment>();
        while (table.Read())
        {
            rows.Add(RowOf(table, columns));
            if (rows.Count > 1 && rows[^1].Version <= rows[^2].Version)
            {
                throw table.Unexpected(columns[0], "versions in ascending order");
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public static void Write(string path, IEnumerable<Adjustment> adjustments)
    {
        ArgumentNullException.ThrowIfNull(adjustments);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new DelimitedWriter(stream);
            writer.Row(Columns);
            foreach (var row in adjustments)
            {
                writer.Number((long)row.Version).Number((long)row.Base).Text(row.Queue).Date(row.Days.First).Date(row.Days.Last)
                    .Text(NameOf(row.Kind)).Number(row.Amount).Text(row.Owner).Text(row.Reason).Instant(row.Made).Number(row.Before).Number(row.After).EndRow();
            }
        });
    }

    private static Adjustment RowOf(PlanTable table, int[] columns)
    {
        var (first, last) = (table.Date(columns[3]), table.Date(columns[4]));
        if (last < first)
        {
            throw table.Wrong(columns[4], "the last day is before the first");
        }

        return new Adjustment
        {
            Version = table.Count(columns[0]),
            Base = table.Count(columns[1]),
            Queue = table.Text(columns[2]),
            Days = new DateRange(first, last),
            Kind = Enum.GetValues<AdjustmentKind>().Cast<AdjustmentKind?>().FirstOrDefault(kind => NameOf(kind!.Value) == table.Text(columns[5])) ?? throw table.Unexpected(columns[5], "by, add, set or undo"),
            Amount = table.Number(columns[6]),
            Owner = table.Text(columns[7]),
            Reason = table.Text(columns[8]),
            Made = table.Instant(columns[9]),
            Before = table.Number(columns[10]),
            After = table.Number(columns[11]),
        };
    }

    private static string NameOf(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.By => "by",
        AdjustmentKind.Add => "add",
        AdjustmentKind.Set => "set",
        _ => "undo",
    };
}
