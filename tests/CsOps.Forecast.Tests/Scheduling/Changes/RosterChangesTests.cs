using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Changes;

public class RosterChangesTests
{
    [Fact]
    public void Between_equal_rosters_is_empty()
    {
        var problem = Week(Person("A"), Person("B"));

        var changes = RosterChanges.Between(Roster.Of(problem, [DayShift(Monday)]), Roster.Of(problem, [DayShift(Monday)]));

        Assert.Empty(changes);
    }

    [Fact]
    public void Between_names_what_was_added_removed_and_moved_by_date_then_agent()
    {
        var problem = Week(Person("A"), Person("B"));
        var tuesday = Monday.AddDays(1);
        var before = Roster.Of(problem, [DayShift(Monday), DayShift(tuesday), DayShift(tuesday, agent: "B")]);
        var after = Roster.Of(problem, [DayShift(Monday, lunchAfter: 3), DayShift(tuesday, hour: 10), DayShift(Monday, agent: "B")]);

        var changes = RosterChanges.Between(before, after);

        Assert.Equal(
            [("A", 5, RosterChangeKind.BreaksMoved), ("B", 5, RosterChangeKind.Added), ("A", 6, RosterChangeKind.Moved), ("B", 6, RosterChangeKind.Removed)],
            changes.Select(change => (change.AgentId, change.Date.Day, change.Kind)));
        Assert.Equal(Local(tuesday, 9), changes[2].Before!.Span.Start);
        Assert.Equal(Local(tuesday, 10), changes[2].After!.Span.Start);
    }

    [Fact]
    public void Between_with_two_shifts_on_a_day_keeps_the_one_that_is_in_both()
    {
        var problem = Week(Person("A"));
        var late = NightShift(Monday);

        var change = Assert.Single(RosterChanges.Between(Roster.Of(problem, [DayShift(Monday, 7), late]), Roster.Of(problem, [late])));

        Assert.Equal((RosterChangeKind.Removed, "day"), (change.Kind, change.Before!.Template));
    }

    [Fact]
    public void Apply_of_the_changes_between_two_rosters_gives_the_second()
    {
        var problem = Week(Person("A"), Person("B"));
        var before = Roster.Of(problem, [DayShift(Monday), NightShift(Monday.AddDays(1)), DayShift(Monday.AddDays(4), agent: "B")]);
        var after = Roster.Of(problem, [DayShift(Monday, 8), DayShift(Monday.AddDays(2)), DayShift(Monday.AddDays(4), agent: "B", lunchAfter: 3)]);

        var changed = Roster.Of(problem, RosterChanges.Apply(before.Shifts, RosterChanges.Between(before, after)));

        Assert.Equal(Text(after), Text(changed));
        Assert.Empty(RosterChanges.Between(after, changed));
    }
}
