using System.Security.Cryptography;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>A file open for import: its rows, whatever it is, and its hash at the end.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly Stream _stream;
    private readonly ReadAheadStream? _ahead;

    /// <summary>Opens the rows of a file.</summary>
    /// <param name="stream">The file, disposed with this one.</param>
    /// <param name="path">The name that messages give.</param>
    /// <param name="profile">The format.</param>
    /// <param name="options">What the user decided.</param>
    /// <param name="onRead">Told the bytes read so far, whenever some were; what it throws ends the reading. Null for no one.</param>
    /// <exception cref="ImportException">It is not of the format, or cannot be read.</exception>
    public SourceFile(Stream stream, string path, ImportProfile profile, ImportOptions options, Action<long>? onRead = null)
    {
        // A workbook is gone through in the order of its directory, so that it cannot be read ahead.
        var isWorkbook = profile.File.Json is null && WorkbookFile.IsWorkbook(stream);
        _ahead = isWorkbook ? null : new ReadAheadStream(stream, onRead);
        _stream = _ahead ?? stream;
        try
        {
            Rows = isWorkbook ? SheetReader.Open(stream, path, new SheetOptions { Layout = LayoutOf(profile, options), OfOneRow = ColumnBinder.OfOneRow(profile), Sheet = options.Sheet, DecimalComma = profile.File.DecimalComma is true, OnRead = onRead is null ? null : () => onRead(stream.Position) })
                : profile.File.Json is { } json ? OpenJson(path, profile, json)
                : DelimitedReader.Open(_stream, path, LayoutOf(profile, options));
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>The rows.</summary>
    public RowReader Rows { get; }

    /// <summary>The patterns by which its times are written, of those of the format; empty where the format has none.</summary>
    public IReadOnlyList<DateTimePattern> PatternsOf(TimeRule rule) =>
        [.. (Rows is SheetReader && !rule.Patterns.IsEmpty ? SheetReader.TimePatterns(rule.Patterns) : rule.Patterns).Select(DateTimePattern.Compile)];

    /// <summary>Reads what is left and tells the SHA-256 of all bytes, in lower-case hexadecimal. Once.</summary>
    public string Finish()
    {
        if (_ahead is not null)
        {
            return _ahead.Finish();
        }

        _stream.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(_stream));
    }

    public void Dispose()
    {
        Rows.Dispose();
        _stream.Dispose();
    }

    private static DelimitedOptions LayoutOf(ImportProfile profile, ImportOptions options) => new()
    {
        Delimiter = options.Delimiter ?? profile.File.Delimiter,
        Encoding = options.Encoding ?? profile.File.Encoding,
        KnownColumns = ColumnBinder.ColumnsOf(profile),
        HeaderlessColumns = profile.File.Columns,
        HeaderMark = profile.File.HeaderMark,
        Preamble = profile.File.Preamble,
        ExtraHeaderRows = profile.File.ExtraHeaderRows,
        FooterStarts = profile.File.Footers,
        EndsAtEmptyLine = profile.File.EndsAtEmptyLine,
        MaxRowBytes = options.MaxRowBytes,
    };

    private JsonRowReader OpenJson(string path, ImportProfile profile, JsonLayout json)
    {
        var reader = JsonRowReader.Open(_stream, path, json);
        if (profile.Detect.FirstOrDefault(column => reader.Header.Find([column, .. profile.Synonyms.GetValueOrDefault(column, [])]) < 0) is { } absent)
        {
            // Systems leave out what has no value, so that only what tells the format must be there.
            using (reader)
            {
                throw new ImportException(path, $"its records have no '{absent}', which those of the format '{profile.Id}' have; expected another format");
            }
        }

        return reader;
    }
}
