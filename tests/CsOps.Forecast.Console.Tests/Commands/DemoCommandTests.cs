using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task Demo_writes_the_centre_that_ships_and_says_how_to_plan_it()
    {
        using var folder = new TemporaryFolder();
        var target = folder.PathOf("made/demo");

        var run = (await Csops.RunAsync("demo", target)).Ended(0);

        var shipped = FolderListing.Of(Repository.PathOf("data", "demo")).Where(file => !file.StartsWith("plans", StringComparison.Ordinal));
        Assert.Equal(shipped, FolderListing.Of(target));
        Assert.Contains($"csops plan {target}", run.Output.ReplaceLineEndings(string.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_were_changed_are_replaced_only_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        (await Csops.RunAsync("demo", folder.Root)).Ended(0);
        var shipped = FolderListing.Of(folder.Root);
        (await Csops.RunAsync("demo", folder.Root)).Ended(0);
        await File.AppendAllTextAsync(folder.PathOf("agents.csv"), "A99,Mine,full,voice\n", TestContext.Current.CancellationToken);
        var mine = FolderListing.Of(folder.Root);

        (await Csops.RunAsync("demo", folder.Root)).Refused(3, "agents.csv would be replaced", "--force");

        Assert.Equal(mine, FolderListing.Of(folder.Root));
        (await Csops.RunAsync("demo", folder.Root, "--force")).Ended(0);
        Assert.Equal(shipped, FolderListing.Of(folder.Root));
    }

    [Fact]
    public async Task Json_lists_the_files_written()
    {
        using var folder = new TemporaryFolder();

        var run = (await Csops.RunAsync("demo", folder.Root, "--json")).Ended(0);

        Assert.Contains("centre.json", AnswerEnvelope.OutputsOf(AnswerEnvelope.Read(run, "csops demo")));
    }

    [Fact]
    public async Task File_where_the_folder_should_be_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("demo", "a file");

        (await Csops.RunAsync("demo", file)).Refused(3, file);

        Assert.Equal("a file", await File.ReadAllTextAsync(file));
    }
}
