using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.MLNet;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops explain</c> on the tiny centre, which has a plan of the same days.</summary>
public sealed class ExplainCommandTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    [Fact]
    public async Task Explain_fits_the_screen_and_writes_nothing()
    {
        var before = FolderListing.Of(planned.Root);

        var run = (await Csops.RunAsync("explain", planned.Root)).Ended(0);

        Assert.Equal(before, FolderListing.Of(planned.Root));
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Approval.Verify("explain.txt", run.Output);
    }

    [Fact]
    public async Task Explain_one_queue_as_json_has_its_figures_alone()
    {
        var run = (await Csops.RunAsync("explain", planned.Root, "--queue", "chat", "--json")).Ended(0);

        var answer = AnswerEnvelope.Read(run, "csops explain");
        var queue = Assert.Single(answer.GetProperty("result").GetProperty("queues").EnumerateArray());
        Assert.Empty(answer.GetProperty("result").GetProperty("shared").EnumerateArray());
        Assert.Equal("chat", queue.GetProperty("queue").GetString());
        Assert.Equal(1, queue.GetProperty("weekday_shares").EnumerateArray().Sum(share => share.GetDouble()), 1e-5);
        Assert.Equal(TinyCentre.PlanId, queue.GetProperty("since_plan").GetProperty("plan").GetString());
        Assert.Equal(queue.GetProperty("since_plan").GetProperty("before").GetDouble(), queue.GetProperty("since_plan").GetProperty("now").GetDouble(), 1e-2);
        Assert.Contains(queue.GetProperty("text").EnumerateArray(), part => part.GetProperty("title").GetString() == "Anomalies");
    }

    [Fact]
    public async Task Explain_a_centre_with_an_outage_tells_of_it()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var file = Path.Combine(centre, "history", "all.csv");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file, lines.Select(line => line.Contains("voice,2026-10-07T1", StringComparison.Ordinal) ? Emptied(line) : line), TestContext.Current.CancellationToken);

        var run = (await Csops.RunAsync("explain", centre, "--queue", "voice")).Ended(0);

        Assert.Contains("Wednesday 2026-10-07", run.Output, StringComparison.Ordinal);
        Assert.Contains("maybe an outage", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_a_queue_or_plan_that_is_not_there_is_refused()
    {
        (await Csops.RunAsync("explain", planned.Root, "--queue", "fax")).Refused(2, "no queue 'fax'", "voice, chat");
        (await Csops.RunAsync("explain", planned.Root, "--against", "1999-01-01")).Refused(3, "no plan '1999-01-01'");
    }

    [Fact]
    public async Task Explain_an_outage_of_both_queues_says_where_it_lies()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var file = Path.Combine(centre, "history", "all.csv");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file, lines.Select(line => line.Contains(",2026-10-07T1", StringComparison.Ordinal) ? Emptied(line) : line), TestContext.Current.CancellationToken);

        var run = (await Csops.RunAsync("explain", centre, "--json")).Ended(0);

        var shared = Assert.Single(AnswerEnvelope.Read(run, "csops explain").GetProperty("result").GetProperty("shared").EnumerateArray());
        Assert.Equal(["chat", "voice"], shared.GetProperty("queues").EnumerateArray().Select(queue => queue.GetString()));
        Assert.True(shared.GetProperty("deviation").GetDouble() < -50);
        Assert.Contains("A shortfall of", shared.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_by_our_own_detectors_by_name_says_the_same()
    {
        var plain = (await Csops.RunAsync("explain", planned.Root)).Ended(0);
        var named = (await Csops.RunAsync("explain", planned.Root, "--detector", "weekday", "--detector", "pelt", "--detector", "scan")).Ended(0);

        Assert.Equal(plain.Output, named.Output);
    }

    [Fact]
    public async Task Explain_by_a_detector_that_is_not_there_or_by_two_of_a_kind_is_refused()
    {
        (await Csops.RunAsync("explain", planned.Root, "--detector", "crystal-ball")).Refused(2, "no detector 'crystal-ball'", "weekday pelt scan mlnet-srcnn mlnet-change-point mlnet-root-cause");
        (await Csops.RunAsync("explain", planned.Root, "--detector", "scan", "--detector", "scan")).Refused(2, "both find root causes");
        if (!MLNetDetectors.Available)
        {
            (await Csops.RunAsync("explain", planned.Root, "--detector", "mlnet-srcnn")).Refused(2, "'mlnet-srcnn' is not in this build", "Microsoft.ML.TimeSeries");
        }
    }

    private static string Emptied(string line)
    {
        var cells = line.Split(',');
        return string.Join(',', [.. cells[..3], "0", "0", "0", "0", "0", "0"]);
    }
}
