namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Places of cells as spreadsheets write them: <c>AB12</c>.</summary>
internal static class CellReference
{
    /// <summary>The most columns that a sheet has.</summary>
    public const int MostColumns = 16384;

    /// <summary>The row from 1 and the column from 0.</summary>
    /// <returns>Row 0 where it is no such place, column −1 where it has no such column.</returns>
    public static (int Row, int Column) Parse(ReadOnlySpan<char> text)
    {
        var column = 0;
        var at = 0;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= MostColumns; at++)
        {
            column = (26 * column) + (text[at] & 0x1F);
        }

        var isRow = int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row);
        return (isRow ? row : 0, column <= MostColumns ? column - 1 : -1);
    }

    /// <summary>The letters of a column from 0.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
