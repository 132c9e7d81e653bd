using CsOps.Forecast.Scheduling.Rules;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Rules;

public class WorkRulePropertyTests
{
    private const string Letters = "...EDLNXP";

    /// <summary>Every rule about an agent's days, those that an empty plan keeps first.</summary>
    private static readonly WorkRule[] Rules =
    [
        new WeeklyRestRule(), new WeeklyRestRule { Rolling = true }, new AverageWeeklyHoursRule { Weeks = 3 }, new MaximumWeeklyWorkRule { Most = TimeSpan.FromHours(40) },
        new MaximumDailyWorkRule { Most = TimeSpan.FromHours(8) }, new BreakAfterRule { LongestStretch = TimeSpan.FromHours(5) }, new MaximumNightsRule { Most = 1 },
        new MaximumNightsRule { Most = 2, Of = 10 }, new NightAverageRule { Weeks = 2, Most = TimeSpan.FromHours(5) }, new RestAfterNightsRule { Nights = 2 }, new MaximumWeekendsRule { Most = 1, Of = 3 },
        new ConsecutiveDaysOffRule { Least = 3 }, new WeekendFairnessRule { Share = 0.3 }, new NightFairnessRule { Share = 0.1 }, new ShiftChangeRule { Later = TimeSpan.FromHours(6) },
        new CompleteWeekendsRule(), new IsolatedDayRule(),
    ];

    [Fact]
    public void Every_rule_about_days_worked_is_among_these()
    {
        var all = typeof(WorkRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorkRule)) && type.IsPublic);

        Assert.Empty(all.Except(Rules.Select(rule => rule.GetType())));
    }

    [Fact]
    public void A_rule_finds_something_exactly_where_its_excess_is_over_zero() => ForAll((rule, days, first) =>
    {
        var excess = RuleCase.Excess(rule, days, first); // Which compares them.

        return double.IsFinite(excess) && excess >= 0;
    });

    [Fact]
    public void A_rule_never_blames_a_plan_without_shifts_for_too_much_work() => ForAll((rule, days, first) =>
        rule is CompleteWeekendsRule or IsolatedDayRule
        || RuleCase.Excess(rule, days[..(days.IndexOf('|', StringComparison.Ordinal) + 1)] + new string('.', 14), first) == 0);

    [Fact]
    public void A_rule_that_knows_no_past_judges_as_one_whose_past_is_long_over() => ForAll((rule, days, first) =>
    {
        // Half a year off in between; what only a past can decide, the edge of what is known, is left out.
        var planned = days[(days.IndexOf('|', StringComparison.Ordinal) + 1)..];
        var rested = "D" + new string('.', 182) + "|" + planned;
        return rule is CompleteWeekendsRule or IsolatedDayRule or AverageWeeklyHoursRule or NightAverageRule or WeekendFairnessRule or NightFairnessRule
            || Math.Abs(RuleCase.Excess(rule, planned, first) - RuleCase.Excess(rule, rested, first)) < 1e-9;
    });

    [Fact]
    public void Excess_allocates_nothing()
    {
        var (problem, shifts) = RuleCase.Of("NNN.XPPDDD..LE|NNNNN.DXXLE.DDDD", Monday);
        var lines = new WorkLines(problem);
        var (days, calendar) = (lines.Of(0, shifts), lines.CalendarOf(0));
        foreach (var rule in Rules)
        {
            var excess = rule.Excess(new WorkLine(days, calendar)); // The first time, the calendar notes when its clocks show what.
            var before = GC.GetAllocatedBytesForCurrentThread();
            excess += rule.Excess(new WorkLine(days, calendar));

            Assert.Equal((rule.Name, 0), (rule.Name, GC.GetAllocatedBytesForCurrentThread() - before));
            Assert.True(excess >= 0);
        }
    }

    private static void ForAll(Func<WorkRule, string, DateOnly, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var days = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => Letter(random))) + "|" + string.Concat(Enumerable.Range(0, random.Next(1, 29)).Select(_ => Letter(random)));
            var first = new DateOnly(2026, 1, 1).AddDays(random.Next(365));
            return Rules.All(rule => holds(rule, days, first));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static char Letter(Random random) => Letters[random.Next(Letters.Length)];
}
