namespace CsOps.Forecast.Files;

/// <summary>Reads rows from JSON as systems' interfaces give it: a list of records, each value a column by its path (<c>via.channel</c>).</summary>
/// <remarks>
/// The columns are the paths that occur in the first records; of those that are asked for and not met, the fields are empty, since systems leave out what has no value. Memory: the largest
/// record, at most <see cref="MostBytes"/>. Reading a row allocates nothing.
/// </remarks>
public sealed class JsonRowReader : RowReader
{
    /// <summary>The longest record in bytes.</summary>
    public const int MostBytes = 1 << 26;

    private const int SampleRecords = 200;
    private const int SampleBytes = 1 << 22;

    private readonly JsonElements _elements;
    private readonly JsonLayout _layout;
    private readonly JsonFields _fields;
    private readonly Queue<(byte[] Record, long Line)> _sample = new();
    private readonly JsonItems? _items;
    private readonly Action _findItems;
    private readonly Action _addRecord;
    private readonly Action _addItem;
    private DelimitedHeader _header;
    private byte[] _record = [];
    private int _length;
    private int _item; // which of the record's items is next; -1 where a record is to be read
    private long _line;
    private long _number;
    private bool _isObject;
    private bool _isTextOfRecord; // whether the names by which its items are found are text
    private bool _isText;
    private bool _isEnded;

    private JsonRowReader(Stream stream, string file, JsonLayout layout)
        : base(file)
    {
        (_layout, _fields, _item) = (layout, new JsonFields(layout), -1);
        _items = layout.Rows is null ? null : new JsonItems(layout.Rows);
        _elements = new JsonElements(stream, file, layout.Records, MostBytes);
        _findItems = () => _items!.Find(_record.AsSpan(0, _length));
        _addRecord = () => _fields.Add(_record.AsSpan(0, _length));
        _addItem = () =>
        {
            _addRecord();
            _isObject = _items!.Add(_record.AsSpan(0, _length), _item, _fields);
        };
        Look();
        _header = new DelimitedHeader(_fields.Names, line: 1);
    }

    /// <inheritdoc/>
    public override DelimitedHeader Header => _header;

    /// <inheritdoc/>
    public override long Line => _line;

    /// <inheritdoc/>
    public override long Record => _number;

    /// <inheritdoc/>
    public override long BytesRead => _elements.BytesRead;

    /// <inheritdoc/>
    public override bool IsWholeRow => _isObject && _isText;

