using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of Denmark.</summary>
/// <remarks>
/// Sources: the church holidays of the ordinance of 26 October 1770, as named in the Closing Act (lukkeloven, LBK 1121 of 2023); General Prayer
/// Day was abolished from 2024 by Act 214 of 6 March 2023. Shops must close on Constitution Day and Christmas Eve (from 15:00); offices mostly do.
/// </remarks>
internal static class Denmark
{
    public static CountryHolidays Holidays { get; } = new("DK", "Denmark",
    [
        Fixed(1, 1, "New Year's Day"),
        Easter(-3, "Maundy Thursday"),
        Easter(-2, "Good Friday"),
        Easter(0, "Easter Sunday"),
        Easter(1, "Easter Monday"),
        Easter(26, "General Prayer Day").Until(2023),
        Easter(39, "Ascension Day"),
        Easter(49, "Whit Sunday"),
        Easter(50, "Whit Monday"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
        Fixed(6, 5, "Constitution Day").Customary(),
        Fixed(12, 24, "Christmas Eve").Customary(),
    ]);
}
