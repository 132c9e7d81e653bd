namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>Writes the numbers of cells as text that the readers of text understand: days as <c>yyyy-MM-dd</c>, times as <c>HH:mm:ss</c>, both with a blank between them.</summary>
/// <param name="countsFrom1904">Whether days are counted from 1904 and not from 1900.</param>
/// <param name="decimalSign">What the file's reader expects between a number and its decimals.</param>
internal sealed class CellText(bool countsFrom1904, char decimalSign)
{
    /// <summary>The longest text made of a number.</summary>
    public const int Longest = 40;

    /// <summary>Where numbers begin that a spreadsheet, which keeps 15 digits, has rounded.</summary>
    private const double FirstRounded = 1e15;

    private const double SecondsPerDay = 86400;
    private const double LastDay = 2958465; // 9999-12-31
    private const double FirstDayOfUnixTime = 25569;
    private const int DaysFrom1900To1904 = 1462;
    private const int LeapDayThatWasNot = 60; // 1900-02-29, which the 1900 system counts

    private const double LastSecond = (SecondsPerDay - 1) / SecondsPerDay;

    private static readonly DateTime Before1900 = new(1899, 12, 30);

    /// <summary>Writes a number by its format.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The format.</param>
    /// <param name="to">At least <see cref="Longest"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public int Write(double value, CellFormat format, Span<byte> to)
    {
        var day = countsFrom1904 ? value + DaysFrom1900To1904 : value;
        return format.Kind switch
        {
            CellFormatKind.Elapsed => WriteClock(value, format.HasFraction, to),
            CellFormatKind.Time when value is > -1 and < FirstDayOfUnixTime => WriteClock(Math.Abs(value) < 1 ? Math.Min(value, LastSecond) : value, format.HasFraction, to),
            CellFormatKind.Time when day <= LastDay => WriteClock(value - Math.Floor(value), format.HasFraction, to),
            CellFormatKind.DateTime when value is >= 0 and < 1 => WriteClock(Math.Min(value, LastSecond), format.HasFraction, to),
            CellFormatKind.Date or CellFormatKind.DateTime when day is >= 1 and <= LastDay && Math.Floor(day) != LeapDayThatWasNot => WriteDay(day, format, to),
            _ => WriteNumber(value, format.Digits, to),
        };
    }

    /// <summary>Puts a blank where ISO 8601 has a T between day and time, as <see cref="Write"/> does.</summary>
    public static void Normalise(Span<byte> isoDate)
    {
        if (isoDate.Length > 10 && isoDate[10] == (byte)'T')
        {
            isoDate[10] = (byte)' ';
        }
    }

    private int WriteNumber(double value, int digits, Span<byte> to)
    {
        int length;
        if (value == Math.Floor(value) && Math.Abs(value) < FirstRounded)
        {
            ((long)value).TryFormat(to, out length, digits > 1 ? $"D{Math.Min(digits, Longest - 2)}" : default, CultureInfo.InvariantCulture);
            return length;
        }

        value.TryFormat(to, out length, Math.Abs(value) < FirstRounded ? default : "0.##############E+0", CultureInfo.InvariantCulture);
        if (decimalSign != '.' && to[..length].IndexOf((byte)'.') is >= 0 and var point)
        {
            to[point] = (byte)decimalSign;
        }

        return length;
    }

    private static int WriteDay(double day, CellFormat format, Span<byte> to)
    {
        var ticks = Ticks(day, format.HasFraction);
        var date = Before1900.AddTicks(ticks);
        date = date < Before1900.AddDays(LeapDayThatWasNot) ? date.AddDays(1) : date;
        var pattern = format.Kind == CellFormatKind.Date && ticks % TimeSpan.TicksPerDay == 0 ? "yyyy-MM-dd"
            : ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.fff";
        date.TryFormat(to, out var length, pattern, CultureInfo.InvariantCulture);
        return length;
    }

    private static int WriteClock(double days, bool hasFraction, Span<byte> to)
    {
        var ticks = Ticks(Math.Abs(days), hasFraction);
        var span = new TimeSpan(ticks);
        var sign = days < 0 && ticks > 0 ? "-" : "";
        var hours = ticks / TimeSpan.TicksPerHour;
        var isWhole = ticks % TimeSpan.TicksPerSecond == 0;
        int length;
        _ = isWhole
            ? System.Text.Unicode.Utf8.TryWrite(to, CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{span.Minutes:D2}:{span.Seconds:D2}", out length)
            : System.Text.Unicode.Utf8.TryWrite(to, CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{span.Minutes:D2}:{span.Seconds:D2}.{span.Milliseconds:D3}", out length);
        return length;
    }

    /// <summary>Spreadsheets keep a time as a fraction of a day, so it is exact only to parts of a second.</summary>
    private static long Ticks(double days, bool hasFraction) => hasFraction
        ? (long)Math.Round(Math.Min(days, LastDay) * SecondsPerDay * 1000) * TimeSpan.TicksPerMillisecond
        : (long)Math.Round(Math.Min(days, LastDay) * SecondsPerDay) * TimeSpan.TicksPerSecond;
}
