using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class AdjustCommandTests(PlannedCentre planned) : IClassFixture<PlannedCentre>, IDisposable
{
    private static readonly string[] Signed = ["--owner", "A. Hansen", "--reason", "Autumn offer"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Change_is_a_new_version_that_the_stations_and_a_new_plan_use()
    {
        var centre = planned.CopyTo(_folder);
        var plan = Path.Combine(centre, "plans", TinyCentre.PlanId);
        var before = OfferedOn(plan, 0);

        var made = (await Csops.RunAsync(["adjust", centre, "--queue", "voice", "--from", "2026-11-02", "--by", "+35%", .. Signed, "--json"])).Ended(0);
        (await Csops.RunAsync("require", centre)).Ended(0);
        var required = await File.ReadAllTextAsync(Path.Combine(plan, "requirement.csv"), TestContext.Current.CancellationToken);
        var changed = await File.ReadAllTextAsync(Path.Combine(plan, "forecast.csv"), TestContext.Current.CancellationToken);
        var forecast = (await Csops.RunAsync("forecast", centre)).Ended(0);
        var sums = (await Csops.RunAsync("forecast", centre, "--by", "day")).Ended(0);
        (await Csops.RunAsync("plan", centre)).Ended(0);

        Assert.Contains("Changed by A. Hansen", sums.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("voice: ", forecast.Output, StringComparison.Ordinal);
        Assert.Contains("Changed by A. Hansen", forecast.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var change = AnswerEnvelope.Read(made, "csops adjust").GetProperty("result");
        Assert.Equal("2026-11-02T09:00:00+00:00", change.GetProperty("made").GetString());
        Assert.Equal(1.35 * before, OfferedOn(plan, 0), 0.05);
        Assert.Equal(changed, await File.ReadAllTextAsync(Path.Combine(plan, "forecast.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(required, await File.ReadAllTextAsync(Path.Combine(plan, "requirement.csv"), TestContext.Current.CancellationToken));
        Assert.Contains("Changed by A. Hansen", await File.ReadAllTextAsync(Path.Combine(plan, "plan.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains($"plans/{TinyCentre.PlanId}/adjustments.csv", await File.ReadAllTextAsync(Path.Combine(plan, "plan.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(plan, "versions", "forecast.v0.csv")));
    }

    [Fact]
    public async Task Changes_of_a_plans_folder_are_listed_and_taken_back()
    {
        var plan = Path.Combine(planned.CopyTo(_folder), "plans", TinyCentre.PlanId);
        var before = await File.ReadAllBytesAsync(Path.Combine(plan, "forecast.csv"), TestContext.Current.CancellationToken);

        (await Csops.RunAsync(["adjust", plan, "--queue", "voice", "--from", "2026-11-02", "--to", "2026-11-04", "--add", "-20", "--now", "2026-10-31T10:00:00+01:00", .. Signed])).Ended(0);
        (await Csops.RunAsync("adjust", plan, "--undo", "1", "--owner", "B. Lund", "--reason", "Postponed")).Ended(0);
        var listed = (await Csops.RunAsync("adjust", plan, "--list")).Ended(0);

        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(plan, "forecast.csv"), TestContext.Current.CancellationToken));
        Assert.Contains("taken", listed.Output, StringComparison.Ordinal);
        Assert.All(listed.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("2026-10-31T09:00:00+00:00", await File.ReadAllTextAsync(Path.Combine(plan, "adjustments.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_tells_whether_changes_helped_once_the_history_has_their_days()
    {
        // The last week of the history is planned as if it were to come.
        var centre = TinyCentre.Write(_folder);
        (await Csops.RunAsync("forecast", centre, "--from", "2026-10-26", "--model", "median-5")).Ended(0);
        (await Csops.RunAsync(["adjust", centre, "--queue", "voice", "--from", "2026-10-26", "--to", "2026-10-30", "--by", "+100%", .. Signed])).Ended(0);

        var shown = (await Csops.RunAsync("adjust", centre, "--review")).Ended(0);
        var told = AnswerEnvelope.Read((await Csops.RunAsync("adjust", centre, "--review", "--json")).Ended(0), "csops adjust").GetProperty("result");

        var change = told.GetProperty("by_change")[0];
        Assert.Equal((5, 0), (change.GetProperty("days").GetInt32(), change.GetProperty("helped").GetInt32()));
        Assert.InRange(change.GetProperty("gain").GetDouble(), -1.2, -0.5);
        Assert.True(change.GetProperty("p").GetDouble() < 0.05);
        Assert.Equal("A. Hansen", told.GetProperty("by_owner")[0].GetProperty("owner").GetString());
        Assert.Contains("gain: before less after", shown.Output, StringComparison.Ordinal);
        Assert.All(shown.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    /// <summary>As after a power cut: the change is in the pending list, and no file was put in its place since.</summary>
    [Fact]
    public async Task Change_that_was_cut_off_is_in_use_for_every_command()
    {
        var centre = planned.CopyTo(_folder);
        var plan = Path.Combine(centre, "plans", TinyCentre.PlanId);
        var before = await File.ReadAllBytesAsync(Path.Combine(plan, "forecast.csv"), TestContext.Current.CancellationToken);
        (await Csops.RunAsync(["adjust", centre, "--queue", "voice", "--from", "2026-11-02", "--by", "+35%", .. Signed])).Ended(0);
        (await Csops.RunAsync("require", centre)).Ended(0);
        var required = await File.ReadAllTextAsync(Path.Combine(plan, "requirement.csv"), TestContext.Current.CancellationToken);
        File.Move(Path.Combine(plan, "adjustments.csv"), Path.Combine(plan, "versions", "pending.csv"));
        await File.WriteAllBytesAsync(Path.Combine(plan, "forecast.csv"), before, TestContext.Current.CancellationToken);

        var listed = (await Csops.RunAsync("adjust", centre, "--list")).Ended(0);
        var explained = (await Csops.RunAsync("explain", centre, "--queue", "voice")).Ended(0);
        Assert.True(File.Exists(Path.Combine(plan, "versions", "pending.csv"))); // Reading writes nothing.
        (await Csops.RunAsync("require", centre)).Ended(0);

        Assert.Contains("Autumn", listed.Output, StringComparison.Ordinal);
        Assert.Contains("(0 %)", explained.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(required, await File.ReadAllTextAsync(Path.Combine(plan, "requirement.csv"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(plan, "adjustments.csv")));
        Assert.False(File.Exists(Path.Combine(plan, "versions", "pending.csv")));
    }

    [Fact]
    public async Task Review_of_a_centre_without_changes_says_so()
    {
        var run = (await Csops.RunAsync("adjust", planned.Root, "--review")).Ended(0);

        Assert.Contains("There is no change whose days are in the history yet", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A change needs --queue, --from, --owner, --reason")]
    [InlineData("one of --by, --add and --set", "--queue", "voice", "--from", "2026-11-02", "--owner", "A", "--reason", "b")]
    [InlineData("one of --by, --add and --set", "--queue", "voice", "--from", "2026-11-02", "--owner", "A", "--reason", "b", "--by", "1%", "--add", "3")]
    [InlineData("expected a percentage from -100% to 1000%", "--queue", "voice", "--from", "2026-11-02", "--owner", "A", "--reason", "b", "--by", "0.35")]
    [InlineData("'2026-13-02' is not a value of --from; expected a date", "--queue", "voice", "--from", "2026-13-02", "--owner", "A", "--reason", "b", "--by", "1%")]
    [InlineData("'02.11.2026' is not a value of --to; expected a date", "--queue", "voice", "--from", "2026-11-02", "--to", "02.11.2026", "--owner", "A", "--reason", "b", "--by", "1%")]
    [InlineData("--to is before --from", "--queue", "voice", "--from", "2026-11-02", "--to", "2026-11-01", "--owner", "A", "--reason", "b", "--by", "1%")]
    [InlineData("The forecast has no queue 'mail'; it has voice, chat", "--queue", "mail", "--from", "2026-11-02", "--owner", "A", "--reason", "b", "--by", "1%")]
    [InlineData("There is no change to take back", "--undo", "last", "--owner", "A", "--reason", "b")]
    [InlineData("Taking a change back needs --owner, --reason", "--undo", "2")]
    [InlineData("expected a version such as 2, or last", "--undo", "first", "--owner", "A", "--reason", "b")]
    [InlineData("--queue means nothing with --review", "--review", "--queue", "voice")]
    [InlineData("different things to do", "--review", "--list")]
    public async Task Command_line_that_is_wrong_is_refused_with_what_was_expected(string words, params string[] options)
    {
        var before = FolderListing.Of(planned.Root);

        (await Csops.RunAsync(["adjust", planned.Root, .. options])).Refused(2, words);

        Assert.Equal(before, FolderListing.Of(planned.Root));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The contacts forecast for voice on a day of the plan.</summary>
    private static double OfferedOn(string plan, int day) =>
        ForecastFile.Read(Path.Combine(plan, "forecast.csv")).Single(forecast => forecast.Queue == "voice").Volume.Mean.Skip(48 * day).Take(48).Sum();
}
