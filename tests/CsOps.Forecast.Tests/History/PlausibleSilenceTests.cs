using CsOps.Forecast.History;

namespace CsOps.Forecast.Tests.History;

public class PlausibleSilenceTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Lost_day_of_a_busy_log_is_missing_and_its_closed_weekends_are_zero()
    {
        var silent = Silent(56, day => IsWeekend(day) || day == 15 ? 0 : 200);

        Assert.Equal([Monday.AddDays(15)], silent.Missing);
        Assert.Equal(14, silent.Zero.Length); // from the first to the last contact, a Friday
    }

    [Fact]
    public void Silent_day_of_a_quiet_log_is_zero()
    {
        var silent = Silent(56, day => day is 15 or 30 ? 0 : 2);

        Assert.Empty(silent.Missing);
        Assert.Equal([Monday.AddDays(15), Monday.AddDays(30)], silent.Zero);
    }

    [Theory]
    [InlineData(4, false)] // exp(-8)  = 3.4e-4
    [InlineData(5, true)] // exp(-10) = 4.5e-5
    public void Run_of_two_silent_days_is_missing_below_one_in_ten_thousand(int usual, bool isMissing)
    {
        var silent = Silent(56, day => day is 15 or 16 ? 0 : usual);

        Assert.Equal(isMissing ? 2 : 0, silent.Missing.Length);
    }

    [Fact]
    public void Weeks_without_contacts_do_not_tell_what_is_usual()
    {
        var silent = Silent(7 * 17, day => day / 7 % 4 == 0 ? 50 : 0);

        Assert.Empty(silent.Zero);
        Assert.Equal(12 * 7, silent.Missing.Length);
    }

    [Fact]
    public void Other_rules_take_all_silent_days_alike()
    {
        static int Contacts(int day) => day is 15 ? 0 : 200;

        Assert.Single(Silent(28, Contacts, CoverageRule.LoggedDays).Missing);
        Assert.Single(Silent(28, Contacts, CoverageRule.WholeLog).Zero);
        Assert.Single(Silent(28, Contacts, CoverageRule.ContactsOnly).Missing);
    }

    private static bool IsWeekend(int day) => day % 7 >= 5;

    private static SilentDays Silent(int days, Func<int, int> contacts, CoverageRule rule = CoverageRule.PlausibleSilence)
    {
        var log = new IntervalAggregator(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = log.QueueOf("A"u8);
        for (var day = 0; day < days; day++)
        {
            for (var contact = 0; contact < contacts(day); contact++)
            {
                log.Add(queue, new DateTimeOffset(Monday.AddDays(day), new TimeOnly(10, 0), TimeSpan.Zero), ContactOutcome.Handled, 60, 5);
            }
        }

        return log.SilentDays(rule);
    }
}
