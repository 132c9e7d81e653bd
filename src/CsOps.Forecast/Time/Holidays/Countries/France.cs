using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of metropolitan France.</summary>
/// <remarks>
/// Source: Code du travail, L3133-1. Whit Monday stays a holiday also where it is worked as the day of solidarity (Act 2004-626). The two
/// further days of Alsace and Moselle and the days of the overseas territories are not in.
/// </remarks>
internal static class France
{
    public static CountryHolidays Holidays { get; } = new("FR", "France",
    [
        Fixed(1, 1, "New Year's Day"),
        Easter(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Fixed(5, 8, "Victory Day"),
        Easter(39, "Ascension Day"),
        Easter(50, "Whit Monday"),
        Fixed(7, 14, "Bastille Day"),
        Fixed(8, 15, "Assumption"),
        Fixed(11, 1, "All Saints' Day"),
        Fixed(11, 11, "Armistice Day"),
        Fixed(12, 25, "Christmas Day"),
    ]);
}
