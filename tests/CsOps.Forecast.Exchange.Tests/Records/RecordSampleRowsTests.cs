using System.Text.Json.Nodes;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Every row of every shared sample of records, as <c>Oracles/record_samples.py</c> reads them without the library.</summary>
public class RecordSampleRowsTests
{
    private static readonly ILookup<string, string> Expected = File.ReadLines(Repository.PathOf("tests", "CsOps.Forecast.Exchange.Tests", "Records", "Oracles", "record_samples.txt"))
        .Select(line => line.Split('\t', 2))
        .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Format, sample, the centre's file, and where the records begin: lines of the header, or the property that holds the list.</summary>
    public static TheoryData<string, string, string, string> Samples => new()
    {
        { "bamboohr-directory", "bamboohr_directory.json", "agents.csv", "employees" },
        { "bamboohr-time-off", "bamboohr_time_off_requests.json", "absences.csv", "" },
        { "workday-time-off", "workday_time_off_report.csv", "absences.csv", "1" },
        { "talentlms-course-users", "talentlms_course_users.json", "trainings.csv", "_data" },
        { "litmos-course-results", "litmos_course_results.csv", "trainings.csv", "1" },
        { "coursera-usage", "coursera_usage_report.csv", "trainings.csv", "1" },
        { "maestroqa-grades", "maestroqa_grades.csv", "quality.csv", "1" },
        { "scorebuddy-scores", "scorebuddy_scores.csv", "quality.csv", "1" },
        { "playvox-evaluations", "playvox_evaluations.json", "quality.csv", "result" },
        { "surveymonkey-responses", "surveymonkey_responses.csv", "feedback.csv", "2" },
        { "qualtrics-responses", "qualtrics_responses.csv", "feedback.csv", "3" },
        { "typeform-responses", "typeform_responses.csv", "feedback.csv", "1" },
        { "zendesk-satisfaction", "zendesk_satisfaction_ratings.json", "feedback.csv", "satisfaction_ratings" },
        { "asana-tasks", "asana_project_export.csv", "events.csv", "1" },
        { "chatbot-deflection", "io_chatbot_deflection.csv", "drivers.csv", "1" },
        { "google-analytics-days", "google_analytics_ga4_daily.csv", "drivers.csv", "11" },
        { "google-analytics-api", "google_analytics_api_daily.csv", "drivers.csv", "1" },
        { "five9-agent-login", "five9_agent_login_logout.csv", "sessions.csv", "1" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_row_for_row_what_another_reader_makes_of_it_also_in_two_files(string id, string sample, string file, string begin)
    {
        var path = SharedData.Require("formats", "samples", sample);
        using var whole = new TemporaryFolder();
        using var halves = new TemporaryFolder();
        var text = File.ReadAllText(path);

        Import(id, whole, [path]);
        Import(id, halves, [halves.Write($"1/{sample}", Half(text, begin, second: false)), halves.Write($"2/{sample}", Half(text, begin, second: true))]);

        Assert.NotEmpty(Expected[id]);
        Assert.Equal(Expected[id], RecordImport.Rows(whole, file));
        Assert.Equal(Expected[id], RecordImport.Rows(halves, file));
    }

    private static void Import(string id, TemporaryFolder folder, string[] files) =>
        new RecordImporter(ProfileCatalog.Find(id), id.StartsWith("surveymonkey", StringComparison.Ordinal) ? RecordImport.Options : RecordImport.OwnClock).Import(files, new CentreFolder(folder.Root));

    /// <summary>The export with one half of its records.</summary>
    private static string Half(string text, string begin, bool second)
    {
        if (int.TryParse(begin, CultureInfo.InvariantCulture, out var header))
        {
            var lines = text.Split('\n');
            var count = lines.Skip(header).TakeWhile(line => line.Trim().Length > 0).Count();
            return string.Join('\n', lines.Where((_, i) => i < header || i >= header + count || (i - header < count / 2) != second));
        }

        var document = JsonNode.Parse(text)!;
        var records = (begin.Length == 0 ? document : document[begin]!).AsArray();
        for (int i = records.Count - 1, half = records.Count / 2; i >= 0; i--)
        {
            if (i < half == second)
            {
                records.RemoveAt(i);
            }
        }

        return document.ToJsonString();
    }
}
