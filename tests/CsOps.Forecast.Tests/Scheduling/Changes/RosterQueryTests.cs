using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;
using Interval = CsOps.Forecast.Time.Interval;

namespace CsOps.Forecast.Tests.Scheduling.Changes;

/// <summary>What queries say of a change is what the changed roster shows when it is counted and judged anew.</summary>
public class RosterQueryTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(25);
    private static readonly RosterQueryOptions All = new() { Weights = RandomRosters.Weights, Most = 1000 };

    [Fact]
    public void Swaps_applied_cost_and_break_what_they_state() => ForAll((problem, roster) =>
    {
        var shift = roster.Shifts[roster.Shifts.Length / 2];
        foreach (var option in ShiftSwaps.Find(problem, roster, shift.AgentId, shift.Date, All).Take(12))
        {
            CheckStated(problem, problem, roster, option);
            var changed = option.ApplyTo(roster);
            Assert.Equal(roster.Shifts.Length, changed.Length);
            Assert.Equal(roster.Shifts.Select(s => s.Span).OrderBy(s => s.Start).ThenBy(s => s.End), changed.Select(s => s.Span).OrderBy(s => s.Start).ThenBy(s => s.End));
        }
    });

    [Fact]
    public void Replacements_applied_cost_and_break_what_they_state() => ForAll((problem, roster) =>
    {
        var shift = roster.Shifts[roster.Shifts.Length / 3];
        var offer = AbsenceCover.Find(problem, roster, shift.AgentId, new DateRange(shift.Date, shift.Date), All).Single();
        foreach (var option in offer.Options.Take(12))
        {
            CheckStated(problem, AbsenceCover.WithAbsence(problem, shift), roster, option);
            Assert.DoesNotContain(option.ApplyTo(roster), s => s.AgentId == shift.AgentId && s.Date == shift.Date);
        }
    });

    [Fact]
    public void Answers_come_with_those_that_keep_hard_rules_first_and_then_by_cost() => ForAll((problem, roster) =>
    {
        var shift = roster.Shifts[0];
        var options = ShiftSwaps.Find(problem, roster, shift.AgentId, shift.Date, All);

        Assert.Equal(options.Select(option => option.Cost.Total), options.OrderBy(option => option.HardRulesBroken).ThenBy(option => option.Cost.Total).Select(option => option.Cost.Total), Close);
        var few = ShiftSwaps.Find(problem, roster, shift.AgentId, shift.Date, All with { Most = 3 });
        Assert.Equal(Math.Min(3, options.Length), few.Length);
        Assert.Equal(options.Take(1).Select(option => option.Cost.Total), few.Take(1).Select(option => option.Cost.Total), Close);
    });

    [Fact]
    public void Replacement_by_another_shift_is_the_cheapest_that_the_rules_allow() => ForAll((problem, roster) =>
    {
        var gone = roster.Shifts[0];
        var judged = AbsenceCover.WithAbsence(problem, gone);
        var options = AbsenceCover.Find(problem, roster, gone.AgentId, new DateRange(gone.Date, gone.Date), All).Single().Options;
        var nobody = options.Single(option => option.Kind == RosterOptionKind.Nobody);
        foreach (var agent in problem.Agents.Where(agent => agent.Id != gone.AgentId && roster.Shifts.All(shift => shift.AgentId != agent.Id || shift.Date != gone.Date)))
        {
            var left = roster.Shifts.Remove(gone);
            var cheapest = Every(problem, agent, gone.Date)
                .Where(shift => !HardNew(judged, roster, left.Add(shift), agent.Id))
                .Select(shift => RandomRosters.PlainCost(judged, left.Add(shift)) - RandomRosters.PlainCost(problem, roster.Shifts))
                .DefaultIfEmpty(double.PositiveInfinity)
                .Min();
            var found = options.Where(option => option.AgentId == agent.Id && option.HardRulesBroken <= nobody.HardRulesBroken).Select(option => option.Cost.Total).DefaultIfEmpty(double.PositiveInfinity).Min();

            // An answer other than the same shift is only there where fewer agents are missing than without.
            Assert.True(found <= cheapest + 1e-6 || cheapest >= nobody.Cost.Total - 1e-6, $"{agent.Id}: {found} against {cheapest}");
        }
    }, runs: 8);

    private static bool Close(double one, double other) => Math.Abs(one - other) < 1e-5;

    /// <summary>Every shift without breaks that the agent could work on a date; those of templates with breaks have more forms than a test can try.</summary>
    private static IEnumerable<Shift> Every(SchedulingProblem problem, Agent agent, DateOnly date) =>
        from template in problem.Templates
        where template.Breaks.IsEmpty && problem.Contracts.Single(contract => contract.Name == agent.Contract).Allows(template)
        from time in template.Starts().Where((_, i) => i % 3 == 0)
        let start = LocalClock.InstantOf(date, time, problem.Zone)
        select new Shift(agent.Id, date, template.Name, new Interval(start, start + template.Length), []);

    private static bool HardNew(SchedulingProblem problem, Roster roster, System.Collections.Immutable.ImmutableArray<Shift> shifts, string agent) =>
        RosterRules.FindViolations(problem, shifts).Any(violation => violation.IsHard && violation.AgentId == agent && !roster.Violations.Contains(violation));

    private static void CheckStated(SchedulingProblem before, SchedulingProblem after, Roster roster, RosterOption option)
    {
        var changed = option.ApplyTo(roster);
        Assert.Equal(RandomRosters.PlainCost(after, changed) - RandomRosters.PlainCost(before, roster.Shifts), option.Cost.Total, 6);
        Assert.Equal(Missing(after, changed) - Missing(before, roster.Shifts), option.Skills.Sum(skill => skill.MissingHours), 6);
        Assert.Equal(option.Skills.Sum(skill => skill.MissingHours), option.Stretches.Sum(s => (s.MissingAfter - s.MissingBefore) * s.Span.Length.TotalHours), 6);
        Assert.Equal((changed.Sum(Pay(before)) - roster.Shifts.Sum(Pay(before))), option.Pay);

        var (was, now) = (RosterRules.FindViolations(before, roster.Shifts), RosterRules.FindViolations(after, changed));
        Assert.Equal(now.Where(v => !was.Any(w => Key(w) == Key(v) && (!v.IsHard || w == v || (v.Excess > 0 && w.Excess >= v.Excess)))), option.Broken);
        Assert.Equal(was.Where(v => !now.Select(Key).Contains(Key(v))), option.Mended);
        Assert.Equal(RosterChanges.Between(roster.Shifts, changed).Length, option.Changes.Length);
    }

    private static double Missing(SchedulingProblem problem, IEnumerable<Shift> shifts)
    {
        // In quarters, in which nobody comes or goes: in half an hour, one quarter's surplus would make up for the other's shortage.
        var quarters = problem with
        {
            Grid = GridOf(problem.Days, Copenhagen, 15),
            Skills = [.. problem.Skills.Select(skill => skill with { Required = [.. skill.Required.SelectMany(required => new[] { required, required })] })],
        };
        return RosterMetrics.Of(quarters, Roster.Of(quarters, shifts, RandomRosters.Weights)).UnderHours;
    }

    private static Func<Shift, decimal> Pay(SchedulingProblem problem) =>
        shift => problem.Contracts.Single(c => c.Name == problem.Agents.Single(a => a.Id == shift.AgentId).Contract).CostPerHour * shift.Paid.Ticks / TimeSpan.TicksPerHour;

    private static (string Rule, string? Agent, DateOnly? Date) Key(RuleViolation violation) => (violation.Rule, violation.AgentId, violation.Date);

    private static void ForAll(Action<SchedulingProblem, Roster> check, int runs = 25) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (problem, roster) = RandomRosters.Draw(seed);
            if (!roster.Shifts.IsEmpty)
            {
                check(problem, roster);
            }
        }).Check(Runs.WithMaxTest(runs));
}
