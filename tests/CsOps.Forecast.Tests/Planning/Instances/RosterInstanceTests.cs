using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Instances;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Planning.Instances;

public class RosterInstanceTests
{
    /// <summary>The reference instances, searched briefly; their lower bounds are those of an independent linear programme.</summary>
    [Theory]
    [InlineData("V1.json", 7450.8012, 10_000_000, 0.075)]
    [InlineData("V2.json", 43550.6911, 10_000_000, 0.045)]
    public void Solve_keeps_every_rule_near_the_lower_bound(string file, double bound, long iterations, double distance)
    {
        var instance = RosterInstance.Read(SharedData.Require("scheduling", "instances", file));

        var roster = Solve(instance, iterations);

        Assert.Equal(ScheduleStatus.Feasible, roster.Status);
        Assert.Empty(roster.Violations);
        Assert.Equal(PriceOf(instance, roster), roster.Search!.Objective, 6);
        Assert.InRange(roster.Search.Objective, bound, bound * (1 + distance));
        Assert.InRange(roster.Search.LowerBound!.Value, 0.985 * bound, roster.Search.Objective);
    }

    [Fact]
    public void Read_of_the_shipped_case_gives_the_problem_of_the_file()
    {
        var problem = RosterInstance.Read(InstanceText.ShippedCase).Problem;

        Assert.Equal(12, problem.Agents.Length);
        Assert.Equal(["voice", "chat"], problem.Skills.Select(skill => skill.Skill));
        Assert.Equal([TimeSpan.FromHours(8), TimeSpan.FromHours(5)], problem.Templates.Select(template => template.Paid));
        Assert.Equal(new TimeOnly(7, 0), problem.Templates[0].EarliestStart);
        Assert.Equal(TimeSpan.FromHours(11), problem.Contracts[0].MinimumRest);
        Assert.Empty(problem.Check());
    }

    [Theory]
    [InlineData("\"csops-roster/1\"", "\"other\"", "format: found \"other\"; expected csops-roster/1.")]
    [InlineData("\"slotsPerDay\": 48", "\"slotsPerDay\": 40", "40 slots of 30 minutes are not a day")]
    [InlineData("\"paidSlots\": 16", "\"paidSlots\": 12", "expected the length of the shift, less the length of some of its breaks")]
    [InlineData("\"anchor\": \"start\"", "\"anchor\": \"middle\"", "expected start or end")]
    [InlineData("\"contract\": \"full\"", "\"contract\": \"none\"", "agents[1].contract: there is no contract \"none\".")]
    [InlineData("\"id\": \"A01\"", "\"id\": \"A02\"", ".id: \"A02\" stands more than once; names must be unique.")]
    [InlineData("\"templates\": [\"", "\"templates\": [\"none\", \"", "contracts[0].templates[0]: there is no shift template \"none\".")]
    [InlineData("\"minWeekSlots\": 64", "\"minWeekSlots\": 336", "contracts[0]: contract full: has at most")]
    [InlineData("\"minWeekSlots\": 64", "\"minWeekSlots\": -1", "contracts[0].minWeekSlots: found -1; expected a whole number from 0 to 336")]
    [InlineData("\"underWeight\": 12", "\"underWeight\": 0", "expected a price over 0")]
    [InlineData("\"days\": 7", "\"days\": 8", "expected a whole number from 7 to 7")]
    public void Read_of_a_wrong_instance_says_what_was_expected(string right, string wrong, string expected)
    {
        var failure = Assert.Throws<ImportException>(() => InstanceText.Read(InstanceText.Shipped.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.True(failure.Line > 0, "the line is not said");
    }

    [Fact]
    public void Damaged_and_contradictory_instances_give_a_message_or_a_roster_with_reasons()
    {
        var (rosters, partial, refused) = (0, 0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            try
            {
                var roster = Solve(InstanceText.Read(InstanceText.Damaged(seed)), iterations: 1);
                rosters++;
                partial += roster.Violations.IsEmpty ? 0 : 1;
                Assert.True(roster.Search!.LowerBound <= roster.Search.Objective + 1e-6, $"seed {seed}");
                Assert.All(roster.Violations, violation => Assert.NotEmpty(violation.Message));
            }
            catch (ImportException failure)
            {
                refused++;
                Assert.NotEmpty(failure.Problem);
            }
        }

        // The damage must reach all three ways.
        Assert.True(rosters > 120 && partial > 80 && refused > 60, $"{rosters} rosters, {partial} partial, {refused} refused");
    }

    [Fact]
    public void Write_gives_places_and_slots()
    {
        var instance = RosterInstance.Read(InstanceText.ShippedCase);
        var roster = Solve(instance, iterations: 1);

        using var stream = new MemoryStream();
        InstanceRosterFile.Write(instance, roster, stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("agent,day,template,startSlot,break0,break1,break2", lines[0].TrimEnd());
        Assert.Equal(roster.Shifts.Length, lines.Length - 1);
        var first = roster.Shifts[0];
        var cells = lines[1].TrimEnd().Split(',');
        Assert.Equal(first.Span.Start.TimeOfDay, int.Parse(cells[3], CultureInfo.InvariantCulture) * TimeSpan.FromMinutes(30));
        Assert.Equal(first.Breaks[0].Span.Start - first.Span.Start, int.Parse(cells[4], CultureInfo.InvariantCulture) * TimeSpan.FromMinutes(30));
        Assert.Equal("-1", cells[5]);
    }

    private static Roster Solve(RosterInstance instance, long iterations) =>
        new RosterScheduler(new RosterSchedulerOptions { Weights = instance.Weights, Iterations = iterations }).Solve(instance.Problem);

    /// <summary>The price by the words of the format, from the finished roster.</summary>
    private static double PriceOf(RosterInstance instance, Roster roster)
    {
        var (problem, weights, slot) = (instance.Problem, instance.Weights, instance.Problem.Grid.Length.TotalHours);
        var under = roster.Coverage.Select((cover, k) => problem.Skills[k].Weight * Enumerable.Range(0, cover.Required.Length).Sum(cover.Under)).Sum();
        var idle = roster.Coverage.Sum(cover => Enumerable.Range(0, cover.Required.Length).Sum(cover.Over));
        var agents = problem.Agents.ToDictionary(agent => agent.Id);
        return (under * weights.UnderStaffing * slot) + (idle * weights.OverStaffing * slot) + roster.Shifts.Sum(shift =>
            (shift.Paid.TotalHours * weights.Paid)
            + agents[shift.AgentId].DayOffRequests.Where(request => request.Date == shift.Date).Sum(request => request.Weight)
            + (shift.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weights.WeekendPerPastWeekend * agents[shift.AgentId].WeekendsWorked : 0));
    }
}
