using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>The shared samples of systems that keep records: each is known by itself, comes in whole, and changes nothing when it comes again.</summary>
public class RecordSampleTests
{
    [Theory]
    [InlineData("bamboohr-directory", "bamboohr_directory.json", 5, 0, "agents.csv", 5)]
    [InlineData("bamboohr-time-off", "bamboohr_time_off_requests.json", 4, 6, "absences.csv", 2)]
    [InlineData("workday-time-off", "workday_time_off_report.csv", 5, 0, "absences.csv", 5)]
    [InlineData("talentlms-course-users", "talentlms_course_users.json", 5, 0, "trainings.csv", 5)]
    [InlineData("litmos-course-results", "litmos_course_results.csv", 5, 0, "trainings.csv", 5)]
    [InlineData("coursera-usage", "coursera_usage_report.csv", 5, 0, "trainings.csv", 5)]
    [InlineData("maestroqa-grades", "maestroqa_grades.csv", 10, 0, "quality.csv", 15)]
    [InlineData("scorebuddy-scores", "scorebuddy_scores.csv", 5, 0, "quality.csv", 5)]
    [InlineData("playvox-evaluations", "playvox_evaluations.json", 3, 0, "quality.csv", 6)]
    [InlineData("surveymonkey-responses", "surveymonkey_responses.csv", 6, 0, "feedback.csv", 11)]
    [InlineData("qualtrics-responses", "qualtrics_responses.csv", 4, 1, "feedback.csv", 8)]
    [InlineData("typeform-responses", "typeform_responses.csv", 4, 1, "feedback.csv", 4)]
    [InlineData("zendesk-satisfaction", "zendesk_satisfaction_ratings.json", 4, 2, "feedback.csv", 4)]
    [InlineData("asana-tasks", "asana_project_export.csv", 5, 0, "events.csv", 5)]
    [InlineData("chatbot-deflection", "io_chatbot_deflection.csv", 9, 0, "drivers.csv", 36)]
    [InlineData("google-analytics-days", "google_analytics_ga4_daily.csv", 14, 0, "drivers.csv", 28)]
    [InlineData("google-analytics-api", "google_analytics_api_daily.csv", 10, 0, "drivers.csv", 20)]
    [InlineData("five9-agent-login", "five9_agent_login_logout.csv", 4, 0, "sessions.csv", 4)]
    public void Import_of_a_shared_sample_takes_what_it_should_and_the_second_time_changes_nothing(string id, string sample, int accepted, int skipped, string file, int rows)
    {
        using var folder = new TemporaryFolder();
        var path = SharedData.Require("formats", "samples", sample);

        var profile = ProfileCatalog.Detect(path);
        var first = RecordImport.File(folder, path, RecordImport.Options, id);
        var written = File.ReadAllBytes(folder.PathOf(file));
        var second = RecordImport.File(folder, path, RecordImport.Options, id);

        Assert.Equal(id, profile?.Id);
        Assert.Equal((accepted, skipped, 0L, 0L), ((int)first.Files[0].Accepted, (int)first.Files[0].Skipped, first.Files[0].Rejected, first.Files[0].Duplicated));
        Assert.Equal(first.Files[0].Read, first.Files[0].Accepted + first.Files[0].Skipped);
        Assert.Equal((rows, rows), (first.Changes.Rows, first.Changes.Added));
        Assert.Equal((rows, 0, 0, 0, false), (second.Changes.Rows, second.Changes.Added, second.Changes.Changed, second.Changes.Removed, second.Changes.IsWritten));
        Assert.Equal(written, File.ReadAllBytes(folder.PathOf(file)));
    }
}
