using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests;

/// <summary>What the README shows of the first command is what the first command prints.</summary>
public class ReadmeTests
{
    [Fact]
    public async Task Plan_of_the_demo_centre_prints_what_the_readme_shows()
    {
        using var folder = new TemporaryFolder();
        await Csops.RunAsync("demo", folder.PathOf("demo"));

        var run = await Csops.RunAsync("plan", folder.PathOf("demo"));

        var printed = string.Join('\n', run.Output.Replace(folder.PathOf("demo"), "data/demo").Split('\n').Select(line => line.TrimEnd()));
        Assert.Equal(0, run.ExitCode);
        var readme = (await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.True(readme.Contains($"```\n{printed.Trim('\n')}\n```", StringComparison.Ordinal), $"The README does not show what the command prints:\n{printed}");
    }
}
