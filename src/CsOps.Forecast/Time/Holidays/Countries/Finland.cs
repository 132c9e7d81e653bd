using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of Finland.</summary>
/// <remarks>
/// Sources: the Church Act (1054/1993, now 652/2023), section on church holidays; Act 272/1944 on the first of May and Act 388/1937 on Independence
/// Day. Midsummer Eve and Christmas Eve are free by agreement.
/// </remarks>
internal static class Finland
{
    public static CountryHolidays Holidays { get; } = new("FI", "Finland",
    [
        Fixed(1, 1, "New Year's Day"),
        Fixed(1, 6, "Epiphany"),
        Easter(-2, "Good Friday"),
        Easter(0, "Easter Sunday"),
        Easter(1, "Easter Monday"),
        Fixed(5, 1, "May Day"),
        Easter(39, "Ascension Day"),
        Easter(49, "Whit Sunday"),
        FirstFrom(6, 20, DayOfWeek.Saturday, "Midsummer Day"),
        FirstFrom(10, 31, DayOfWeek.Saturday, "All Saints' Day"),
        Fixed(12, 6, "Independence Day"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
        FirstFrom(6, 19, DayOfWeek.Friday, "Midsummer Eve").Customary(),
        Fixed(12, 24, "Christmas Eve").Customary(),
    ]);
}
