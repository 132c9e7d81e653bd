using System.Text;
using System.Text.Json;

namespace CsOps.Forecast.Files;

/// <summary>The values of one row of JSON by their paths: <c>via.channel</c>, <c>metrics[nOffered].stats.count</c>. Lists of plain values are joined by a bar.</summary>
internal sealed class JsonFields
{
    private const byte Bar = (byte)'|';

    private readonly JsonLayout _layout;
    private readonly Node _root = new("");
    private readonly string? _map; // an object whose properties are rows and not columns
    private readonly Dictionary<string, Node> _known = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private byte[] _bytes = new byte[1 << 12];
    private int _length;
    private int[] _starts = [];
    private int[] _lengths = [];
    private bool _discovers;

    public JsonFields(JsonLayout layout)
    {
        _layout = layout;
        _map = JsonItems.MapOf(layout.Rows);
    }

    /// <summary>The paths that have a column, in the order in which they were met or asked for.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A column's value in the current row; empty for none, and for null.</summary>
    public ReadOnlySpan<byte> this[int column] => column < _starts.Length ? _bytes.AsSpan(_starts[column], _lengths[column]) : [];

    /// <summary>Gives every value of a record a column that has none yet.</summary>
    /// <param name="json">A record, or an item of one.</param>
    /// <param name="under">The path that the columns of an item begin with; empty for a record.</param>
    public void Discover(ReadOnlySpan<byte> json, string under = "")
    {
        _discovers = true;
        try
        {
            Clear();
            Add(json, under);
        }
        finally
        {
            _discovers = false;
        }
    }

    /// <summary>The column of a path; one that was not met yet is made.</summary>
    public int ColumnOf(string path) => ColumnOf(NodeOf(path), path);

    /// <summary>Begins a row.</summary>
    public void Clear()
    {
        _length = 0;
        _lengths.AsSpan().Clear();
    }

    /// <summary>Takes the values of an object into the current row; of a path that it has already the later value counts.</summary>
    /// <param name="json">A record, or an item of one.</param>
    /// <param name="under">The path that the columns of an item begin with; empty for a record.</param>
    public void Add(ReadOnlySpan<byte> json, string under = "")
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Walk(ref reader, under.Length == 0 ? _root : NodeOf(under));
    }

    private void Walk(ref Utf8JsonReader reader, Node node)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var child = node == _root && _map is not null && reader.ValueTextEquals(_map) ? null : node.Child(ref reader) ?? (_discovers ? node.Add(reader.GetString()!) : null);
                    reader.Read();
                    if (child is null)
                    {
                        reader.Skip();
                    }
                    else
                    {
                        Walk(ref reader, child);
                    }
                }

                break;
            case JsonTokenType.StartArray when _layout.Keyed.TryGetValue(node.Path, out var key):
                WalkKeyed(ref reader, node, key);
                break;
            case JsonTokenType.StartArray:
                WalkPlain(ref reader, node);
                break;
            default:
                Put(ref reader, node);
                break;
        }
    }

    /// <summary>Items that are told apart by a property's value, wherever in the item it stands.</summary>
    private void WalkKeyed(ref Utf8JsonReader reader, Node list, string key)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var ahead = reader;
            var depth = reader.CurrentDepth;
            Node? child = null;
            while (reader.TokenType == JsonTokenType.StartObject && ahead.Read() && ahead.CurrentDepth > depth)
            {
                if (ahead.TokenType == JsonTokenType.PropertyName && ahead.CurrentDepth == depth + 1 && ahead.ValueTextEquals(key))
                {
                    ahead.Read();
                    child = ahead.TokenType == JsonTokenType.String ? list.ItemOfText(ref ahead, _discovers) : list.ItemOfNumber(ahead.ValueSpan, _discovers);
                    break;
                }
            }

            if (child is null)
            {
                reader.Skip();
            }
            else
            {
                Walk(ref reader, child);
            }
        }
    }

    private void WalkPlain(ref Utf8JsonReader reader, Node node)
    {
        var (start, isPlain) = (_length, true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                reader.Skip();
                isPlain = false;
                continue;
            }

            if (_length > start)
            {
                Reserve(1);
                _bytes[_length++] = Bar;
            }

            Append(ref reader);
        }

        if (isPlain && _length > start)
        {
            Keep(node, start);
        }
    }

    private void Put(ref Utf8JsonReader reader, Node node)
    {
        var start = _length;
        Append(ref reader);
        Keep(node, start);
    }

    private void Keep(Node node, int start)
    {
        if (node.Column < 0 && _discovers)
        {
            ColumnOf(node, node.Path);
        }

        if (node.Column >= 0)
        {
            (_starts[node.Column], _lengths[node.Column]) = (start, _length - start);
        }
    }

    private void Append(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                Reserve(reader.ValueSpan.Length);
                _length += reader.CopyString(_bytes.AsSpan(_length));
                break;
            case JsonTokenType.Null:
                break;
            default:
                Reserve(reader.ValueSpan.Length);
                reader.ValueSpan.CopyTo(_bytes.AsSpan(_length));
                _length += reader.ValueSpan.Length;
                break;
        }
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + bytes));
        }
    }

    private int ColumnOf(Node node, string path)
    {
        if (node.Column < 0)
        {
            node.Column = _names.Count;
            _names.Add(path);
            Array.Resize(ref _starts, _names.Count);
            Array.Resize(ref _lengths, _names.Count);
        }

        return node.Column;
    }

    private Node NodeOf(string path)
    {
        if (!_known.TryGetValue(path, out var node))
        {
            node = _root;
            foreach (var step in StepsOf(path))
            {
                node = node.Child(step) ?? node.Add(step);
            }

            _known.Add(path, node);
        }

        return node;
    }

    /// <summary>The steps of a path; a key in brackets is one of its own.</summary>
    private static IEnumerable<string> StepsOf(string path)
    {
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            if (bracket < 0 || !part.EndsWith(']'))
            {
                yield return part;
            }
            else
            {
                yield return part[..bracket];
                yield return part[bracket..];
            }
        }
    }

    private sealed class Node(string path)
    {
        private readonly List<(byte[] Name, Node Node)> _children = [];

        public string Path => path;

        public int Column { get; set; } = -1;

        public Node? Child(string name)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            return _children.Find(child => child.Name.AsSpan().SequenceEqual(bytes)).Node;
        }

        public Node? Child(ref Utf8JsonReader reader)
        {
            foreach (var (name, node) in _children)
            {
                if (reader.ValueTextEquals(name))
                {
                    return node;
                }
            }

            return null;
        }

        /// <summary>The item of a keyed list.</summary>
        public Node? ItemOfText(ref Utf8JsonReader key, bool adds)
        {
            foreach (var (name, node) in _children)
            {
                if (key.ValueTextEquals(name.AsSpan(1, name.Length - 2)))
                {
                    return node;
                }
            }

            return adds ? Add($"[{key.GetString()}]") : null;
        }

        public Node? ItemOfNumber(ReadOnlySpan<byte> key, bool adds)
        {
            foreach (var (name, node) in _children)
            {
                if (key.SequenceEqual(name.AsSpan(1, name.Length - 2)))
                {
                    return node;
                }
            }

            return adds ? Add($"[{Encoding.UTF8.GetString(key)}]") : null;
        }

        public Node Add(string name)
        {
            var node = new Node(path.Length == 0 ? name : name.StartsWith('[') ? path + name : $"{path}.{name}");
            _children.Add((Encoding.UTF8.GetBytes(name), node));
            return node;
        }
    }
}
