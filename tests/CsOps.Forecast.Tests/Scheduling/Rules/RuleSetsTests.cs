using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class RuleSetsTests
{
    [Fact]
    public void Named_gives_a_set_of_hard_rules_with_their_laws_for_every_name() => Assert.All(RuleSets.Names, name =>
    {
        var rules = RuleSets.Named(name);

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.True(rule.IsHard));
        Assert.All(rules, rule => Assert.False(string.IsNullOrEmpty(Assert.IsAssignableFrom<WorkRule>(rule).Source)));
    });

    [Fact]
    public void Named_of_another_name_says_which_there_are() =>
        Assert.Contains("eu, denmark", Assert.Throws<ArgumentException>(() => RuleSets.Named("Denmark")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_set_allows_five_days_of_eight_hours_with_an_hour_for_lunch() => Assert.All(RuleSets.Names, name =>
    {
        var week = Enumerable.Range(0, 5).Select(day => WithPause(Monday.AddDays(day), 9, 9, after: 4, pause: 1));

        Assert.Empty(RuleSets.Named(name).SelectMany(rule => rule.FindViolations(Week(), [.. week])));
    });

    [Theory]
    [InlineData("eu", 6, 0, false)]
    [InlineData("eu", 6.5, 0, true)]
    [InlineData("eu", 6.5, 0.1, false)]
    [InlineData("denmark", 6.5, 0, true)]
    [InlineData("sweden", 5, 0, false)]
    [InlineData("sweden", 5.5, 0, true)]
    [InlineData("finland", 6.75, 0.25, true)]
    [InlineData("finland", 7, 0.5, false)]
    [InlineData("germany", 9.5, 0.5, false)]
    [InlineData("germany", 10, 0.5, true)]
    [InlineData("germany", 10, 0.75, false)]
    [InlineData("russia", 4, 0, false)]
    [InlineData("russia", 5, 0.25, true)]
    [InlineData("korea", 3.75, 0, false)]
    [InlineData("korea", 4, 0, true)]
    [InlineData("korea", 8.25, 0.5, false)]
    [InlineData("korea", 8.5, 0.5, true)]
    public void Sets_ask_for_the_breaks_of_their_laws(string name, double hours, double pause, bool isBroken) =>
        Assert.Equal(isBroken, RuleSets.Named(name).OfType<BreakAfterRule>().Sum(rule => Excess(rule, Week(), WithPause(Monday, 8, hours, hours / 2, pause))) > 0);

    [Theory]
    [InlineData("eu", 35)]
    [InlineData("denmark", 35)]
    [InlineData("sweden", 36)]
    [InlineData("finland", 35)]
    [InlineData("germany", 35)]
    [InlineData("russia", 42)]
    public void Sets_ask_for_the_weekly_rest_of_their_laws(string name, double hours)
    {
        // Six shifts, the last of which ends the hours asked for before Monday's.
        var days = Enumerable.Range(0, 6).Select(day => ShiftOn(Monday.AddDays(day), 8, 4)).Append(ShiftOn(Monday.AddDays(7), 8, 4)).ToArray();
        var problem = Problems.Of(new(Monday, Monday.AddDays(13)));
        var rest = Assert.Single(RuleSets.Named(name).OfType<WeeklyRestRule>());
        var end = 32 + 24 - hours; // On Saturday's clock.

        Assert.Equal(0, Excess(rest, problem, [.. days[..5], ShiftOn(Monday.AddDays(5), end - 4, 4), days[6]]), 9);
        Assert.True(Excess(rest, problem, [.. days[..5], ShiftOn(Monday.AddDays(5), end - 4, 4.25), days[6]]) > 0);
    }

    [Theory]
    [InlineData("DDDDDD.", 0)]
    [InlineData("DDDDDDD", 8)] // From one shift to the next are 16.
    public void Korea_asks_for_a_day_of_rest_in_each_week(string days, double hours) => Assert.Equal(hours, Excess(Assert.Single(RuleSets.Korea.OfType<WeeklyRestRule>()), days), 9);

    [Fact]
    public void Germany_allows_ten_hours_a_day_and_no_more()
    {
        var daily = Assert.Single(RuleSets.Germany.OfType<MaximumDailyWorkRule>());

        Assert.Equal(0, Excess(daily, Week(), WithPause(Monday, 8, 10.75, after: 5, pause: 0.75)));
        Assert.Equal(0.25, Excess(daily, Week(), WithPause(Monday, 8, 11, after: 5, pause: 0.75)), 9);
    }

    [Fact]
    public void Finland_allows_five_nights_in_a_row_with_a_day_of_rest_after_them()
    {
        var rules = RuleSets.Finland.OfType<WorkRule>().Where(rule => rule is MaximumNightsRule or RestAfterNightsRule).ToList();

        Assert.Equal(0, rules.Sum(rule => Excess(rule, "NNNNN.D")));
        Assert.Equal(1, rules.Sum(rule => Excess(rule, "NNNNNN.")));
        Assert.Equal(16, rules.Sum(rule => Excess(rule, "NNNNN..|NNNNNL.")), 9); // From Saturday 06:00 to 14:00 are eight of 24 hours.
    }
}
