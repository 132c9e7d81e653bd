using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Changes;

public class ShiftSwapsTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    [Fact]
    public void Find_between_two_alike_offers_to_give_and_to_swap_at_no_cost()
    {
        var problem = Week(Person("A"), Person("B"));
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Tuesday, agent: "B")]);

        var options = ShiftSwaps.Find(problem, roster, "A", Monday);

        Assert.Equal([RosterOptionKind.GiveAway, RosterOptionKind.Swap], options.Select(option => option.Kind).Order());
        Assert.All(options, option => Assert.Equal(0, option.Cost.Total));
        Assert.Equal(
            [("A", Monday, RosterChangeKind.Removed), ("B", Monday, RosterChangeKind.Added), ("A", Tuesday, RosterChangeKind.Added), ("B", Tuesday, RosterChangeKind.Removed)],
            options.Single(option => option.Kind == RosterOptionKind.Swap).Changes.Select(change => (change.AgentId, change.Date, change.Kind)));
    }

    [Fact]
    public void Find_grants_a_day_off_that_was_asked_for()
    {
        var problem = Week(Person("A") with { DayOffRequests = [new DayOffRequest(Monday, 12)] }, Person("B"));
        var roster = Roster.Of(problem, [DayShift(Monday), DayShift(Tuesday, agent: "B")]);

        Assert.Equal(-12, ShiftSwaps.Find(problem, roster, "A", Monday)[0].Cost.Total);
    }

    [Fact]
    public void Find_with_someone_of_another_skill_shows_both_skills()
    {
        var problem = Week(Person("A"), Person("B", Chat));
        problem = problem with { Skills = [Requirement(problem.Grid, Voice, 1, 9, 17), Requirement(problem.Grid, Chat, 1, 9, 10)] };
        var roster = Roster.Of(problem, [DayShift(Monday)]);

        var option = Assert.Single(ShiftSwaps.Find(problem, roster, "A", Monday));

        Assert.Equal([new SkillChange(Voice, 7.5, 0), new SkillChange(Chat, -1, 6.5)], option.Skills);
    }

    [Fact]
    public void Find_lists_what_breaks_a_hard_rule_last_with_its_name()
    {
        // Bo ends at 6 on Tuesday morning and may not begin at 9.
        var problem = Week(Person("A"), Person("B"), Person("C")) with { Templates = [Day, Night] };
        var roster = Roster.Of(problem, [DayShift(Tuesday), NightShift(Monday, "B")]);

        var options = ShiftSwaps.Find(problem, roster, "A", Tuesday);

        Assert.Equal([("B", RosterOptionKind.Swap), ("C", RosterOptionKind.GiveAway), ("B", RosterOptionKind.GiveAway)], options.Select(option => (option.AgentId!, option.Kind)));
        Assert.Equal("minimum-rest", Assert.Single(options[2].Broken).Rule);
    }

    [Fact]
    public void Find_shows_some_of_each_kind_where_one_kind_alone_would_fill_the_list()
    {
        // Twelve colleagues work other hours of the same day; one is off, and would take the shift.
        string[] names = [.. Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"B{i:00}"))];
        var problem = Week([Person("A"), .. names.Select(name => Person(name)), Person("Z")]);
        var roster = Roster.Of(problem, [DayShift(Monday), .. names.Select(name => DayShift(Monday, 8, name)), DayShift(Tuesday, agent: "Z")]);

        var options = ShiftSwaps.Find(problem, roster, "A", Monday);

        Assert.Equal(10, options.Length);
        Assert.Contains(options, option => option is { Kind: RosterOptionKind.GiveAway, AgentId: "Z" });
        Assert.Contains(options, option => option is { Kind: RosterOptionKind.Swap, AgentId: "Z" });
    }

    [Fact]
    public void Find_with_one_colleague_alone_asks_nobody_else()
    {
        var problem = Week(Person("A"), Person("B"), Person("C"));
        var roster = Roster.Of(problem, [DayShift(Monday)]);

        Assert.Equal("C", Assert.Single(ShiftSwaps.Find(problem, roster, "A", Monday, new RosterQueryOptions { With = "C" })).AgentId);
    }

    [Fact]
    public void Find_of_the_same_shift_on_the_same_day_is_no_swap()
    {
        var problem = Week(Person("A"), Person("B"));

        Assert.Empty(ShiftSwaps.Find(problem, Roster.Of(problem, [DayShift(Monday), DayShift(Monday, agent: "B")]), "A", Monday));
    }

    [Fact]
    public void Find_of_a_day_off_or_with_oneself_throws()
    {
        var problem = Week(Person("A"), Person("B"));
        var roster = Roster.Of(problem, [DayShift(Monday)]);

        Assert.Contains("no shift on 2026-01-06; there are shifts on 2026-01-05", Assert.Throws<ArgumentException>(() => ShiftSwaps.Find(problem, roster, "A", Tuesday)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ShiftSwaps.Find(problem, roster, "A", Monday, new RosterQueryOptions { With = "A" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftSwaps.Find(problem, roster, "A", Monday, new RosterQueryOptions { Most = 0 }));
    }
}
