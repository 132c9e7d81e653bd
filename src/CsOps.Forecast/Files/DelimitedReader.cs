using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace CsOps.Forecast.Files;

/// <summary>
/// Reads delimited text (CSV and its kin) row by row as UTF-8 bytes: finds out encoding, delimiter and header, counts lines, bounds memory.
/// </summary>
/// <remarks>
/// Reading a row allocates nothing. Memory is bounded by about twice <see cref="DelimitedOptions.MaxRowBytes"/>, whatever the file's size. Not thread-safe.
/// </remarks>
public sealed class DelimitedReader : RowReader
{
    private const int SampleSize = 1 << 16;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private readonly SampledStream _stream;
    private readonly CsvReader _csv;
    private readonly DelimitedOptions _options;
    private readonly ImmutableArray<byte[]> _footers;
    private readonly int _width;
    private ImmutableArray<(string Name, byte[] Value)> _constants = [];
    private bool _ended;

    private DelimitedReader(Stream stream, string file, DelimitedOptions options)
        : base(file)
    {
        _options = options;
        _stream = new SampledStream(stream, SampleSize);
        var (encoding, mark, headerLine) = Look();
        _stream.Skip(mark);
        _footers = [.. options.FooterStarts.Select(Encoding.UTF8.GetBytes)];
        _csv = CsvReader.Create(_stream, new CsvReaderOptions
        {
            Separator = Delimiter,
            HasHeader = false,
            SkipEmptyLines = !options.EndsAtEmptyLine,
            Encoding = encoding,
            MaxRecordSize = options.MaxRowBytes,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = Remember,
        });
        var header = options.HeaderlessColumns.IsEmpty ? ReadHeader(headerLine) : new DelimitedHeader(options.HeaderlessColumns, 0);
        _width = header.Names.Length;
        Header = _constants.IsEmpty ? header : new DelimitedHeader([.. header.Names, .. _constants.Select(constant => constant.Name)], header.Line);
    }

    /// <summary>The character between fields.</summary>
    public char Delimiter { get; private set; }

    /// <inheritdoc/>
    public override DelimitedHeader Header { get; }

    /// <inheritdoc/>
    public override long Line => _csv.LineNumber;

    /// <summary>Fields of the current row, which may be fewer or more than the header's.</summary>
    public int FieldCount => _csv.FieldCount;

    /// <inheritdoc/>
    public override long BytesRead => _stream.BytesRead;

    /// <summary>Whether the current row's last field opened a quote that the file's end cut off; such a row must be rejected.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>
    /// Whether the current row has a field for each column and nothing beyond them. A row with more was split at a delimiter that belongs
    /// to a value (a decimal comma without quotes), one with fewer was cut off: in both, values may stand in the wrong columns.
    /// </summary>
    public override bool IsWholeRow
    {
        get
        {
            var whole = !IsCutOff && FieldCount >= _width;
            for (var extra = _width; whole && extra < FieldCount; extra++)
            {
                whole = Trim(_csv.GetSpan(extra)).IsEmpty;
            }

            return whole;
        }
    }

    /// <summary>At the end: whether the last line has no line break, so that the file may have been cut off within it.</summary>
    public bool EndsWithoutLineBreak => !_stream.EndsWithLineBreak;

    /// <inheritdoc/>
    public override string? Remark => EndsWithoutLineBreak ? "The last line has no line break; the file may have been cut off." : null;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path, which messages repeat.</param>
    /// <param name="options">Its layout; null for the defaults.</param>
    /// <exception cref="ImportException">The file is absent, empty, not text, or has no header.</exception>
    public static DelimitedReader Open(string path, DelimitedOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Open(InputFile.Open(path), path, options);
    }

