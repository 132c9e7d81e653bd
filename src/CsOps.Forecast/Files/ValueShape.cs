using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>The shape of a value, for messages that must not show what a customer wrote.</summary>
public static class ValueShape
{
    private const int LongestShown = 32;

    /// <summary>Digits as 9, letters as a, all else as it is, at most 32 characters; <c>(blank)</c> when there is nothing.</summary>
    /// <param name="utf8">The value.</param>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "(blank)";
        }

        var shape = new StringBuilder(LongestShown + 1);
        foreach (var rune in Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * LongestShown)]).EnumerateRunes())
        {
            if (shape.Length == LongestShown)
            {
                return shape.Append('…').ToString();
            }

            shape.Append(Rune.IsDigit(rune) ? "9" : Rune.IsLetter(rune) ? "a" : Rune.IsControl(rune) ? "?" : rune.ToString());
        }

        return shape.ToString();
    }
}
