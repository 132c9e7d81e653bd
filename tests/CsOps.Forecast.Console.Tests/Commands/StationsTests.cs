using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>The stations one by one, through their files: <c>forecast</c>, <c>require</c>, <c>schedule</c>.</summary>
public sealed class StationsTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    [Fact]
    public async Task Stations_one_by_one_write_the_same_files_as_the_plan()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var forecast = (await Csops.RunAsync("forecast", centre)).Ended(0);
        var require = (await Csops.RunAsync("require", centre)).Ended(0);
        var schedule = (await Csops.RunAsync("schedule", centre)).Ended(0);

        var made = FolderListing.Of(Path.Combine(centre, "plans", TinyCentre.PlanId));
        Assert.Equal(3, made.Count);
        Assert.Subset(FolderListing.Of(planned.Plan).ToHashSet(), made.ToHashSet());
        var shown = string.Join('\n', forecast.Output, require.Output, schedule.Output).Replace(centre, "tiny", StringComparison.Ordinal);
        Approval.Verify("stations.txt", shown);
    }

    [Theory]
    [InlineData("forecast", "forecast.csv", 2 * 336)]
    [InlineData("require", "requirement.csv", 2 * 336)]
    [InlineData("schedule", "roster.csv", null)]
    public async Task Json_is_the_envelope_with_the_file_written(string command, string file, int? rows)
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);

        var run = (await Csops.RunAsync(command, centre, "--json")).Ended(0);

        var answer = AnswerEnvelope.Read(run, $"csops {command}");
        var output = Assert.Single(answer.GetProperty("outputs").EnumerateArray());
        Assert.EndsWith(file, output.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(rows ?? (await File.ReadAllLinesAsync(output.GetProperty("path").GetString()!)).Length - 1, output.GetProperty("rows").GetInt32());
        Assert.NotEmpty(answer.GetProperty("inputs").EnumerateArray());
    }

    [Fact]
    public async Task Requirement_that_a_planner_changed_is_what_the_roster_is_for()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var requirement = Path.Combine(centre, "plans", TinyCentre.PlanId, "requirement.csv");
        var lines = await File.ReadAllLinesAsync(requirement);
        await File.WriteAllLinesAsync(requirement, lines.Select((line, i) => i == 0 ? line : WithNothingRequired(line)));

        var run = (await Csops.RunAsync("schedule", centre, "--json")).Ended(0);

        Assert.Equal(0, AnswerEnvelope.Read(run, "csops schedule").GetProperty("result").GetProperty("required_hours").GetDouble());
    }

    [Theory]
    [InlineData("0.01", 0)]
    [InlineData("1", 1)]
    public async Task Gate_of_the_roster_decides_the_exit_code(string least, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);

        var run = (await Csops.RunAsync("schedule", centre, "--min-coverage", least)).Ended(exitCode);

        Assert.Equal(exitCode == 1, run.Error.Contains("--min-coverage asks for 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("require", "forecast.csv", null, "forecast.csv", "there is no such file")]
    [InlineData("require", "forecast.csv", "", "forecast.csv")]
    [InlineData("require", "forecast.csv", "queue,day\nvoice,1\n", "forecast.csv:1", "the header has no such column")]
    [InlineData("schedule", "requirement.csv", null, "requirement.csv", "there is no such file")]
    [InlineData("schedule", "requirement.csv", "queue,agents\n", "requirement.csv")]
    public async Task File_of_the_plan_that_is_missing_or_wrong_is_named_and_nothing_changes(string command, string file, string? content, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var path = Path.Combine(centre, "plans", TinyCentre.PlanId, file);
        File.Delete(path);
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content);
        }

        var before = FolderListing.Of(folder.Root);

        var run = await Csops.RunAsync(command, centre);

        run.Refused(3, words);
        Assert.Equal(before, FolderListing.Of(folder.Root));
    }

    [Fact]
    public async Task Queue_that_the_centre_does_not_have_is_named()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var path = Path.Combine(centre, "plans", TinyCentre.PlanId, "requirement.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\nchat,", "\nmail,", StringComparison.Ordinal));

        (await Csops.RunAsync("schedule", centre)).Refused(3, "the centre has no queue 'mail'; it has voice, chat");
    }

    [Fact]
    public async Task Queues_of_different_intervals_are_named()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var path = Path.Combine(centre, "plans", TinyCentre.PlanId, "requirement.csv");
        await File.WriteAllLinesAsync(path, (await File.ReadAllLinesAsync(path))[..^48]);

        (await Csops.RunAsync("schedule", centre)).Refused(3, "queue 'chat' has 288 intervals from", "expected the same of every queue");
    }

    [Theory]
    [InlineData("require")]
    [InlineData("schedule")]
    public async Task Plan_that_is_not_there_is_refused_with_how_to_make_one(string command)
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        (await Csops.RunAsync(command, centre)).Refused(3, "there is no plan in", "csops plan");
        (await Csops.RunAsync(command, centre, "--plan", "2026-01-05")).Refused(3, "there is no plan '2026-01-05'");
        (await Csops.RunAsync(command, centre, "--plan", "../elsewhere")).Refused(2, "'../elsewhere' is not the name of a plan");
    }

    [Fact]
    public async Task Centre_without_agents_has_no_roster()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        File.Delete(Path.Combine(centre, "agents.csv"));
        var before = FolderListing.Of(folder.Root);

        (await Csops.RunAsync("schedule", centre)).Refused(3, "the centre has no agents (agents.csv)");

        Assert.Equal(before, FolderListing.Of(folder.Root));
    }

    [Theory]
    [InlineData("forecast", "--model", "nothing", "There is no model 'nothing'")]
    [InlineData("forecast", "--horizon", "10", "--horizon means nothing with a centre's folder")]
    [InlineData("forecast", "--out", "x.csv", "--out means nothing with a centre's folder")]
    [InlineData("forecast", "--season", "28", "--season means nothing with a centre's folder")]
    [InlineData("require", "--calls", "10", "--calls is for one interval")]
    [InlineData("schedule", "--min-coverage", "half", "a share from 0 to 1, such as 0.85")]
    public async Task Option_that_does_not_fit_is_refused(string command, string option, string value, string words)
    {
        (await Csops.RunAsync(command, planned.Root, option, value)).Refused(2, words);
    }

    /// <summary>The row with 0 in the columns <c>agents</c> and <c>scheduled</c>.</summary>
    private static string WithNothingRequired(string line)
    {
        var cells = line.Split(',');
        (cells[4], cells[5]) = ("0", "0");
        return string.Join(',', cells);
    }
}