    /// <summary>Reads a stream, which is disposed with the reader.</summary>
    /// <param name="stream">The bytes, read once from where it stands.</param>
    /// <param name="file">The name that messages give.</param>
    /// <param name="options">The layout; null for the defaults.</param>
    /// <exception cref="ImportException">The stream is empty, not text, or has no header.</exception>
    public static DelimitedReader Open(Stream stream, string file, DelimitedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new DelimitedReader(stream, file, options ?? new DelimitedOptions());
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row that is data: not empty, not a footer.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="ImportException">A row is longer than allowed, or a quote that is never closed swallows further lines.</exception>
    public override bool Read()
    {
        while (!_ended && ReadRow())
        {
            if (IsEmptyRow)
            {
                _ended = _options.EndsAtEmptyLine;
            }
            else if (!IsFooter())
            {
                return true;
            }
        }

        _ended = true;
        return false;
    }

    /// <summary>The bytes of a field, unquoted and without surrounding blanks; empty when the row has no such field. Valid until the next row.</summary>
    public override ReadOnlySpan<byte> Field(int column) => column < _width || _constants.IsEmpty ? Trim(_csv.GetSpan(column)) : _constants[column - _width].Value;

    /// <summary>The column of one of the names, or an error that says what the header holds.</summary>
    /// <exception cref="ImportException">No column has any of the names.</exception>
    public override int Require(params ReadOnlySpan<string> synonyms)
    {
        var column = Header.Find(synonyms);
        return column >= 0 ? column : throw Missing(synonyms[0]);
    }

    /// <inheritdoc/>
    public override string DescribeBrokenRow() => IsCutOff
        ? "the file ends within a quoted field; maybe it was cut off"
        : string.Create(CultureInfo.InvariantCulture, $"found {FieldCount} fields, expected {_width} as in the header");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _csv.Dispose();
            _stream.Dispose();
        }
    }

    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) =>
        field.IsEmpty || (field[0] > ' ' && field[^1] > ' ') ? field : field.Trim((ReadOnlySpan<byte>)[(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);

    private (Encoding? Encoding, int MarkLength, int HeaderLine) Look()
    {
        var sample = _stream.Sample;
        if (sample.IsEmpty)
        {
            throw new ImportException(File, "the file is empty (0 bytes); expected a header and rows");
        }

        RefuseOthers(sample);
        var (encoding, mark) = TextEncodings.Detect(sample, sample.Length < SampleSize, _options.Encoding, File);
        var text = TextEncodings.Decode(sample[mark..], encoding);
        (Delimiter, var headerLine) = DelimiterSniffer.Sniff(text, _options);
        _constants = [.. _options.Preamble.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => (column.Key, Encoding.UTF8.GetBytes(ValueAbove(text, headerLine, column.Value))))];
        return (encoding, mark, headerLine);
    }

    /// <summary>Refuses what is known by its first bytes to be no delimited text.</summary>
    private void RefuseOthers(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith(Gzip))
        {
            throw new ImportException(File, "the file is packed (gzip); expected delimited text. Unpack it first");
        }

        if (sample.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8))
        {
            throw new ImportException(File, "the file is HTML or XML, which some systems export under the name of a workbook; expected delimited text. Open it in a spreadsheet and save it as .xlsx or CSV");
        }
    }

    /// <summary>What stands behind a word on the last line above the header that begins with it; empty where none does.</summary>
    private static string ValueAbove(string text, int headerLine, string word)
    {
        var line = text.ReplaceLineEndings("\n").Split('\n', headerLine).SkipLast(1).LastOrDefault(line => line.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return line is null ? "" : line.TrimStart()[word.Length..].Trim(' ', '\t', '"', ',', ';');
    }

    private DelimitedHeader ReadHeader(int line)
    {
        do
        {
            if (!ReadRow())
            {
                throw new ImportException(File, "the file has no row with content; expected a header and rows");
            }
        }
        while (_csv.LineNumber < line || IsEmptyRow);

        var names = Enumerable.Range(0, _csv.FieldCount).Select(i => Encoding.UTF8.GetString(_csv.GetSpan(i))).ToList();
        if (_options.HeaderMark is { } word && string.Equals(names[0].Trim(), word, StringComparison.OrdinalIgnoreCase))
        {
            names.RemoveAt(0);
        }

        var header = new DelimitedHeader(names, _csv.LineNumber);
        for (var extra = 0; extra < _options.ExtraHeaderRows && ReadRow(); extra++)
        {
            RowsBelowHeader = RowsBelowHeader.Add([.. Enumerable.Range(0, _csv.FieldCount).Select(i => Encoding.UTF8.GetString(Field(i)))]);
        }

        return header;
    }

    private bool IsEmptyRow => _csv.FieldCount <= 1 && Trim(_csv.GetSpan(0)).IsEmpty;

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

    private bool ReadRow()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException tooLong)
        {
            throw new ImportException(
                File,
                $"a row is longer than {_options.MaxRowBytes} bytes; expected shorter rows. Maybe a quote is opened there and never closed",
                tooLong.LineNumber,
                inner: tooLong);
        }
    }

    /// <summary>A quote cut off in the last line spoils that row; one that swallowed further lines hides rows, which is an error.</summary>
    private void Remember(CsvMalformedRecord record)
    {
        if (record.Reason != CsvMalformedReason.UnterminatedQuote)
        {
            return;
        }

        if (record.RawRecord.AsSpan().TrimEnd("\r\n").ContainsAny('\r', '\n'))
        {
            throw new ImportException(File, "a quote opened in this row is never closed, so the lines below it cannot be read; expected a closing quote", record.LineNumber);
        }

        IsCutOff = true;
    }

    private ImportException Missing(string name)
    {
        var hint = Header.Names.Length == 1 ? " Maybe the delimiter is another one"
            : Header.HasNoneOf(_options.KnownColumns) ? " None is looked for; maybe its first row is no header"
            : string.Empty;
        var shown = Delimiter == '\t' ? "tab" : Delimiter.ToString();
        return new ImportException(
            File, $"the header has no such column. Split at '{shown}' it has: {Header.Describe(_options.KnownColumns)}.{hint}", Header.Line, name);
    }
}
