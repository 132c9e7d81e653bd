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
        _folder.Write("centre/centre.json", """{ "name": "Small", "timeZone": "Europe/Copenhagen", "intervalMinutes": 30, "queues": [ { "name": "voice", "channel": "voice", "open": { "mon-sun": "00:00-24:00" } }, { "name": "chat", "channel": "chat", "open": { "mon-sun": "00:00-24:00" } } ] }""");
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
        Assert.Equal(3, Inbox.Length);
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
    public async Task An_outcome_that_is_not_known_is_left_out_and_said()
    {
        const string Weird = """{"event":"contact","id":"9","queue":"voice","time":"2026-11-09T10:04:00Z","outcome":"answered","handle_seconds":100}""";

        var run = (await PipeAsync($"[{FirstHandled},{Weird}]")).Ended(0);

        Assert.Contains("rejected: 1 unknown-outcome", run.Output, StringComparison.Ordinal);
        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,1,1,0,0,271,12.5"], History);
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

    [Fact]
    public async Task Events_piped_in_at_once_all_count()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => PipeAsync(Event($"{i}"))));

        Assert.All(runs, run => run.Ended(0));
        Assert.Equal(12, Inbox.Length);
        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,12,0,0,0,0,0"], History);
    }

    [Fact]
    public async Task An_event_corrected_by_queue_or_time_counts_where_it_belongs_alone()
    {
        (await PipeAsync(Event("1"))).Ended(0);
        (await PipeAsync(Event("2"))).Ended(0);
        (await PipeAsync(Event("3", time: "2026-11-12T10:04:00Z"))).Ended(0);

        (await PipeAsync(Event("1", queue: "chat"))).Ended(0);
        (await PipeAsync(Event("3", time: "2026-11-09T10:05:00Z"))).Ended(0);

        Assert.Equal(["chat,2026-11-09T11:00:00+01:00,30,1,0,0,0,0,0", "voice,2026-11-09T11:00:00+01:00,30,2,0,0,0,0,0"], History.Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetFiles(_folder.PathOf("centre/history"), "*.csv"));
    }

    [Fact]
    public async Task A_contact_that_turns_out_not_to_have_reached_the_queue_no_longer_counts()
    {
        (await PipeAsync(Event("1"))).Ended(0);
        (await PipeAsync(Event("2"))).Ended(0);

        (await PipeAsync(Event("1", more: ""","outcome":"not_offered" """))).Ended(0);
        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,1,0,0,0,0,0"], History);

        (await PipeAsync(Event("2", more: ""","outcome":"not_offered" """))).Ended(0);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("centre/history"), "*.csv"));

        (await PipeAsync(Event("2"))).Ended(0);
        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,1,0,0,0,0,0"], History);
    }

    [Fact]
    public async Task Replace_by_an_export_of_which_nothing_counts_is_refused()
    {
        (await PipeAsync(First)).Ended(0);
        var (inbox, history) = (Inbox, History);

        (await PipeAsync(Event("9", more: ""","outcome":"not_offered" """), "--replace")).Refused(2, "tells nothing of 1 day");

        Assert.Equal(inbox, Inbox);
        Assert.Equal(history, History);
    }

    [Fact]
    public async Task An_event_that_comes_late_takes_the_place_of_no_newer_one()
    {
        (await PipeAsync(Event("1", more: ""","changed":"2026-11-09T10:20:00Z","outcome":"handled" """))).Ended(0);
        (await PipeAsync(Event("1", more: ""","changed":"2026-11-09T11:04:00+01:00","outcome":"waiting" """))).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,1,1,0,0,,"], History);
    }

    [Theory]
    [InlineData("""{"event":"contact","id":" ","queue":"voice","time":"2026-11-09T10:04:00Z"}""")]
    [InlineData("""{"event":"contact","queue":"voice","time":"2026-11-09T10:04:00Z"}""")]
    public async Task An_event_without_an_id_is_rejected_with_its_line(string withoutId)
    {
        (await PipeAsync($"{First}\n{withoutId}")).Ended(0);

        Assert.Single(Inbox);
        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,1,0,0,0,0,0"], History);
        Assert.Contains(",2,id,no-id,", Assert.Single(Rejects)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_of_which_none_has_an_id_leave_no_inbox()
    {
        (await PipeAsync($"{Event(" ")}\n{Event("")}")).Ended(3);

        Assert.False(File.Exists(_folder.PathOf("centre/inbox/webhook-contacts.jsonl")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("""{"event":"contact","id":"5","que""")]
    public async Task An_inbox_that_is_blank_or_ends_within_an_event_takes_others(string text)
    {
        _folder.Write("centre/inbox/webhook-contacts.jsonl", text);

        (await PipeAsync(First)).Ended(0);
        (await PipeAsync(Second)).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,2,0,1,0,0,0"], History);
    }

    [Fact]
    public async Task An_inbox_with_a_line_that_is_no_event_stays_and_the_line_is_named()
    {
        var inbox = _folder.Write("centre/inbox/webhook-contacts.jsonl", "words\n");

        (await PipeAsync(First)).Refused(3, "webhook-contacts.jsonl:1", "no event");

        Assert.Equal("words\n", await File.ReadAllTextAsync(inbox, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(""","handle_seconds":"long" """)]
    [InlineData(""","wait_seconds":"soon" """)]
    public async Task An_event_that_is_rejected_does_not_replace_a_good_one(string more)
    {
        (await PipeAsync(FirstHandled)).Ended(0);

        await PipeAsync($"{Second}\n{Event("0001", more: more)}");

        Assert.Contains("271", Inbox[0], StringComparison.Ordinal);
        Assert.Contains(",1,0,271,12.5", Assert.Single(History), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_of_one_event_stay_when_others_come()
    {
        var other = Broken.Replace("yesterday", "today", StringComparison.Ordinal);
        (await PipeAsync(Broken)).Ended(3);
        (await PipeAsync(other)).Ended(3);
        (await PipeAsync(First)).Ended(0);
        Assert.Equal(2, Rejects.Length);

        // What comes in files of one name, one after the other, and what comes again.
        (await Csops.RunAsync("import", _folder.Write("event.json", $"{Broken}\n{other}"), "--into", Centre)).Ended(3);
        (await Csops.RunAsync("import", _folder.Write("event.json", Second), "--into", Centre)).Ended(0);
        (await PipeAsync(Broken)).Ended(3);
        Assert.Equal(3, Rejects.Length);
    }

    [Fact]
    public async Task A_new_name_of_a_queue_holds_for_what_came_before_and_what_comes_again()
    {
        (await PipeAsync(Event("1", queue: "500"))).Ended(0);
        (await PipeAsync(Event("2", queue: "500"), "--rename", "500=voice")).Ended(0);
        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,2,0,0,0,0,0"], History);

        (await PipeAsync(Event("3"))).Ended(0);
        (await PipeAsync(Event("1", queue: "500"))).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,3,0,0,0,0,0"], History);
    }

    [Fact]
    public async Task New_names_are_those_of_the_names_that_events_give()
    {
        string[] names = ["--rename", "500=voice", "--rename", "voice=chat"];
        (await PipeAsync(Event("1", queue: "500"), names)).Ended(0);
        (await PipeAsync(Event("2", queue: "500"), names)).Ended(0);

        Assert.Equal(["voice,2026-11-09T11:00:00+01:00,30,2,0,0,0,0,0"], History);
    }

    [Fact]
    public async Task A_history_of_another_import_is_not_replaced_by_events_nor_added_to_theirs()
    {
        const string Rows = "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\nvoice,2026-11-02T11:00:00+01:00,30,7,,,,,\n";
        var history = _folder.Write("centre/history/calls_2026-11-02_2026-11-02.csv", Rows);
        var log = _folder.Write("log.csv", "q,at\nvoice,2026-11-09 10:00\n");

        (await PipeAsync(First, "--source", "calls")).Refused(3, "--source NAME", "calls");
        (await PipeAsync(First)).Ended(0);
        (await Csops.RunAsync("import", log, "--into", Centre, "--map", "queue=q", "--map", "time=at", "--tz", "UTC", "--source", "webhook-contacts")).Refused(3, "--source NAME");

        Assert.Equal(Rows, await File.ReadAllTextAsync(history, TestContext.Current.CancellationToken));
        Assert.Single(History);
    }

    [Fact]
    public async Task What_is_piped_in_is_called_after_its_format()
    {
        var run = (await Csops.PipedAsync("q,at\nvoice,2026-11-09 10:00\n", "import", "-", "--into", Centre, "--map", "queue=q", "--map", "time=at", "--tz", "UTC")).Ended(0);

        Assert.DoesNotContain("standard-input_", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder.PathOf("centre/history"), "*.csv"), file => file.Contains("standard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_piped_in_is_named_standard_input_and_never_by_a_file_that_is_gone()
    {
        var accepted = (await PipeAsync($"[{First},{Broken}]")).Ended(0);
        var json = (await PipeAsync($"[{First},{Broken}]", "--json")).Ended(0);
        var refused = (await PipeAsync("a,b\n1,2\n")).Ended(3);
        var empty = (await PipeAsync("")).Ended(3);

        Assert.Contains("the first: standard input:1: ", accepted.Error, StringComparison.Ordinal);
        Assert.Contains("  standard input ", accepted.Output, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"standard input\"", json.Output, StringComparison.Ordinal);
        Assert.All(Rejects, lines => Assert.StartsWith("standard input,1,", lines[1], StringComparison.Ordinal));
        Assert.Contains("'csops profile infer FILE'", refused.Error, StringComparison.Ordinal);
        Assert.StartsWith("csops: standard input: ", refused.Error, StringComparison.Ordinal);
        Assert.StartsWith("csops: standard input: ", empty.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(new[] { accepted, json, refused, empty }, run => $"{run.Output}{run.Error}".Contains(".piped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rejected_events_of_one_line_are_told_apart_by_their_number()
    {
        (await PipeAsync($"[{First},{Broken},{Event("7")},{Broken}]")).Ended(0);

        Assert.Collection(
            Assert.Single(Rejects).Skip(1),
            line => Assert.Contains("record 2: found ", line, StringComparison.Ordinal),
            line => Assert.Contains("record 4: found ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_format_that_takes_something_from_the_name_of_its_file_must_be_named_where_it_is_piped_in()
    {
        const string Course = """{"_data":[{"id":"7","name":"Ann","email":"a@example.com","enrolled_on":"2026-11-02","completed_on":"2026-11-03","completion_percentage":"100","completion_status":"Completed","total_time":"1h"}]}""";

        (await Csops.PipedAsync(Course, "import", "-", "--into", Centre)).Refused(2, "talentlms-course-users", "--source NAME");
        (await Csops.PipedAsync(Course, "import", "-", "--into", Centre, "--source", "Phone 1.5")).Ended(0);

        Assert.Contains(",Phone 1.5,", await File.ReadAllTextAsync(_folder.PathOf("centre/trainings.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private string[][] Rejects => [.. Directory.GetFiles(_folder.PathOf("centre/rejects")).Select(File.ReadAllLines)];

    private static string Event(string id, string queue = "voice", string time = "2026-11-09T10:04:00Z", string more = "") =>
        $$"""{"event":"contact","id":"{{id}}","queue":"{{queue}}","time":"{{time}}"{{more}}}""";

    private Task<Csops> PipeAsync(string events, params string[] more) => Csops.PipedAsync(events, ["import", "-", "--into", Centre, .. more]);
}
