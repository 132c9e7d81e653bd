using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of Norway.</summary>
/// <remarks>
/// Sources: Act of 24 February 1995 no. 12 on holidays and holiday peace, § 2; Act of 26 April 1947 no. 1 on the 1st and 17th of May. Ordinary
/// Sundays are not listed. Christmas Eve is a half day by law and mostly free.
/// </remarks>
internal static class Norway
{
    public static CountryHolidays Holidays { get; } = new("NO", "Norway",
    [
        Fixed(1, 1, "New Year's Day"),
        Easter(-3, "Maundy Thursday"),
        Easter(-2, "Good Friday"),
        Easter(0, "Easter Sunday"),
        Easter(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Fixed(5, 17, "Constitution Day"),
        Easter(39, "Ascension Day"),
        Easter(49, "Whit Sunday"),
        Easter(50, "Whit Monday"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
        Fixed(12, 24, "Christmas Eve").Customary(),
    ]);
}
