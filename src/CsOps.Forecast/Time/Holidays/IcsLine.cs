using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>A content line of an iCalendar file, unfolded: <c>NAME;PARAMETERS:VALUE</c> (RFC 5545, section 3.1).</summary>
/// <param name="Number">The line on which it begins, from 1.</param>
/// <param name="Name">The property.</param>
/// <param name="Value">The value as written.</param>
internal sealed record IcsLine(long Number, string Name, string Value)
{
    // A property of a holiday is a line or two; what is longer is no calendar, and is not read into memory.
    private const int MaxLength = 1 << 20;

    /// <summary>The value as text, with its escapes undone.</summary>
    public string Text =>
        Value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <summary>The lines of a file; blank ones are passed over.</summary>
    public static IEnumerable<IcsLine> ReadAll(TextReader reader, string file)
    {
        var (text, first, number) = (new StringBuilder(), 1L, 0L);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                text.Append(line, 1, line.Length - 1);
            }
            else
            {
                if (text.Length > 0)
                {
                    yield return Parse(text.ToString(), first, file);
                }

                text.Clear().Append(line.TrimEnd());
                first = number;
            }

            if (text.Length > MaxLength)
            {
                throw new ImportException(file, "the line is longer than 1 MiB; expected an iCalendar file", first);
            }
        }

        if (text.Length > 0)
        {
            yield return Parse(text.ToString(), first, file);
        }
    }

    /// <summary>Whether it is that property.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its value is that word.</summary>
    public bool HasValue(string value) => Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value as a day.</summary>
    /// <exception cref="ImportException">It is none.</exception>
    public DateOnly Date(string file) =>
        DateOnly.TryParseExact(Value.Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ImportException(file, $"{Name} is no day; expected {Name};VALUE=DATE:yyyyMMdd, a day without a time", Number);

    private static IcsLine Parse(string text, long number, string file)
    {
        var colon = ColonAfterParameters(text);
        var nameEnd = text.AsSpan().IndexOfAny(':', ';');
        return colon > 0
            ? new IcsLine(number, text[..nameEnd], text[(colon + 1)..])
            : throw new ImportException(file, "this is no line of an iCalendar file; expected NAME:VALUE", number);
    }

    /// <summary>The colon before the value: the first one outside the quotes of a parameter; −1 where there is none.</summary>
    private static int ColonAfterParameters(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == ':')
            {
                return i;
            }
        }

        return -1;
    }
}
