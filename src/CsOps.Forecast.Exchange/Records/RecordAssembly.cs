using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Makes the rows of the centre's folder out of the records of one key: days of an absence become spans, parts of a driver a sum.</summary>
internal sealed class RecordAssembly(RecordSchema schema, TimeSpan? workingDay)
{
    /// <summary>Days off that are for a part of a day, and count as whole ones.</summary>
    public int PartDays { get; private set; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<string?[]> RowsOf(IReadOnlyList<string?[]> records) => schema.Kind switch
    {
        RecordKind.Absence => Spans(records),
        RecordKind.Driver => [Total(records)],
        _ => records,
    };

    private string?[] Total(IReadOnlyList<string?[]> records)
    {
        var row = (string?[])records[0].Clone();
        var value = records.Sum(record => NumberOf(record, "value") ?? 0);
        if (records.Any(record => NumberOf(record, "per") is not null))
        {
            var whole = records.Sum(record => NumberOf(record, "per") ?? 0);
            value = whole > 0 ? value / whole : 0;
        }

        row[schema.IndexOf("value")] = RecordCell.Number(value);
        return row;
    }

    /// <summary>Days in a row that are alike become one span; a day whose amounts, taken back ones with them, come to nothing is none.</summary>
    private List<string?[]> Spans(IReadOnlyList<string?[]> records)
    {
        var (first, last, paid) = (schema.IndexOf("first"), schema.IndexOf("last"), schema.IndexOf("paid_per_day"));
        var rows = new List<string?[]>();
        foreach (var day in records.GroupBy(record => (First: record[first]!, Last: record[last]!)).OrderBy(day => day.Key.First, StringComparer.Ordinal))
        {
            var row = (string?[])day.First().Clone();
            if (day.All(record => NumberOf(record, "amount") is not null))
            {
                var amount = day.Sum(record => NumberOf(record, "amount")!.Value);
                if (amount <= 0)
                {
                    continue;
                }

                row[paid] = PaidPerDay(row, amount / (DateOf(day.Key.Last).DayNumber - DateOf(day.Key.First).DayNumber + 1)) ?? row[paid];
            }

            if (rows.Count > 0 && rows[^1] is var before && IsNext(before[last]!, row[first]!) && before[paid] == row[paid] && before[schema.IndexOf("reason")] == row[schema.IndexOf("reason")])
            {
                before[last] = row[last];
            }
            else
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private string? PaidPerDay(string?[] row, double amount)
    {
        const double hoursOfADay = 24;
        var isHours = string.Equals(row[schema.IndexOf("unit")], "hours", StringComparison.OrdinalIgnoreCase);
        PartDays += (isHours ? workingDay is { } day && amount < day.TotalHours : amount < 1) ? 1 : 0;
        return isHours ? RecordCell.Length(TimeSpan.FromMinutes(Math.Round(60 * Math.Min(hoursOfADay, amount))))
            : workingDay is { } whole ? RecordCell.Length(TimeSpan.FromMinutes(Math.Round(Math.Min(1, amount) * whole.TotalMinutes)))
            : null;
    }

    private double? NumberOf(string?[] record, string column) => record[schema.IndexOf(column)] is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static DateOnly DateOf(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsNext(string last, string first) => DateOf(last).AddDays(1) == DateOf(first);
}
