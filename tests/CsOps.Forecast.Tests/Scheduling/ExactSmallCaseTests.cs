using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>Cases small enough to try every roster there is.</summary>
public class ExactSmallCaseTests
{
    private static readonly ShiftTemplate Split = new()
    {
        Name = "split",
        Length = TimeSpan.FromHours(3),
        EarliestStart = new TimeOnly(8, 0),
        LatestStart = new TimeOnly(12, 0),
        StartStep = TimeSpan.FromHours(1),
        Breaks = [new BreakTemplate { Name = "pause", Length = TimeSpan.FromMinutes(30), Paid = true, Earliest = TimeSpan.FromHours(1), Latest = TimeSpan.FromHours(1.5) }],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Solve_for_one_agent_over_two_days_is_the_best_there_is(int seed)
    {
        var problem = RandomProblem(seed, new DateRange(Monday, Monday.AddDays(1)), Person("A", Voice));

        AssertWithin(0, problem);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Solve_for_two_agents_and_two_skills_is_within_one_percent_of_the_best(int seed)
    {
        var problem = RandomProblem(seed, new DateRange(Monday, Monday), Person("A", Voice, Chat), Person("B", Chat));

        AssertWithin(0.01, problem);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Solve_for_three_agents_and_two_skills_is_within_two_percent_of_the_best(int seed)
    {
        var problem = RandomProblem(seed, new DateRange(Monday, Monday), Person("A", Voice, Chat), Person("B", Chat), Person("C", Voice));

        AssertWithin(0.02, problem);
    }

    private static void AssertWithin(double distance, SchedulingProblem problem)
    {
        var weights = new CoverageWeights();
        var best = BestOfAll(problem, weights);

        var found = RosterPrice.Of(problem, new RosterScheduler().Solve(problem).Shifts, weights);

        Assert.InRange(found, best - 1e-9, (best * (1 + distance)) + 1e-9);
    }

    private static double BestOfAll(SchedulingProblem problem, CoverageWeights weights)
    {
        // One choice per agent and day: off, or a start with a place for the pause. Rest is short enough never to bind.
        var cells = problem.Agents.SelectMany(a => problem.Days.Dates().Select(d => ChoicesOf(a, d).ToList())).ToList();
        IEnumerable<List<Shift>> rosters = [[]];
        foreach (var cell in cells)
        {
            rosters = [.. rosters.SelectMany(r => cell.Select(c => c is null ? r : [.. r, c]))];
        }

        return rosters.Min(r => RosterPrice.Of(problem, r, weights));
    }

    private static IEnumerable<Shift?> ChoicesOf(Agent agent, DateOnly date)
    {
        yield return null;
        foreach (var time in Split.Starts())
        {
            var start = Local(date, time.ToTimeSpan().TotalHours);
            foreach (var after in new[] { 1, 1.5 })
            {
                var pause = new Break("pause", new Interval(start.AddHours(after), start.AddHours(after + 0.5)), Paid: true);
                yield return new Shift(agent.Id, date, Split.Name, new Interval(start, start + Split.Length), [pause]);
            }
        }
    }

    private static SchedulingProblem RandomProblem(int seed, DateRange days, params Agent[] agents)
    {
        var random = new Random(seed);
        var problem = Of(days, [.. agents]) with { Templates = [Split] };
        var calendar = new LocalCalendar(problem.Grid, Copenhagen);
        int RequiredAt(int interval) => calendar.LocalStartOf(interval).Hour is >= 8 and < 15 ? random.Next(3) : 0;
        var skills = new[] { Voice, Chat }.Where(s => agents.Any(a => a.Has(s)));
        return problem with
        {
            Skills = [.. skills.Select(s => new SkillRequirement(s, [.. Enumerable.Range(0, problem.Grid.Count).Select(RequiredAt)]))],
        };
    }
}
