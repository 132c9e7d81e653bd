using CsOps.Forecast.Files;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>A rule by which an event comes again on the same day of every year, or of every so many years.</summary>
/// <param name="Interval">The number of years between two.</param>
/// <param name="Count">The number of occurrences, the first included; null for no end.</param>
/// <param name="Until">The last day on which it may begin; null for no end.</param>
internal sealed record IcsYearlyRule(int Interval, int? Count, DateOnly? Until)
{
    /// <summary>Reads the value of an RRULE.</summary>
    /// <exception cref="ImportException">It is another kind of rule.</exception>
    public static IcsYearlyRule Parse(IcsLine line, string file)
    {
        var rule = new IcsYearlyRule(1, null, null);
        var isYearly = false;
        foreach (var part in line.Value.Trim().ToUpperInvariant().Split(';'))
        {
            var (name, value) = (part.Split('=')[0], part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            rule = name switch
            {
                "INTERVAL" when Positive(value) is { } interval => rule with { Interval = interval },
                "COUNT" when Positive(value) is { } count => rule with { Count = count },
                "UNTIL" when value.Length >= 8 => rule with { Until = (line with { Name = "UNTIL", Value = value[..8] }).Date(file) },
                "FREQ" when value == "YEARLY" => rule,
                "WKST" => rule,
                _ => throw new ImportException(
                    file, $"the rule '{part}' is not understood; expected FREQ=YEARLY, with INTERVAL, COUNT or UNTIL, or each day written out", line.Number),
            };
            isYearly |= name == "FREQ";
        }

        return isYearly ? rule : throw new ImportException(file, "the rule has no frequency; expected FREQ=YEARLY", line.Number);
    }

    /// <summary>The days on which it begins; a 29 February comes in leap years only.</summary>
    public IEnumerable<DateOnly> Occurrences(DateOnly first)
    {
        var found = 0;
        for (var year = first.Year; year <= Math.Max(PublicHolidays.LastYear, first.Year) && found < (Count ?? int.MaxValue); year += Interval)
        {
            if (first is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year))
            {
                continue;
            }

            var day = new DateOnly(year, first.Month, first.Day);
            if (day > (Until ?? DateOnly.MaxValue))
            {
                yield break;
            }

            found++;
            yield return day;
        }
    }

    private static int? Positive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10000 ? number : null;
}
