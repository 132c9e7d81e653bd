using System.Text;
using System.Xml;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Goes through the rows of a sheet one by one, each cell as UTF-8 text.</summary>
internal sealed class SheetRows : IDisposable
{
    private readonly Workbook _book;
    private readonly XmlReader _xml;
    private readonly XmlText _value;
    private readonly CellText _numbers;
    private readonly MergedCells _merged;
    private readonly int _mostBytes;
    private readonly SortedDictionary<int, MergedValue> _carried = [];
    private Cell[] _cells = new Cell[16];
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>Opens a sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="merged">Its merged cells.</param>
    /// <param name="decimalSign">What stands between a number and its decimals.</param>
    /// <param name="mostBytes">The longest row in bytes.</param>
    public SheetRows(Workbook book, Worksheet sheet, MergedCells merged, char decimalSign, int mostBytes)
    {
        _book = book;
        _merged = merged;
        _mostBytes = mostBytes;
        _value = new XmlText(mostBytes, book.File);
        _numbers = new CellText(book.CountsFrom1904, decimalSign);
        _xml = book.OpenSheet(sheet);
    }

    /// <summary>The current row, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The columns up to the last one with a cell.</summary>
    public int Width { get; private set; }

    /// <summary>Whether the current row is hidden.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Goes to the next row that the sheet has.</summary>
    public bool Read()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "sheetData")
            {
                return false;
            }

            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
            {
                ReadRow();
                return true;
            }
        }

        return false;
    }

    /// <summary>What a cell of the current row holds.</summary>
    public CellKind KindOf(int column) => column < Width ? _cells[column].Kind : CellKind.Blank;

    /// <summary>Whether a cell of the current row has its value from, or shares it with, other rows.</summary>
    public bool IsMerged(int column) => column < Width && _cells[column].IsMerged;

    /// <summary>The text of a cell, without surrounding blanks; empty for errors and formulas without a value. Valid until the next row.</summary>
    public ReadOnlySpan<byte> this[int column] => column < Width ? _bytes.AsSpan(_cells[column].Start, _cells[column].Length) : [];

    public void Dispose() => _xml.Dispose();

    private void ReadRow()
    {
        Row = int.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > Row ? number : Row + 1;
        IsHidden = _xml.GetAttribute("hidden") is "1" or "true";
        (Width, _length) = (0, 0);
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            var column = -1;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "c")
                {
                    column = ColumnAfter(column);
                    ReadCell(column);
                }
            }
        }

        if (!_merged.IsEmpty)
        {
            Carry();
        }
    }

    /// <summary>The column of the cell on which the reader stands; one that does not say it follows the one before.</summary>
    private int ColumnAfter(int column)
    {
        var named = _xml.GetAttribute("r") is { } place ? CellReference.Parse(place).Column : -1;
        column = named >= 0 ? named : column + 1;
        return column < CellReference.MostColumns ? column : throw new InvalidDataException("A row has too many cells.");
    }

    private void ReadCell(int column)
    {
        var type = _xml.GetAttribute("t");
        var style = int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var isFormula = false;
        _value.Clear();
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (_xml.LocalName)
                {
                    case "v":
                        _value.Clear();
                        _value.Read(_xml);
                        break;
                    case "is":
                        _value.ReadRuns(_xml);
                        break;
                    case "f":
                        isFormula = true;
                        PassOver();
                        break;
                }
            }
        }

        Put(column, type, _book.Formats[style], isFormula);
    }

    /// <summary>Goes to the end of the element on which the reader stands.</summary>
    private void PassOver()
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
        }
    }

    private void Put(int column, string? type, CellFormat format, bool isFormula)
    {
        var start = _length;
        var kind = Write(type, format, isFormula);
        var text = Trimmed(_bytes.AsSpan(start, _length - start), ref start);
        Place(column, new Cell(text.IsEmpty && kind is CellKind.Text or CellKind.Blank ? CellKind.Blank : kind, start, text.Length, IsMerged: false));
    }

    /// <summary>Writes the value that was read behind those of the row.</summary>
    private CellKind Write(string? type, CellFormat format, bool isFormula)
    {
        var value = _value.Value;
        switch (type)
        {
            case "e":
                return CellKind.Error;
            case "s":
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _book.Texts.Count)
                {
                    return value.IsWhiteSpace() ? CellKind.Blank : CellKind.Error;
                }

                Append(_book.Texts[index]);
                return CellKind.Text;
            case "b":
                Append(value.Trim() is "1" or "true" ? "TRUE"u8 : "FALSE"u8);
                return CellKind.Text;
            case "d":
                var begin = _length;
                Append(value);
                CellText.Normalise(_bytes.AsSpan(begin, _length - begin));
                return CellKind.Text;
            case "str" or "inlineStr":
                Append(value);
                return CellKind.Text;
        }

        if (value.IsWhiteSpace())
        {
            return isFormula ? CellKind.Uncomputed : CellKind.Blank;
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            Append(value);
            return CellKind.Text;
        }

        Reserve(CellText.Longest);
        _length += _numbers.Write(number, format, _bytes.AsSpan(_length));
        return format.Kind is CellFormatKind.Number or CellFormatKind.Elapsed ? CellKind.Number : CellKind.Text;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    private void Reserve(int length)
    {
        if (_length > _mostBytes)
        {
            throw new ImportException(_book.File, $"a row is longer than {_mostBytes} bytes; expected shorter rows", Row);
        }

        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + length, 2 * _bytes.Length));
        }
    }

    private void Place(int column, Cell cell)
    {
        if (column >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, 2 * _cells.Length));
        }

        for (; Width <= column; Width++)
        {
            _cells[Width] = default;
        }

        _cells[column] = cell;
    }

    /// <summary>Keeps what holds for rows below, and takes over what holds from rows above.</summary>
    private void Carry()
    {
        foreach (var (column, value) in _carried.Where(carried => carried.Value.LastRow < Row).ToList())
        {
            _carried.Remove(column);
        }

        foreach (var (column, value) in _carried)
        {
            var start = _length;
            Append(value.Text);
            Place(column, new Cell(value.Kind, start, value.Text.Length, IsMerged: true));
        }

        for (var column = 0; column < Width; column++)
        {
            if (_merged.LastRowOf(Row, column) is > 0 and var last)
            {
                var cell = _cells[column];
                _carried[column] = new MergedValue(last, cell.Kind, this[column].ToArray());
                _cells[column] = cell with { IsMerged = true };
            }
        }
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text, ref int start)
    {
        var leading = text.IndexOfAnyExcept(" \t\r\n"u8);
        start += Math.Max(0, leading);
        return text.Trim(" \t\r\n"u8);
    }

    private readonly record struct Cell(CellKind Kind, int Start, int Length, bool IsMerged);

    private readonly record struct MergedValue(int LastRow, CellKind Kind, byte[] Text);
}
