namespace CsOps.Forecast.Files;

/// <summary>One part of a compiled date-time pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Min">The fewest digits; of a literal, the byte itself.</param>
/// <param name="Max">The most digits; of a word, whether a point may follow it: not 0.</param>
internal readonly record struct DateTimeField(DateTimeFieldKind Kind, int Min, int Max)
{
    public bool TryRead(ReadOnlySpan<byte> text, ref int position, ref DateTimeParts parts)
    {
        var rest = text[position..];
        switch (Kind)
        {
            case DateTimeFieldKind.Literal:
                position++;
                return rest.Length > 0 && rest[0] == Min;
            case DateTimeFieldKind.MonthName:
                return TryMonthName(rest, ref position, ref parts);
            case DateTimeFieldKind.Weekday:
                position += WordLength(rest) + PointLength(rest, WordLength(rest));
                return WordLength(rest) > 0;
            case DateTimeFieldKind.Fraction:
                return TryFraction(rest, ref position, ref parts);
            case DateTimeFieldKind.HalfDay:
                var length = DateTimeWords.HalfDayLength(rest, out parts.IsAfternoon);
                position += length;
                return length > 0;
            case DateTimeFieldKind.Offset:
                return TryOffset(rest, ref position, ref parts);
            default:
                return TryNumber(rest, ref position, ref parts);
        }
    }

    private bool TryNumber(ReadOnlySpan<byte> rest, ref int position, ref DateTimeParts parts)
    {
        int value = 0, used = 0;
        while (used < Max && used < rest.Length && (uint)(rest[used] - '0') <= 9)
        {
            value = (value * 10) + rest[used++] - '0';
        }

        position += used;
        switch (Kind)
        {
            case DateTimeFieldKind.Year:
                parts.Year = Max == 2 ? 2000 + value : value;
                break;
            case DateTimeFieldKind.Month:
                parts.Month = value;
                break;
            case DateTimeFieldKind.Day:
                parts.Day = value;
                break;
            case DateTimeFieldKind.Hour:
                parts.Hour = value;
                break;
            case DateTimeFieldKind.HalfDayHour:
                parts.Hour = value is >= 1 and <= 12 ? value % 12 : int.MaxValue / 2;
                break;
            case DateTimeFieldKind.Minute:
                parts.Minute = value;
                break;
            default:
                parts.Second = value;
                break;
        }

        return used >= Min;
    }

    private static bool TryFraction(ReadOnlySpan<byte> rest, ref int position, ref DateTimeParts parts)
    {
        long unit = TimeSpan.TicksPerSecond;
        var used = 0;
        for (; used < rest.Length && (uint)(rest[used] - '0') <= 9; used++)
        {
            unit /= 10;
            parts.FractionTicks += unit * (rest[used] - '0');
        }

        position += used;
        return used > 0;
    }

    private bool TryMonthName(ReadOnlySpan<byte> rest, ref int position, ref DateTimeParts parts)
    {
        var length = WordLength(rest);
        position += length + PointLength(rest, length);
        parts.Month = DateTimeWords.MonthOf(rest[..length]);
        return parts.Month > 0;
    }

    /// <summary>The point behind a word that is cut short (<c>okt. 2026</c>), where the pattern has none in its place.</summary>
    private int PointLength(ReadOnlySpan<byte> rest, int at) => Max > 0 && at > 0 && at < rest.Length && rest[at] == '.' ? 1 : 0;

    /// <summary><c>Z</c>, <c>+hh:mm</c>, <c>+hhmm</c> or <c>+hh</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> rest, ref int position, ref DateTimeParts parts)
    {
        if (rest is [(byte)'Z' or (byte)'z', ..])
        {
            position++;
            parts.OffsetMinutes = 0;
            return true;
        }

        if (rest.Length < 3 || rest[0] is not ((byte)'+' or (byte)'-') || !TryTwoDigits(rest[1..], out var hours))
        {
            return false;
        }

        var used = 3;
        var colon = rest.Length > 3 && rest[3] == ':' ? 1 : 0;
        if (TryTwoDigits(rest[(3 + colon)..], out var minutes))
        {
            used += colon + 2;
        }

        position += used;
        parts.OffsetMinutes = (rest[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
        return hours <= 14 && minutes < 60;
    }

    private static bool TryTwoDigits(ReadOnlySpan<byte> rest, out int value)
    {
        var isNumber = rest.Length >= 2 && char.IsAsciiDigit((char)rest[0]) && char.IsAsciiDigit((char)rest[1]);
        value = isNumber ? ((rest[0] - '0') * 10) + rest[1] - '0' : 0;
        return isNumber;
    }

    private static int WordLength(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetter((char)rest[length]) || rest[length] >= 0x80))
        {
            length++;
        }

        return length;
    }
}
