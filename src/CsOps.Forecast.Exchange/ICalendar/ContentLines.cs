using System.Text;

namespace CsOps.Forecast.Exchange.ICalendar;

/// <summary>Content lines of iCalendar (RFC 5545, section 3.1): folded at 75 octets of UTF-8, ended by CR and LF.</summary>
internal static class ContentLines
{
    private const int MostOctets = 75;

    /// <summary>Adds a line; its value is already escaped where it is a text.</summary>
    public static void Append(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>A value of type TEXT: backslash, semicolon, comma and line breaks escaped, other control characters left out.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                _ when char.IsControl(c) => text,
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }

    /// <summary>The lines of a file, unfolded; blank ones are passed over.</summary>
    public static IEnumerable<string> Unfold(string text)
    {
        var line = new StringBuilder();
        foreach (var part in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (part.Length > 0 && part[0] is ' ' or '\t')
            {
                line.Append(part, 1, part.Length - 1);
                continue;
            }

            if (line.Length > 0)
            {
                yield return line.ToString();
            }

            line.Clear().Append(part);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
