using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using FsCheck;
using FsCheck.Fluent;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>Rosters that were published and are made anew.</summary>
public class RosterRevisionTests
{
    private static readonly RosterSchedulerOptions Quick = new() { Iterations = 200_000 };

    [Fact]
    public void Solve_anew_changes_nothing_when_nothing_changed()
    {
        var problem = RandomProblems.Of(new Random(5));
        var published = Solve(problem);

        var again = Solve(problem with { Revision = new RosterRevision { Published = published.Shifts, CostPerChange = 1000, CostPerBreakChange = 1000 } });

        Assert.Equal(Text(published), Text(again));
        Assert.Equal(0, again.Search!.Cost.Changes);
    }

    [Fact]
    public void Pinned_cells_never_move() => ForAll(random =>
    {
        var problem = RandomProblems.Of(random);
        var published = Solve(problem).Shifts;
        var before = problem.Grid.Start.AddHours(random.Next(24 * problem.Days.Days));
        var day = problem.Days.First.AddDays(random.Next(problem.Days.Days));
        var pinned = problem.Agents[random.Next(problem.Agents.Length)].Id;
        var revision = new RosterRevision { Published = published, PinnedAgents = [pinned], PinnedDays = [new(day, day)], PinnedBefore = before, CostPerChange = random.Next(3) };
        var changed = problem with { Seed = problem.Seed + 1, Revision = revision, Skills = [.. problem.Skills.Select(s => s with { Required = [.. s.Required.Select(r => r + random.Next(2))] })] };

        var roster = Solve(changed);

        bool IsHeld(Shift shift) => shift.AgentId == pinned || shift.Date == day || shift.Span.Start < before;
        return changed.Check().IsEmpty && roster.Violations.All(v => v.Rule != "pinned")
            && published.Where(IsHeld).Select(TextOf).SequenceEqual(roster.Shifts.Where(IsHeld).Select(TextOf));
    });

    [Fact]
    public void A_pinned_shift_stays_even_where_it_breaks_rules()
    {
        // Edited by hand: off the template's times, on a day of absence.
        var odd = DayShift(Monday, 5.25) with { Template = "by hand" };
        var problem = Week(Person("A") with { Absences = [new Absence(new(Monday, Monday), "leave")] }) with
        {
            Revision = new RosterRevision { Published = [odd], PinnedDays = [new(Monday, Monday)] },
        };

        var roster = Solve(problem);

        Assert.Equal(TextOf(odd), TextOf(roster.Shifts[0]));
        Assert.Equal(["absence", "allowed-template"], roster.Violations.Where(v => v.IsHard).Select(v => v.Rule).Distinct());
        Assert.True(roster.Shifts.Length > 1);
        Assert.True(roster.Search!.LowerBound <= roster.Search.Cost.Total + 1e-6);
    }

    [Fact]
    public void Pinned_rule_names_what_was_changed()
    {
        var revision = new RosterRevision { Published = [DayShift(Monday)], PinnedBefore = Local(Monday, 12) };
        var problem = Week() with { Revision = revision };

        var moved = Roster.Of(problem, [DayShift(Monday, 10)]);
        var later = Roster.Of(problem, [DayShift(Monday), DayShift(Monday.AddDays(1))]);

        Assert.Contains(moved.Violations, v => v.Rule == "pinned" && v.IsHard);
        Assert.DoesNotContain(later.Violations, v => v.Rule == "pinned");
    }

    [Fact]
    public void An_absence_is_made_good_by_few_changes()
    {
        var week = Problems.Week([.. Enumerable.Range(0, 8).Select(i => Person($"A{i}"))]) with { Skills = [Requirement(GridOf(new(Monday, Monday.AddDays(6)), Copenhagen), Voice, 5, 8, 20)] };
        var published = Solve(week);
        var ill = published.Shifts[0];
        var absent = week with
        {
            Agents = [.. week.Agents.Select(a => a.Id == ill.AgentId ? a with { Absences = [new Absence(new(ill.Date, ill.Date), "ill")] } : a)],
        };

        var anew = Solve(absent with { Seed = 99 });
        var revised = Solve(absent with { Seed = 99, Revision = new RosterRevision { Published = published.Shifts } });

        Assert.InRange(Changes(published, revised), 1, 8);
        Assert.True(Changes(published, anew) > 2 * Changes(published, revised));
    }

    private static int Changes(Roster one, Roster other)
    {
        var before = one.Shifts.ToDictionary(s => (s.AgentId, s.Date), s => (s.Template, s.Span.Start));
        var after = other.Shifts.ToDictionary(s => (s.AgentId, s.Date), s => (s.Template, s.Span.Start));
        return before.Keys.Union(after.Keys).Count(day => before.GetValueOrDefault(day) != after.GetValueOrDefault(day));
    }

    private static string TextOf(Shift shift) => $"{shift.AgentId} {shift.Template} {shift.Span.Start:u} {shift.Span.End:u} {string.Join(' ', shift.Breaks.Select(b => b.Span.Start.ToString("u")))}";

    private static Roster Solve(SchedulingProblem problem) => new RosterScheduler(Quick).Solve(problem);

    private static void ForAll(Func<Random, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
}
