using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Turns the values of a file into cells of the centre's folder.</summary>
internal sealed class RecordCell(NumberFormat numbers, IReadOnlyList<DateTimePattern> patterns, LocalTimeResolver? resolver, TimeZoneInfo centre, Func<Exception> noZone)
{
    private const int Decimals = 6;
    private const int LongestReference = 64;
    private const double MostSeconds = 3_600_000_000; // a million hours: far over what anybody works, and no overflow

    /// <summary>Whether a local time was read that its clock showed twice or never.</summary>
    public bool IsFolded { get; set; }

    /// <summary>Reads a value that is not blank.</summary>
    /// <param name="field">The field it is of.</param>
    /// <param name="value">The value.</param>
    /// <param name="cell">How it is written.</param>
    /// <param name="problem">The reason code and what was found and expected, where it cannot be read.</param>
    public bool TryRead(BoundField field, string value, out string cell, out (string Reason, string Message) problem)
    {
        var read = field.Column.Value switch
        {
            RecordValue.Number => Number(field, value),
            RecordValue.Answer => Answer(field, value),
            RecordValue.Date => Plus(Time(value, dateOnly: true), field.PlusDays),
            RecordValue.Moment => Time(value, dateOnly: false),
            RecordValue.Truth => Truth(value),
            RecordValue.Length => new DurationFormat(field.Rule.Unit, numbers).TryParse(Encoding.UTF8.GetBytes(value), out var seconds) && seconds is >= 0 and <= MostSeconds ? Length(TimeSpan.FromSeconds(Math.Round(seconds))) : null,
            RecordValue.Reference => value.Length <= LongestReference && !value.Any(sign => char.IsWhiteSpace(sign) || sign == '@') ? value : "",
            _ => value,
        };
        cell = read ?? "";
        problem = read is null ? (Reason(field.Column.Value), $"found {ValueShape.Of(Encoding.UTF8.GetBytes(value))}, expected {Expected(field)}") : default;
        return read is not null;
    }

    /// <summary>A length of time as the folder writes it: <c>2h15m10s</c>, <c>0m</c>.</summary>
    public static string Length(TimeSpan length)
    {
        var text = new StringBuilder();
        foreach (var (count, unit) in new[] { ((long)length.TotalHours, 'h'), (length.Minutes, 'm'), (length.Seconds, 's') })
        {
            text.Append(CultureInfo.InvariantCulture, $"{(count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{count}{unit}") : "")}");
        }

        return text.Length == 0 ? "0m" : text.ToString();
    }

    /// <summary>A number as the folder writes it.</summary>
    public static string Number(double value) => Math.Round(value, Decimals).ToString(CultureInfo.InvariantCulture);

    /// <summary>An instant as the folder writes it.</summary>
    public string Moment(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, centre).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Any number, those below zero that no scale holds among them, or words.</summary>
    private string? Answer(BoundField field, string value) =>
        numbers.TryParse(Encoding.UTF8.GetBytes(value), out var number) && Math.Abs(number) <= RecordSchema.LargestNumber ? Number(number / field.Rule.Of) : AnswerWords.Find(value);

    private string? Number(BoundField field, string value) =>
        numbers.TryParse(Encoding.UTF8.GetBytes(value.TrimEnd('%', ' ')), out var number) && Math.Abs(number) <= RecordSchema.LargestNumber && (number >= 0 || field.Column.IsHidden)
            ? Number(number / field.Rule.Of)
            : null;

    private static string? Truth(string value) => value.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "1" or "PASS" or "PASSED" => "true",
        "FALSE" or "NO" or "N" or "0" or "FAIL" or "FAILED" => "false",
        _ => null,
    };

    /// <summary>A date without a time of day is that date, whatever offset stands behind it; a time is written by the centre's clock.</summary>
    private string? Time(string value, bool dateOnly)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        foreach (var pattern in patterns)
        {
            if (!pattern.TryParse(bytes, out var reading) || !pattern.HasDate)
            {
                continue;
            }

            var local = new DateTime(reading.LocalTicks);
            if (local.Year is < 1970 or > 2099)
            {
                return null;
            }

            if (!pattern.HasTime)
            {
                return local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }

            if (InstantOf(reading) is not { } instant)
            {
                return null;
            }

            return dateOnly ? TimeZoneInfo.ConvertTime(instant, centre).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Moment(instant);
        }

        return null;
    }

    private static string? Plus(string? date, int? days) => date is null || days is null ? null
        : days == 0 ? date
        : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateTimeOffset? InstantOf(DateTimeReading reading)
    {
        if (reading.OffsetMinutes is { } offset)
        {
            return new DateTimeOffset(reading.LocalTicks, TimeSpan.Zero) - TimeSpan.FromMinutes(offset);
        }

        var resolved = (resolver ?? throw noZone()).Resolve(new DateTime(reading.LocalTicks));
        IsFolded |= resolved.Kind != LocalTimeKind.Ordinary;
        return resolved.Instant;
    }

    private static string Reason(RecordValue value) => value switch
    {
        RecordValue.Date or RecordValue.Moment => "bad-time",
        RecordValue.Length => "bad-duration",
        RecordValue.Number or RecordValue.Answer => "bad-number",
        _ => "bad-value",
    };

    private string Expected(BoundField field) => field.Column.Value switch
    {
        RecordValue.Date or RecordValue.Moment => string.Join(" or ", patterns.Select(pattern => pattern.Pattern)),
        RecordValue.Length => $"a length of time from zero to a million hours, in {field.Rule.Unit.ToString().ToLowerInvariant()}",
        RecordValue.Truth => "true or false, yes or no, pass or fail, 1 or 0",
        RecordValue.Answer => "a number, or words of satisfaction that are known",
        _ => $"a number from zero to a million millions, with a decimal {(numbers.HasDecimalComma ? "comma" : "point")}",
    };
}
