using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays that hold in every state of Germany.</summary>
/// <remarks>
/// Sources: Unification Treaty, article 2(2), for 3 October; the holiday acts of the sixteen states for the others. Reformation Day was
/// free in every state in 2017 alone. Holidays of single states (Epiphany, Corpus Christi, All Saints and others) are not in.
/// </remarks>
internal static class Germany
{
    public static CountryHolidays Holidays { get; } = new("DE", "Germany (in every state)",
    [
        Fixed(1, 1, "New Year's Day"),
        Easter(-2, "Good Friday"),
        Easter(1, "Easter Monday"),
        Fixed(5, 1, "Labour Day"),
        Easter(39, "Ascension Day"),
        Easter(50, "Whit Monday"),
        Fixed(10, 3, "Day of German Unity"),
        Once(2017, 10, 31, "Reformation Day"),
        Fixed(12, 25, "Christmas Day"),
        Fixed(12, 26, "Second Day of Christmas"),
    ]);
}
