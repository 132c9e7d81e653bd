using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops profile</c>.</summary>
public sealed class ProfileCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_names_every_format()
    {
        var run = await Csops.RunAsync(["profile", "list"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(ProfileCatalog.BuiltIn, profile => Assert.Contains(profile.Id, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_gives_a_profile_that_can_be_supplied_again()
    {
        var run = await Csops.RunAsync(["profile", "show", "zendesk-tickets"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Id"], ProfileJson.Parse(run.Output, "shown").ContactId);
        Assert.Equal(3, (await Csops.RunAsync(["profile", "show", "no-such"])).ExitCode);
    }

    [Fact]
    public async Task Infer_then_import_counts_the_contacts_of_a_file_that_no_format_fits()
    {
        var export = _folder.Write("calls.csv", "case no,opened,team\n1,2026-10-01 09:12,North\n2,2026-10-01 09:40,South\n3,2026-10-13 10:01,North\n");
        var profile = _folder.PathOf("mine.json");

        var unknown = await Csops.RunAsync(["import", export, "--into", _folder.PathOf("centre"), "--tz", "Europe/Copenhagen"]);
        var inferred = await Csops.RunAsync(["profile", "infer", export, "--out", profile]);
        var imported = await Csops.RunAsync(["import", export, "--into", _folder.PathOf("centre"), "--format", profile, "--tz", "Europe/Copenhagen"]);

        Assert.Equal(3, unknown.ExitCode);
        Assert.Contains("csops profile infer", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(0, inferred.ExitCode);
        Assert.Contains("doubt: ", inferred.Output, StringComparison.Ordinal);
        Assert.Contains($"\ncsops import {export} --into DIR --format {profile} --tz ZONE\n", inferred.Output, StringComparison.Ordinal);
        Assert.All(inferred.Output.Split('\n').Where(line => !line.StartsWith("csops import ", StringComparison.Ordinal)), line => Assert.True(line.Length <= 80 || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.Equal(0, imported.ExitCode);
        Assert.Equal(["calls_2026-10-01_2026-10-13.csv"], Directory.GetFiles(_folder.PathOf("centre/history"), "*.csv").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Infer_does_not_replace_a_profile_that_was_corrected()
    {
        var export = _folder.Write("calls.csv", "case no,opened,team\n1,2026-10-01 09:12,North\n2,2026-10-01 09:40,South\n");
        string[] command = ["profile", "infer", export, "--out", _folder.PathOf("mine.json")];
        (await Csops.RunAsync(command)).Ended(0);
        (await Csops.RunAsync(command)).Ended(0);
        var proposed = File.ReadAllText(_folder.PathOf("mine.json"));
        File.AppendAllText(_folder.PathOf("mine.json"), "// corrected\n");

        (await Csops.RunAsync(command)).Refused(2, "mine.json is there already and says otherwise", "--force");
        Assert.EndsWith("// corrected\n", File.ReadAllText(_folder.PathOf("mine.json")), StringComparison.Ordinal);

        (await Csops.RunAsync([.. command, "--force"])).Ended(0);
        Assert.Equal(proposed, File.ReadAllText(_folder.PathOf("mine.json")));
    }

    [Fact]
    public async Task Infer_of_what_cannot_be_read_writes_nothing()
    {
        var run = await Csops.RunAsync(["profile", "infer", _folder.Write("empty.csv", ""), "--out", _folder.PathOf("mine.json")]);

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(_folder.PathOf("mine.json")));
    }
}
