using System.Text.RegularExpressions;
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
        Assert.Equal(ChancesOfReport(await File.ReadAllTextAsync(Path.Combine(folder.PathOf("demo"), "plans", "2026-11-02", "report.html"), TestContext.Current.CancellationToken)), ChancesOf(printed));
        Assert.True(readme.Contains($"```\n{printed.Trim('\n')}\n```", StringComparison.Ordinal), $"The README does not show what the command prints:\n{printed}");
    }

    /// <summary>The chance to meet the target of each queue, last in the rows of the screen's second table.</summary>
    private static string[] ChancesOf(string printed) =>
    [
        .. printed.Split('\n')
            .SkipWhile(line => !line.EndsWith("chance to meet", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line[^4..]),
    ];

    /// <summary>The same in the report, last but one in the rows of queues.</summary>
    private static string[] ChancesOfReport(string report) =>
    [
        .. Regex.Matches(report.Replace('\u00A0', ' '), "<tr><th scope=\"row\">[^<]*</th><td>[0-9]+ % in .*?</tr>", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(row => row.Value.Split("</td>")[^3].Split('>')[^1]),
    ];
}
