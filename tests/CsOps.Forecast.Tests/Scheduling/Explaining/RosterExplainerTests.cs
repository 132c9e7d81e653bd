using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Scheduling.Explaining;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Tests.Scheduling.Changes;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Explaining;

public class RosterExplainerTests
{
    private static readonly DateOnly Friday = Monday.AddDays(4);

    [Fact]
    public void Nights_are_those_of_the_agent_s_clock()
    {
        var manila = TimeZoneInfo.FindSystemTimeZoneById("Asia/Manila");
        var problem = Week(Person("A") with { Zone = manila }, Person("B"));
        Shift At(string agent, double hour, TimeZoneInfo zone) => new(agent, Monday.AddDays(1), "any", new CsOps.Forecast.Time.Interval(Local(Monday.AddDays(1), hour, zone), Local(Monday.AddDays(1), hour + 8, zone)), []);

        var explained = RosterExplainer.Explain(problem, Roster.Of(problem, [At("A", 6, manila), At("B", 22, Copenhagen)]));

        Assert.Equal([("A", 0), ("B", 1)], explained.Agents.Select(agent => (agent.AgentId, agent.Nights)));
    }

    [Fact]
    public void Explain_counts_hours_days_rests_weekends_and_nights()
    {
        var problem = Week() with { Templates = [Day, Night], Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(30) }] };
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(1), 10), DayShift(Friday), NightShift(Friday.AddDays(1))]);

        var agent = RosterExplainer.Explain(problem, roster).Agents.Single();

        Assert.Equal((30.5, 30.0, 40.0), (agent.Paid.TotalHours, agent.LeastPaid.TotalHours, agent.MostPaid.TotalHours));
        Assert.Equal((4, 2, 1, 1), (agent.Days, agent.LongestRun, agent.Weekends, agent.Nights));
        Assert.Equal(17, agent.ShortestRest!.Value.TotalHours);
        Assert.Empty(agent.Broken);
    }

    [Fact]
    public void Explain_of_a_request_says_whether_it_was_met_and_what_granting_it_would_cost()
    {
        // On Monday one is required and on no other day: without the shift 7.5 hours are missing at 20, and 7.5 are not paid.
        var problem = Week(Person("A") with { DayOffRequests = [new DayOffRequest(Monday, 12), new DayOffRequest(Friday, 5)] });
        var monday = Requirement(problem.Grid, Voice, 1, 9, 17);
        problem = problem with { Skills = [monday with { Required = [.. monday.Required.Select((required, i) => i < 48 ? required : 0)] }] };

        var requests = RosterExplainer.Explain(problem, Roster.Of(problem, [DayShift(Monday)])).Agents.Single().Requests;

        Assert.Equal([(Monday, false), (Friday, true)], requests.Select(request => (request.Date, request.IsMet)));
        Assert.Equal(new RosterCostChange(150, 0, -7.5, 0, -12), requests[0].Granting!.Cost);
        Assert.Equal(7.5, requests[0].Stretches.Sum(stretch => stretch.Span.Length.TotalHours));
        Assert.Null(requests[1].Granting);
    }

    [Fact]
    public void Explain_of_preferences_counts_the_shifts_that_are_as_preferred()
    {
        var problem = Week(Person("A") with { Preferences = [new ShiftPreference { NotBefore = new TimeOnly(9, 0) }, new ShiftPreference { NotAfter = new TimeOnly(16, 0), Days = [DayOfWeek.Monday] }] });
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(1), 8), DayShift(Friday, 10)]);

        Assert.Equal([(3, 2), (1, 0)], RosterExplainer.Explain(problem, roster).Agents.Single().Preferences.Select(outcome => (outcome.Shifts, outcome.Met)));
    }

    [Fact]
    public void Explain_of_a_refused_request_moves_the_shift_where_that_costs_least()
    {
        // The same is required each day, and nobody is there on Friday.
        var problem = Week(Person("A") with { DayOffRequests = [new DayOffRequest(Monday, 12)] });
        problem = problem with { Skills = [Requirement(problem.Grid, Voice, 1, 9, 17)] };
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Friday)]);

        var granting = RosterExplainer.Explain(problem, roster).Agents.Single().Requests.Single().Granting!;

        Assert.Equal(-12, granting.Cost!.Total, 9);
        Assert.Equal([RosterChangeKind.Removed, RosterChangeKind.Added], granting.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void Explain_of_missing_hours_names_the_cheapest_shift_more()
    {
        // 37.5 hours are asked for and four shifts worked; on Friday one is required, and on the weekend nobody.
        var problem = Week() with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(37.5) }] };
        problem = problem with { Skills = [problem.Skills[0] with { Required = [.. Requirement(problem.Grid, Voice, 1, 9, 17).Required.Select((required, i) => i < 5 * 48 ? required : 0)] }] };
        var roster = Roster.Of(problem, Enumerable.Range(0, 4).Select(day => DayShift(Monday.AddDays(day))));

        var broken = RosterExplainer.Explain(problem, roster).Agents.Single().Broken.Single();

        Assert.Equal("minimum-paid-time", broken.Violation.Rule);
        Assert.Equal("Agent A: a shift more on Fri 2026-01-09, day 09:00-17:00", broken.Remedies[0].Message);
        Assert.Equal(new RosterCostChange(-150, 0, 7.5, -7500, 0), broken.Remedies[0].Cost);
    }

    [Fact]
    public void Explain_of_hours_that_one_shift_does_not_make_up_takes_several()
    {
        var problem = Week() with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(37.5) }] };

        var remedy = RosterExplainer.Explain(problem, Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(1)), DayShift(Monday.AddDays(2))])).Agents.Single().Broken.Single().Remedies.Single();

        Assert.Equal(2, remedy.Changes.Length);
    }

    [Fact]
    public void Explain_of_hours_that_no_week_reaches_names_the_terms()
    {
        var problem = Week(Person("A") with { Absences = [new Absence(new CsOps.Forecast.Time.DateRange(Monday, Friday), "ill")] });
        problem = problem with { Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(30) }] };

        var explanation = RosterExplainer.Explain(problem, Roster.Of(problem, []));

        Assert.Contains("2 days of absence fewer", explanation.Agents.Single().Broken.Single().Remedies.Select(remedy => remedy.Message));
        Assert.Contains(explanation.Conflicts, conflict => conflict.AgentId == "A");
    }

    [Fact]
    public void Explain_of_a_hard_rule_broken_by_hand_names_the_nearest_shift_that_keeps_it()
    {
        var problem = Week();

        var broken = RosterExplainer.Explain(problem, Roster.Of(problem, [DayShift(Monday, 6)])).Agents.Single().Broken.Single();

        Assert.Equal("start-window", broken.Violation.Rule);
        Assert.Equal("Agent A: on Mon 2026-01-05 day 09:00-17:00 instead of day 06:00-14:00", broken.Remedies[0].Message);
    }

    [Fact]
    public void Explain_lists_where_agents_are_missing_by_hours()
    {
        var problem = Week();
        problem = problem with { Skills = [Requirement(problem.Grid, Voice, 1, 9, 17)] };

        var gaps = RosterExplainer.Explain(problem, Roster.Of(problem, [DayShift(Monday)])).Gaps;

        Assert.Equal([8, 8, 8, 8, 8, 8, 0.5], gaps.Select(gap => gap.Hours));
        Assert.Equal((Local(Monday, 13), Local(Monday, 13.5), 1), (gaps[^1].Span.Start, gaps[^1].Span.End, gaps[^1].Most));
    }

    [Fact]
    public void Explain_of_an_unknown_agent_throws() =>
        Assert.Contains("'X'", Assert.Throws<ArgumentException>(() => RosterExplainer.Explain(Week(), Roster.Of(Week(), []), "X")).Message, StringComparison.Ordinal);

    [Fact]
    public void Remedies_carried_out_mend_the_rule_at_the_stated_cost_and_break_no_hard_rule()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (problem, roster) = RandomRosters.Draw(seed);
            foreach (var broken in RosterExplainer.Explain(problem, roster, weights: RandomRosters.Weights).Agents.SelectMany(agent => agent.Broken))
            {
                foreach (var remedy in broken.Remedies.Where(remedy => remedy.Cost is not null))
                {
                    var changed = RosterChanges.Apply(roster.Shifts, remedy.Changes).ToList();
                    var after = RosterRules.FindViolations(problem, [.. changed]);
                    Assert.DoesNotContain(after, other => (other.Rule, other.AgentId, other.Date) == (broken.Violation.Rule, broken.Violation.AgentId, broken.Violation.Date));
                    Assert.All(after.Where(other => other.IsHard), other => Assert.Contains(roster.Violations, known => known == other || ((known.Rule, known.AgentId, known.Date) == (other.Rule, other.AgentId, other.Date) && other.Excess > 0 && known.Excess >= other.Excess)));
                    Assert.Equal(RandomRosters.PlainCost(problem, changed) - RandomRosters.PlainCost(problem, roster.Shifts), remedy.Cost!.Total, 6);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }
}
