using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class PayDayRuleTests
{
    private static readonly HolidayCalendar ChristmasAndMay = new([new(new(2026, 12, 25), "Christmas Day"), new(new(2026, 5, 29), "A Friday off")]);

    [Theory]
    [InlineData("last-business-day", "2026-05-01", "2026-05-31", "2026-05-28")] // The 31st is a Sunday, the 29th a holiday.
    [InlineData("last-day", "2026-02-01", "2026-03-31", "2026-02-28 2026-03-31")]
    [InlineData("15", "2026-08-01", "2026-09-20", "2026-08-15 2026-09-15")]
    [InlineData("31", "2026-02-01", "2026-02-28", "2026-02-28")]
    [InlineData("25, or the business day before", "2026-12-01", "2026-12-31", "2026-12-24")]
    [InlineData("25, or the business day after", "2026-12-01", "2026-12-31", "2026-12-28")]
    [InlineData("1, or the business day before", "2026-10-25", "2026-10-31", "2026-10-30")] // 1 November is a Sunday.
    [InlineData("every 14 days from 2026-01-02", "2026-01-16", "2026-02-13", "2026-01-16 2026-01-30 2026-02-13")]
    [InlineData("every 14 days from 2026-01-02", "2025-12-18", "2026-01-02", "2025-12-19 2026-01-02")]
    public void Between_gives_the_days_of_the_rule(string rule, string first, string last, string expected)
    {
        var days = PayDayRule.TryParse(rule)!.Between(Date(first), Date(last), ChristmasAndMay);

        Assert.Equal(expected.Split(' ').Select(Date), days);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("32")]
    [InlineData("last")]
    [InlineData("25, or the business day")]
    [InlineData("25, or the business day near")]
    [InlineData("every 1 days from 2026-01-02")]
    [InlineData("every 14 days from 2.1.2026")]
    public void TryParse_of_what_is_no_rule_is_null(string text) => Assert.Null(PayDayRule.TryParse(text));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
