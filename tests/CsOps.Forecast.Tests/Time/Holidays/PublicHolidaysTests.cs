using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Tests.Time.Holidays;

public class PublicHolidaysTests
{
    [Theory]
    [InlineData("DK", "2023-05-05", "General Prayer Day")]
    [InlineData("DK", "2024-04-26", null)] // abolished
    [InlineData("DK", "2024-06-05", null)] // by custom only
    [InlineData("DE", "2017-10-31", "Reformation Day")]
    [InlineData("DE", "2018-10-31", null)]
    [InlineData("NL", "2013-04-30", "Queen's Day")]
    [InlineData("NL", "2006-04-29", "Queen's Day")] // the 30th was a Sunday
    [InlineData("NL", "2014-04-26", "King's Day")] // the 27th was a Sunday
    [InlineData("NL", "2024-04-27", "King's Day")]
    [InlineData("GB", "2020-05-08", "Early May Bank Holiday")]
    [InlineData("GB", "2020-05-04", null)]
    [InlineData("GB", "2021-12-27", "Christmas Day (substitute)")]
    [InlineData("GB", "2021-12-28", "Boxing Day (substitute)")]
    [InlineData("GB", "2022-12-27", "Christmas Day (substitute)")]
    [InlineData("US", "2021-12-31", "New Year's Day (substitute)")] // of Saturday 1 January 2022
    [InlineData("US", "2020-06-19", null)]
    [InlineData("US", "2021-06-18", "Juneteenth (substitute)")]
    [InlineData("US", "2024-11-28", "Thanksgiving Day")]
    [InlineData("KR", "2013-09-19", "Chuseok")]
    [InlineData("KR", "2020-01-27", "Seollal (substitute)")] // the day before, of, after: 24, 25, 26; the 26th was a Sunday
    [InlineData("KR", "2021-08-16", "Liberation Day (substitute)")]
    [InlineData("KR", "2023-05-29", "Buddha's Birthday (substitute)")]
    [InlineData("KR", "2025-05-06", "Children's Day (substitute)")] // met Buddha's Birthday
    [InlineData("KR", "2025-10-08", "Chuseok (substitute)")]
    [InlineData("KR", "2017-10-06", "Chuseok (substitute)")] // 3 October was both
    [InlineData("RU", "2004-11-07", "Day of Accord")]
    [InlineData("RU", "2005-11-04", "Unity Day")]
    [InlineData("RU", "2024-04-30", "Day off transferred")]
    [InlineData("SE", "2004-05-31", "Whit Monday")]
    [InlineData("SE", "2005-05-16", null)]
    [InlineData("SE", "2024-06-22", "Midsummer Day")]
    [InlineData("FI", "2024-11-02", "All Saints' Day")]
    [InlineData("NO", "2024-05-17", "Constitution Day")]
    [InlineData("FR", "2024-05-20", "Whit Monday")]
    public void For_knows_the_turns_of_the_law(string country, string date, string? name)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(name, PublicHolidays.For(country, day.Year, day.Year).NameOf(day));
    }

    [Fact]
    public void For_adds_customary_days_only_when_asked()
    {
        var eve = new DateOnly(2024, 6, 21);

        Assert.False(PublicHolidays.For("SE", 2024, 2024).IsHoliday(eve));
        Assert.Equal("Midsummer Eve", PublicHolidays.For("se", 2024, 2024, withCustomary: true).NameOf(eve));
    }

    [Fact]
    public void For_of_each_year_alone_is_the_same_as_of_all_years_at_once()
    {
        foreach (var country in PublicHolidays.Countries)
        {
            var all = PublicHolidays.For(country, PublicHolidays.FirstYear, PublicHolidays.LastYear);

            var single = Enumerable.Range(PublicHolidays.FirstYear, PublicHolidays.LastYear - PublicHolidays.FirstYear + 1)
                .SelectMany(year => PublicHolidays.For(country, year, year).Holidays);

            Assert.Equal(all.Holidays, single);
        }
    }

    [Fact]
    public void For_a_country_without_rules_names_those_with_rules()
    {
        var error = Assert.Throws<ArgumentException>(() => PublicHolidays.For("XX", 2024, 2024));

        Assert.Contains("'XX'; expected one of DE, DK, FI, FR, GB, KR, NL, NO, RU, SE, US", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1999, 2024)]
    [InlineData(2024, 2050)]
    [InlineData(2024, 2023)]
    public void For_years_outside_the_rules_is_an_error(int from, int to)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PublicHolidays.For("DK", from, to));
    }

    [Theory]
    [InlineData(1818, 3, 22)] // the earliest possible
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2038, 4, 25)] // the latest possible
    [InlineData(2049, 4, 18)] // the correction of an epact of 28
    [InlineData(2076, 4, 19)] // and of 29
    public void Easter_falls_where_the_tables_say(int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), EasterSunday.Of(year));
    }

    [Theory]
    [InlineData(2017, 10, 4)] // after the leap fifth month
    [InlineData(2020, 10, 1)] // after the leap fourth month
    [InlineData(2023, 9, 29)]
    public void Korean_lunar_date_passes_over_leap_months(int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), KoreanLunarDate.Of(year, 8, 15));
    }
}
