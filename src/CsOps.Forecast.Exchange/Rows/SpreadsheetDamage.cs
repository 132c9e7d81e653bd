using System.Buffers;
using System.Buffers.Text;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>Knows what a spreadsheet makes of values that it took for something else, and then saved.</summary>
internal static class SpreadsheetDamage
{
    /// <summary>What to say of a day that was saved as its number.</summary>
    public const string SerialHint = " (the number that a spreadsheet gives a day; format the column as a date and time and save it again)";

    private const double FirstSerial = 25569; // 1970-01-01
    private const double LastSerial = 73050; // 2099-12-31
    private const int ThousandsGroup = 3;

    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.,"u8);

    /// <summary>Whether an id was rounded to fifteen digits or fewer: <c>1.21E+15</c>.</summary>
    public static bool IsRounded(ReadOnlySpan<byte> id)
    {
        var at = id.IndexOf("E+"u8);
        return at > 0 && id[..at].IndexOfAnyExcept(NumberBytes) < 0;
    }

    /// <summary>Whether a time may be the number of a day of the years 1970 to 2099: <c>46328.3333</c>.</summary>
    public static bool IsSerial(ReadOnlySpan<byte> time)
    {
        Span<byte> plain = stackalloc byte[24];
        if (time.Length > plain.Length || time.Length < 5)
        {
            return false;
        }

        time.CopyTo(plain);
        plain[..time.Length].Replace((byte)',', (byte)'.');
        return Utf8Parser.TryParse(plain[..time.Length], out double value, out var used) && used == time.Length && value is >= FirstSerial and <= LastSerial;
    }

    /// <summary>Whether a count has exactly three decimals, as thousands have that are separated by the sign for decimals: <c>1.234</c>.</summary>
    public static bool MayBeThousands(ReadOnlySpan<byte> count, byte decimalSign)
    {
        var at = count.IndexOf(decimalSign);
        return at is > 0 and <= ThousandsGroup && count.Length - at - 1 == ThousandsGroup && count[0] != (byte)'0';
    }
}
