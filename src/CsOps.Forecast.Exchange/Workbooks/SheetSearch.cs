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
        Place? best = null;
        for (var looked = 0; looked < RowsLookedAt && rows.Read(); looked++)
        {
            var names = Enumerable.Range(0, rows.Width).Select(column => Encoding.UTF8.GetString(rows[column])).ToList();
            if (names.TrueForAll(name => name.Length == 0))
            {
                continue;
            }

            if (!options.Layout.HeaderlessColumns.IsEmpty)
            {
                return new Place(sheet, merged, new DelimitedHeader(options.Layout.HeaderlessColumns, 0), 0);
            }

            var header = new DelimitedHeader(names, rows.Row);
            var known = header.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count(_known.Contains);
            best = best is null || known > best.Known ? new Place(sheet, merged, header, known) : best;
        }

        return best;
    }

    /// <summary>Where the rows are.</summary>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Merged">Its merged cells.</param>
    /// <param name="Header">Its header, with the row as its line.</param>
    /// <param name="Known">How many of its columns are known.</param>
    internal sealed record Place(Worksheet Sheet, MergedCells Merged, DelimitedHeader Header, int Known);
}
