using System.Buffers;

namespace CsOps.Forecast.Files;

/// <summary>Reads lengths of time in one unit or notation.</summary>
/// <param name="Unit">The unit or notation.</param>
/// <param name="Numbers">How numbers are written.</param>
/// <remarks><c>default</c> reads seconds with a decimal point.</remarks>
public readonly record struct DurationFormat(DurationUnit Unit, NumberFormat Numbers = default)
{
    private const double SecondsPerHour = 3600;
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.,"u8);
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create("0123456789 "u8);

    /// <summary>Reads a length of time; negative ones are read, whether they make sense is the caller's matter.</summary>
    /// <param name="utf8">The text, not blank.</param>
    /// <param name="seconds">Its length in seconds.</param>
    /// <returns>False when it is not written in this way.</returns>
    public bool TryParse(ReadOnlySpan<byte> utf8, out double seconds)
    {
        utf8 = DelimitedReader.Trim(utf8);
        return Unit switch
        {
            DurationUnit.Clock => TryClock(utf8, isStopwatch: false, out seconds),
            DurationUnit.Stopwatch => TryClock(utf8, isStopwatch: true, out seconds),
            DurationUnit.Words => TryWords(utf8, out seconds),
            _ => TryNumber(utf8, out seconds),
        };
    }

    private bool TryNumber(ReadOnlySpan<byte> utf8, out double seconds)
    {
        var isNumber = Numbers.TryParse(utf8, out var value);
        seconds = Unit switch
        {
            DurationUnit.Minutes => value * 60,
            DurationUnit.Hours => value * SecondsPerHour,
            DurationUnit.Milliseconds => value / 1000,
            _ => value,
        };
        return isNumber;
    }

    private bool TryClock(ReadOnlySpan<byte> utf8, bool isStopwatch, out double seconds)
    {
        seconds = 0;
        var sign = utf8 is [(byte)'-', ..] ? -1 : 1;
        var rest = sign < 0 ? utf8[1..] : utf8;
        var separator = rest.Count((byte)'.') == 2 && !rest.Contains((byte)':') ? (byte)'.' : (byte)':';
        var first = rest.IndexOf(separator);
        if (first <= 0 || !Numbers.TryParse(rest[..first], out var leading) || leading < 0 || leading != Math.Floor(leading))
        {
            return false;
        }

        rest = rest[(first + 1)..];
        var second = rest.IndexOf(separator);
        if (!TrySixtieth(second < 0 ? rest : rest[..second], isWhole: second >= 0, out var middle))
        {
            return false;
        }

        var last = 0.0;
        if (second >= 0 && !TrySixtieth(rest[(second + 1)..], isWhole: false, out last))
        {
            return false;
        }

        seconds = sign * (second < 0 && isStopwatch ? (leading * 60) + middle : (leading * SecondsPerHour) + (middle * 60) + last);
        return true;
    }

    private bool TrySixtieth(ReadOnlySpan<byte> utf8, bool isWhole, out double value) =>
        Numbers.TryParse(utf8, out value) && value is >= 0 and < 60 && utf8.Length >= 2 && (!isWhole || utf8.Length == 2);

    private bool TryWords(ReadOnlySpan<byte> utf8, out double seconds)
    {
        seconds = 0;
        var sign = utf8 is [(byte)'-', ..] ? -1 : 1;
        var rest = sign < 0 ? utf8[1..] : utf8;
        var isIso = rest is [(byte)'P' or (byte)'p', ..];
        rest = isIso ? rest[1..] : rest;
        if (rest.IsEmpty)
        {
            return false;
        }

        for (var isTime = !isIso; !rest.IsEmpty;)
        {
            if (!isTime && rest is [(byte)'T' or (byte)'t', _, ..])
            {
                isTime = true;
                rest = rest[1..];
            }

            var digits = rest.IndexOfAnyExcept(NumberBytes);
            if (digits <= 0 || !Numbers.TryParse(rest[..digits], out var value))
            {
                return false;
            }

            rest = DelimitedReader.Trim(rest[digits..]);
            var word = rest.IndexOfAny(WordEnds);
            var unit = isIso ? SecondsOfIso(rest, isTime, ref word) : SecondsOf(word < 0 ? rest : rest[..word]);
            if (unit == 0)
            {
                return false;
            }

            seconds += sign * value * unit;
            rest = DelimitedReader.Trim(word < 0 ? [] : rest[word..]);
        }

        return true;
    }

    /// <summary>The unit of an ISO 8601 part, which is one letter; months and years have no fixed length.</summary>
    private static double SecondsOfIso(ReadOnlySpan<byte> rest, bool isTime, ref int word)
    {
        word = rest.Length > 1 ? 1 : -1;
        return rest.IsEmpty ? 0 : ((char)(rest[0] & ~0x20), isTime) switch
        {
            ('W', false) => 7 * 24 * SecondsPerHour,
            ('D', false) => 24 * SecondsPerHour,
            ('H', true) => SecondsPerHour,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => 0,
        };
    }

    /// <summary>The unit by how its word begins, in English, Danish, Swedish, Finnish (<c>t</c>, <c>p</c>), Russian and Korean.</summary>
    private static double SecondsOf(ReadOnlySpan<byte> word) => word switch
    {
        [(byte)'d' or (byte)'D' or (byte)'p' or (byte)'P', ..] => 24 * SecondsPerHour,
        [(byte)'h' or (byte)'H' or (byte)'t' or (byte)'T', ..] => SecondsPerHour,
        [(byte)'m' or (byte)'M', (byte)'s' or (byte)'S', ..] => 0.001,
        [(byte)'m' or (byte)'M', ..] => 60,
        [(byte)'s' or (byte)'S', ..] => 1,
        _ when word.StartsWith("\uC77C"u8) || word.StartsWith("\u0434"u8) => 24 * SecondsPerHour,
        _ when word.StartsWith("\uC2DC\uAC04"u8) || word.StartsWith("\u0447"u8) => SecondsPerHour,
        _ when word.StartsWith("\uBD84"u8) || word.StartsWith("\u043C"u8) => 60,
        _ when word.StartsWith("\uCD08"u8) || word.StartsWith("\u0441"u8) => 1,
        _ => 0,
    };
}
