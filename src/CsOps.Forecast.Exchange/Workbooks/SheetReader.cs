using System.Collections.Immutable;
using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Reads the rows of a sheet of an .xlsx workbook as if they were those of a text with the same columns.</summary>
/// <remarks>
/// Numbers come with all their digits and without separators, days and times by their format as <c>2026-11-02 08:00:00</c> (a day alone, a time alone likewise), truth values as TRUE and FALSE,
/// formulas as the value that was saved with them. A row is not whole where one of the columns asked for holds an error, a formula without a value, or is merged over several rows and holds a number
/// or what belongs to one row; other text and days merged over rows hold for each of them, and these rows are counted. Memory: the workbook's shared texts and a row.
/// </remarks>
internal sealed class SheetReader : RowReader
{
    private static readonly string[] OfCells =
        ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "HH:mm:ss", "yyyy-MM-dd HH:mm:ss.f", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd h:mm tt", "yyyy-MM-dd h:mm:ss tt"];

    private readonly Workbook _book;
    private readonly SheetRows _rows;
    private readonly DelimitedOptions _layout;
    private readonly ImmutableArray<byte[]> _footers;
    private readonly string _sheet;
    private readonly int _width;
    private readonly ImmutableArray<(string Name, byte[] Value)> _constants;
    private readonly SortedSet<int> _asked;
    private readonly HashSet<int> _ofOneRow;
    private long _hidden;
    private long _shared;
    private int _lastRow;
    private bool _isAhead;
    private bool _isEnded;

    private SheetReader(Workbook book, SheetOptions options)
        : base(book.File)
    {
        _book = book;
        _layout = options.Layout;
        _footers = [.. _layout.FooterStarts.Select(Encoding.UTF8.GetBytes)];
        var place = new SheetSearch(book, options).Find();
        _sheet = place.Sheet.Name;
        (_width, _constants) = (place.Header.Names.Length, place.Constants);
        Header = _constants.IsEmpty ? place.Header : new DelimitedHeader([.. place.Header.Names, .. _constants.Select(constant => constant.Name)], place.Header.Line);
        _asked = [.. _layout.KnownColumns.IsEmpty ? Enumerable.Range(0, Header.Names.Length) : _layout.KnownColumns.SelectMany(name => Header.FindAll(name)).Where(column => column < _width)];
        _ofOneRow = [.. options.OfOneRow.SelectMany(name => Header.FindAll(name))];
        _rows = new SheetRows(book, place.Sheet, place.Merged, options.DecimalComma ? ',' : '.', _layout.MaxRowBytes);
        _lastRow = (int)Header.Line + (Header.Line > 0 ? _layout.ExtraHeaderRows : 0);
        ReadHeader();
    }

    /// <summary>The patterns of times in workbooks of a format: those of cells, alone and joined, those of the format, and its days joined with a time of a cell.</summary>
    /// <param name="patterns">The format's patterns for text.</param>
    public static IEnumerable<string> TimePatterns(ImmutableArray<string> patterns) =>
        OfCells.Concat(patterns).Concat(patterns.Select(pattern => pattern[..(pattern.LastIndexOfAny(['y', 'M', 'd']) + 1)]).Where(day => day.Length > 0).Select(day => day + " HH:mm:ss"))
            .Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override DelimitedHeader Header { get; }

    /// <summary>The row of the sheet, from 1.</summary>
    public override long Line => _rows.Row;

    /// <inheritdoc/>
    public override long BytesRead => _book.Position;

    /// <inheritdoc/>
    public override bool IsWholeRow => BrokenColumn < 0;

