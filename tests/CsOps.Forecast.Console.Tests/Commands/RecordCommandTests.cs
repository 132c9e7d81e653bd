using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Records come in by <c>csops import</c>, and are told of by <c>feedback</c>, <c>quality</c> and <c>training</c>.</summary>
public sealed class RecordCommandTests : IDisposable
{
    private const string Ratings =
        """
        { "satisfaction_ratings": [
          { "id": 1, "ticket_id": 41, "assignee_id": 9001, "group_id": 500, "score": "good", "reason_id": 0, "created_at": "2026-10-26T03:58:00Z", "comment": "thanks" },
          { "id": 2, "ticket_id": 42, "assignee_id": 9001, "group_id": 500, "score": "bad", "reason_id": 0, "created_at": "2026-10-27T03:58:00Z" },
          { "id": 3, "ticket_id": 43, "assignee_id": 9002, "group_id": 501, "score": "good", "reason_id": 0, "created_at": "2026-11-02T03:58:00Z" },
          { "id": 4, "ticket_id": 44, "assignee_id": 9002, "group_id": 501, "score": "offered", "reason_id": 0, "created_at": "2026-11-02T03:58:00Z" },
          { "id": 5, "ticket_id": 45, "assignee_id": 9002, "group_id": 501, "score": "good", "reason_id": 0, "created_at": "someday" } ] }
        """;

    private const string Scores =
        """
        Score ID,Staff ID,Staff Name,Team,Scorecard,Score Date,Scored By,Interaction Reference,Score (%),Pass/Fail,Total Fail,Comments
        1,7,Anna,Care,Call,01/11/2026,Q,300,91,Pass,0,
        2,7,Anna,Care,Call,02/11/2026,Q,301,79,Fail,1,secret
        3,8,Bo,Care,Call,02/11/2026,Q,41,100,Pass,0,

        """;

