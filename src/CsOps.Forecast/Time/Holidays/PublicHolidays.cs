using CsOps.Forecast.Time.Holidays.Countries;

namespace CsOps.Forecast.Time.Holidays;

/// <summary>Public holidays by the rules of a country's law.</summary>
/// <remarks>
/// Denmark, Finland, France, Germany (what holds in every state), Netherlands, Norway, Russia, South Korea, Sweden, United Kingdom (England and
/// Wales) and United States (federal). A day off in place of a holiday on a weekend is included beside the holiday itself. The changes
/// of law since 2000 are in, those announced after the rules were written are not: add them, or whole regions, by a <see cref="HolidayFile"/>.
/// </remarks>
public static class PublicHolidays
{
    /// <summary>The first year for which the rules hold.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year for which there are rules: that of the lunar tables.</summary>
    public const int LastYear = 2049;

    private static readonly SortedDictionary<string, CountryHolidays> ByCode = new(
        new CountryHolidays[]
        {
            Denmark.Holidays, Finland.Holidays, France.Holidays, Germany.Holidays, Netherlands.Holidays, Norway.Holidays, Russia.Holidays,
            SouthKorea.Holidays, Sweden.Holidays, UnitedKingdom.Holidays, UnitedStates.Holidays,
        }.ToDictionary(c => c.Code, StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The ISO 3166-1 codes of the countries with rules, in order.</summary>
    public static IReadOnlyCollection<string> Countries => ByCode.Keys;

    /// <summary>The holidays of a country.</summary>
    /// <param name="country">ISO 3166-1 code of two letters, in any case, one of <see cref="Countries"/>.</param>
    /// <param name="fromYear">The first year, from <see cref="FirstYear"/>.</param>
    /// <param name="toYear">The last year, which is in, up to <see cref="LastYear"/>.</param>
    /// <param name="withCustomary">Whether days that are free by custom or agreement, such as Midsummer Eve in Sweden, are in too. Default: no.</param>
    /// <exception cref="ArgumentException">There are no rules for the country.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside the rules, or the last is before the first.</exception>
    public static HolidayCalendar For(string country, int fromYear, int toYear, bool withCustomary = false)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromYear, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toYear, LastYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(toYear, fromYear);
        if (!ByCode.TryGetValue(country.Trim(), out var rules))
        {
            throw new ArgumentException(
                $"There are no holiday rules for '{country}'; expected one of {string.Join(", ", Countries)}.{Environment.NewLine}Maybe a holiday file (ICS or CSV) helps.",
                nameof(country));
        }

        var holidays = rules.Between(fromYear, toYear, withCustomary);
        return new HolidayCalendar(holidays.Where(h => h.Key.Year >= fromYear && h.Key.Year <= toYear));
    }
}
