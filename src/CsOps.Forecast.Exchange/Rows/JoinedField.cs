using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>One column, or several whose values are read one after the other with a blank between them.</summary>
internal sealed class JoinedField(RowReader reader, int[] columns, byte[][] blanks, char? until = null)
{
    private const int Longest = 128;

    private readonly byte[] _joined = new byte[Longest];

    /// <summary>The columns' names, for messages.</summary>
    public string Name => string.Join('+', columns.Select(c => reader.Header.Names[c]));

    /// <summary>The value; empty when one of the columns is blank.</summary>
    public ReadOnlySpan<byte> Read()
    {
        var value = Whole();
        return until is { } sign && value.IndexOf((byte)sign) is >= 0 and var end ? value[..end] : value;
    }

    private ReadOnlySpan<byte> Whole()
    {
        if (columns.Length == 1)
        {
            var only = reader.Field(columns[0]);
            return IsBlank(only) ? [] : only;
        }

        var length = 0;
        foreach (var column in columns)
        {
            var field = reader.Field(column);
            if (IsBlank(field) || length + field.Length + 1 > Longest)
            {
                return [];
            }

            field.CopyTo(_joined.AsSpan(length));
            length += field.Length;
            _joined[length++] = (byte)' ';
        }

        return _joined.AsSpan(0, length - 1);
    }

    private bool IsBlank(ReadOnlySpan<byte> field)
    {
        foreach (var blank in blanks)
        {
            if (field.SequenceEqual(blank))
            {
                return true;
            }
        }

        return field.IsEmpty;
    }
}