    private const string Courses =
        """
        First Name,Last Name,User Name,Course Name,Course Code,Date Assigned,Date Started,Date Completed,Percentage Complete,Completed,Score,Time Spent (mins)
        Anna,,anna@example.com,Refunds,R,2026-10-19,2026-10-21,2026-10-22,100,TRUE,95,120
        Bo,,bo@example.com,Refunds,R,2026-10-19,2026-10-21,,50,FALSE,,30

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Rows_of_which_none_can_be_used_end_with_3_although_others_do_not_count()
    {
        var centre = TinyCentre.Write(_folder);
        const string Day = """{"start":"2026-11-09","end":"2026-11-09","type":{"name":"Vacation"},"amount":{"unit":"days","amount":"1"},"dates":{"2026-11-09":"1"},""";
        var unknown = Day + "\"id\":\"1\",\"employeeId\":\"nobody\",\"name\":\"Nobody\",\"status\":{\"status\":\"approved\"}}";
        var asked = Day + "\"id\":\"2\",\"employeeId\":\"nobody\",\"name\":\"Nobody\",\"status\":{\"status\":\"requested\"}}";

        var refused = (await Csops.RunAsync("import", _folder.Write("time-off.json", $"[{unknown},{asked}]"), "--into", centre)).Ended(3);

        Assert.Contains("no row could be used", refused.Error, StringComparison.Ordinal);
        (await Csops.RunAsync("import", _folder.Write("asked.json", $"[{asked}]"), "--into", centre)).Ended(0);
    }

    [Fact]
    public async Task Import_of_ratings_writes_feedback_and_what_was_left_out_and_again_nothing()
    {
        var (centre, file) = (TinyCentre.Write(_folder), _folder.Write("ratings.json", Ratings));

        var first = (await Csops.RunAsync("import", file, "--into", centre, "--rename", "500=voice", "--json")).Ended(0);
        var second = (await Csops.RunAsync("import", file, "--into", centre, "--rename", "500=voice", "--json")).Ended(0);

        var result = AnswerEnvelope.Read(first, "csops import").GetProperty("result");
        Assert.Equal(
            ("zendesk-satisfaction", 5, 3, 1, 1),
            (result.GetProperty("format").GetString(), result.GetProperty("read").GetInt32(), result.GetProperty("accepted").GetInt32(), result.GetProperty("rejected").GetInt32(), result.GetProperty("skipped").GetInt32()));
        var again = AnswerEnvelope.Read(second, "csops import").GetProperty("result");
        Assert.Equal((3, 0, 0, 0), (again.GetProperty("rows").GetInt32(), again.GetProperty("added").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("removed").GetInt32()));
        var rows = await File.ReadAllLinesAsync(Path.Combine(centre, "feedback.csv"));
        Assert.Equal("zendesk,1,csat,2026-10-26T04:58:00+01:00,1,0-1,41,9001,voice", rows[1]);
        Assert.DoesNotContain(rows, row => row.Contains("thanks", StringComparison.Ordinal));
        var rejects = await File.ReadAllLinesAsync(Path.Combine(centre, "rejects", "zendesk-satisfaction_ratings.csv"));
        Assert.Contains(rejects, row => row.Contains(",5,,not-rated,", StringComparison.Ordinal));
        Assert.Contains(rejects, row => row.Contains(",6,created_at,bad-time,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_of_several_systems_at_once_takes_people_first_whatever_the_order()
    {
        var centre = TinyCentre.Write(_folder);
        var directory = _folder.Write("directory.json", """{ "employees": [ { "id": "77", "displayName": "Kim Lee", "workEmail": "kim@example.com", "jobTitle": "Agent", "department": "Care" } ] }""");
        var timeOff = _folder.Write("off.csv", "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status\nKim Lee,5,2026-11-09,Vacation,1,Days,Approved\n");
        var ratings = _folder.Write("ratings.json", Ratings);
        var more = _folder.Write("more.json", Ratings.Replace("\"id\": 1,", "\"id\": 11,", StringComparison.Ordinal));

        var run = (await Csops.RunAsync("import", timeOff, ratings, directory, more, "--into", centre, "--json")).Ended(0);

        var imports = AnswerEnvelope.Read(run, "csops import").GetProperty("result").GetProperty("imports").EnumerateArray().ToList();
        Assert.Equal(["bamboohr-directory", "workday-time-off", "zendesk-satisfaction"], imports.Select(import => import.GetProperty("format").GetString()));
        Assert.Equal([1, 1, 4], imports.Select(import => import.GetProperty("added").GetInt32()));
        Assert.Contains("77,2026-11-09", await File.ReadAllTextAsync(Path.Combine(centre, "absences.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_several_systems_takes_the_others_where_one_is_wrong_and_says_which()
    {
        var centre = TinyCentre.Write(_folder);
        var broken = _folder.Write("answers.csv", "Respondent ID,Collector ID,Start Date,End Date,IP Address,Colour?\n,,,,,Response\n1,1,11/01/2026 10:10:33 AM,11/01/2026 10:10:33 AM,,red\n");

        var run = (await Csops.RunAsync("import", broken, _folder.Write("scores.csv", Scores), "--into", centre)).Ended(3);
        var named = (await Csops.RunAsync("import", broken, _folder.Write("scores.csv", Scores), "--into", centre, "--source", "x")).Ended(2);

        Assert.Contains("answers.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains("Of 2 exports 1 came in.", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Combine(centre, "quality.csv"))).Length);
        Assert.Contains("--source x names one export", named.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_takes_a_known_file_beside_one_of_no_format_whatever_the_order(bool isFirst)
    {
        var centre = TinyCentre.Write(_folder);
        var (unknown, absent, scores) = (_folder.Write("unk.csv", "colour,weight\nred,3\n"), Path.Combine(_folder.Root, "absent.csv"), _folder.Write("scores.csv", Scores));

        var run = (await Csops.RunAsync(["import", .. isFirst ? [unknown, absent, scores] : (string[])[scores, absent, unknown], "--into", centre])).Ended(3);

        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Combine(centre, "quality.csv"))).Length);
        Assert.Contains($"csops: {unknown}: the header is of no format that is known", run.Error, StringComparison.Ordinal);
        Assert.Contains($"csops: {absent}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Of 3 exports 1 came in.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_of_records_is_called_so()
    {
        var centre = TinyCentre.Write(_folder);

        (await Csops.RunAsync("import", _folder.Write("quiet.json", """{ "tickets": [], "count": 0 }"""), "--into", centre)).Refused(3, "the list of records is empty; expected at least one");
    }

    [Fact]
    public async Task Screens_of_records_are_as_approved()
    {
        var centre = TinyCentre.Write(_folder);
        var screens = new List<string>();
        foreach (var command in new string[][]
        {
            ["import", _folder.Write("ratings.json", Ratings), "--into", centre, "--rename", "500=voice"],
            ["import", _folder.Write("scores.csv", Scores), "--into", centre],
            ["import", _folder.Write("courses.csv", Courses), "--into", centre],
            ["feedback", centre],
            ["feedback", centre, "--by", "queue"],
            ["feedback", centre, "--by", "week"],
            ["quality", centre, "--by", "agent"],
            ["training", centre],
        })
        {
            var run = (await Csops.RunAsync(command)).Ended(0);
            screens.Add($"$ csops {string.Join(' ', command.Select(word => word.Replace(_folder.Root, ".", StringComparison.Ordinal)))}\n{run.Output.Replace(_folder.Root, ".", StringComparison.Ordinal)}");
        }

        Approval.Verify("records.txt", string.Join("\n", screens));
    }

    [Fact]
    public async Task Feedback_by_agent_joins_a_reviewers_evaluation_of_the_ticket_and_says_what_is_left_out()
    {
        var centre = TinyCentre.Write(_folder);
        (await Csops.RunAsync("import", _folder.Write("scores.csv", Scores), "--into", centre)).Ended(0);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,ticket\nx,1,csat,2026-11-02,5,1-5,41\nx,2,csat,2026-11-02,1,1-5,99\n");

        var run = (await Csops.RunAsync("feedback", centre, "--by", "agent", "--json")).Ended(0);

        var score = Assert.Single(AnswerEnvelope.Read(run, "csops feedback").GetProperty("result").GetProperty("scores").EnumerateArray());
        Assert.Equal(("A2", 1, 1.0), (score.GetProperty("group").GetString(), score.GetProperty("answers").GetInt32(), score.GetProperty("score").GetDouble()));
        Assert.Contains("UNGROUPED", run.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// By hand from the samples. TalentLMS: 2 × 2:15:10 + 2 × 0:50:00 done; open twice 2:15:10 − 0:50 and once 2:15:10. Litmos: 42 + 55 + 38 + 20 minutes; of the usual 45, 25 and 45 open.
    /// Coursera: 9.5 + 6.2 + 0.8 + 0 + 11 h; of the usual 10.25, 4.05, 9.45 and 10.25 open. Told from 5 to 29 October: 25 days. Five contracts of 37 h.
    /// </summary>
    [Fact]
    public async Task Training_of_the_shared_samples_is_what_their_hours_come_to()
    {
        const double done = ((2 * 8110) + (2 * 3000) + (60 * (42 + 55 + 38 + 20)) + (3600 * 27.5)) / 3600;
        const double openOfTalent = ((2 * (8110 - 3000)) + 8110) / 3600.0;
        const double open = openOfTalent + ((25 + 45) / 60.0) + 4.05 + 9.45 + 10.25;
        var centre = TinyCentre.Write(_folder);
        var settings = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(centre, "centre.json")), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        settings["contracts"] = System.Text.Json.Nodes.JsonNode.Parse("""[ { "name": "full", "maxPaid": "37h" } ]""");
        settings["shrinkage"] = 0.1;
        await File.WriteAllTextAsync(Path.Combine(centre, "centre.json"), settings.ToJsonString());
        var samples = SharedData.Require("formats", "samples");
        var queue = settings["queues"]![0]!["name"]!.GetValue<string>();
        _folder.Write("tiny/agents.csv", "id,name,contract,skills\n" + string.Concat(new[] { "Ida Holm", "Mikko Laine", "Sun-hee Park", "Åsa Öberg", "Олег Савин" }.Select((name, i) => $"A{i},{name},full,{queue}\n")));
        (await Csops.RunAsync("import", Path.Combine(samples, "talentlms_course_users.json"), Path.Combine(samples, "litmos_course_results.csv"), Path.Combine(samples, "coursera_usage_report.csv"), "--into", centre)).Ended(0);

        var result = AnswerEnvelope.Read((await Csops.RunAsync("training", centre, "--json")).Ended(0), "csops training").GetProperty("result");
        _folder.Write("tiny/duties.csv", "name,agents,length,first,last\ntalentlms_course_users,A0|A1|A2|A3|A4,2h15m10s,2026-11-02,2026-11-06\n");
        var withDuty = AnswerEnvelope.Read((await Csops.RunAsync("training", centre, "--json")).Ended(0), "csops training").GetProperty("result");
        var screen = (await Csops.RunAsync("training", centre)).Ended(0).Output;

        double Of(string name) => result.GetProperty(name).GetDouble();
        Assert.Equal(done, Of("done_hours"), 1e-9);
        Assert.Equal(open, Of("open_hours"), 1e-9);
        Assert.Equal(done / (5 * 37 * 25 / 7.0), Of("done_shrinkage"), 1e-9);
        Assert.Equal(open / (5 * 37 * 4), Of("open_shrinkage"), 1e-9);
        Assert.Equal(Of("open_shrinkage"), Of("shrinkage_to_add"), 1e-12);
        var month = Assert.Single(result.GetProperty("months").EnumerateArray());
        Assert.Equal(("2026-10", 25), (month.GetProperty("month").GetString(), month.GetProperty("days").GetInt32()));
        Assert.Equal(done, month.GetProperty("done_hours").GetDouble(), 1e-9);
        Assert.Equal(open - openOfTalent, withDuty.GetProperty("open_hours_without_duty").GetDouble(), 1e-9);
        Assert.Contains("from 10.0 % to 13.4 %", screen.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal); // 24.9 h of 740
    }

    [Fact]
    public async Task Feedback_by_agent_joins_a_ticket_export_and_writes_no_history()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,ticket\nx,1,csat,2026-11-02,5,1-5,0041\nx,2,csat,2026-11-02,1,1-5,41\n");
        var tickets = _folder.Write("tickets.csv", "Case Number,Case Owner,Case Origin,Date/Time Opened,Status\n0041,Bo,500,,Closed\n");
        var history = Directory.GetFiles(Path.Combine(centre, "history"));

        var run = (await Csops.RunAsync("feedback", centre, "--by", "agent", "--tickets", tickets, "--json")).Ended(0);
        var byQueue = (await Csops.RunAsync("feedback", centre, "--by", "queue", "--tickets", tickets, "--rename", "500=voice", "--json")).Ended(0);

        var score = Assert.Single(AnswerEnvelope.Read(run, "csops feedback").GetProperty("result").GetProperty("scores").EnumerateArray());
        Assert.Equal(("A2", 1, 1.0), (score.GetProperty("group").GetString(), score.GetProperty("answers").GetInt32(), score.GetProperty("score").GetDouble()));
        var queue = Assert.Single(AnswerEnvelope.Read(byQueue, "csops feedback").GetProperty("result").GetProperty("scores").EnumerateArray());
        Assert.Equal("voice", queue.GetProperty("group").GetString());
        Assert.Equal(history, Directory.GetFiles(Path.Combine(centre, "history")));
    }

    [Fact]
    public async Task Feedback_by_agent_shows_names_and_says_whom_the_centre_does_not_know()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/agents.csv", "id,name,contract,skills\nA1,Ida Holm,,\nA2,Bo Lund,,\nA3,Bo Lund,,\n");
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,agent,ticket\nx,1,csat,2026-11-02,5,1-5,A1,\nx,2,csat,2026-11-02,1,1-5,A3,\nx,3,csat,2026-11-02,1,1-5,9001,\nx,4,csat,2026-11-02,1,1-5,,7\n");
        var tickets = _folder.Write("cases.csv", "Case Number,Case Owner,Case Origin,Date/Time Opened,Status\n7,Tier 1,x,,Closed\n");

        var run = (await Csops.RunAsync("feedback", centre, "--by", "agent", "--tickets", tickets, "--rename", "Tier 1=voice")).Ended(0);
        var json = (await Csops.RunAsync("feedback", centre, "--by", "agent", "--json")).Ended(0);

        Assert.Contains("Ida Holm ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Bo Lund (A3)", run.Output, StringComparison.Ordinal);
        Assert.Contains("answers that do not tell the agent, and are left out: 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("does not know by id, alias or name: 1 of 9001;", run.Error, StringComparison.Ordinal);
        var scores = AnswerEnvelope.Read(json, "csops feedback").GetProperty("result").GetProperty("scores").EnumerateArray().ToList();
        Assert.Equal(["9001", "A1", "A3"], scores.Select(score => score.GetProperty("group").GetString()));
        Assert.Equal("Ida Holm", scores[1].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Feedback_with_the_tickets_of_two_systems_says_which_ids_are_contested()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale,ticket\nx,1,csat,2026-11-02,5,1-5,7\nx,2,csat,2026-11-02,5,1-5,8\n");
        var cases = _folder.Write("cases.csv", "Case Number,Case Owner,Case Origin,Date/Time Opened,Status\n7,Anna,x,,Closed\n8,Anna,x,,Closed\n");
        var issues = _folder.Write("issues.csv", "Issue key,Issue Type,Created,Assignee\n7,x,,Bo\n");

        var run = (await Csops.RunAsync("feedback", centre, "--by", "agent", "--tickets", cases, "--tickets", issues, "--json")).Ended(0);

        Assert.Contains("tickets that several systems have with other agents or queues: 1, the first 7", run.Error, StringComparison.Ordinal);
        var score = Assert.Single(AnswerEnvelope.Read(run, "csops feedback").GetProperty("result").GetProperty("scores").EnumerateArray());
        Assert.Equal(1, score.GetProperty("answers").GetInt32());
    }

    [Fact]
    public async Task Plan_names_people_whose_contract_is_not_stated_yet()
    {
        var centre = TinyCentre.Write(_folder);
        await File.AppendAllTextAsync(Path.Combine(centre, "agents.csv"), "B9,New,,\n");

        var run = (await Csops.RunAsync("forecast", centre)).Ended(0);

        Assert.Contains("without contract and skills are in no roster: B9", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feedback")]
    [InlineData("quality")]
    [InlineData("training")]
    public async Task Without_records_the_exit_code_is_3(string command)
    {
        var run = (await Csops.RunAsync(command, TinyCentre.Write(_folder))).Ended(3);

        Assert.Contains("csops import", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named_with_its_line()
    {
        var centre = TinyCentre.Write(_folder);
        _folder.Write("tiny/feedback.csv", "source,id,measure,time,score,scale\nx,1,csat,2026-11-02,6,1-5\n");

        var run = (await Csops.RunAsync("feedback", centre)).Ended(3);

        Assert.Contains("feedback.csv:2: column 'score'", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
