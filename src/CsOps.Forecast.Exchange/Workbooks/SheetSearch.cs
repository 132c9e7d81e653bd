using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Finds the sheet of a workbook that has a format's columns, and the row of its header.</summary>
internal sealed class SheetSearch(Workbook book, SheetOptions options)
{
    private const int RowsLookedAt = 100;

    private readonly HashSet<string> _known = new(new DelimitedHeader(options.Layout.KnownColumns, 0).Names, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sheet named, or the first of those whose header has the most known columns; where none is known, the first with content.</summary>
    /// <exception cref="ImportException">There is no such sheet, or none has content.</exception>
    public Place Find()
    {
        var sheets = options.Sheet is null ? book.Sheets : [.. book.Sheets.Where(sheet => string.Equals(sheet.Name, options.Sheet.Trim(), StringComparison.OrdinalIgnoreCase))];
        if (sheets.IsEmpty)
        {
            throw new ImportException(book.File, $"the workbook has no sheet '{options.Sheet}'; expected one of {string.Join(", ", book.Sheets.Select(sheet => $"'{sheet.Name}'"))}");
        }

        Place? best = null;
        foreach (var sheet in sheets)
        {
            var place = Look(sheet);
            best = place is not null && (best is null || place.Known > best.Known) ? place : best;
        }

        return best ?? throw new ImportException(book.File, "the workbook has no row with content; expected a header and rows");
    }

    private Place? Look(Worksheet sheet)
    {
        using var below = book.OpenSheet(sheet);
        var merged = new MergedCells(below, book.File);
        using var rows = new SheetRows(book, sheet, merged, '.', options.Layout.MaxRowBytes);
        var looked = new List<(int Row, List<string> Names)>();
        for (var row = 0; row < RowsLookedAt && rows.Read(); row++)
        {
            var names = Enumerable.Range(0, rows.Width).Select(column => Encoding.UTF8.GetString(rows[column])).ToList();
            if (names.Exists(name => name.Length > 0))
            {
                looked.Add((rows.Row, names));
            }
        }

        return looked.Count == 0 ? null
            : !options.Layout.HeaderlessColumns.IsEmpty ? new Place(sheet, merged, new DelimitedHeader(options.Layout.HeaderlessColumns, 0), 0)
            : Below(looked, new Place(sheet, merged, new DelimitedHeader([], 0), 0));
    }

    /// <summary>The place whose header is the row with the most known columns, with the values that stand above it.</summary>
    private Place Below(List<(int Row, List<string> Names)> looked, Place place)
    {
        var usual = options.Layout.LooksForHeader ? looked.CountBy(row => Filled(row.Names)).MaxBy(count => (count.Value, count.Key)).Key : 0;
        var header = looked.MaxBy(row => (KnownIn(row.Names), Filled(row.Names) >= usual));
        var constants = options.Layout.Preamble.OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => (column.Key, Encoding.UTF8.GetBytes(ValueAbove(looked.Where(row => row.Row < header.Row).Select(row => string.Join(' ', row.Names).Trim()), column.Value))));
        return place with { Header = new DelimitedHeader(header.Names, header.Row), Known = KnownIn(header.Names), Constants = [.. constants] };
    }

    private static int Filled(List<string> names) => names.Count(name => name.Length > 0);

    private int KnownIn(List<string> names) => new DelimitedHeader(names, 0).Names.Distinct(StringComparer.OrdinalIgnoreCase).Count(_known.Contains);

    /// <summary>What stands behind a word in the last row that begins with it; empty where none does.</summary>
    private static string ValueAbove(IEnumerable<string> rows, string word) =>
        rows.LastOrDefault(row => row.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } row ? row[word.Length..].Trim() : "";

    /// <summary>Where the rows are.</summary>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Merged">Its merged cells.</param>
    /// <param name="Header">Its header, with the row as its line.</param>
    /// <param name="Known">How many of its columns are known.</param>
    internal sealed record Place(Worksheet Sheet, MergedCells Merged, DelimitedHeader Header, int Known)
    {
        /// <summary>Columns with one value for all rows, which stands above the header.</summary>
        public ImmutableArray<(string Name, byte[] Value)> Constants { get; init; } = [];
    }
}
