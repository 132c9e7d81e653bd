using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Rules.RuleCase;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class AverageWeeklyHoursRuleTests
{
    private static readonly AverageWeeklyHoursRule Rule = new() { Most = TimeSpan.FromHours(40), Weeks = 2 };

    [Theory]
    [InlineData("DDDDD..DDDDD..", 0)]
    [InlineData("DDDD...DDDDDD.", 0)]
    [InlineData("DDDDD..DDDDDD.", 8)]
    [InlineData("DDDDDD.DDDD...", 8)] // The first week has none before it to make up for it.
    [InlineData("PPPPP..PPPPP..", 0)] // Breaks are no work.
    [InlineData("DDDDD..D", 0)] // A week cut short counts as whole.
    public void Excess_is_what_the_weeks_hold_beyond_the_average(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Theory]
    [InlineData("DDDD...|DDDDDD.", 0)]
    [InlineData("DDDDD..|DDDDDD.", 8)]
    [InlineData("XXXXXX.|.......", 0)]
    [InlineData("XXXXXXX|D......", 8)] // No more than is planned, whatever was worked before.
    [InlineData("XXXXXXX.......|DDDDD..", 0)] // Longer ago than the average reaches.
    [InlineData("XXX|DDDDD..", 0)] // Of the week before, not all is known.
    public void Excess_counts_the_weeks_before_the_plan(string days, double hours) => Assert.Equal(hours, Excess(Rule, days), 9);

    [Fact]
    public void Excess_counts_no_week_before_the_first_shift_of_the_agent()
    {
        // Somebody else worked two weeks before; the agent came a week before the plan, or only now.
        var (problem, shifts) = Of("DDDDDD.", Problems.Monday);
        var other = Problems.DayShift(Problems.Monday.AddDays(-14), agent: "B");
        var first = Problems.DayShift(Problems.Monday.AddDays(-3));

        Assert.Equal(8, Excess(Rule with { Weeks = 3 }, problem with { Past = [other] }, shifts), 9);
        Assert.Equal(0, Excess(Rule with { Weeks = 3 }, problem with { Past = [other, first] }, shifts), 9);
        Assert.Equal(3.5, Excess(Rule with { Weeks = 3, Most = TimeSpan.FromHours(26) }, problem with { Past = [other, first] }, shifts), 9); // Of two weeks.
    }

    [Fact]
    public void Excess_counts_no_week_of_which_no_roster_is_known()
    {
        var (problem, shifts) = Of("DDDDD..|DDDDDD.", Problems.Monday);
        var longAgo = Problems.DayShift(Problems.Monday.AddDays(-28));
        DateRange Week(int before) => DateRange.WeekFrom(Problems.Monday.AddDays(-7 * before));
        problem = problem with { Past = [longAgo, .. problem.Past] };
        var rule = Rule with { Weeks = 17 };

        Assert.Equal(0, Excess(rule, problem, shifts)); // Four weeks, of which two seem to be off.
        Assert.Equal(8, Excess(rule, problem with { KnownDays = [Week(1)] }, shifts), 9);
        Assert.Equal(8, Excess(rule, problem with { KnownDays = [Week(1), new DateRange(Week(3).First, Week(3).Last.AddDays(-1))] }, shifts), 9); // A day of the other is not known.
        Assert.Equal(0, Excess(rule, problem with { KnownDays = [Week(1), Week(3), Week(4)] }, shifts), 9);
    }

    [Theory]
    [InlineData("DDDDD.........|DDDDDD.", 0, 0, 0)]
    [InlineData("DDDDD.........|DDDDDD.", -7, 7, 8 * 60)] // A week of absence is none of the average.
    [InlineData("DDDDD.........|DDDDDD.", -7, 3, 0)]
    [InlineData(".......DDDDD..|..DDDDD", 0, 2, 4800 - 4114)] // Twelve sevenths of 40 hours.
    [InlineData("DDDDD..", 5, 2, 0)] // Less than a week is a week.
    [InlineData("DDDDDD.", 6, 1, 8 * 60)]
    public void Excess_leaves_days_of_absence_out(string days, int from, int length, int minutes)
    {
        var (problem, shifts) = Of(days, Problems.Monday);
        var first = Problems.Monday.AddDays(from);
        var absences = length == 0 ? ImmutableArray<Absence>.Empty : [new Absence(new DateRange(first, first.AddDays(length - 1)), "holiday")];

        Assert.Equal(minutes / 60.0, Excess(Rule with { Weeks = 3 }, problem with { Agents = [problem.Agents[0] with { Absences = absences }] }, shifts), 9);
    }

    [Fact]
    public void Find_says_the_average_and_over_which_weeks()
    {
        var violation = Assert.Single(Find(Rule, "DDDDD..|DDDDDD."));

        Assert.Equal(Problems.Monday, violation.Date);
        Assert.Equal("Agent A works 44 hours a week on average over the 2 weeks from 2025-12-29; at most 40 are allowed.", violation.Message);
    }
}
