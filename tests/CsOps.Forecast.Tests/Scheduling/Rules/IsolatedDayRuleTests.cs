using CsOps.Forecast.Scheduling.Rules;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class IsolatedDayRuleTests
{
    private static readonly IsolatedDayRule Rule = new();

    [Theory]
    [InlineData("DDDDD..", 0)]
    [InlineData("..D....", 1)]
    [InlineData("DD.DD..", 1)]
    [InlineData("D.D.D.D", 5)]
    [InlineData("D......", 0)] // Its neighbours are not all known.
    [InlineData("......D", 0)]
    [InlineData("D.D|.......", 1)]
    [InlineData("D.D|D......", 0)]
    [InlineData("D.D.|......", 0)]
    [InlineData("D|.D.....", 2)]
    public void Excess_is_the_days_alone(string days, double alone) => Assert.Equal(alone, Excess(Rule, days));

    [Theory]
    [InlineData(true, false, 2)]
    [InlineData(false, true, 3)]
    [InlineData(false, false, 0)]
    public void Excess_is_about_days_worked_or_off_as_asked(bool worked, bool off, double alone) =>
        Assert.Equal(alone, Excess(new IsolatedDayRule { Worked = worked, Off = off }, "D.D.D.D"));

    [Fact]
    public void Find_says_which_day() => Assert.Equal(
        ["Agent A works on 2026-01-07 between two days off."], Find(Rule, "..D....").Select(violation => violation.Message));
}
