using CsOps.Forecast.Scheduling.ShiftTypes;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

/// <summary>Each hard rule on lines written out: - is off, E early, L late. Day 0 is a Monday.</summary>
public class ShiftTypeRulesTests
{
    [Theory]
    [InlineData("LE-----", "may-not-follow")]
    [InlineData("L-E----", null)]
    [InlineData("EL-----", null)]
    public void Broken_names_a_shift_after_one_that_it_may_not_follow(string line, string? rule) => Check(line, rule, agent => agent);

    [Theory]
    [InlineData("EEE----", "most-shifts")]
    [InlineData("EEL----", null)]
    public void Broken_names_too_many_shifts_of_a_type(string line, string? rule) => Check(line, rule, agent => agent with { MostShifts = [2, 7] });

    [Theory]
    [InlineData("EE-----", null)]
    [InlineData("EEE----", "most-minutes")]
    public void Broken_names_too_many_minutes(string line, string? rule) => Check(line, rule, agent => agent with { MostMinutes = 1000 });

    [Theory]
    [InlineData("E------", "least-minutes")]
    [InlineData("EE-----", null)]
    public void Broken_names_too_few_minutes(string line, string? rule) => Check(line, rule, agent => agent with { LeastMinutes = 960 });

    [Theory]
    [InlineData("EEE-EE-", null)]
    [InlineData("EEEE---", "most-days-in-a-row")]
    [InlineData("---EEEE", "most-days-in-a-row")]
    public void Broken_names_too_many_days_in_a_row_also_at_the_ends(string line, string? rule) => Check(line, rule, agent => agent with { MostDaysInARow = 3 });

    [Theory]
    [InlineData("-E-----", "least-days-in-a-row")]
    [InlineData("-----E-", "least-days-in-a-row")]
    [InlineData("E------", null)]
    [InlineData("------E", null)]
    [InlineData("-EE----", null)]
    public void Broken_names_too_few_days_in_a_row_but_not_at_the_ends(string line, string? rule) => Check(line, rule, agent => agent with { LeastDaysInARow = 2 });

    [Theory]
    [InlineData("EE-EE--", "least-days-off-in-a-row")]
    [InlineData("EE--EE-", null)]
    [InlineData("-EEEEE-", null)]
    public void Broken_names_too_few_days_off_but_not_at_the_ends(string line, string? rule) => Check(line, rule, agent => agent with { LeastDaysOffInARow = 2 });

    [Theory]
    [InlineData("-----EE", null)]
    [InlineData("-----E-------E", "most-weekends")]
    [InlineData("------E-----E-", "most-weekends")]
    [InlineData("----EE-EEEEE--", null)]
    public void Broken_names_too_many_weekends(string line, string? rule) => Check(line, rule, agent => agent with { MostWeekends = 1 });

    [Theory]
    [InlineData("-E-----", "day-off")]
    [InlineData("E-E----", null)]
    public void Broken_names_a_shift_on_a_day_off(string line, string? rule) => Check(line, rule, agent => agent with { DaysOff = [1] });

    private static void Check(string text, string? rule, Func<ShiftTypeAgent, ShiftTypeAgent> with)
    {
        var agent = with(ShiftTypeCases.Free("a", text.Length));
        var problem = ShiftTypeCases.OneEarlyADay(text.Length, agent);
        byte[] line = [.. text.Select(c => (byte)("-EL".IndexOf(c, StringComparison.Ordinal)))];

        var broken = ShiftTypeRules.Broken(problem, agent, line);
        var units = new LineTerms(problem, 0, 480).UnitsOf(line);

        Assert.Equal(rule is null ? [] : [rule], broken.Select(violation => violation.Rule));
        Assert.Equal(rule is null or "least-minutes", units >= 0); // The quick check of the search agrees; the least time is its price, not its rule.
    }
}
