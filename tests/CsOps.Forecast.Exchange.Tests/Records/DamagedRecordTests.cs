using System.Text;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Damaged variants of the samples of records: nothing crashes, no row is lost without a word, and what is written can be read.</summary>
public sealed class DamagedRecordTests
{
    private const int Variants = 270;

    private static readonly (string Format, string Sample, int MoreHeaderRows)[] Samples =
    [
        ("bamboohr-directory", "bamboohr_directory.json", 0),
        ("bamboohr-time-off", "bamboohr_time_off_requests.json", 0),
        ("workday-time-off", "workday_time_off_report.csv", 0),
        ("talentlms-course-users", "talentlms_course_users.json", 0),
        ("litmos-course-results", "litmos_course_results.csv", 0),
        ("coursera-usage", "coursera_usage_report.csv", 0),
        ("maestroqa-grades", "maestroqa_grades.csv", 0),
        ("scorebuddy-scores", "scorebuddy_scores.csv", 0),
        ("playvox-evaluations", "playvox_evaluations.json", 0),
        ("surveymonkey-responses", "surveymonkey_responses.csv", 1),
        ("qualtrics-responses", "qualtrics_responses.csv", 2),
        ("typeform-responses", "typeform_responses.csv", 0),
        ("zendesk-satisfaction", "zendesk_satisfaction_ratings.json", 0),
        ("asana-tasks", "asana_project_export.csv", 0),
        ("chatbot-deflection", "io_chatbot_deflection.csv", 0),
        ("google-analytics-days", "google_analytics_ga4_daily.csv", 0),
        ("google-analytics-api", "google_analytics_api_daily.csv", 0),
        ("five9-agent-login", "five9_agent_login_logout.csv", 0),
    ];

