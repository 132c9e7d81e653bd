using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Calls =
        """
        queue,when,talk,outcome
        voice,2026-11-02 08:00:00,100,answered
        voice,2026-11-02 08:05:00,200,answered
        voice,2026-11-02 08:40:00,0,hung up
        chat,2026-11-02 09:10:00,long,answered
        chat,2026-11-02 09:15:00,300,answered

        """;

    private static readonly string[] Mapping =
    [
        "--map", "queue=queue", "--map", "time=when", "--map", "handle=talk", "--map", "handled=outcome=answered", "--map", "abandoned=outcome=hung up",
    ];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Json_of_a_system_is_known_and_its_ids_get_names()
    {
        var centre = TinyCentre.Write(_folder);
        var file = _folder.Write(
            "tickets.json",
            """
            { "tickets": [
              { "id": 1, "created_at": "2026-11-02T08:00:00Z", "generated_timestamp": 1, "via": { "channel": "web" }, "group_id": 500, "status": "open" },
              { "id": 2, "created_at": "2026-11-02T08:10:00Z", "generated_timestamp": 1, "via": { "channel": "web" }, "group_id": 501, "status": "open" },
              { "id": 3, "created_at": "yesterday", "generated_timestamp": 1, "via": { "channel": "web" }, "group_id": 501, "status": "open" },
              { "id": 1, "created_at": "2026-11-02T08:00:00Z", "generated_timestamp": 1, "via": { "channel": "web" }, "group_id": 500, "status": "deleted" } ] }
            """);

        var run = (await Csops.RunAsync("import", file, "--into", centre, "--rename", "500=voice", "--rename", "501=voice", "--json")).Ended(0);

        var result = AnswerEnvelope.Read(run, "csops import").GetProperty("result");
        Assert.Equal(("zendesk-api-tickets", 2, 2), (result.GetProperty("format").GetString(), result.GetProperty("accepted").GetInt32(), result.GetProperty("rejected").GetInt32()));
        Assert.Equal("voice", Assert.Single(result.GetProperty("queues").EnumerateArray()).GetProperty("name").GetString());
        Assert.Contains(await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(Path.Combine(centre, "rejects"), "zendesk-api-tickets_*.csv"))), row => row.Contains("tickets.json,4,created_at,bad-time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_of_another_system_than_named_is_refused()
    {
        var file = _folder.Write("list.json", "[{\"a\":1}]");

        var run = (await Csops.RunAsync("import", file, "--into", TinyCentre.Write(_folder), "--format", "freshdesk-api-tickets")).Ended(3);

        Assert.Contains("its records have no 'id'", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_is_as_approved_and_history_and_rejects_are_written()
    {
        var centre = TinyCentre.Write(_folder);
        var file = _folder.Write("calls.csv", Calls);

        var run = (await Csops.RunAsync(["import", file, "--into", centre, "--tz", "Europe/Copenhagen", .. Mapping])).Ended(0);

        Approval.Verify("import.txt", run.Output.Replace(_folder.Root, ".", StringComparison.Ordinal));
        Assert.Equal(
            [
                "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds",
                "voice,2026-11-02T08:00:00+01:00,30,2,2,0,,300,",
                "voice,2026-11-02T08:30:00+01:00,30,1,0,1,,0,",
                "voice,2026-11-02T09:00:00+01:00,30,0,0,0,,0,",
                "chat,2026-11-02T09:00:00+01:00,30,1,1,0,,300,",
            ],
            await File.ReadAllLinesAsync(Path.Combine(centre, "history", "calls_2026-11-02_2026-11-02.csv")));
        var rejects = await File.ReadAllLinesAsync(Path.Combine(centre, "rejects", "generic_calls.csv"));
        Assert.Equal(2, rejects.Length);
        Assert.Contains("talk", rejects[1], StringComparison.Ordinal);
        Assert.Contains("rows left out: 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_counts_rows_and_totals_of_the_queues()
    {
        var file = _folder.Write("calls.csv", Calls);

        var run = (await Csops.RunAsync(["import", file, "--into", _folder.PathOf("new"), "--tz", "Europe/Copenhagen", "--json", .. Mapping])).Ended(0);

        var answer = AnswerEnvelope.Read(run, "csops import");
        Assert.Equal(5, Assert.Single(answer.GetProperty("inputs").EnumerateArray()).GetProperty("rows").GetInt32());
        Assert.Equal(["calls_2026-11-02_2026-11-02.csv", "sources.json", "generic_calls.csv"], AnswerEnvelope.OutputsOf(answer));
        Assert.Equal("REJECTED", Assert.Single(answer.GetProperty("warnings").EnumerateArray()).GetProperty("code").GetString());
        var result = answer.GetProperty("result");
        Assert.Equal((5, 4, 1), (result.GetProperty("read").GetInt32(), result.GetProperty("accepted").GetInt32(), result.GetProperty("rejected").GetInt32()));
        Assert.Equal(["voice", "chat"], result.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("name").GetString()));
        Assert.Equal([3, 1], result.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("offered").GetInt32()));
    }

    [Fact]
    public async Task Json_has_the_notes_on_each_file()
    {
        var file = _folder.Write("tickets.csv", "opened_at,id\n05.11.2026 08:00,1\n");

        var run = (await Csops.RunAsync(["import", file, "--into", _folder.PathOf("new"), "--tz", "Europe/Copenhagen", "--json", "--map", "queue-name=Q", "--map", "time=opened_at"])).Ended(0);

        Assert.Contains("Times were found to be written as d.M.yyyy H:mm.", AnswerEnvelope.Read(run, "csops import").GetProperty("result").GetProperty("remarks").EnumerateArray().Select(remark => remark.GetString()));
    }

    [Fact]
    public async Task What_the_file_does_not_tell_is_shown_as_unknown_and_not_as_zero()
    {
        var file = _folder.Write("calls.csv", Calls);
        string[] args = ["import", file, "--into", _folder.PathOf("new"), "--tz", "Europe/Copenhagen", "--map", "queue=queue", "--map", "time=when"];

        var shown = (await Csops.RunAsync(args)).Ended(0);
        var run = (await Csops.RunAsync([.. args, "--json"])).Ended(0);

        Assert.Matches(@"voice +2026-11-02 +2026-11-02 +3 +– +–", shown.Output);
        Assert.Equal("null", AnswerEnvelope.Read(run, "csops import").GetProperty("result").GetProperty("queues")[0].GetProperty("handled").GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("file,line,column,reason,message\n\0,1,,broken-row,\n")]
    public async Task A_rejects_file_that_cannot_be_read_is_taken_for_that_of_another(string rejects)
    {
        var centre = TinyCentre.Write(_folder);
        var own = _folder.Write("calls.csv", Calls);
        Directory.CreateDirectory(Path.Combine(centre, "rejects"));
        await File.WriteAllTextAsync(Path.Combine(centre, "rejects", "generic_calls.csv"), rejects, TestContext.Current.CancellationToken);

        (await Csops.RunAsync(["import", own, "--into", centre, "--tz", "UTC", .. Mapping])).Ended(0);

        Assert.Equal(rejects, await File.ReadAllTextAsync(Path.Combine(centre, "rejects", "generic_calls.csv"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(centre, "rejects", "generic_calls-2.csv")));
    }

    [Fact]
    public async Task Importing_again_replaces_the_history_and_takes_away_rejects_that_are_no_more()
    {
        var centre = TinyCentre.Write(_folder);
        var file = _folder.Write("calls.csv", Calls);
        string[] args = ["import", file, "--into", centre, "--tz", "Europe/Copenhagen", .. Mapping];
        (await Csops.RunAsync(args)).Ended(0);
        var first = FolderListing.Of(centre);

        (await Csops.RunAsync(args)).Ended(0);
        var second = FolderListing.Of(centre);
        _folder.Write("calls.csv", Calls.Replace(",long,", ",10,", StringComparison.Ordinal));
        (await Csops.RunAsync(args)).Ended(0);

        Assert.Equal(first, second);
        Assert.False(File.Exists(Path.Combine(centre, "rejects", "generic_calls.csv")));
    }

    [Fact]
    public async Task Files_of_one_export_are_one_history_and_one_queue_name_takes_them_all()
    {
        var (first, second) = (_folder.Write("a.csv", Calls), _folder.Write("b.csv", Calls.Replace("11-02", "11-03", StringComparison.Ordinal)));

        var run = (await Csops.RunAsync(
            ["import", second, first, "--into", _folder.PathOf("new"), "--tz", "Europe/Copenhagen", "--queue", "all", "--interval", "60m", "--json", .. Mapping])).Ended(0);

        var queue = Assert.Single(AnswerEnvelope.Read(run, "csops import").GetProperty("result").GetProperty("queues").EnumerateArray());
        Assert.Equal(("all", 8), (queue.GetProperty("name").GetString(), queue.GetProperty("offered").GetInt32()));
        Assert.True(File.Exists(_folder.PathOf("new/history/a_2026-11-02_2026-11-03.csv")));
    }

    [Fact]
    public async Task Imported_history_is_planned()
    {
        var centre = TinyCentre.Write(_folder);
        var file = _folder.Write("more.csv", Calls);
        (await Csops.RunAsync(["import", file, "--into", centre, .. Mapping, "--map", "zone=Europe/Copenhagen"])).Ended(0);

        var run = (await Csops.RunAsync("plan", centre, "--model", "median-5", "--json")).Ended(0);

        Assert.Equal("2026-11-09", AnswerEnvelope.Read(run, "csops plan").GetProperty("result").GetProperty("first").GetString());
    }

    [Theory]
    [InlineData(2, "Give --format or --map, and not both", "--format", "five9-call-log")]
    [InlineData(2, "There is no time zone 'Europe/Kopenhagen'", "--tz", "Europe/Kopenhagen")]
    [InlineData(2, "earlier, later, split or throw", "--dst", "sometimes")]
    [InlineData(2, "centre.json says intervalMinutes", "--interval", "7m")]
    [InlineData(3, "expected key=value with one of the keys", "--map", "colour=red")]
    [InlineData(3, "'queue' is given more than once", "--map", "queue=other")]
    [InlineData(3, "latin-9000", "--encoding", "latin-9000")]
    public async Task Option_that_is_wrong_is_refused_and_nothing_is_written(int exitCode, string words, params string[] options)
    {
        var file = _folder.Write("calls.csv", Calls);
        var centre = TinyCentre.Write(_folder);
        var before = FolderListing.Of(_folder.Root);

        var run = await Csops.RunAsync(["import", file, "--into", centre, .. Mapping, .. options]);

        run.Refused(exitCode, words);
        Assert.Equal(before, FolderListing.Of(_folder.Root));
    }

    [Fact]
    public async Task What_is_needed_and_not_given_is_asked_for()
    {
        var file = _folder.Write("calls.csv", Calls);
        var centre = TinyCentre.Write(_folder);

        (await Csops.RunAsync("import", file)).Refused(2, "--into");
        (await Csops.RunAsync("import", "--into", centre)).Refused(2, "csops import --help");
        (await Csops.RunAsync("import", file, "--into", centre)).Refused(3, "the header is of no format that is known", "csops profile list", "csops profile infer", "--map");
        (await Csops.RunAsync(["import", file, "--into", centre, .. Mapping])).Refused(3, "name the zone");
        (await Csops.RunAsync(["import", file, "--into", _folder.PathOf("new"), .. Mapping])).Refused(2, "there is no centre.json in the folder", "--tz");
        (await Csops.RunAsync("import", file, "--into", centre, "--format", "avaya")).Refused(3, "there is no such format", "genesys-wfm-history");
        (await Csops.RunAsync("import", file, "--into", centre, "--format", "absent.json")).Refused(3, "absent.json");
        (await Csops.RunAsync(["import", _folder.PathOf("absent.csv"), "--into", centre, .. Mapping])).Refused(3, "absent.csv: there is no such file");
    }

    public void Dispose() => _folder.Dispose();
}
