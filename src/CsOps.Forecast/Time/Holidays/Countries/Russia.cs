using static CsOps.Forecast.Time.Holidays.HolidayRule;

namespace CsOps.Forecast.Time.Holidays.Countries;

/// <summary>The holidays of Russia.</summary>
/// <remarks>
/// Source: Labour Code, article 112, with its changes by Federal Laws 201-FZ of 2004 (in force from 2005) and 35-FZ of 2012 (from 2013). The government
/// moves days off by a decree every year; the days off so gained are in for 2021 to 2026 (decrees 1648 of 2020, 1564 of 2021, 1505 of 2022, 1314 of
/// 2023, 1335 of 2024, 1466 of 2025), and in no other year. Of these days the independent package confirms those of 2022 and 9 March 2026; the others, and the numbers of the
/// decrees, are unconfirmed. Saturdays worked in exchange are not marked.
/// </remarks>
internal static class Russia
{
    public static CountryHolidays Holidays { get; } = new("RU", "Russia",
    [
        .. Enumerable.Range(1, 2).Select(day => Fixed(1, day, "New Year Holidays")),
        .. Enumerable.Range(3, 3).Select(day => Fixed(1, day, "New Year Holidays").From(2005)),
        Fixed(1, 6, "New Year Holidays").From(2013),
        Fixed(1, 7, "Orthodox Christmas"),
        Fixed(1, 8, "New Year Holidays").From(2013),
        Fixed(2, 23, "Defender of the Fatherland Day").From(2002),
        Fixed(3, 8, "International Women's Day"),
        Fixed(5, 1, "Spring and Labour Day"),
        Fixed(5, 2, "Spring and Labour Day").Until(2004),
        Fixed(5, 9, "Victory Day"),
        Fixed(6, 12, "Russia Day"),
        Fixed(11, 4, "Unity Day").From(2005),
        Fixed(11, 7, "Day of Accord").Until(2004),
        Fixed(12, 12, "Constitution Day").Until(2004),
        .. Transferred,
    ]);

    private static HolidayRule[] Transferred =>
    [
        Once(2021, 2, 22, "Day off transferred"),
        Once(2021, 5, 3, "Day off transferred"),
        Once(2021, 5, 10, "Day off transferred"),
        Once(2021, 6, 14, "Day off transferred"),
        Once(2021, 11, 5, "Day off transferred"),
        Once(2021, 12, 31, "Day off transferred"),
        Once(2022, 3, 7, "Day off transferred"),
        Once(2022, 5, 2, "Day off transferred"),
        Once(2022, 5, 3, "Day off transferred"),
        Once(2022, 5, 10, "Day off transferred"),
        Once(2022, 6, 13, "Day off transferred"),
        Once(2023, 2, 24, "Day off transferred"),
        Once(2023, 5, 8, "Day off transferred"),
        Once(2024, 4, 29, "Day off transferred"),
        Once(2024, 4, 30, "Day off transferred"),
        Once(2024, 5, 10, "Day off transferred"),
        Once(2024, 12, 30, "Day off transferred"),
        Once(2024, 12, 31, "Day off transferred"),
        Once(2025, 5, 2, "Day off transferred"),
        Once(2025, 5, 8, "Day off transferred"),
        Once(2025, 6, 13, "Day off transferred"),
        Once(2025, 11, 3, "Day off transferred"),
        Once(2025, 12, 31, "Day off transferred"),
        Once(2026, 1, 9, "Day off transferred"),
        Once(2026, 3, 9, "Day off transferred"),
        Once(2026, 5, 11, "Day off transferred"),
        Once(2026, 12, 31, "Day off transferred"),
    ];
}
