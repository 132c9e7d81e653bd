using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The federal holidays of the United States.</summary>
/// <remarks>
/// Sources: 5 U.S.C. 6103 (a) and (b), with Juneteenth by Public Law 117-17 of 17 June 2021; Executive Order 11582 for holidays on Sundays.
/// Single days closed by executive order, Inauguration Day and the holidays of states are not in.
/// </remarks>
internal static class UnitedStates
{
    public static CountryHolidays Holidays { get; } = new("US", "United States (federal)",
    [
        Fixed(1, 1, "New Year's Day").Substituted(Substitution.NearestWeekday),
        Nth(3, DayOfWeek.Monday, 1, "Martin Luther King Jr. Day"),
        Nth(3, DayOfWeek.Monday, 2, "Washington's Birthday"),
        Last(DayOfWeek.Monday, 5, "Memorial Day"),
        Fixed(6, 19, "Juneteenth").From(2021).Substituted(Substitution.NearestWeekday),
        Fixed(7, 4, "Independence Day").Substituted(Substitution.NearestWeekday),
        Nth(1, DayOfWeek.Monday, 9, "Labor Day"),
        Nth(2, DayOfWeek.Monday, 10, "Columbus Day"),
        Fixed(11, 11, "Veterans Day").Substituted(Substitution.NearestWeekday),
        Nth(4, DayOfWeek.Thursday, 11, "Thanksgiving Day"),
        Fixed(12, 25, "Christmas Day").Substituted(Substitution.NearestWeekday),
    ]);
}
