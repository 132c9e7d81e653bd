using CsOps.Forecast.Console.Tests.Commands;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>A run that the user interrupts ends with 130, says so, and leaves every folder as it was.</summary>
public sealed class CancellationTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    [Theory]
    [InlineData("plan", "CENTRE")]
    [InlineData("forecast", "CENTRE")]
    [InlineData("backtest", "CENTRE")]
    [InlineData("schedule", "CENTRE")]
    [InlineData("schedule", "--instance", "INSTANCE", "--out", "FILE")]
    [InlineData("forecast", "--series", "FILE", "--horizon", "4", "--out", "OUT")]
    [InlineData("backtest", "--series", "FILE")]
    [InlineData("import", "CALLS", "--into", "CENTRE", "--map", "queue=queue", "--map", "time=when")]
    public async Task Interrupted_run_leaves_nothing_behind(params string[] args)
    {
        using var folder = new TemporaryFolder();
        var places = new Dictionary<string, string>
        {
            ["CENTRE"] = planned.CopyTo(folder),
            ["FILE"] = folder.Write("in.csv", SeriesFileText.Header + SeriesFileText.Weekdays("calls")),
            ["CALLS"] = folder.Write("calls.csv", "queue,when\n" + string.Concat(Enumerable.Repeat("voice,2026-11-02T08:00:00Z\n", 70_000))),
            ["INSTANCE"] = Repository.PathOf("data", "cases", "roster.json"),
            ["OUT"] = folder.PathOf("made/out.csv"),
        };
        var before = FolderListing.Of(folder.Root);
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();

        var run = await Csops.RunAsAsync(CultureInfo.InvariantCulture, interrupted.Token, [.. args.Select(arg => places.GetValueOrDefault(arg, arg))]);

        run.Refused(130, "interrupted; nothing was written");
        Assert.Equal(before, FolderListing.Of(folder.Root));
    }
}