    [Fact]
    public void Every_row_of_a_damaged_sample_is_told_of_and_the_centre_stays_readable()
    {
        var samples = SharedData.Require("formats", "samples");
        var whole = new Dictionary<string, long>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var refused = 0;
        for (var v = 0; v < Variants; v++)
        {
            var (format, name, moreHeaderRows) = Samples[v % Samples.Length];
            var sample = DamagedSample.Of(Path.Combine(samples, name), moreHeaderRows);
            var damages = SampleDamages.Of(sample);
            var damage = v / Samples.Length % damages.Length;
            var damaged = damages[damage](sample, new Random(v));
            var rows = whole.TryGetValue(name, out var known) ? known : whole[name] = Read(format, sample.ToBytes()).Files[0].Read;
            try
            {
                wrong.AddRange(Faults(Read(format, damaged.ToBytes()), damaged, rows, [.. sample.Texts]).Select(fault => $"variant {v} of {name}, damage {damage}: {fault}"));
            }
            catch (ImportException whyNot) when (whyNot.Problem.Length > 10)
            {
                refused++;
                wrong.AddRange(Shows(whyNot.Message, [.. sample.Texts]) ? [$"variant {v} of {name}, damage {damage}: the error shows what somebody wrote: {whyNot.Message}"] : Array.Empty<string>());
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.InRange(refused, 1, Variants / 3);
    }

    [Fact]
    public void Text_of_json_that_is_no_text_rejects_its_row_alone()
    {
        const string whole = """{ "satisfaction_ratings": [ { "id": 1, "ticket_id": 41, "assignee_id": 9, "group_id": "LONE", "score": "good", "reason_id": 0, "created_at": "2026-10-26T03:58:00Z" }, { "id": 2, "ticket_id": 42, "assignee_id": 9, "group_id": "mail", "score": "bad", "reason_id": 0, "created_at": "2026-10-26T03:58:00Z" }, { "id": 3, "ticket_id": 43, "assignee_id": 9, "group_id": "BYTE", "score": "bad", "reason_id": 0, "created_at": "2026-10-26T03:58:00Z" } ] }""";
        using var folder = new TemporaryFolder();
        var bytes = Encoding.Latin1.GetBytes(whole.Replace("LONE", "\\ud83d", StringComparison.Ordinal).Replace("BYTE", "k\u00f8", StringComparison.Ordinal));

        var result = RecordImport.File(folder, folder.Write("ratings.json", bytes), RecordImport.OwnClock, "zendesk-satisfaction");

        Assert.Equal(["zendesk,2,csat,2026-10-26T04:58:00+01:00,0,0-1,42,9,mail"], RecordImport.Rows(folder, "feedback.csv"));
        Assert.Equal(["broken-row", "broken-row"], result.Issues.Select(issue => issue.Reason));
        Assert.All(result.Issues, issue => Assert.Contains("not UTF-8", issue.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_of_another_encoding_far_down_reject_their_row_and_blank_nothing()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i},2026-10-20,,2026-10-30,{(i == 1900 ? "\u00f8l" : "Mailing")},Events,,,2026-11-20,2026-11-27,volume-driver,,CS,\n"));
        const string header = "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task\n";

        var result = RecordImport.File(folder, folder.Write("tasks.csv", Encoding.Latin1.GetBytes(header + rows)), RecordImport.OwnClock, "asana-tasks");

        Assert.Equal((2000L, 1999L, 1L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal((1902L, "bad-encoding"), (result.Issues[0].Line, result.Issues[0].Reason));
    }

    [Fact]
    public void A_length_of_time_that_nobody_works_is_rejected()
    {
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(
            folder,
            "litmos-course-results",
            "First Name,Last Name,User Name,Course Name,Course Code,Date Assigned,Date Started,Date Completed,Percentage Complete,Completed,Score,Time Spent (mins)\nA,,a@x,R,R,2026-10-19,,,100,TRUE,95,99999999999999\n");

        Assert.Equal("bad-duration", Assert.Single(result.Issues).Reason);
    }

    private static IEnumerable<string> Faults(RecordImportResult result, DamagedSample damaged, long rows, string[] texts)
    {
        var file = result.Files[0];
        if (file.Read != file.Accepted + file.Rejected + file.Duplicated + file.Skipped)
        {
            yield return "rows are not all told of";
        }

        if (result.Issues.Count(issue => issue.Reason != "contradiction") != file.Rejected + file.Skipped || result.Issues.Any(issue => issue.Message.Length == 0 || issue.Reason.Length == 0))
        {
            yield return "a row is left out without a reason";
        }

        if (damaged.KeepsRows ? file.Read != rows : file.Read > rows || file.Read < (damaged.LeastShare * rows) - 1)
        {
            yield return $"{file.Read} rows read of {rows}";
        }

        var messages = result.Issues.Select(issue => issue.Message.Replace($"{issue.Reason}: ", "", StringComparison.Ordinal)).Concat(file.Remarks).Concat(result.Remarks);
        foreach (var shown in messages.Where(message => Shows(message, texts)))
        {
            yield return $"a message shows what somebody wrote: {shown}";
        }
    }

    private static bool Shows(string message, string[] texts) => Array.Exists(texts, text => message.Contains(text, StringComparison.Ordinal));

    /// <summary>Imports a file into an empty centre, and reads what was written.</summary>
    private static RecordImportResult Read(string format, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var result = RecordImport.File(folder, folder.Write("sample", bytes), RecordImport.Options, format);
        var centre = new CentreFolder(folder.Root);
        var typed = result.Kind switch
        {
            RecordKind.Person => AgentNames.Read(centre.AgentsFile).Count,
            RecordKind.Survey => centre.ReadFeedback(RecordImport.Options.CentreZone).Length,
            RecordKind.Evaluation => centre.ReadQuality(RecordImport.Options.CentreZone).Length,
            RecordKind.Training => centre.ReadTrainings().Length,
            RecordKind.Session => centre.ReadSessions(RecordImport.Options.CentreZone).Length,
            _ => result.Changes.Rows,
        };
        Assert.Equal(result.Changes.Rows, typed);
        return result;
    }
}
