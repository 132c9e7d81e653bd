using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class SimulateRosterTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    [Fact]
    public async Task Screen_of_a_plan_is_as_approved_in_80_columns()
    {
        var run = (await Csops.RunAsync("simulate", planned.Root)).Ended(0);

        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Approval.Verify("simulate-roster.txt", run.Output);
    }

    [Fact]
    public async Task Json_has_queues_days_and_intervals_with_their_confidence_and_the_same_seed_gives_the_same()
    {
        string[] args = ["simulate", planned.Root, "--plan", TinyCentre.PlanId, "--replications", "40", "--seed", "7", "--json"];

        var run = (await Csops.RunAsync(args)).Ended(0);
        var again = (await Csops.RunAsync(args)).Ended(0);

        var result = AnswerEnvelope.Read(run, "csops simulate").GetProperty("result");
        var voice = result.GetProperty("queues")[0];
        Assert.Equal((40, 7, 80), (result.GetProperty("replications").GetInt32(), voice.GetProperty("days").GetArrayLength(), voice.GetProperty("intervals").GetArrayLength()));
        Assert.Equal((0.8, 20), (voice.GetProperty("promise").GetDouble(), voice.GetProperty("acceptable_wait_seconds").GetDouble()));
        Assert.All(voice.GetProperty("intervals").EnumerateArray(), interval =>
        {
            Assert.InRange(interval.GetProperty("service_level").GetDouble(), 0, 1);
            Assert.InRange(interval.GetProperty("service_level_half_width").GetDouble(), 0, 0.5);
        });
        Assert.Equal(run.Output, again.Output);
    }

    /// <summary>A planner takes everybody but one away on Tuesday: the promise is not kept, and the screen says where and how many are lacking.</summary>
    [Fact]
    public async Task Roster_that_a_planner_cut_is_simulated_as_it_is_now()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var file = Path.Combine(centre, "plans", TinyCentre.PlanId, "roster.csv");
        var rows = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file, rows.Where(row => !row.Contains(",2026-11-03,", StringComparison.Ordinal) || row.StartsWith("A3,", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        var run = (await Csops.RunAsync("simulate", centre)).Ended(0);

        Assert.Contains("voice Tue 3 Nov 08:00–16:00", run.Output, StringComparison.Ordinal);
        Assert.Contains("lacks up to", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--half-width means nothing with a centre's folder", "--half-width", "0.1")]
    [InlineData("--require means nothing with a centre's folder", "--require", "80/20")]
    [InlineData("expected a whole number from 16 to 100000", "--replications", "3")]
    public async Task Options_of_a_case_are_refused_with_a_folder(string words, params string[] options)
    {
        (await Csops.RunAsync(["simulate", planned.Root, .. options])).Refused(2, words);
    }

    [Fact]
    public async Task Options_of_a_folder_are_refused_with_a_case()
    {
        (await Csops.RunAsync("simulate", Repository.PathOf("data", "cases", "skills.json"), "--plan", "x")).Refused(2, "--plan means nothing without a centre's folder");
    }
}
