using System.Text.RegularExpressions;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Docs;

/// <summary>The example of the page on queueing models is the code between the markers below, and what it prints is what the page says.</summary>
public partial class QueueingExampleTests
{
    private static void Example(TextWriter console)
    {
        // example-begin
        double[] calls = [18, 34, 62, 88, 104, 110, 98, 80, 72, 84, 96, 90, 70, 46, 28, 14];
        const double Handle = 300, Patience = 180;
        var staffed = TransientStaffing.Solve(calls, [Handle], new TransientStaffingOptions
        {
            Day = new TransientOptions { PatienceSeconds = Patience },
            ServiceLevel = 0.8,
        });
        var agents = staffed.Day.Intervals.Select(interval => interval.Agents);
        console.WriteLine($"{staffed.Day.AgentIntervals / 2.0} agent-hours, {100 * staffed.Day.ServiceLevel:0.0} % in time");

        var centre = SimulatedCentre.OfOneQueue(
            [.. agents], [.. calls.Select(number => 2 * number)], new Exponential(Handle), new Exponential(Patience));
        var simulated = CentreSimulation.Day(centre, new SimulationOptions { HalfWidth = 0.005 }).All.AnsweredOfOffered;
        console.WriteLine($"simulated: {100 * simulated.Value:0.0} ± {100 * simulated.HalfWidth:0.0} %");

        var busiest = ErlangA.Solve(21, load: calls[5] * Handle / 1800, Handle, Patience, acceptableWaitSeconds: 20);
        console.WriteLine($"Erlang A: {100 * busiest.ServiceLevel(ServiceLevelDefinition.AnsweredOfOffered):0.0} %");

        // example-end
    }

    [Fact]
    public void Example_of_the_page_is_this_code()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "CsOps.Forecast.Tests", "Docs", "QueueingExampleTests.cs")).ReplaceLineEndings("\n");
        var lines = Between().Match(source).Groups["code"].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] : string.Empty);

        var expected = string.Join('\n', lines).Trim().Replace("console.", "Console.", StringComparison.Ordinal);

        Assert.Contains($"\n\n{expected}\n```", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Example_prints_what_the_page_says()
    {
        using var console = new StringWriter { NewLine = "\n" };

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Example(console);

        Assert.True(Page().Contains($"```\n{console}```", StringComparison.Ordinal), $"docs/queueing.md does not show what the example prints:\n{console}");
    }

    private static string Page() => File.ReadAllText(Repository.PathOf("docs", "queueing.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("// example-begin\r?\n(?<code>.*?)\r?\n\\s*// example-end", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
