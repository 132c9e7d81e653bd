using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads a JSON settings file into <see cref="Setting"/>s. Comments and trailing commas are allowed, a property given twice is not.</summary>
internal ref struct SettingsParser
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _counted;
    private long _line;

    private SettingsParser(string file, ReadOnlySpan<byte> bytes)
    {
        _file = file;
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        _line = 1;
    }

    /// <summary>The whole file as one value.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="bytes">Its content: UTF-8, with or without byte order mark.</param>
    /// <exception cref="ImportException">It is not JSON.</exception>
    public static Setting Parse(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new ImportException(file, "the file is UTF-16; expected UTF-8. Maybe the editor saved it as \"Unicode\".");
        }

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new ImportException(file, "the file is empty; expected a JSON object in { }.");
        }

        try
        {
            return new SettingsParser(file, text).ReadWhole();
        }
        catch (JsonException e)
        {
            throw new ImportException(file, $"this is not JSON: {Reason(e)}", (e.LineNumber ?? 0) + 1, inner: e);
        }
        catch (InvalidOperationException e)
        {
            throw new ImportException(file, "a text holds bytes that are not UTF-8.", inner: e);
        }
    }

    private Setting ReadWhole()
    {
        _reader.Read();
        var whole = ReadValue("");
        _reader.Read(); // Anything after the value is an error that the reader raises.
        return whole;
    }

    private Setting ReadValue(string path)
    {
        var value = new Setting { File = _file, Path = path, Line = LineOfToken(), Kind = KindOfToken() };
        return _reader.TokenType switch
        {
            JsonTokenType.String => value with { Text = _reader.GetString() ?? "" },
            JsonTokenType.Number => value with { Text = Encoding.UTF8.GetString(_reader.ValueSpan) },
            JsonTokenType.StartArray => value with { Items = ReadItems(path) },
            JsonTokenType.StartObject => value with { Members = ReadMembers(path) },
            _ => value,
        };
    }

    private ImmutableArray<Setting> ReadItems(string path)
    {
        var items = ImmutableArray.CreateBuilder<Setting>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        }

        return items.ToImmutable();
    }

    private ImmutableArray<KeyValuePair<string, Setting>> ReadMembers(string path)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, Setting>>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString() ?? "";
            var line = LineOfToken();
            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (members.Any(m => string.Equals(m.Key, name, StringComparison.Ordinal)))
            {
                throw new ImportException(_file, $"{place}: this property is given twice.", line);
            }

            _reader.Read();
            members.Add(new(name, ReadValue(place)));
        }

        return members.ToImmutable();
    }

    private readonly JsonValueKind KindOfToken() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private long LineOfToken()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }

    /// <summary>The reader's message without its own words on the place, which count lines from 0.</summary>
    private static string Reason(JsonException e)
    {
        var place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? e.Message : e.Message[..place];
    }
}
