using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Tests.Time.Holidays;

/// <summary>
/// Our rules against two independent packages, 2000 to 2030: every difference is named here with its reason, and every reason still has its
/// differences. The recordings and the scripts that made them are in Oracles/Holidays.
/// </summary>
public class HolidayOracleTests
{
    private const string Npm = "date-holidays";
    private const string Debian = "python-holidays";

    private static readonly Difference[] Known =
    [
        new(Npm, "GB", "Spring bank holiday", 2, "moved to 4 June in the jubilee years 2002 and 2012 by royal proclamation; the package moves it in 2022 only"),
        new(Npm, "GB", "+Spring Bank Holiday", 2, "the same, on the day to which it was moved"),
        new(Npm, "GB", "+Golden Jubilee", 1, "3 June 2002, royal proclamation"),
        new(Npm, "GB", "+Royal Wedding", 1, "29 April 2011, royal proclamation"),
        new(Npm, "KR", "+Seollal", 31, "the regulation frees the day before, the day and the day after; the package the day and two after"),
        new(Npm, "KR", "Korean New Year", 24, "the same, the second day after, where no substitute falls on it"),
        new(Npm, "KR", "+Arbor Day", 6, "a holiday until 2005; the package has no history of it"),
        new(Npm, "KR", "+Constitution Day", 8, "a holiday until 2007; the package has its return in 2026 only"),
        new(Npm, "KR", "Hangul Day", 13, "not a holiday from 1991 to 2012"),
        new(Npm, "KR", "+General Election", 7, "election days are holidays; the package has none"),
        new(Npm, "KR", "+Local Election", 7, "election days are holidays; the package has none"),
        new(Npm, "KR", "+Presidential Election", 6, "election days are holidays; the package has none"),
        new(Npm, "KR", "+World Cup", 1, "1 July 2002, by the government"),
        new(Npm, "KR", "+Seventy Years of Liberation", 1, "14 August 2015, by the government"),
        new(Npm, "KR", "+Temporary Holiday", 5, "6 May 2016, 2 October 2017, 17 August 2020, 2 October 2023, 27 January 2025, by the government"),
        new(Npm, "KR", "+Armed Forces Day", 1, "1 October 2024, by the government"),
        new(Npm, "NL", "+Liberation Day", 6, "free by agreement every fifth year; the package counts it among school holidays except in 2005"),
        new(Npm, "RU", "New Year Holiday", 41, "3 to 5 January are free from 2005 (201-FZ of 2004), 6 and 8 from 2013 (35-FZ of 2012); the package has no history of it"),
        new(Npm, "RU", "Defender of the Fatherland Day", 2, "free from 2002 (Labour Code)"),
        new(Npm, "RU", "Unity Day", 5, "free from 2005 (201-FZ of 2004)"),
        new(Npm, "RU", "+Spring and Labour Day", 5, "2 May was free until 2004"),
        new(Npm, "RU", "+Day of Accord", 5, "7 November was free until 2004"),
        new(Npm, "RU", "+Constitution Day", 5, "12 December was free until 2004"),
        new(Npm, "RU", "International Women's Day", 3, "a day off moved by decree in 2009, 2015 and 2020, years whose transfers are not in"),
        new(Npm, "RU", "+Day off transferred", 21, "by the decrees for 2021 and 2023 to 2026; the package has 2022 and little else"),
        new(Npm, "SE", "+Whit Monday", 5, "a holiday until 2004 (SFS 2004:1320)"),
        new(Npm, "US", "+Veterans Day (substitute)", 10, "5 U.S.C. 6103(b) and E.O. 11582 name no exception for Veterans Day"),
        new(Debian, "DK", "Palmesøndag", 31, "Palm Sunday is an ordinary Sunday"),
        new(Debian, "DK", "Store bededag", 7, "abolished from 2024 (Act 214 of 2023), after the package was made"),
        new(Debian, "GB", "Spring Bank Holiday", 2, "moved to 4 June 2002 and 2 June 2022 by royal proclamation"),
        new(Debian, "GB", "+Spring Bank Holiday", 2, "the same, on the days to which it was moved"),
        new(Debian, "GB", "+Platinum Jubilee", 1, "3 June 2022, after the package was made"),
        new(Debian, "GB", "+State Funeral of Queen Elizabeth II", 1, "19 September 2022, after the package was made"),
        new(Debian, "GB", "+Coronation of King Charles III", 1, "8 May 2023, after the package was made"),
        new(Debian, "RU", "Новый год", 41, "3 to 5 January are free from 2005, 6 and 8 from 2013; the package has no history of it"),
        new(Debian, "RU", "День защитника отечества", 2, "free from 2002"),
        new(Debian, "RU", "День народного единства", 5, "free from 2005"),
        new(Debian, "RU", "+Spring and Labour Day", 5, "2 May was free until 2004"),
        new(Debian, "RU", "+Day of Accord", 5, "7 November was free until 2004"),
        new(Debian, "RU", "+Constitution Day", 5, "12 December was free until 2004"),
        new(Debian, "RU", "+Day off transferred", 27, "by the decrees for 2021 to 2026; the package has no transfers"),
        new(Debian, "US", "+Juneteenth", 10, "from 2021 (Public Law 117-17), after the package was made"),
        new(Debian, "US", "+Juneteenth (substitute)", 3, "the same"),
    ];

    public static TheoryData<string, string, bool> Recordings { get; } = Pairs();

    [Theory]
    [MemberData(nameof(Recordings))]
    public void For_differs_from_the_package_only_where_the_law_does(string source, string country, bool withCustomary)
    {
        var theirs = Recorded(source, country);
        var ours = PublicHolidays.For(country, 2000, 2030, withCustomary).Holidays.ToDictionary();

        var differences = theirs.Where(h => !ours.ContainsKey(h.Key)).Select(h => h.Value)
            .Concat(ours.Where(h => !theirs.ContainsKey(h.Key)).Select(h => "+" + h.Value))
            .CountBy(name => name)
            .OrderBy(d => d.Key, StringComparer.Ordinal);

        var known = Known.Where(k => k.Source == source && k.Country == country).Select(k => KeyValuePair.Create(k.Name, k.Days));
        Assert.True(theirs.Count > 250, $"{source} has only {theirs.Count} days of {country}.");
        Assert.Equal(known.OrderBy(d => d.Key, StringComparer.Ordinal), differences);
    }

    /// <summary>Public days against public days; the Debian package lists the customary eves of Sweden and Finland, and has no Korea.</summary>
    private static TheoryData<string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, bool>();
        foreach (var country in PublicHolidays.Countries)
        {
            pairs.Add(Npm, country, false);
            if (country != "KR")
            {
                pairs.Add(Debian, country, country is "SE" or "FI");
            }
        }

        return pairs;
    }

    private static Dictionary<DateOnly, string> Recorded(string source, string country) =>
        File.ReadLines(Repository.PathOf("tests", "CsOps.Forecast.Tests", "Oracles", "Holidays", source + ".csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(row => row[0] == country)
            .ToDictionary(row => DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), row => row[2]);

    /// <summary>Days that only the package has, or (with a plus) that only we have: by name, how many, and why.</summary>
    private sealed record Difference(string Source, string Country, string Name, int Days, string Reason);
}
