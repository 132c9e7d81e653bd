using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of the Netherlands.</summary>
/// <remarks>
/// Source: Algemene termijnenwet, article 3, and the royal decrees on King's Day (before 2014 Queen's Day, 30 April). Liberation Day is a holiday by
/// that act every year, but free by agreement, as a rule in the years divisible by five: those are in. Good Friday counts for terms only.
/// </remarks>
internal static class Netherlands
{
    public static CountryHolidays Holidays { get; } = new("NL", "Netherlands",
    [
        Fixed(1, 1, "New Year's Day"),
        Easter(0, "Easter Sunday"),
        Easter(1, "Easter Monday"),
        Fixed(4, 30, "Queen's Day").MovedFrom(DayOfWeek.Sunday, -1).Until(2013),
        Fixed(4, 27, "King's Day").MovedFrom(DayOfWeek.Sunday, -1).From(2014),
        .. Enumerable.Range(0, 10).Select(i => Once(2000 + (5 * i), 5, 5, "Liberation Day")),
        Easter(39, "Ascension Day"),
        Easter(49, "Whit Sunday"),
        Easter(50, "Whit Monday"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
    ]);
}
