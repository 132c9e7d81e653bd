using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

internal static class CountryHolidays
{
    public static HolidayCalendar For(string country, int firstYear, int lastYear)
    {
        if (country != "DK")
        {
            throw new ArgumentException($"There are no holidays by rule for '{country}' yet; expected DK, or a holidays file.", nameof(country));
        }

        return new([.. Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(Danish)]);
    }

    private static IEnumerable<KeyValuePair<DateOnly, string>> Danish(int year)
    {
        var easter = Easter(year);
        yield return new(new DateOnly(year, 1, 1), "Nytårsdag");
        yield return new(easter.AddDays(-3), "Skærtorsdag");
        yield return new(easter.AddDays(-2), "Langfredag");
        yield return new(easter, "Påskedag");
        yield return new(easter.AddDays(1), "2. påskedag");
        yield return new(easter.AddDays(39), "Kristi himmelfartsdag");
        yield return new(easter.AddDays(49), "Pinsedag");
        yield return new(easter.AddDays(50), "2. pinsedag");
        yield return new(new DateOnly(year, 12, 25), "Juledag");
        yield return new(new DateOnly(year, 12, 26), "2. juledag");
    }

    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
