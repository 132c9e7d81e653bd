namespace CsOps.Forecast.Console.Screens;

/// <summary>Breaks long lines between words for a terminal. What is piped stays whole, so that a search finds it and a log has a line for each thing.</summary>
internal static class BrokenLines
{
    /// <summary>The lines of a text. A word that is wider than the terminal stays whole, so that the path of a file can be taken from it.</summary>
    /// <param name="text">One line.</param>
    /// <param name="indent">What the further lines begin with.</param>
    /// <param name="width">Columns of the terminal, over the indent's; null where there is none, and the line stays whole.</param>
    public static IEnumerable<string> Of(string text, string indent, int? width)
    {
        while (text.Length > width && BreakIn(text, width.Value) is { } end)
        {
            yield return text[..end];
            text = indent + text[(end + 1)..];
        }

        yield return text;
    }

    /// <summary>The last blank that leaves a line within the width, else the first one after it; the blanks that a line begins with are no place to break.</summary>
    private static int? BreakIn(string text, int width)
    {
        var indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        var last = text.LastIndexOf(' ', Math.Min(width, text.Length - 1));
        var end = last > indent ? last : text.IndexOf(' ', Math.Max(indent, width));
        return end > indent ? end : null;
    }
}
