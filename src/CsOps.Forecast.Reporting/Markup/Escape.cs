using System.Buffers;
using System.Text;
using System.Xml;

namespace CsOps.Forecast.Reporting.Markup;

/// <summary>Makes any string safe as text or as a quoted attribute value.</summary>
internal static class Escape
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-+*/%()[]_=#!?|~^@\n·–—−×≥≤…ÆØÅæøåÄÖäöüéè");

    /// <summary>The text with markup characters as entities; what XML cannot hold (control characters, half surrogates) as U+FFFD.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(escaped, text[i]);
            }
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char c) => _ = c switch
    {
        '<' => escaped.Append("&lt;"),
        '>' => escaped.Append("&gt;"),
        '&' => escaped.Append("&amp;"),
        '"' => escaped.Append("&quot;"),
        '\'' => escaped.Append("&#39;"),
        _ => escaped.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD'),
    };
}
