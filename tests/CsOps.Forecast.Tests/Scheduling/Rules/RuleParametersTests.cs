using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class RuleParametersTests
{
    [Fact]
    public void Parameters_out_of_range_say_what_was_expected()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyRestRule { Days = 40 });

        Assert.StartsWith("Days is 40; expected 2 to 28.", problem.Message, StringComparison.Ordinal);
        Assert.Equal("Days", problem.ParamName);
    }

    [Fact]
    public void Lengths_are_whole_minutes_in_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyRestRule { Rest = TimeSpan.FromSeconds(90) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyRestRule { Rest = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BreakAfterRule { After = TimeSpan.FromHours(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaximumWeeklyWorkRule { Most = TimeSpan.MaxValue });
    }

    [Fact]
    public void Numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekendFairnessRule { Share = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NightAverageRule { NightsPerWeek = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MaximumNightsRule { Of = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => NightHours.From23To6 with { Least = 0 });
    }

    [Fact]
    public void A_rule_is_about_the_contracts_that_it_names()
    {
        var agent = Problems.Person("A");

        Assert.True(new WeeklyRestRule().IsAbout(agent));
        Assert.True(new WeeklyRestRule { Contracts = ["full"] }.IsAbout(agent));
        Assert.False(new WeeklyRestRule { Contracts = ["night"] }.IsAbout(agent));
        Assert.Empty(RuleCase.Find(new MaximumDailyWorkRule { Most = TimeSpan.FromHours(1), Contracts = ["night"] }, "DDDDD.."));
    }
}
