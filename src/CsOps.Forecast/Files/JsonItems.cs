using System.Text.Json;

namespace CsOps.Forecast.Files;

/// <summary>The items of a list, or the properties of an object, inside each record, that are its rows.</summary>
internal sealed class JsonItems
{
    private readonly List<(Range Name, Range Value)> _items = [];
    private readonly string _property;
    private readonly string _under;
    private readonly bool _isMap;

    /// <summary>Names what is looked for: <c>data</c>, <c>sections[]</c> or <c>dates{}</c>.</summary>
    public JsonItems(string rows)
    {
        _isMap = MapOf(rows) is not null;
        var isNamed = _isMap || rows.EndsWith("[]", StringComparison.Ordinal);
        (_property, _under) = isNamed ? (rows[..^2], rows) : (rows, "");
    }

    public int Count => _items.Count;

    /// <summary>Whether the record has no items and is a row by itself.</summary>
    public bool IsLeftOut => _under.Length > 0 && _items.Count == 0;

    /// <summary>The property whose object has rows for properties; null where there is none.</summary>
    public static string? MapOf(string? rows) => rows?.EndsWith("{}", StringComparison.Ordinal) == true ? rows[..^2] : null;

    /// <summary>Finds the items of a record.</summary>
    public void Find(ReadOnlySpan<byte> record)
    {
        _items.Clear();
        var reader = new Utf8JsonReader(record);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMeant = reader.ValueTextEquals(_property);
            reader.Read();
            if (isMeant && reader.TokenType == (_isMap ? JsonTokenType.StartObject : JsonTokenType.StartArray))
            {
                FindIn(ref reader);
                return;
            }

            reader.Skip();
        }
    }

    /// <summary>Makes columns of an item's values.</summary>
    public void Discover(ReadOnlySpan<byte> record, int item, JsonFields fields)
    {
        var (name, value) = _items[item];
        if (_isMap)
        {
            fields.Discover(record[name], NameColumn);
            fields.Discover(record[value], ValueColumn);
        }
        else if (record[value][0] == (byte)'{')
        {
            fields.Discover(record[value], _under);
        }
    }

    /// <summary>Takes an item's values into the current row.</summary>
    /// <returns>False where it is no object, and so no row.</returns>
    public bool Add(ReadOnlySpan<byte> record, int item, JsonFields fields)
    {
        var (name, value) = _items[item];
        if (_isMap)
        {
            fields.Add(record[name], NameColumn);
            fields.Add(record[value], ValueColumn);
            return true;
        }

        var isObject = record[value][0] == (byte)'{';
        if (isObject)
        {
            fields.Add(record[value], _under);
        }

        return isObject;
    }

    private string NameColumn { get => field ??= $"{_under}.name"; }

    private string ValueColumn { get => field ??= $"{_under}.value"; }

    private void FindIn(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            Range name = default;
            if (_isMap)
            {
                // As a value by itself a name is its quotes and what is between them, without the colon.
                var start = (int)reader.TokenStartIndex;
                name = start..(start + reader.ValueSpan.Length + 2);
                reader.Read();
            }

            var begin = (int)reader.TokenStartIndex;
            reader.Skip();
            _items.Add((name, begin..(int)reader.BytesConsumed));
        }
    }
}
