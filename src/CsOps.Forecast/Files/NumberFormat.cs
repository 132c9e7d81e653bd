using System.Buffers.Text;

namespace CsOps.Forecast.Files;

/// <summary>How numbers are written in a file; parsing never asks the machine's culture.</summary>
/// <remarks>
/// Blanks, no-break spaces and apostrophes between digits are taken for thousands separators. <c>default</c> is the invariant format:
/// a decimal point and no other thousands separator.
/// </remarks>
public readonly record struct NumberFormat
{
    private const int LongestNumber = 64;

    /// <summary>Decimal comma; a point separates thousands.</summary>
    public static NumberFormat DecimalComma => new() { HasDecimalComma = true, AllowsThousands = true };

    /// <summary>Decimal point; a comma separates thousands.</summary>
    public static NumberFormat ThousandsComma => new() { AllowsThousands = true };

    /// <summary>Whether a comma separates the decimals. Default: false, a point does.</summary>
    public bool HasDecimalComma { get; init; }

    /// <summary>Whether the other one of comma and point may separate thousands, in groups of three. Default: false.</summary>
    public bool AllowsThousands { get; init; }

    /// <summary>Reads a number; surrounding blanks are allowed.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="value">The number, finite.</param>
    /// <returns>False when it is not a number of this format.</returns>
    public bool TryParse(ReadOnlySpan<byte> utf8, out double value)
    {
        utf8 = DelimitedReader.Trim(utf8);
        if (TryParseDigits(utf8, out value))
        {
            return true;
        }

        if (Utf8Parser.TryParse(utf8, out value, out var used) && used == utf8.Length && !HasDecimalComma)
        {
            return double.IsFinite(value);
        }

        Span<byte> plain = stackalloc byte[LongestNumber];
        return TryNormalise(utf8, plain, out var length)
            && Utf8Parser.TryParse(plain[..length], out value, out used)
            && used == length
            && double.IsFinite(value);
    }

    /// <summary>The common case: up to 15 digits and nothing else.</summary>
    private static bool TryParseDigits(ReadOnlySpan<byte> utf8, out double value)
    {
        value = 0;
        if (utf8.IsEmpty || utf8.Length > 15)
        {
            return false;
        }

        long whole = 0;
        foreach (var c in utf8)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
            {
                return false;
            }

            whole = (whole * 10) + digit;
        }

        value = whole;
        return true;
    }

    /// <summary>Copies the number with a decimal point and without thousands separators; false where a separator does not cut off three digits.</summary>
    private bool TryNormalise(ReadOnlySpan<byte> utf8, Span<byte> plain, out int length)
    {
        length = 0;
        var (point, separator) = HasDecimalComma ? ((byte)',', (byte)'.') : ((byte)'.', (byte)',');
        var sinceSeparator = -1;
        var inWhole = true;
        for (var i = 0; i < utf8.Length; i++)
        {
            var width = SeparatorWidth(utf8[i..], separator);
            var isPoint = utf8[i] == point;
            if (((width > 0 || isPoint) && inWhole && sinceSeparator is not (-1 or 3)) || (width > 0 && (!inWhole || length == 0)) || length == plain.Length)
            {
                return false;
            }

            if (width > 0)
            {
                sinceSeparator = 0;
                i += width - 1;
                continue;
            }

            inWhole &= !isPoint;
            sinceSeparator += inWhole && sinceSeparator >= 0 ? 1 : 0;
            plain[length++] = isPoint ? (byte)'.' : utf8[i] is (byte)',' or (byte)'.' ? (byte)'x' : utf8[i];
        }

        return length > 0 && (!inWhole || sinceSeparator is -1 or 3);
    }

    private int SeparatorWidth(ReadOnlySpan<byte> rest, byte separator) => rest switch
    {
        [(byte)' ' or (byte)'\'', ..] => 1,
        [0xC2, 0xA0, ..] => 2, // no-break space
        [0xE2, 0x80, 0xAF or 0x89 or 0x99, ..] => 3, // narrow no-break space, thin space, typographic apostrophe
        [var first, ..] when AllowsThousands && first == separator => 1,
        _ => 0,
    };
}
