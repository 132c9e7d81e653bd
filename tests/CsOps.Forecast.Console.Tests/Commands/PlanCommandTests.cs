using System.Text;
using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class PlanCommandTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    private static readonly string[] Files = ["forecast.csv", "forecast-days.csv", "forecast-weeks.csv", "requirement.csv", "roster.csv", "cleaning.csv", "plan.json", "report.html"];

    [Fact]
    public void Screen_is_as_approved_and_no_wider_than_the_terminal()
    {
        var shown = planned.Screen.Ended(0).Output.Replace(planned.Root, "tiny", StringComparison.Ordinal);

        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Empty(planned.Screen.Error);
        Approval.Verify("plan.txt", shown);
    }

    [Fact]
    public void Files_are_the_seven_of_a_plan()
    {
        Assert.Equal(Files.Order(StringComparer.Ordinal), Directory.EnumerateFiles(planned.Plan).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateFiles(planned.Plan), path => Assert.True(new FileInfo(path).Length > 50, path));
    }

    [Fact]
    public async Task Planning_again_gives_the_same_bytes_in_every_file_and_an_envelope()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var run = (await Csops.RunAsync("plan", centre, "--json")).Ended(0);

        Assert.Equal(FolderListing.Of(planned.Plan), FolderListing.Of(Path.Combine(centre, "plans", TinyCentre.PlanId)));
        var answer = AnswerEnvelope.Read(run, "csops plan");
        Assert.Equal(Files, AnswerEnvelope.OutputsOf(answer));
        Assert.Equal(["agents.csv", "centre.json", "all.csv"], InputsOf(answer));
        Assert.Equal("2026-11-08", answer.GetProperty("result").GetProperty("last").GetString());
        Assert.Equal(6, answer.GetProperty("result").GetProperty("roster").GetProperty("agents").GetInt32());
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Files_are_the_same_whatever_the_culture_and_the_screen_is_not()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var run = (await Csops.RunAsAsync(CultureInfo.GetCultureInfo("da-DK"), CancellationToken.None, "plan", centre)).Ended(0);

        Assert.Equal(FolderListing.Of(planned.Plan), FolderListing.Of(Path.Combine(centre, "plans", TinyCentre.PlanId)));
        Assert.Contains("02.11.2026", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d,\d %", run.Output);
        Assert.DoesNotMatch(@"\d\.\d %", run.Output);
    }

    [Fact]
    public async Task Culture_of_the_report_changes_the_report_only()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        (await Csops.RunAsync("plan", centre, "--culture", "da-DK")).Ended(0);

        var (before, after) = (FolderListing.Of(planned.Plan), FolderListing.Of(Path.Combine(centre, "plans", TinyCentre.PlanId)));
        Assert.Equal(before.Where(file => !file.StartsWith("report.html", StringComparison.Ordinal)), after.Where(file => !file.StartsWith("report.html", StringComparison.Ordinal)));
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task First_day_and_weeks_are_as_typed()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var run = (await Csops.RunAsync("plan", centre, "--from", "2026-11-09", "--weeks", "2", "--model", "median-5", "--json")).Ended(0);

        var result = AnswerEnvelope.Read(run, "csops plan").GetProperty("result");
        Assert.Equal(("2026-11-09", "2026-11-22"), (result.GetProperty("first").GetString(), result.GetProperty("last").GetString()));
        Assert.True(File.Exists(Path.Combine(centre, "plans", "2026-11-09", "report.html")));
    }

    [Fact]
    public async Task Second_week_goes_on_from_the_roster_of_the_first()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);

        var run = (await Csops.RunAsync("plan", centre, "--from", "2026-11-09", "--weeks", "1", "--model", "median-5", "--json")).Ended(0);

        Assert.Contains("roster.csv", InputsOf(AnswerEnvelope.Read(run, "csops plan")));
        Assert.Contains($"plans/{TinyCentre.PlanId}/roster.csv", await File.ReadAllTextAsync(Path.Combine(centre, "plans", "2026-11-09", "plan.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roster_of_the_first_week_that_is_damaged_is_said_and_left_out()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        await File.WriteAllTextAsync(Path.Combine(centre, "plans", TinyCentre.PlanId, "roster.csv"), "agent,name\nA1,x\n");

        var run = (await Csops.RunAsync("plan", centre, "--from", "2026-11-09", "--weeks", "1", "--model", "median-5")).Ended(0);

        Assert.Contains("a roster of before the plan is left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_of_coverage_is_not_passed_without_a_roster()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);
        File.Delete(Path.Combine(centre, "agents.csv"));

        (await Csops.RunAsync("plan", centre, "--model", "median-5", "--min-coverage", "0.5")).Ended(1);
    }

    [Theory]
    [InlineData("0.01", 0)]
    [InlineData("1", 1)]
    public async Task Gate_of_coverage_decides_the_exit_code_after_all_is_written(string least, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var run = (await Csops.RunAsync("plan", centre, "--model", "median-5", "--min-coverage", least, "--json")).Ended(exitCode);

        var answer = AnswerEnvelope.Read(run, "csops plan");
        Assert.Equal(Files, AnswerEnvelope.OutputsOf(answer));
        Assert.Equal(exitCode == 1, answer.GetProperty("warnings").EnumerateArray().Any(warning => warning.GetProperty("code").GetString() == "COVERAGE"));
    }

    [Fact]
    public async Task Rule_that_cannot_be_kept_is_named_with_how_often_it_is_broken()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);
        folder.Write("tiny/centre.json", TinyCentre.Settings.Replace("\"maxPaid\": \"40h\"", "\"minPaid\": \"39h\", \"maxPaid\": \"40h\"", StringComparison.Ordinal));

        var run = (await Csops.RunAsync("plan", centre, "--model", "median-5")).Ended(4);

        Assert.Matches("rule minimum-paid.*: broken 6 times", run.Output);
    }

    [Fact]
    public async Task Centre_without_agents_is_planned_without_a_roster()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);
        File.Delete(Path.Combine(centre, "agents.csv"));

        var run = (await Csops.RunAsync("plan", centre, "--model", "median-5")).Ended(0);

        Assert.Contains("No roster: the centre has no agents (agents.csv).", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(centre, "plans", TinyCentre.PlanId, "roster.csv")));
    }

    [Fact]
    public async Task Row_of_the_history_that_is_wrong_is_left_out_and_told_of()
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);
        var history = Path.Combine(centre, "history", "all.csv");
        await File.AppendAllTextAsync(history, "voice,2026-10-30T16:00+01:00,30,many,1,0,0,1,1\n");

        var run = (await Csops.RunAsync("plan", centre, "--model", "median-5", "--json")).Ended(0);

        var warning = Assert.Single(AnswerEnvelope.Read(run, "csops plan").GetProperty("warnings").EnumerateArray());
        Assert.Equal("REJECTED", warning.GetProperty("code").GetString());
        Assert.Contains("all.csv:1442", warning.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("centre.json", null, "centre.json", "there is no such file")]
    [InlineData("centre.json", "", "centre.json")]
    [InlineData("centre.json", "{ \"name\": \"x\" ", "centre.json:")]
    [InlineData("centre.json", "{ \"name\": \"x\", \"timeZone\": \"Mars/Base\", \"queues\": [] }", "centre.json:1", "Mars/Base")]
    [InlineData("centre.json", "{ \"name\": \"x\", \"timezone\": \"UTC\" }", "timezone", "timeZone")]
    [InlineData("agents.csv", "id,name,contract,skills\nA1,Anna,fool,voice\n", "agents.csv:2", "fool")]
    [InlineData("agents.csv", "id,name,contract,skills\nA1,Anna,full,vioce\n", "agents.csv:2", "vioce")]
    [InlineData("events.csv", "kind,start,end\nparty,2026-11-02,2026-11-03\n", "events.csv:2", "party")]
    [InlineData("absences.csv", "agent,first,last\nA9,2026-11-02,2026-11-03\n", "absences.csv:2", "A9")]
    [InlineData("history/all.csv", null, "no history", "csops import")]
    [InlineData("history/all.csv", "", "all.csv", "0 bytes")]
    [InlineData("history/all.csv", "a,b\n1,2\n", "all.csv:1", "queue")]
    [InlineData("history/all.csv", "queue,interval_start,interval_minutes,offered\nother,2026-10-30T08:00+01:00,30,5\n", "voice has no history")]
    public async Task File_that_is_missing_or_wrong_is_named_and_nothing_is_written(string file, string? content, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);
        File.Delete(Path.Combine(centre, file));
        if (content is not null)
        {
            folder.Write($"tiny/{file}", Encoding.UTF8.GetBytes(content));
        }

        var before = FolderListing.Of(folder.Root);

        var run = await Csops.RunAsync("plan", centre);

        run.Refused(3, words);
        Assert.Equal(before, FolderListing.Of(folder.Root));
    }

    [Fact]
    public async Task Failure_with_json_is_an_envelope_that_says_why()
    {
        using var folder = new TemporaryFolder();

        var run = (await Csops.RunAsync("plan", folder.PathOf("absent"), "--json")).Ended(3);

        var answer = AnswerEnvelope.Read(run, "csops plan");
        Assert.Contains("there is no such file", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, answer.GetProperty("outputs").ValueKind);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("--from", "02-11-2026", "a date")]
    [InlineData("--from", "9999-12-30", "within 2 years")]
    [InlineData("--weeks", "0", "1 to 52")]
    [InlineData("--weeks", "many", "1 to 52")]
    [InlineData("--culture", "klingon", "a culture such as da-DK")]
    [InlineData("--model", "medain-5", "There is no model 'medain-5'", "median-5")]
    [InlineData("--min-coverage", "90%", "a share from 0 to 1, such as 0.85")]
    [InlineData("--wekks", "2", "--wekks")]
    public async Task Option_that_is_wrong_is_refused_with_what_was_expected(string option, string value, params string[] words)
    {
        var run = await Csops.RunAsync("plan", planned.Root, option, value);

        run.Refused(2, words);
    }

    private static IEnumerable<string?> InputsOf(JsonElement answer) =>
        answer.GetProperty("inputs").EnumerateArray().Select(input => Path.GetFileName(input.GetProperty("path").GetString()));
}
