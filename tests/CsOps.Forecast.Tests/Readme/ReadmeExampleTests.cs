using System.Text.RegularExpressions;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Readme;

/// <summary>The example of the README is the code between the markers below, and what it prints is what the README says.</summary>
public partial class ReadmeExampleTests
{
    private static void Example(string centreFolder, TextWriter console)
    {
        // example-begin
        var data = CentreData.Read(new CentreFolder(centreFolder));
        var end = data.History.Queues.Max(queue => queue.Grid.End);
        var week = PlanPeriod.After(end, data.Centre.Zone, weeks: 1);
        var plan = new Planner().Make(data, week);

        foreach (var (forecast, requirement) in plan.Forecasts.Zip(plan.Requirements))
        {
            var busiest = requirement.Intervals.MaxBy(interval => interval.Agents)!;
            console.WriteLine(
                $"{forecast.Queue}: {forecast.Volume.Mean.Sum():0} contacts, {forecast.Choice.Model}; "
                + $"at most {busiest.Agents} agents ({busiest.AgentsP90} if volume is high)");
        }

        if (plan is { Roster: { } roster, Metrics: { } metrics })
        {
            console.WriteLine($"{roster.Shifts.Length} shifts, {metrics.PaidHours:0} paid hours");
            console.WriteLine($"{100 * metrics.Coverage:0.0} % of the agent-hours needed are covered");
        }

        // example-end
    }

    [Fact]
    public void Example_of_the_readme_is_this_code()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "CsOps.Forecast.Tests", "Readme", "ReadmeExampleTests.cs"));
        var code = Between().Match(source).Groups["code"].Value;
        var lines = code.Split('\n').Select(line => line.Length > 8 ? line[8..] : string.Empty);

        var expected = string.Join('\n', lines).Trim().Replace("centreFolder", "\"data/demo\"").Replace("console.", "Console.");

        Assert.Contains($"```csharp\nusing CsOps.Forecast.Planning;\nusing CsOps.Forecast.Planning.Folder;\n\n{expected}\n```", Readme());
    }

    [Fact]
    public void Example_prints_what_the_readme_says()
    {
        using var console = new StringWriter { NewLine = "\n" };

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Example(Repository.PathOf("data", "demo"), console);

        Assert.True(Readme().Contains($"```\n{console}```", StringComparison.Ordinal), $"The README does not show what the example prints:\n{console}");
    }

    private static string Readme() => File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("// example-begin\r?\n(?<code>.*?)\r?\n\\s*// example-end", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
