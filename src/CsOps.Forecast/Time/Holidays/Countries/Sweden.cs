using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of Sweden.</summary>
/// <remarks>
/// Source: Act (1989:253) on general holidays; the National Day took the place of Whit Monday by SFS 2004:1320. The three eves are treated as
/// Sundays by the Annual Leave Act (1977:480) and are free by agreement, so they count as customary. Ordinary Sundays are not listed.
/// </remarks>
internal static class Sweden
{
    public static CountryHolidays Holidays { get; } = new("SE", "Sweden",
    [
        Fixed(1, 1, "New Year's Day"),
        Fixed(1, 6, "Epiphany"),
        Easter(-2, "Good Friday"),
        Easter(0, "Easter Sunday"),
        Easter(1, "Easter Monday"),
        Fixed(5, 1, "First of May"),
        Easter(39, "Ascension Day"),
        Easter(49, "Whit Sunday"),
        Easter(50, "Whit Monday").Until(2004),
        Fixed(6, 6, "National Day").From(2005),
        FirstFrom(6, 20, DayOfWeek.Saturday, "Midsummer Day"),
        FirstFrom(10, 31, DayOfWeek.Saturday, "All Saints' Day"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
        FirstFrom(6, 19, DayOfWeek.Friday, "Midsummer Eve").Customary(),
        Fixed(12, 24, "Christmas Eve").Customary(),
        Fixed(12, 31, "New Year's Eve").Customary(),
    ]);
}
