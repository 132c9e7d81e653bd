using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The bank holidays of England and Wales.</summary>
/// <remarks>
/// Source: Banking and Financial Dealings Act 1971, section 1 and schedule 1, with the royal proclamations for single years (Good Friday and
/// Christmas Day are holidays by common law). Scotland and Northern Ireland have other days; they are not in.
/// </remarks>
internal static class UnitedKingdom
{
    public static CountryHolidays Holidays { get; } = new("GB", "United Kingdom (England and Wales)",
    [
        Fixed(1, 1, "New Year's Day").Substituted(Substitution.NextFreeWeekday),
        Easter(-2, "Good Friday"),
        Easter(1, "Easter Monday"),
        Nth(1, DayOfWeek.Monday, 5, "Early May Bank Holiday").MovedTo(2020, 5, 8),
        Last(DayOfWeek.Monday, 5, "Spring Bank Holiday").MovedTo(2002, 6, 4).MovedTo(2012, 6, 4).MovedTo(2022, 6, 2),
        Last(DayOfWeek.Monday, 8, "Summer Bank Holiday"),
        Once(2002, 6, 3, "Golden Jubilee"),
        Once(2011, 4, 29, "Royal Wedding"),
        Once(2012, 6, 5, "Diamond Jubilee"),
        Once(2022, 6, 3, "Platinum Jubilee"),
        Once(2022, 9, 19, "State Funeral of Queen Elizabeth II"),
        Once(2023, 5, 8, "Coronation of King Charles III"),
        Fixed(12, 25, "Christmas Day").Substituted(Substitution.NextFreeWeekday),
        Fixed(12, 26, "Boxing Day").Substituted(Substitution.NextFreeWeekday),
    ]);
}
