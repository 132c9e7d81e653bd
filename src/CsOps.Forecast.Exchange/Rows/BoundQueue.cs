using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>The queue's name of the rows of one file.</summary>
internal sealed class BoundQueue
{
    private const int LongestName = 256;

    private readonly RowReader _reader;
    private readonly int[] _columns;
    private readonly byte[] _separator;
    private readonly byte[]? _constant;
    private readonly byte[] _joined = new byte[LongestName];
    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>>? _renamed;

    public BoundQueue(ColumnBinder columns, QueueRule rule, ImmutableDictionary<string, string> names)
    {
        _reader = columns.Reader;
        _columns = columns.Require(rule.Columns);
        _separator = Encoding.UTF8.GetBytes(rule.Separator);
        _constant = rule.Name is null ? null : Encoding.UTF8.GetBytes(rule.Name.Trim());
        _renamed = names.IsEmpty
            ? null
            : names.ToDictionary(n => n.Key, n => Encoding.UTF8.GetBytes(n.Value), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The columns, for messages.</summary>
    public string Column => string.Join('+', _columns.Select(c => _reader.Header.Names[c]));

    /// <summary>The name; empty when it is blank, not UTF-8 or longer than 256 bytes.</summary>
    public ReadOnlySpan<byte> Read()
    {
        var name = ReadAsTold();
        return _renamed is null ? name : Renamed(name);
    }

    /// <summary>The name before it is renamed; empty as that of <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> ReadAsTold()
    {
        var name = _constant ?? (_columns.Length == 1 ? FieldOf(_columns[0]) : Joined());
        return name.Length > LongestName || !Utf8.IsValid(name) ? [] : name;
    }

    /// <summary>A part of the name, without the apostrophe that keeps a spreadsheet from running it.</summary>
    private ReadOnlySpan<byte> FieldOf(int column) => DelimitedWriter.Unescape(_reader.Field(column));

    private ReadOnlySpan<byte> Joined()
    {
        var length = 0;
        foreach (var column in _columns)
        {
            var field = FieldOf(column);
            var separator = length > 0 && !field.IsEmpty ? _separator : [];
            if (length + separator.Length + field.Length > LongestName)
            {
                return [];
            }

            separator.CopyTo(_joined, length);
            field.CopyTo(_joined.AsSpan(length + separator.Length));
            length += separator.Length + field.Length;
        }

        return _joined.AsSpan(0, length);
    }

    private ReadOnlySpan<byte> Renamed(ReadOnlySpan<byte> name)
    {
        Span<char> chars = stackalloc char[LongestName];
        var length = Encoding.UTF8.GetChars(name, chars);
        return _renamed!.Value.TryGetValue(chars[..length], out var renamed) ? renamed : name;
    }
}
