using System.Buffers;
using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>Writes delimited text in UTF-8: by default comma-separated, <c>\n</c> line ends, invariant numbers, quotes where needed.</summary>
/// <remarks>
/// Text that begins with <c>= + - @</c>, a tab or a carriage return gets a leading apostrophe, so that a spreadsheet shows it and does
/// not run it; so does text with apostrophes before one of these, so that <see cref="Unescape"/> gives back every text. Numbers are never escaped. Not thread-safe. Disposing flushes and leaves the stream open.
/// </remarks>
public sealed class DelimitedWriter : IDisposable
{
    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r");

    private readonly StreamWriter _writer;
    private readonly DelimitedStyle _style;
    private readonly SearchValues<char> _quoted;
    private bool _rowBegun;

    /// <summary>Writes to a stream in the plain style.</summary>
    public DelimitedWriter(Stream stream)
        : this(stream, DelimitedStyle.Plain)
    {
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="style">How.</param>
    /// <exception cref="ArgumentException">The style has a comma both between cells and before decimals.</exception>
    public DelimitedWriter(Stream stream, DelimitedStyle style)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(style);
        if (style is { HasDecimalComma: true, Delimiter: ',' })
        {
            throw new ArgumentException("A comma cannot stand both between cells and before decimals.", nameof(style));
        }

        _style = style;
        _quoted = SearchValues.Create([style.Delimiter, '"', '\r', '\n']);
        _writer = new StreamWriter(stream, new UTF8Encoding(style.HasByteOrderMark), 1 << 16, leaveOpen: true);
    }

    /// <summary>Writes a cell of text; null and empty are a blank cell.</summary>
    public DelimitedWriter Text(string? value)
    {
        Separate();
        var text = string.IsNullOrEmpty(value) ? string.Empty : value.AsSpan().TrimStart('\'') is [var first, ..] && Formulas.Contains(first) ? $"'{value}" : value;
        if (text.AsSpan().ContainsAny(_quoted))
        {
            _writer.Write('"');
            _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(text);
        }

        return this;
    }

    /// <summary>The text that a cell was written from: without the apostrophe before what a spreadsheet would run.</summary>
    /// <param name="cell">The cell in UTF-8, as it stands in a file.</param>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> cell) =>
        cell is [(byte)'\'', .. var text] && text.TrimStart((byte)'\'') is [var first, ..] && Formulas.Contains((char)first) ? text : cell;

    /// <summary>Writes a number in the shortest form that reads back as the same double; NaN is a blank cell.</summary>
    public DelimitedWriter Number(double value)
    {
        Separate();
        if (!double.IsNaN(value))
        {
            Span<char> buffer = stackalloc char[32];
            value.TryFormat(buffer, out var length, provider: CultureInfo.InvariantCulture);
            if (_style.HasDecimalComma)
            {
                buffer[..length].Replace('.', ',');
            }

            _writer.Write(buffer[..length]);
        }

        return this;
    }

    /// <summary>Writes a number with so many decimals at most; NaN is a blank cell.</summary>
    public DelimitedWriter Number(double value, int decimals) => Number(Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0);

    /// <summary>Writes a whole number.</summary>
    public DelimitedWriter Number(long value)
    {
        Separate();
        Span<char> buffer = stackalloc char[20];
        value.TryFormat(buffer, out var length, provider: CultureInfo.InvariantCulture);
        _writer.Write(buffer[..length]);
        return this;
    }

    /// <summary>Writes an instant as ISO 8601 with its offset, to the second: <c>2026-10-25T02:30:00+02:00</c>.</summary>
    public DelimitedWriter Instant(DateTimeOffset value)
    {
        Separate();
        Span<char> buffer = stackalloc char[32];
        value.TryFormat(buffer, out var length, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        _writer.Write(buffer[..length]);
        return this;
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    public DelimitedWriter Date(DateOnly value) => Text(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _writer.Write(_style.NewLine);
        _rowBegun = false;
    }

    /// <summary>Writes a row of text cells, for example the header.</summary>
    public void Row(params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            Text(cell);
        }

        EndRow();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (_rowBegun)
        {
            _writer.Write(_style.Delimiter);
        }

        _rowBegun = true;
    }
}
