using System.Text.Json;

namespace CsOps.Forecast.Files;

/// <summary>Cuts a stream of JSON into the records of one list, one by one, each whole in memory.</summary>
internal sealed class JsonElements : IDisposable
{
    private const int FirstBuffer = 1 << 16;
    private const int MostToLookAt = 1 << 24;

    private readonly Stream _stream;
    private readonly string _file;
    private readonly int _mostBytes;
    private string[] _path;
    private int _root; // the depth of the documents that have the list: 1 where a list holds several
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start; // of what is not consumed yet
    private int _end;
    private bool _isLast; // whether the stream has ended
    private bool _isEnded;
    private JsonReaderState _state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true });
    private bool _hasList; // whether the document that is read has the list
    private int _matched; // how many properties of the path are open
    private int _listDepth = -1; // the depth of the list's items; -1 outside the list
    private bool _isValueOfPath; // whether the next value belongs to the next property of the path
    private long _lines = 1; // the line of _start

    public JsonElements(Stream stream, string file, string records, int mostBytes)
    {
        _stream = stream;
        _file = file;
        _mostBytes = mostBytes;
        _path = records.Length == 0 ? [] : records.Split('.');
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            _start = 3;
        }

        Look();
    }

    /// <summary>The line on which the current record begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    public long BytesRead { get; private set; }

    /// <summary>Whether the list was there.</summary>
    public bool HasList { get; private set; }

    /// <summary>Documents in which it was not, up to here.</summary>
    public int DocumentsWithoutList { get; private set; }

    /// <summary>Whether the file ended before the document did.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether it ended within a record, and not between records or after the last.</summary>
    public bool IsRecordCutOff { get; private set; }

    /// <summary>The bytes of the next record, any JSON value; empty at the end.</summary>
    /// <exception cref="ImportException">What follows is no JSON, or a record is longer than allowed.</exception>
    public ReadOnlySpan<byte> Next()
    {
        while (!_isEnded)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
            try
            {
                if (Find(ref reader) is (var start, > 0 and var length))
                {
                    return _buffer.AsSpan(start, length);
                }
            }
            catch (JsonException broken)
            {
                if (_isLast && IsAtEnd(broken))
                {
                    (IsCutOff, _isEnded) = (true, true);
                    var rest = _buffer.AsSpan(_start, _end - _start);
                    var record = rest.TrimStart(", \t\r\n"u8);
                    Line = _lines + Count(rest[..(rest.Length - record.Length)]);
                    IsRecordCutOff = record.Length > 0 && (_listDepth >= 0 || !HasList || _path.Length == 0);
                    return [];
                }

                throw new ImportException(_file, "this is not JSON; what follows cannot be read. Maybe the file was cut or two files were joined", _lines + (broken.LineNumber ?? 0), inner: broken);
            }
            catch (InvalidOperationException noText)
            {
                throw new ImportException(_file, "the name of a property is not text; expected JSON in UTF-8", _lines, inner: noText);
            }
        }

        return [];
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Finds out from the beginning whether the documents stand in a list, as pages that were joined, or records stand by themselves, in a list or one after the other.</summary>
    private void Look()
    {
        try
        {
            while (_path.Length > 0 && !IsKnownForm() && !_isLast && _end < MostToLookAt)
            {
                More();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is wrong is said where it is read.
        }
    }

    /// <summary>Looks at the first document or record.</summary>
    /// <returns>False where more bytes are needed to tell.</returns>
    private bool IsKnownForm()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        if (!reader.Read())
        {
            return false;
        }

        var isList = reader.TokenType == JsonTokenType.StartArray;
        if (isList && !reader.Read())
        {
            return false;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return true;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(_path[0]))
            {
                _root = isList ? 1 : 0;
                return true;
            }

            if (!reader.Read() || !reader.TrySkip())
            {
                return false;
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }

        // An object without the list is a record where others stand beside it.
        var isRecord = isList || reader.Read();
        _path = isRecord ? [] : _path;
        return isRecord;
    }

    /// <summary>Reads tokens until a record is whole in the buffer, or more bytes are needed.</summary>
    /// <returns>Where the record is in the buffer; no length where bytes are needed.</returns>
    private (int Start, int Length) Find(ref Utf8JsonReader reader)
    {
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                Consume(ref before);
                More();
                return default;
            }

            if (IsRecord(ref reader))
            {
                var start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    Consume(ref before);
                    More();
                    return default;
                }

                HasList = true;
                var record = (_start + start, (int)reader.BytesConsumed - start);
                Line = _lines + Count(_buffer.AsSpan(_start, start));
                Consume(ref reader);
                return record;
            }

            Follow(ref reader);
        }
    }

    /// <summary>Whether the token begins a record: an item of the list, or a document that is one record.</summary>
    private bool IsRecord(ref Utf8JsonReader reader)
    {
        var isValue = reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName or JsonTokenType.None);
        return isValue && ((_listDepth >= 0 && reader.CurrentDepth == _listDepth) || (_path.Length == 0 && reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.StartObject));
    }

    /// <summary>Goes along the path.</summary>
    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when reader.CurrentDepth == _root && _path.Length > 0:
                _hasList = false;
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == _root && _path.Length > 0:
                DocumentsWithoutList += _hasList ? 0 : 1;
                break;
            case JsonTokenType.StartArray when _listDepth < 0 && (_isValueOfPath ? _matched == _path.Length - 1 : reader.CurrentDepth == 0 && _path.Length == 0):
                (_listDepth, HasList, _hasList) = (reader.CurrentDepth + 1, true, true);
                break;
            case JsonTokenType.EndArray when reader.CurrentDepth == _listDepth - 1:
                _listDepth = -1;
                break;
            case JsonTokenType.StartObject when _isValueOfPath:
                _matched++;
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == _root + _matched && _matched > 0:
                _matched--;
                break;
        }

        _isValueOfPath = reader.TokenType == JsonTokenType.PropertyName && _listDepth < 0 && reader.CurrentDepth == _root + _matched + 1 && _matched < _path.Length && reader.ValueTextEquals(_path[_matched]);
    }

    private void Consume(ref Utf8JsonReader reader)
    {
        var consumed = (int)reader.BytesConsumed;
        _lines += Count(_buffer.AsSpan(_start, consumed));
        _start += consumed;
        _state = reader.CurrentState;
    }

    /// <summary>Reads on; at the stream's end what is left must be a whole document.</summary>
    private void More()
    {
        if (_isLast)
        {
            _isEnded = true;
            return;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= _mostBytes)
            {
                throw new ImportException(_file, string.Create(CultureInfo.InvariantCulture, $"a record is longer than {_mostBytes} bytes; expected shorter ones"), _lines);
            }

            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, _mostBytes));
        }

        Fill();
    }

    private void Fill()
    {
        var read = _stream.Read(_buffer.AsSpan(_end));
        (_end, BytesRead, _isLast) = (_end + read, BytesRead + read, read == 0);
    }

    /// <summary>Whether JSON went wrong where the file ends, and not before.</summary>
    private bool IsAtEnd(JsonException broken)
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        var at = 0;
        for (var line = 0L; line < (broken.LineNumber ?? 0); line++)
        {
            at += rest[at..].IndexOf((byte)'\n') + 1;
        }

        return rest[at..].TrimEnd("\r\n\t "u8).Length <= (broken.BytePositionInLine ?? 0);
    }

    private static int Count(ReadOnlySpan<byte> bytes) => bytes.Count((byte)'\n');
}
