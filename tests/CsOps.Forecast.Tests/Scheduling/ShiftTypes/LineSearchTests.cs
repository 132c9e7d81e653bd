using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

/// <summary>The bound, and the proof, against all rosters of tiny problems.</summary>
public class LineSearchTests
{
    [Fact]
    public void Bound_is_never_over_the_cheapest_of_all_rosters() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var problem = ShiftTypeCounting.Tiny(seed);
            var cheapest = ShiftTypeCounting.Cheapest(problem);
            var search = new LineSearch(new LineModel(problem), new byte[2 * problem.Days], threads: 1);

            var isValid = true;
            for (var goesOn = true; goesOn;)
            {
                goesOn = search.Mix();
                isValid &= cheapest is null || search.Bound is null || search.Bound <= cheapest;
            }

            return isValid && search.IsMixed == cheapest is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Solve_proves_the_cheapest_of_all_rosters() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var problem = ShiftTypeCounting.Tiny(seed);
            var cheapest = ShiftTypeCounting.Cheapest(problem);

            var roster = new ShiftTypeScheduler(new ShiftTypeSchedulerOptions { Iterations = 200_000, Threads = 1 }).Solve(problem);

            return cheapest is null
                ? roster.Status == ScheduleStatus.Infeasible
                : roster.Search.Objective == cheapest && roster.Search.LowerBound == cheapest && roster.Status == ScheduleStatus.Optimal && roster.Search.StoppedBy == SearchEnd.Optimal;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Mix_of_one_line_each_costs_what_they_cost()
    {
        // Two agents who must work the early shift all week, where one is required: one too many each day.
        var agent = ShiftTypeCases.Free("a", 7) with { LeastMinutes = 7 * 480, MostShifts = [7, 0] };
        var problem = ShiftTypeCases.OneEarlyADay(7, agent, agent with { Id = "b" });
        var search = new LineSearch(new LineModel(problem), new byte[14], threads: 1);

        while (search.Mix())
        {
        }

        Assert.True(search.IsMixed);
        Assert.Equal(7, search.Bound);
    }
}
