using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>What holds for all imports of a source: its clock, the names of its queues, and whether it adds to others.</summary>
public sealed class ImportSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportSourcesTests() => _folder.Write(
        "centre.json",
        """{ "name": "A", "timeZone": "Europe/Copenhagen", "queues": [{ "name": "billing", "channel": "voice", "open": "always" }] }""");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Zone_and_names_of_the_first_import_hold_for_the_next()
    {
        (await ImportAsync("a", ["500,2026-10-05 09:00"], "--tz", "Europe/Helsinki", "--rename", "500=billing")).Ended(0);

        var next = (await ImportAsync("b", ["500,2026-10-06 09:00"])).Ended(0);

        Assert.Contains("note: Times were read by the clock of Europe/Helsinki, as in earlier imports of calls.", Unwrapped(next), StringComparison.Ordinal);
        Assert.Contains("note: Queues are called as in earlier imports of calls: 500=billing.", Unwrapped(next), StringComparison.Ordinal);
        Assert.Equal("", next.Error);
        Assert.Equal([("billing", 8, 1.0), ("billing", 32, 1.0)], Contacts());
        Assert.Equal(
            """
            {
              "calls": {
                "zone": "Europe/Helsinki",
                "rename": {
                  "500": "billing"
                }
              }
            }

            """,
            File.ReadAllText(_folder.PathOf("sources.json")));
    }

    [Fact]
    public async Task Another_zone_is_refused_and_with_replace_takes_the_place_of_the_wrong_one()
    {
        string[] all = ["billing,2026-10-05 09:00", "billing,2026-10-07 09:00", "billing,2026-10-09 01:30"];
        (await ImportAsync("a", all, "--tz", "Europe/London")).Ended(0);
        var before = Contacts();

        (await ImportAsync("a", ["billing,2026-10-05 09:00"], "--tz", "Europe/Helsinki")).Refused(2, "read by the clock of Europe/London", "Europe/Helsinki", "--replace", "--source NAME");
        Assert.Equal(before, Contacts());
        (await ImportAsync("a", ["billing,2026-10-05 09:00"], "--tz", "Europe/Helsinki", "--replace")).Refused(2, "tells nothing of", "2026-10-07 the first", "in one command");
        Assert.Equal(before, Contacts());

        var run = (await ImportAsync("a", all, "--tz", "Europe/Helsinki", "--replace")).Ended(0);

        Assert.Equal([("billing", 8, 1.0), ("billing", 56, 1.0), ("billing", 96.5, 1.0)], Contacts());
        Assert.Contains(" gone", run.Output, StringComparison.Ordinal);
        Assert.Equal("Europe/Helsinki", new CentreFolder(_folder.Root).ReadSource("calls").Zone?.Id);

        // What is not given again stays as it was.
        (await ImportAsync("a", all, "--replace")).Ended(0);
        Assert.Equal([("billing", 8, 1.0), ("billing", 56, 1.0), ("billing", 96.5, 1.0)], Contacts());
    }

    [Fact]
    public async Task One_name_for_all_queues_holds_for_the_next_import_and_another_is_refused()
    {
        (await ImportAsync("a", ["500,2026-10-05 09:00", "501,2026-10-05 10:00"], "--tz", "Europe/Copenhagen")).Ended(0);
        (await ImportAsync("b", ["500,2026-10-06 09:00"], "--source", "one", "--map", "queue-name=billing", "--tz", "Europe/Copenhagen")).Ended(0);

        (await ImportAsync("c", ["500,2026-10-05 09:00"], "--map", "queue-name=billing")).Refused(2, "call queues by their own names", "'billing'");
        (await ImportAsync("c", ["500,2026-10-06 09:00"], "--source", "one")).Refused(2, "call all queues 'billing'", "by their own names");
    }

    [Fact]
    public async Task Queue_of_a_format_is_remembered_and_the_vendors_clock_is_told_of_once()
    {
        const string Log = "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,DISPOSITION,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,QUEUE WAIT TIME,ABANDONED\n1,\"Mon, 05 Oct 2026 09:00:00\",A,Inbound,kim,Resolved,0:01:00,0:00:00,0:00:10,0:00:05,0\n2,\"Mon, 05 Oct 2026 09:10:00\",B,Inbound,kim,Resolved,0:01:00,0:00:00,0:00:10,0:00:05,0\n";
        var file = _folder.Write("five9.csv", Log);

        var first = (await Csops.RunAsync("import", file, "--into", _folder.Root, "--queue", "billing")).Ended(0);
        var second = (await Csops.RunAsync("import", file, "--into", _folder.Root)).Ended(0);

        Assert.Contains("read by the clock of America/Los_Angeles, the vendor's default, and the centre's is Europe/Copenhagen", first.Error, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
        Assert.Contains("All is of the queue billing, as in earlier imports of five9.", Unwrapped(second), StringComparison.Ordinal);
        Assert.Equal([("billing", 18, 2.0)], Contacts());
    }

    [Fact]
    public async Task A_correction_under_another_name_is_told_of()
    {
        (await ImportAsync("a", ["billing,2026-10-05 09:00", "billing,2026-10-05 09:10"], "--tz", "Europe/Copenhagen")).Ended(0);

        var corrected = (await ImportAsync("b", ["billing,2026-10-05 09:00"], "--tz", "Europe/Copenhagen", "--source", "calls_corrected")).Ended(0);

        Assert.Contains("calls_corrected is a new source, and", corrected.Error, StringComparison.Ordinal);
        Assert.Contains("calls_2026-10-05_2026-10-05.csv has 2 contacts", corrected.Error, StringComparison.Ordinal);
        Assert.Equal("", (await ImportAsync("b", ["billing,2026-10-05 09:00"], "--source", "calls_corrected")).Ended(0).Error);
    }

    [Fact]
    public async Task A_first_new_name_of_a_queue_that_is_known_by_its_own_is_refused_and_one_that_is_given_again_stays()
    {
        (await ImportAsync("a", ["500,2026-10-05 09:00"], "--tz", "UTC")).Ended(0);
        (await ImportAsync("a", ["500,2026-10-05 09:00"], "--rename", "500=billing")).Refused(2, "call the queue 500 '500'", "--replace");
        (await ImportAsync("a", ["500,2026-10-05 09:00"], "--rename", "500=billing", "--replace")).Ended(0);

        (await ImportAsync("b", ["501,2026-10-06 09:00"], "--rename", "500=billing")).Ended(0);

        Assert.Equal("billing", new CentreFolder(_folder.Root).ReadSource("calls").QueueNames["500"]);
    }

    [Fact]
    public async Task Replace_by_an_export_with_a_hole_is_refused()
    {
        string[] days = [.. Enumerable.Range(1, 28).SelectMany(day => Enumerable.Range(0, 15).Select(at => $"billing,2026-09-{day:00} {9 + (at / 4):00}:{at % 4 * 15:00}"))];
        (await ImportAsync("a", days, "--tz", "Europe/Copenhagen")).Ended(0);

        (await ImportAsync("b", [.. days[..60], .. days[^60..]], "--replace")).Refused(2, "nothing of 20 days of these, 2026-09-05 the first");

        Assert.Equal(420, Contacts().Sum(contacts => contacts.Contacts));
    }

    [Fact]
    public async Task A_copy_of_a_source_that_adds_is_told_of()
    {
        (await ImportAsync("a", ["billing,2026-10-05 09:00"], "--tz", "UTC", "--adds")).Ended(0);

        Assert.Contains("that source adds, so that both count", (await ImportAsync("a", ["billing,2026-10-05 09:00"], "--tz", "UTC", "--source", "copy")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Handle_time_that_one_of_two_sources_tells_is_that_of_both()
    {
        _folder.Write("history/one_2026-10-05_2026-10-05.csv", "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\nbilling,2026-10-05T09:00:00+02:00,30,4,4,,,1200,40\n");
        _folder.Write("history/two_2026-10-05_2026-10-05.csv", "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\nbilling,2026-10-05T09:00:00+02:00,30,2,2,,,,20\n");
        new CentreFolder(_folder.Root).WriteSource(new Forecast.History.HistorySource("two") { Adds = true });

        var queue = Assert.Single(Reading().Queues);

        Assert.Equal((6, 6, 1800, 60), (queue.Offered[0], queue.Handled[0], queue.HandleSeconds[0], queue.Values(Forecast.History.HistoryMeasure.WaitSeconds)[0]));
    }

    [Fact]
    public async Task A_new_name_that_no_queue_got_is_not_remembered()
    {
        (await ImportAsync("a", ["500,2026-10-05 09:00"], "--tz", "UTC", "--rename", "500=billing", "--rename", "nosuch=x")).Ended(0);

        Assert.Equal(["500"], new CentreFolder(_folder.Root).ReadSource("calls").QueueNames.Keys);
    }

    [Fact]
    public async Task Another_name_of_a_queue_is_refused()
    {
        (await ImportAsync("a", ["500,2026-10-05 09:00"], "--tz", "UTC", "--rename", "500=billing")).Ended(0);

        (await ImportAsync("b", ["500,2026-10-05 09:00"], "--rename", "500=sales")).Refused(2, "call the queue 500 'billing'", "sales", "--replace");
    }

    [Fact]
    public async Task Sources_that_add_are_added_to_the_others_and_those_that_do_not_leave_out_contacts()
    {
        (await ImportAsync("calls", ["billing,2026-10-05 09:00", "billing,2026-10-05 09:01", "billing,2026-10-05 10:00"], "--tz", "Europe/Copenhagen")).Ended(0);
        string[] mails = ["billing,2026-10-05 09:05", "billing,2026-10-06 09:00"];
        (await ImportAsync("mails", mails, "--source", "mails", "--tz", "Europe/Copenhagen")).Ended(0);
        Assert.Equal([("billing", 9, 2.0), ("billing", 10, 1.0), ("billing", 33, 1.0)], Contacts());
        Assert.Equal(1, Reading().LeftOut);

        var adding = (await ImportAsync("mails", mails, "--source", "mails", "--adds")).Ended(0);

        Assert.Contains("note: Plans add the contacts of mails to those that other sources have of the same queue and interval.", Unwrapped(adding), StringComparison.Ordinal);
        Assert.Equal([("billing", 9, 3.0), ("billing", 10, 1.0), ("billing", 33, 1.0)], Contacts());
        Assert.Equal(0, Reading().LeftOut);
        Assert.Equal(["history/calls_2026-10-05_2026-10-05.csv", "history/mails_2026-10-05_2026-10-06.csv"], Reading().Files.Select(file => Path.GetRelativePath(_folder.Root, file.File)));
    }

    [Theory]
    [InlineData("""{ "calls": { "zone": "Europe/Atlantis" } }""", "sources.json:1", "Europe/Atlantis")]
    [InlineData("""{ "calls": { "adds": "yes" } }""", "sources.json:1", "calls.adds")]
    [InlineData("""{ "calls": { "add": true } }""", "sources.json:1", "add")]
    [InlineData("""{ "calls": """, "sources.json")]
    public async Task Sources_that_cannot_be_read_are_told_of_and_nothing_is_imported(string json, params string[] words)
    {
        _folder.Write("sources.json", json);

        (await ImportAsync("a", ["billing,2026-10-05 09:00"], "--tz", "UTC")).Refused(3, words);

        Assert.False(Directory.Exists(_folder.PathOf("history")));
    }

    [Theory]
    [InlineData("--replace")]
    [InlineData("--adds")]
    public async Task Options_of_history_are_refused_for_records(string option)
    {
        var file = _folder.Write("people.json", """[{"id":"7","displayName":"Ann","workEmail":"a@example.com","department":"Support","jobTitle":"Agent","location":"x","division":"d","supervisor":"s","status":"Active","hireDate":"2026-01-01"}]""");

        (await Csops.RunAsync("import", file, "--into", _folder.Root, "--format", "bamboohr-directory", option)).Refused(2, option, "history", "person");
    }

    private static string Unwrapped(Csops run) => string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Forecast.History.HistoryReading Reading()
    {
        var folder = new CentreFolder(_folder.Root);
        return folder.ReadHistory(folder.ReadCentre(), TestContext.Current.CancellationToken);
    }

    /// <summary>Queue, hour since the beginning of 5 October by the centre's clock, and contacts, where there are any.</summary>
    private IEnumerable<(string Queue, double Hour, double Contacts)> Contacts()
    {
        var begin = new DateTimeOffset(2026, 10, 5, 0, 0, 0, TimeSpan.FromHours(2));
        return
        [
            .. Reading().Queues.SelectMany(queue => Enumerable.Range(0, queue.Grid.Count).Where(at => queue.Offered[at] > 0)
                .Select(at => (queue.Queue, (queue.Grid.StartOf(at) - begin).TotalHours, queue.Offered[at]))),
        ];
    }

    private Task<Csops> ImportAsync(string folder, string[] rows, params string[] more)
    {
        Directory.CreateDirectory(_folder.PathOf(folder));
        var file = _folder.Write(Path.Combine(folder, "calls.csv"), $"q,at\n{string.Join('\n', rows)}\n");
        string[] queue = more.Contains("queue-name=billing") ? [] : ["--map", "queue=q"];
        return Csops.RunAsync(["import", file, "--into", _folder.Root, .. queue, "--map", "time=at", "--map", "time-format=yyyy-MM-dd HH:mm", .. more]);
    }
}
