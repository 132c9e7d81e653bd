using System.Text;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>How wide text stands in a cell, in the characters that column widths count; an estimate, since every program has its own letters.</summary>
internal static class TextWidth
{
    private const double Wide = 1.9;
    private const double Capital = 1.2;
    private const double Bold = 1.12;
    private const double Margin = 1.5;

    /// <summary>The button of a heading's filter.</summary>
    private const double Button = 1.5;

    /// <summary>The width of a text in one line.</summary>
    public static double Of(string text) => Margin + text.EnumerateRunes().Sum(Of);

    /// <summary>The width in which a heading stands in two lines at most, with no word broken.</summary>
    public static double OfHeading(string title)
    {
        var words = title.Split(' ');
        var best = Enumerable.Range(1, words.Length).Min(first => Math.Max(Of(string.Join(' ', words[..first])), Of(string.Join(' ', words[first..]))));
        return (Bold * best) + Button;
    }

    private static double Of(Rune rune) => IsWide(rune.Value) ? Wide : Rune.IsUpper(rune) ? Capital : 1;

    /// <summary>Letters of East Asia, and pictures.</summary>
    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F300;
}
