using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>
/// Tells rows of one file apart that say the same of a day off, differ in another cell, and are a day at most together: a morning and an afternoon. More of them, and rows that are alike in all cells, are the same again.
/// </summary>
internal sealed class PartDays(RowReader reader, RecordSchema schema, TimeSpan? workingDay)
{
    private const double UsualHours = 8;

    private readonly Dictionary<string, List<string>> _rows = new(StringComparer.Ordinal);

    /// <summary>Which part of its day the current row is: 0, and 1 for the second one that says the same.</summary>
    public int PartOf(string?[] cells)
    {
        if (cells[schema.IndexOf("amount")] is not { Length: > 0 } text)
        {
            return 0;
        }

        var whole = string.Join('\u001F', cells);
        if (!_rows.TryGetValue(whole, out var rows))
        {
            _rows[whole] = rows = [];
        }

        var row = string.Join('\u001F', Enumerable.Range(0, reader.Header.Names.Length).Select(reader.Text));
        if (rows.IndexOf(row) is >= 0 and var part)
        {
            return part;
        }

        var day = string.Equals(cells[schema.IndexOf("unit")], "hours", StringComparison.OrdinalIgnoreCase) ? workingDay?.TotalHours ?? UsualHours : 1;
        if (double.Parse(text, CultureInfo.InvariantCulture) * (rows.Count + 1) > day + 1e-9)
        {
            return 0;
        }

        rows.Add(row);
        return rows.Count - 1;
    }
}