    /// <inheritdoc/>
    public override string? Remark
    {
        get
        {
            var others = _book.Sheets.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"Of {_book.Sheets.Length} sheets '{_sheet}' was read. ") : "";
            var hidden = _hidden > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_hidden} rows are hidden in the sheet, by a filter or by hand; they were read too.") : "";
            var shared = _shared > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{_shared} rows have a text or day of a cell that is merged over several rows; it was taken to hold for each of them. ")
                : "";
            return others.Length + hidden.Length + shared.Length == 0 ? null : (others + shared + hidden).TrimEnd();
        }
    }

    private int BrokenColumn
    {
        get
        {
            foreach (var column in _asked)
            {
                if (_rows.KindOf(column) is CellKind.Error or CellKind.Uncomputed || (IsShared(column) && (_rows.KindOf(column) == CellKind.Number || _ofOneRow.Contains(column))))
                {
                    return column;
                }
            }

            return -1;
        }
    }

    /// <summary>Opens a workbook.</summary>
    /// <param name="stream">The file, which can be gone through in any order; disposed with the reader.</param>
    /// <param name="file">The name that messages give.</param>
    /// <param name="options">Which sheet, and its layout.</param>
    /// <exception cref="ImportException">It is no .xlsx workbook, encrypted, damaged, or has no such sheet or no header.</exception>
    public static SheetReader Open(Stream stream, string file, SheetOptions options)
    {
        var book = Workbook.Open(stream, file, options.OnRead);
        try
        {
            return new SheetReader(book, options);
        }
        catch (Exception failure)
        {
            book.Dispose();
            if (Workbook.IsDamage(failure))
            {
                throw Workbook.Damaged(file, failure);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            while (!_isEnded && (_isAhead || _rows.Read()))
            {
                _isAhead = false;

                // A row that is not in the file at all is as empty as one whose cells are.
                var isAfterGap = _rows.Row > _lastRow + 1;
                var isEmpty = IsEmptyRow;
                _lastRow = _rows.Row;
                _isEnded = _layout.EndsAtEmptyLine && (isAfterGap || isEmpty);
                if (!_isEnded && !isEmpty && !IsFooter())
                {
                    _hidden += _rows.IsHidden ? 1 : 0;
                    _shared += IsWholeRow && _asked.Any(IsShared) ? 1 : 0;
                    return true;
                }
            }
        }
        catch (Exception failure) when (Workbook.IsDamage(failure))
        {
            throw Workbook.Damaged(File, failure, _rows.Row);
        }

        _isEnded = true;
        return false;
    }

    /// <summary>Adds a column to those asked for, whose errors make a row broken.</summary>
    public void Ask(int column) => _asked.Add(column);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Field(int column) => column < _width ? _rows[column] : column < Header.Names.Length ? _constants[column - _width].Value : [];

    /// <inheritdoc/>
    public override string DescribeBrokenRow()
    {
        var column = BrokenColumn;
        var cell = column < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"cell {CellReference.Letters(column)}{_rows.Row}");
        return column < 0 ? "" : _rows.KindOf(column) switch
        {
            CellKind.Error => $"{cell} holds an error or refers to a text that the workbook does not have, expected a value",
            CellKind.Uncomputed => $"the formula in {cell} was saved without its value, expected one; open the workbook and save it again",
            _ => $"{cell} is merged over several rows, expected a value for each row",
        };
    }

    /// <inheritdoc/>
    public override int Require(params ReadOnlySpan<string> synonyms)
    {
        var column = Header.Find(synonyms);
        return column >= 0
            ? column
            : throw new ImportException(File, $"the sheet '{_sheet}' has no such column. Its header has: {Header.Describe(_layout.KnownColumns)}", Header.Line, synonyms[0]);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
            _book.Dispose();
        }
    }

    /// <summary>Goes to the last row of the header; a row behind it, where the sheet has not all of these rows, is kept for <see cref="Read"/>.</summary>
    private void ReadHeader()
    {
        while (_rows.Row < _lastRow && _rows.Read())
        {
            _isAhead = _rows.Row > _lastRow;
            if (_rows.Row > Header.Line && !_isAhead)
            {
                RowsBelowHeader = RowsBelowHeader.Add([.. Enumerable.Range(0, _rows.Width).Select(column => Encoding.UTF8.GetString(_rows[column]))]);
            }
        }
    }

    /// <summary>Whether a cell of the row has a value that is merged over several rows.</summary>
    private bool IsShared(int column) => _rows.IsMerged(column) && _rows.KindOf(column) != CellKind.Blank;

    private bool IsEmptyRow
    {
        get
        {
            for (var column = 0; column < _rows.Width; column++)
            {
                if (_rows.KindOf(column) != CellKind.Blank && !(_rows.IsMerged(column) && _rows.KindOf(column) == CellKind.Text))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool IsFooter()
    {
        foreach (var footer in _footers)
        {
            if (Field(0).StartsWith(footer))
            {
                return true;
            }
        }

        return false;
    }
}
