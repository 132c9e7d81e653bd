using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Events of a webhook, piped in one by one or handed over in files.</summary>
public sealed class WebhookImportTests : IDisposable
{
    private const string First = """{"event":"contact","id":"0001","queue":"voice","time":"2026-11-09T10:04:00Z"}""";
    private const string FirstHandled = """{"event":"contact","id":"0001","queue":"voice","time":"2026-11-09T10:04:00Z","outcome":"handled","handle_seconds":271,"wait_seconds":12.5,"subject":"the customer's words"}""";
    private const string Second = """{"event":"contact","id":2,"queue":"voice","time":"2026-11-09T11:14:00.250+01:00","outcome":"abandoned"}""";
    private const string Other = """{"event":"plan.completed","id":"p1","queue":"voice","time":"2026-11-09T10:20:00Z"}""";
    private const string Broken = """{"event":"contact","id":"3","queue":"voice","time":"yesterday"}""";

    private readonly TemporaryFolder _folder = new();

    public WebhookImportTests()
    {
        _folder.Write("centre/centre.json", """{ "name": "Small", "timeZone": "Europe/Copenhagen", "intervalMinutes": 30, "queues": [ { "name": "voice", "channel": "voice", "open": { "mon-sun": "00:00-24:00" } } ] }""");
    }

    private string Centre => _folder.PathOf("centre");

    private string[] History => File.ReadAllLines(_folder.PathOf("centre/history/webhook-contacts_2026-11-09_2026-11-09.csv"))[1..];

    private string[] Inbox => File.ReadAllLines(_folder.PathOf("centre/inbox/webhook-contacts.jsonl"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_come_one_by_one_and_each_counts_once()
    {
        (await PipeAsync(First)).Ended(0);
        (await PipeAsync(Second)).Ended(0);
        (await PipeAsync(First)).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,2,0,1,0,0,0"], History);

        (await PipeAsync(FirstHandled)).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,2,1,1,0,271,12.5"], History);
        Assert.Equal(2, Inbox.Length);
        Assert.DoesNotContain("customer", string.Concat(Inbox), StringComparison.Ordinal);
        Assert.Equal(["centre.json", "history", "inbox"], Directory.GetFileSystemEntries(Centre).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0} {1}")]
    public async Task Lists_and_lines_of_events_come_in_from_files(string layout)
    {
        var file = _folder.Write("events.json", layout.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal));

        (await Csops.RunAsync("import", file, "--into", Centre)).Ended(0);
        var before = History;
        (await Csops.RunAsync("import", file, "--into", Centre)).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,2,0,1,0,0,0"], before);
        Assert.Equal(before, History);
    }

    [Fact]
    public async Task Other_events_and_broken_ones_are_counted_and_not_kept()
    {
        var run = (await Csops.PipedAsync($"[{First},{Other},{Broken}]", "import", "-", "--into", Centre, "--json")).Ended(0);

        using var json = JsonDocument.Parse(run.Output);
        var result = json.RootElement.GetProperty("result");
        Assert.Equal((3, 1, 2), (result.GetProperty("read").GetInt32(), result.GetProperty("accepted").GetInt32(), result.GetProperty("rejected").GetInt32()));
        Assert.Single(Inbox);
    }

    [Fact]
    public async Task Nothing_changes_where_no_event_can_be_used()
    {
        (await PipeAsync(First)).Ended(0);

        (await PipeAsync(Broken)).Ended(3);
        (await PipeAsync("no JSON")).Ended(3);
        (await PipeAsync("")).Ended(3);

        Assert.Single(Inbox);
        Assert.Single(History);
        Assert.False(File.Exists(_folder.PathOf("centre/standard-input")));
    }

    private Task<Csops> PipeAsync(string events) => Csops.PipedAsync(events, "import", "-", "--into", Centre);
}