    /// <inheritdoc/>
    public override string? Remark => _elements switch
    {
        { IsRecordCutOff: true } => "The file ends within a record; it was cut off.",
        { IsCutOff: true } => "The file ends before the document does, between records or after them; it was cut off.",
        { DocumentsWithoutList: > 0 and var pages } => $"{pages} of the pages in it have no list '{_layout.Records}', as where an interface answered with an error; what they should have held is missing.",
        _ => null,
    };

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path, which messages repeat.</param>
    /// <param name="layout">Where its rows are.</param>
    /// <exception cref="ImportException">The file is absent, no JSON, or has no such list of records.</exception>
    public static JsonRowReader Open(string path, JsonLayout layout)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Open(InputFile.Open(path), path, layout);
    }

    /// <summary>Reads a stream, which is disposed with the reader.</summary>
    /// <param name="stream">The bytes, UTF-8, read once from where it stands.</param>
    /// <param name="file">The name that messages give.</param>
    /// <param name="layout">Where its rows are.</param>
    /// <exception cref="ImportException">The stream is no JSON, or has no such list of records.</exception>
    public static JsonRowReader Open(Stream stream, string file, JsonLayout layout)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(layout);
        try
        {
            return new JsonRowReader(stream, file, layout);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file has the list of records that a layout names, with none in it: the answer of an interface on a quiet day.</summary>
    /// <param name="path">Its path, which messages repeat.</param>
    /// <param name="layout">Where its rows are.</param>
    /// <exception cref="ImportException">The file is absent, or no JSON.</exception>
    public static bool IsEmptyList(string path, JsonLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        using var elements = new JsonElements(InputFile.Open(path), path, layout.Records, MostBytes);
        return elements.Next().IsEmpty && elements.HasList && !elements.IsCutOff;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        while (!_isEnded)
        {
            if (_item < 0 && !NextRecord())
            {
                return EndOrCutOff();
            }

            if (NextRow())
            {
                return true;
            }

            _item = -1;
        }

        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Field(int column) => DelimitedReader.Trim(_fields[column]);

    /// <inheritdoc/>
    public override string DescribeBrokenRow() => _elements.IsRecordCutOff && _isEnded
        ? "the file ends within the record; maybe it was cut off"
        : _isText ? "found a plain value, expected a record in braces"
        : "found text that is not UTF-8, or the half of a surrogate pair; expected JSON in UTF-8";

    /// <inheritdoc/>
    public override int Require(params ReadOnlySpan<string> synonyms)
    {
        if (_header.Find(synonyms) is >= 0 and var found)
        {
            return found;
        }

        var column = _fields.ColumnOf(synonyms[0]);
        _header = new DelimitedHeader(_fields.Names, line: 1);
        return column;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _elements.Dispose();
        }
    }

    /// <summary>Keeps the first records, and makes a column of every path in them.</summary>
    private void Look()
    {
        for (var bytes = 0; _sample.Count < SampleRecords && bytes < SampleBytes;)
        {
            var record = _elements.Next();
            if (record.IsEmpty)
            {
                break;
            }

            bytes += record.Length;
            _sample.Enqueue((record.ToArray(), _elements.Line));
        }

        if (_sample.Count == 0 && !_elements.IsCutOff)
        {
            throw new ImportException(
                File, _elements.HasList ? "the list of records is empty; expected at least one" : _layout.Records.Length > 0 ? $"there is no list '{_layout.Records}' in it; expected JSON with one" : "the file is empty; expected JSON");
        }

        foreach (var (record, _) in _sample.Where(one => IsObject(one.Record)))
        {
            // A record that is no text is told of when its turn comes.
            IsText(() =>
            {
                _fields.Discover(record);
                _items?.Find(record);
                for (var i = 0; i < (_items?.Count ?? 0); i++)
                {
                    _items!.Discover(record, i, _fields);
                }
            });
        }
    }

    private bool NextRecord()
    {
        if (_sample.TryDequeue(out var kept))
        {
            (_record, _length, _line) = (kept.Record, kept.Record.Length, kept.Line);
        }
        else
        {
            var record = _elements.Next();
            if (record.IsEmpty)
            {
                return false;
            }

            if (_record.Length < record.Length)
            {
                _record = new byte[Math.Max(record.Length, 2 * _record.Length)];
            }

            record.CopyTo(_record);
            (_length, _line) = (record.Length, _elements.Line);
        }

        _item = 0;
        _number++;
        _isTextOfRecord = _items is null || !IsObject(_record.AsSpan(0, _length)) || IsText(_findItems);
        return true;
    }

    /// <summary>The record's next row: an item, or the record itself where its items are not what rows are.</summary>
    /// <returns>False where it has no more.</returns>
    private bool NextRow()
    {
        var record = _record.AsSpan(0, _length);
        var isRecord = IsObject(record);
        var isRow = _items is null || !isRecord || !_isTextOfRecord || _items.IsLeftOut;
        if (_item >= (isRow ? 1 : _items!.Count))
        {
            return false;
        }

        _fields.Clear();
        _isObject = isRow && isRecord;
        _isText = !isRecord || IsText(isRow ? _addRecord : _addItem);
        _item++;
        return true;
    }

    /// <summary>Whether all text that something reads is text: JSON may hold bytes that are no UTF-8, and halves of surrogate pairs.</summary>
    private static bool IsText(Action reads)
    {
        try
        {
            reads();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private bool EndOrCutOff()
    {
        _isEnded = true;
        _number++;
        (_isObject, _isText, _line) = (false, true, _elements.Line);
        _fields.Clear();
        return _elements.IsRecordCutOff;
    }

    private static bool IsObject(ReadOnlySpan<byte> json) => json.Length > 0 && json[0] == (byte)'{';
}
