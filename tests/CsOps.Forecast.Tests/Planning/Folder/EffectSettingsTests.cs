using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Tests.Planning.Folder;

/// <summary>What a centre's folder says of days unlike others.</summary>
public class EffectSettingsTests
{
    [Fact]
    public void ReadCentre_reads_school_holidays_pay_days_and_switches()
    {
        using var folder = Centre("\"schoolHolidays\": \"school.csv\", \"payDays\": [\"last-business-day\", \"15\"], \"holidaysByName\": true, \"clockChangeDays\": true")
            .Write("school.csv", "date,name\n2026-10-12,Autumn 2026\n");

        var centre = folder.Read();

        Assert.Equal("Autumn 2026", centre.SchoolHolidays.NameOf(new(2026, 10, 12)));
        Assert.Equal(["last-business-day", "15"], centre.PayDays.Select(rule => rule.Text));
        Assert.True(centre.HolidaysByName && centre.ClockChangeDays);
        Assert.Contains(Path.Combine(folder.Root, "school.csv"), new CentreFolder(folder.Root).DescriptiveFiles());
    }

    [Fact]
    public void ReadCentre_without_them_knows_nothing()
    {
        using var folder = new TemporaryCentre();

        var centre = folder.Read();

        Assert.True(centre.PayDays.IsEmpty && centre.Drivers.IsEmpty && centre.SchoolHolidays.Holidays.Count == 0 && !centre.HolidaysByName && !centre.ClockChangeDays);
    }

    [Theory]
    [InlineData("\"payDays\": \"25, or the business day before\"", "25, or the business day before")]
    [InlineData("\"payDays\": [\"every 14 days from 2026-01-02\"]", "every 14 days from 2026-01-02")]
    public void ReadCentre_reads_one_rule_or_a_list(string setting, string expected)
    {
        using var folder = Centre(setting);

        Assert.Equal(expected, Assert.Single(folder.Read().PayDays).Text);
    }

    [Fact]
    public void ReadCentre_with_a_wrong_pay_day_says_what_was_expected()
    {
        using var folder = Centre("\"payDays\": [\"15\", \"Fridays\"]");

        Assert.StartsWith("centre.json:2: payDays[1]: found \"Fridays\"; expected last-business-day, last-day, a day of the month (15)", folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCentre_reads_school_holidays_of_the_events()
    {
        using var folder = new TemporaryCentre().Write("events.csv", "kind,start,end\nschool-holiday,2026-10-12,2026-10-16\n");

        Assert.Equal(EventKind.SchoolHoliday, Assert.Single(folder.Read().Events).Kind);
    }

    private static TemporaryCentre Centre(string settings) => new(TemporaryCentre.Minimal.Replace("\"name\": \"Small\",", $"{settings}, \"name\": \"Small\",", StringComparison.Ordinal));
}
