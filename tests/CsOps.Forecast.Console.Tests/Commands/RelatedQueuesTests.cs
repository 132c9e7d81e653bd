using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Commands on centres whose queues were merged, split off or are new: all see the same histories.</summary>
public sealed class RelatedQueuesTests(PlannedCentre planned) : IClassFixture<PlannedCentre>, IDisposable
{
    private const string Open = "\"open\": { \"mon-fri\": \"08:00-16:00\" }";
    private const string Voice = "{ \"name\": \"voice\", \"channel\": \"voice\", " + Open + ", \"serviceLevel\": \"80/20\" }";
    private const string Chat = "{ \"name\": \"chat\", \"channel\": \"chat\", " + Open + ", \"serviceLevel\": \"80/60\", \"concurrency\": 2 }";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Require_of_merged_tickets_counts_what_the_old_queues_had_waiting()
    {
        // The desk closes at noon on Friday, and what voice and chat got until four waits on Monday.
        var centre = Cut(
            """{ "name": "tickets", "channel": "ticket", "open": { "mon-fri": "08:00-12:00" }, "arrivals": { "mon-fri": "08:00-16:00" }, "serviceLevel": "90/8h", "mergedFrom": ["voice", "chat"], "mergedOn": "2026-11-02" }""");
        var requirement = Path.Combine(centre, "plans", TinyCentre.PlanId, "requirement.csv");
        (await Csops.RunAsync("plan", centre, "--model", "median-5")).Ended(0);
        var ofPlan = await File.ReadAllTextAsync(requirement, TestContext.Current.CancellationToken);

        var run = (await Csops.RunAsync("require", centre)).Ended(0);

        Assert.Equal(ofPlan, await File.ReadAllTextAsync(requirement, TestContext.Current.CancellationToken));
        Assert.Contains("tickets", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_a_merged_queue_by_the_history_of_all_and_against_the_plans_of_each()
    {
        var centre = Cut("""{ "name": "all", "channel": "voice", "open": { "mon-fri": "08:00-16:00" }, "serviceLevel": "80/20", "mergedFrom": ["voice", "chat"], "mergedOn": "2026-11-02" }""");

        var run = (await Csops.RunAsync("explain", centre, "--json")).Ended(0);

        var queue = Assert.Single(AnswerEnvelope.Read(run, "csops explain").GetProperty("result").GetProperty("queues").EnumerateArray());
        Assert.Equal("all", queue.GetProperty("queue").GetString());
        var since = queue.GetProperty("since_plan");
        Assert.Equal(since.GetProperty("before").GetDouble(), since.GetProperty("now").GetDouble(), 0.02 * since.GetProperty("before").GetDouble());
        Assert.Contains("That plan had voice and chat by themselves, merged into this queue on 2026-11-02.", since.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_one_queue_says_the_same_as_explaining_all()
    {
        var centre = Cut(
            $"{Voice}, {Chat}, "
            + """{ "name": "sales", "channel": "voice", "open": { "mon-fri": "08:00-16:00" }, "serviceLevel": "80/20", "splitFrom": { "queue": "voice", "on": "2026-11-02", "share": 0.3 } }, """
            + """{ "name": "new", "channel": "chat", "open": { "mon-fri": "08:00-16:00" }, "serviceLevel": "80/60", "similarTo": "chat", "expectedPerWeek": 100, "handleSeconds": 300 }""");

        var all = (await Csops.RunAsync("explain", centre)).Ended(0);
        foreach (var queue in new[] { "voice", "sales", "new" })
        {
            var one = (await Csops.RunAsync("explain", centre, "--queue", queue)).Ended(0);
            Assert.Contains(one.Output.Trim(), all.Output, StringComparison.Ordinal);
        }

        Assert.Contains("That plan had sales in it, split off on 2026-11-02.", all.Output, StringComparison.Ordinal);
        Assert.Contains("does not have this queue", all.Output, StringComparison.Ordinal);
        Assert.Contains("A usual week has", all.Output[all.Output.IndexOf("sales", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The tiny centre with its plan, its queues cut anew.</summary>
    private string Cut(string queues)
    {
        var centre = planned.CopyTo(_folder);
        var settings = TinyCentre.Settings;
        var (first, last) = (settings.IndexOf("\"queues\": [", StringComparison.Ordinal), settings.IndexOf("],\n", StringComparison.Ordinal));
        _folder.Write("tiny/centre.json", settings[..first] + "\"queues\": [" + queues + settings[last..]);
        _folder.Write("tiny/agents.csv", "id,name,contract,skills\n");
        return centre;
    }
}
