using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Tells rows of one file that are alike apart where together they are a day off at most: a morning and an afternoon. More of them are the same row again.</summary>
internal sealed class PartDays(RecordSchema schema, TimeSpan? workingDay)
{
    private const double UsualHours = 8;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>Which part of its day a row is: 0, and 1 for the second one that is like it.</summary>
    public int PartOf(string?[] cells)
    {
        if (cells[schema.IndexOf("amount")] is not { Length: > 0 } text)
        {
            return 0;
        }

        var whole = string.Join('\u001F', cells);
        var before = _rows.GetValueOrDefault(whole);
        var day = string.Equals(cells[schema.IndexOf("unit")], "hours", StringComparison.OrdinalIgnoreCase) ? workingDay?.TotalHours ?? UsualHours : 1;
        if (double.Parse(text, CultureInfo.InvariantCulture) * (before + 1) > day + 1e-9)
        {
            return 0;
        }

        _rows[whole] = before + 1;
        return before;
    }
}
