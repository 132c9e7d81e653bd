using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Scheduling.Solving.Outside;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Outside;

public class OutsideSchedulerTests
{
    private static readonly DateRange TwoDays = new(Monday, Monday.AddDays(1));

    [Theory]
    [InlineData(OutsideSolverKind.Cbc)]
    [InlineData(OutsideSolverKind.Glpsol)]
    [InlineData(OutsideSolverKind.Highs)]
    public void Solve_by_a_general_solver_is_between_our_bound_and_our_roster(OutsideSolverKind kind)
    {
        Assert.SkipUnless(OutsideScheduler.IsHere(kind), $"skipped: {kind} is absent");
        foreach (var problem in SmallProblems())
        {
            var ours = new RosterScheduler(new RosterSchedulerOptions { Iterations = 300_000 }).Solve(problem);

            var theirs = new OutsideScheduler(kind, TimeSpan.FromSeconds(60)).Solve(problem);

            Assert.DoesNotContain(theirs.Violations, v => v.IsHard);
            Assert.InRange(theirs.Search!.Objective, ours.Search!.LowerBound!.Value - 1e-6, ours.Search.Objective + 1e-6);
        }
    }

    [Fact]
    public void Solve_without_the_solver_or_a_roster_says_so()
    {
        Assert.SkipWhen(OutsideScheduler.IsHere(OutsideSolverKind.Highs), "skipped: highs is here");

        var roster = new OutsideScheduler(OutsideSolverKind.Highs, TimeSpan.FromSeconds(1)).Solve(Week());

        Assert.Equal(ScheduleStatus.NotSolved, roster.Status);
        Assert.Contains(roster.Violations, v => v.Message == "highs is not on this machine.");
    }

    [Fact]
    public void Columns_are_counted_as_they_are_built()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = RandomProblems.Of(new Random(seed)) with { Rules = [new TeamCoverRule { Agents = 1, From = new TimeOnly(9, 0), To = new TimeOnly(17, 0) }] };
            var model = new RosterModel(problem, new CoverageWeights());

            Assert.Equal(new RosterProgram(model).Program.Columns.Count, ProgramSize.ColumnsOf(model));
        }
    }

    [Fact]
    public void Programme_is_written_in_fixed_columns()
    {
        var grid = GridOf(new DateRange(Monday, Monday), Copenhagen, 360);
        var problem = Of(new DateRange(Monday, Monday)) with
        {
            Grid = grid,
            Skills = [new SkillRequirement(Voice, [0, 1, 0, 0])],
            Templates = [new ShiftTemplate { Name = "half", Length = TimeSpan.FromHours(12), EarliestStart = new TimeOnly(0, 0), LatestStart = new TimeOnly(6, 0), StartStep = TimeSpan.FromHours(6) }],
        };
        using var text = new StringWriter();

        MpsFile.Write(new RosterProgram(new RosterModel(problem, new CoverageWeights())).Program, text);

        var lines = text.ToString().Split('\n');
        Assert.Equal("NAME          ROSTER", lines[0]);
        Assert.Contains(" N  COST", lines);
        Assert.Contains("    C0000002  COST              -120", lines);
        Assert.Contains("    MARKER    'MARKER'                 'INTORG'", lines);
        Assert.Contains(" UP BND       C0000002             1", lines);
        Assert.All(lines, line => Assert.True(line.Length <= 61));
        Assert.Equal("ENDATA", lines[^2]);
    }

    [Theory]
    [InlineData(OutsideSolverKind.Cbc, "Optimal - objective value 12.5\n      0 C0000000  2  0\n**    7 C0000007  1.5  0\n", true)]
    [InlineData(OutsideSolverKind.Cbc, "Infeasible - objective value 0.0\n", false)]
    [InlineData(OutsideSolverKind.Cbc, "Stopped on time (no integer solution - continuous used) - objective value 3\n      0 C0000000  2  0\n", false)]
    [InlineData(OutsideSolverKind.Glpsol, "c Problem: ROSTER\ns mip 3 8 o 12.5\ni 1 2\nj 1 2\nj 8 1.5\ne o f\n", true)]
    [InlineData(OutsideSolverKind.Glpsol, "s mip 3 8 n 0\n", false)]
    [InlineData(OutsideSolverKind.Highs, "Model status\nOptimal\n\n# Primal solution values\nFeasible\nObjective 12.5\n# Columns 2\nC0000000 2\nC0000007 1.5\n# Rows 1\nR0000000 9\n", true)]
    [InlineData(OutsideSolverKind.Highs, "Model status\nInfeasible\n\n# Primal solution values\nNone\n", false)]
    public void Solutions_of_each_solver_are_read(OutsideSolverKind kind, string text, bool hasSolution)
    {
        var values = SolutionFile.Read(kind, text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(hasSolution, values is not null);
        if (values is not null)
        {
            Assert.Equal([(0, 2.0), (7, 1.5)], values.OrderBy(v => v.Key).Select(v => (v.Key, v.Value)));
        }
    }

    private static IEnumerable<SchedulingProblem> SmallProblems()
    {
        var grid = GridOf(TwoDays, Copenhagen, 60);
        var basis = Of(TwoDays, Person("A", Voice, Chat), Person("B", Chat), Person("C")) with
        {
            Grid = grid,
            Skills = [Requirement(grid, Voice, 1, 9, 17), Requirement(grid, Chat, 2, 10, 14)],
            Templates = [Short, Day with { StartStep = TimeSpan.FromHours(2), Breaks = [Day.Breaks[0] with { Length = TimeSpan.FromHours(1) }] }],
            Contracts = [FullTime with { MinPaidPerWeek = TimeSpan.FromHours(20), OvertimeAfter = TimeSpan.FromHours(6) }],
        };
        yield return basis;
        yield return basis with { Contracts = [FullTime with { MinimumRest = TimeSpan.FromHours(20), MaxDaysPerWeek = 1 }] };
        yield return basis with
        {
            Agents = [basis.Agents[0] with { Team = "t" }, basis.Agents[1], basis.Agents[2] with { Team = "t" }],
            Rules = [new TeamCoverRule { Team = "t", Agents = 2, From = new TimeOnly(9, 0), To = new TimeOnly(12, 0) }],
            Revision = new RosterRevision { Published = [DayShift(Monday, 9, "C", 4) with { Breaks = [new Break("lunch", new Interval(Local(Monday, 13), Local(Monday, 14)), Paid: false)] }], PinnedAgents = ["C"] },
        };
    }
}
