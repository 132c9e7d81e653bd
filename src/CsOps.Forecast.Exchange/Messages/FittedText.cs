using System.Text;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>Text made to fit into so many characters, never cut within a character or an escape.</summary>
internal static class FittedText
{
    private const char More = '…';

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters (UTF-16) of the result, 1 or more.</param>
    /// <param name="escape">How each character is written; null for as it is.</param>
    public static string Of(string text, int most, Func<Rune, string>? escape = null)
    {
        var fitted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var written = escape?.Invoke(rune) ?? rune.ToString();
            if (fitted.Length + written.Length > most)
            {
                return Cut(fitted, most);
            }

            fitted.Append(written);
        }

        return fitted.ToString();
    }

    /// <summary>As many lines as fit, and how many more there are.</summary>
    public static string Lines(IReadOnlyList<string> lines, int most)
    {
        var whole = string.Join('\n', lines);
        if (whole.Length <= most)
        {
            return whole;
        }

        var fitted = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var rest = i + 1 < lines.Count ? $"\n{More} +{(lines.Count - i - 1).ToString(CultureInfo.InvariantCulture)}" : "";
            var begin = fitted.Length > 0 ? "\n" : "";
            if (fitted.Length + begin.Length + lines[i].Length + rest.Length > most)
            {
                return fitted.Append(CultureInfo.InvariantCulture, $"{begin}{More} +{lines.Count - i}").ToString();
            }

            fitted.Append(begin).Append(lines[i]);
        }

        return fitted.ToString();
    }

    /// <summary>Takes whole characters and escapes away until the ellipsis fits.</summary>
    private static string Cut(StringBuilder fitted, int most)
    {
        while (fitted.Length + 1 > most)
        {
            var last = fitted.Length - 1;
            var escape = fitted[last] == ';' ? fitted.ToString().LastIndexOf('&') : -1;
            var from = escape >= 0 && last - escape <= 4 ? escape : char.IsLowSurrogate(fitted[last]) ? last - 1 : last;
            fitted.Length = from;
        }

        return fitted.Append(More).ToString();
    }
}
