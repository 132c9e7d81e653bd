using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Scheduling.Solving.Outside;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops schedule --instance --solver</c>: a general solver's roster of an instance.</summary>
public class ScheduleSolverTests
{
    private const string Instance = """
        {
          "format": "csops-roster/1", "name": "tiny", "slotMinutes": 60, "days": 7, "slotsPerDay": 24,
          "skills": [{ "name": "voice", "ahtSeconds": 300, "underWeight": 10 }],
          "required": [[REQUIRED]],
          "shiftTemplates": [{ "id": "day", "lengthSlots": 4, "startFrom": 8, "startTo": 10, "startStep": 2, "paidSlots": 4, "breaks": [] }],
          "contracts": [{ "id": "full", "minWeekSlots": 4, "maxWeekSlots": 12, "maxDays": 3, "maxConsecutiveDays": 2, "minRestSlots": 11, "templates": ["day"] }],
          "agents": [{ "id": "A", "contract": "full", "skills": [0], "unavailableDays": [1], "dayOffRequests": [], "weekendsWorked": 0 }],
          "weights": { "over": 1, "paidSlot": 1, "weekendPerPastWeekend": 0 }
        }
        """;

    [Fact]
    public async Task Solver_finds_the_roster_that_the_search_finds()
    {
        Assert.SkipUnless(OutsideScheduler.IsHere(OutsideSolverKind.Cbc), "skipped: cbc is absent");
        using var folder = new TemporaryFolder();
        var file = folder.Write("instance.json", Instance.Replace("REQUIRED", string.Join(",", Enumerable.Range(0, 168).Select(i => i % 24 is >= 8 and < 12 ? 1 : 0)), StringComparison.Ordinal));

        var ours = (await Csops.RunAsync("schedule", "--instance", file, "--iterations", "100000", "--out", folder.PathOf("ours.csv"), "--json")).Ended(0);
        var theirs = (await Csops.RunAsync("schedule", "--instance", file, "--solver", "cbc", "--time-limit", "20", "--out", folder.PathOf("theirs.csv"), "--json")).Ended(0);

        // Three of seven days are worked: four times four agent-hours of 10 are missing, and twelve hours are paid.
        Assert.Equal((172, 172), (ObjectiveOf(ours), ObjectiveOf(theirs)));
    }

    [Fact]
    public async Task Solver_that_does_not_exist_is_refused() =>
        Assert.Contains("cbc, highs or glpsol", (await Csops.RunAsync("schedule", "--instance", "a.json", "--solver", "abacus", "--out", "b.csv")).Ended(2).Error, StringComparison.Ordinal);

    private static double ObjectiveOf(Csops run)
    {
        using var answer = JsonDocument.Parse(run.Output);
        return answer.RootElement.GetProperty("objective").GetDouble();
    }
}
