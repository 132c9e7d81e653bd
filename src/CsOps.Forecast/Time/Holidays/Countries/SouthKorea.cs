using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of South Korea.</summary>
/// <remarks>
/// Source: Regulations on Holidays of Public Offices (presidential decree). Arbor Day is out from 2006, Constitution Day from 2008 to 2025,
/// Hangul Day to 2012. Substitutes: from 2014 for Seollal, Chuseok and Children's Day, from August 2021 for the national days, from May 2023
/// for Buddha's Birthday and Christmas. Election days and days set by the government are in up to 2026.
/// </remarks>
internal static class SouthKorea
{
    public static CountryHolidays Holidays { get; } = new("KR", "South Korea",
    [
        Fixed(1, 1, "New Year's Day"),
        KoreanLunar(1, 1, 0, "Seollal").Substituted(Substitution.NextFreeWeekdayOfSundayOrHoliday, 2014),
        KoreanLunar(1, 1, -1, "Seollal").Substituted(Substitution.NextFreeWeekdayOfSundayOrHoliday, 2014),
        KoreanLunar(1, 1, 1, "Seollal").Substituted(Substitution.NextFreeWeekdayOfSundayOrHoliday, 2014),
        Fixed(3, 1, "Independence Movement Day").Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2022),
        Fixed(4, 5, "Arbor Day").Until(2005),
        Fixed(5, 5, "Children's Day").Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2014),
        KoreanLunar(4, 8, 0, "Buddha's Birthday").Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2023),
        Fixed(6, 6, "Memorial Day"),
        Fixed(7, 17, "Constitution Day").Until(2007),
        Fixed(7, 17, "Constitution Day").From(2026).Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday),
        Fixed(8, 15, "Liberation Day").Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2021),
        KoreanLunar(8, 15, 0, "Chuseok").Substituted(Substitution.NextFreeWeekdayOfSundayOrHoliday, 2014),
        KoreanLunar(8, 15, -1, "Chuseok").Substituted(Substitution.NextFreeWeekdayOfSundayOrHoliday, 2014),
        KoreanLunar(8, 15, 1, "Chuseok").Substituted(Substitution.NextFreeWeekdayOfSundayOrHoliday, 2014),
        Fixed(10, 3, "National Foundation Day").Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2021),
        Fixed(10, 9, "Hangul Day").From(2013).Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2021),
        Fixed(12, 25, "Christmas Day").Substituted(Substitution.NextFreeWeekdayOfWeekendOrHoliday, 2023),
        .. Elections,
        .. Temporary,
    ]);

    private static HolidayRule[] Elections =>
    [
        Once(2000, 4, 13, "General Election"),
        Once(2002, 6, 13, "Local Election"),
        Once(2002, 12, 19, "Presidential Election"),
        Once(2004, 4, 15, "General Election"),
        Once(2006, 5, 31, "Local Election"),
        Once(2007, 12, 19, "Presidential Election"),
        Once(2008, 4, 9, "General Election"),
        Once(2010, 6, 2, "Local Election"),
        Once(2012, 4, 11, "General Election"),
        Once(2012, 12, 19, "Presidential Election"),
        Once(2014, 6, 4, "Local Election"),
        Once(2016, 4, 13, "General Election"),
        Once(2017, 5, 9, "Presidential Election"),
        Once(2018, 6, 13, "Local Election"),
        Once(2020, 4, 15, "General Election"),
        Once(2022, 3, 9, "Presidential Election"),
        Once(2022, 6, 1, "Local Election"),
        Once(2024, 4, 10, "General Election"),
        Once(2025, 6, 3, "Presidential Election"),
        Once(2026, 6, 3, "Local Election"),
    ];

    private static HolidayRule[] Temporary =>
    [
        Once(2002, 7, 1, "World Cup"),
        Once(2015, 8, 14, "Seventy Years of Liberation"),
        Once(2016, 5, 6, "Temporary Holiday"),
        Once(2017, 10, 2, "Temporary Holiday"),
        Once(2020, 8, 17, "Temporary Holiday"),
        Once(2023, 10, 2, "Temporary Holiday"),
        Once(2024, 10, 1, "Armed Forces Day"),
        Once(2025, 1, 27, "Temporary Holiday"),
    ];
}
