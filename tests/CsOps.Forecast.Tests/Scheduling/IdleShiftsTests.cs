using CsOps.Forecast.Scheduling;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

public class IdleShiftsTests
{
    [Fact]
    public void Warnings_name_shifts_at_times_when_nothing_is_required_of_the_agent()
    {
        // Voice is required from 9 to 17: a shift from 13 to 21 is idle for four of its 7.5 hours of work, one from 7 to 15 for two.
        var problem = Week(Person("A"), Person("B"));

        var warning = Assert.Single(IdleShifts.Warnings(problem, Roster.Of(problem, [DayShift(Monday, 13, lunchAfter: 3), DayShift(Monday, 7, "B")])));

        Assert.StartsWith("1 shift is mostly at times when nothing is required that the agent can work on, 4 hours in all; the first: Agent A on 2026-01-05, day.", warning, StringComparison.Ordinal);
        Assert.Empty(IdleShifts.Warnings(problem, Roster.Of(problem, [DayShift(Monday, 7, "B")])));
    }

    [Fact]
    public void Warnings_count_what_is_required_of_other_skills_as_nothing()
    {
        var problem = Week(Person("A", Chat));

        Assert.Single(IdleShifts.Warnings(problem, Roster.Of(problem, [DayShift(Monday)])));
    }
}
