using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>Names of months and of the halves of a day in English, Danish, Swedish, Finnish, Russian, Korean, German and Spanish, from UTF-8 and without allocating.</summary>
internal static class DateTimeWords
{
    private const int LongestWord = 32;

    private static readonly byte[][] English = [.. "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ').Select(Encoding.UTF8.GetBytes)];

    /// <summary>How the names of a month begin elsewhere.</summary>
    private static readonly (string Start, int Month)[] Others =
    [
        ("tammi", 1), ("helmi", 2), ("maalis", 3), ("huhti", 4), ("touko", 5), ("kes\u00E4", 6), ("hein\u00E4", 7), ("elo", 8), ("syys", 9), ("loka", 10), ("joulu", 12),
        ("\u044F\u043D\u0432", 1), ("\u0444\u0435\u0432", 2), ("\u043C\u0430\u0440", 3), ("\u0430\u043F\u0440", 4), ("\u043C\u0430\u0439", 5), ("\u043C\u0430\u044F", 5),
        ("\u0438\u044E\u043D", 6), ("\u0438\u044E\u043B", 7), ("\u0430\u0432\u0433", 8), ("\u0441\u0435\u043D", 9), ("\u043E\u043A\u0442", 10), ("\u043D\u043E\u044F", 11),
        ("\u0434\u0435\u043A", 12),
        ("maj", 5), ("mai", 5), ("okt", 10), ("m\u00E4r", 3), ("dez", 12), ("ene", 1), ("abr", 4), ("ago", 8), ("dic", 12),
    ];

    /// <summary>The marks of the first and the second half of a day, those first of which another is the beginning.</summary>
    private static readonly (byte[] Mark, bool IsAfternoon)[] Halves =
    [
        .. new[] { "a. m.", "a.m.", "am", "f.m.", "fm", "ap.", "ap", "\uC624\uC804" }.Select(mark => (Encoding.UTF8.GetBytes(mark), false)),
        .. new[] { "p. m.", "p.m.", "pm", "e.m.", "em", "ip.", "ip", "\uC624\uD6C4" }.Select(mark => (Encoding.UTF8.GetBytes(mark), true)),
    ];

    /// <summary>The month of a name, long or short, from 1; 0 where it is none.</summary>
    public static int MonthOf(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 3 or > LongestWord)
        {
            return 0;
        }

        if (Begins(word, "marras"u8))
        {
            return 11; // Finnish November begins as March does elsewhere.
        }

        for (var m = 0; m < English.Length; m++)
        {
            if (Begins(word, English[m]))
            {
                return m + 1;
            }
        }

        Span<char> chars = stackalloc char[LongestWord];
        ReadOnlySpan<char> text = chars[..Encoding.UTF8.GetChars(word, chars)];
        foreach (var (start, month) in Others)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return month;
            }
        }

        return 0;
    }

    /// <summary>The bytes of the mark of a half of the day with which a text begins; 0 where it begins otherwise.</summary>
    public static int HalfDayLength(ReadOnlySpan<byte> text, out bool isAfternoon)
    {
        foreach (var (mark, isSecond) in Halves)
        {
            if (Begins(text, mark))
            {
                isAfternoon = isSecond;
                return mark.Length;
            }
        }

        isAfternoon = false;
        return 0;
    }

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        if (text.Length < start.Length)
        {
            return false;
        }

        for (var i = 0; i < start.Length; i++)
        {
            var letter = char.IsAsciiLetterUpper((char)text[i]) ? (byte)(text[i] | 0x20) : text[i];
            if (letter != start[i])
            {
                return false;
            }
        }

        return true;
    }
}
