using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>By whose clock the times of surveys are.</summary>
public class SurveyClockTests
{
    [Fact]
    public void Qualtrics_times_are_by_the_clock_of_the_third_header_row_whatever_the_user_says_and_previews_are_counted()
    {
        const string text =
            """"
            StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q2_NPS_GROUP,Q2,ticket_id
            Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,How likely are you to recommend us? - Group,How likely are you to recommend us?,ticket_id
            "{""ImportId"":""startDate"",""timeZone"":""Asia/Seoul""}",,,,,"{""ImportId"":""recordedDate"",""timeZone"":""Asia/Seoul""}",,,,
            2026-11-01 02:10:05,2026-11-01 02:10:45,IP Address,100,True,2026-11-01 02:10:46,R_1,Promoter,10,41001
            2026-11-01 02:10:05,2026-11-01 02:10:45,Survey Preview,100,True,2026-11-01 02:10:46,R_2,Passive,7,41002
            2026-11-01 02:10:05,2026-11-01 02:10:45,IP Address,40,False,2026-11-01 02:10:46,R_3,,,41003

            """";
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(folder, "qualtrics-responses", text);
        var again = RecordImport.Text(folder, "qualtrics-responses", text, RecordImport.Options);

        Assert.Equal(["qualtrics,R_1,nps,2026-10-31T18:10:46+01:00,10,0-10,41001,,"], RecordImport.Rows(folder, "feedback.csv"));
        Assert.Equal([KeyValuePair.Create("partial", 1L), KeyValuePair.Create("preview", 1L)], result.Files[0].Reasons);
        Assert.Equal(0, again.Changes.Changed);
        Assert.Equal(
            ["The file's header says that its times are by the clock of Asia/Seoul; they were read by it, and not by Europe/Copenhagen."], again.Files[0].Remarks.Except(result.Files[0].Remarks));
    }

    [Fact]
    public void Qualtrics_without_a_zone_in_its_header_asks_for_it()
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.Throws<ImportException>(() => RecordImport.Text(
            folder, "qualtrics-responses", "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q\na,b,c,d,e,f,g,Would you recommend us?\n,,,,,,,\n2026-11-01 02:10:05,,IP Address,100,True,2026-11-01 02:10:46,R_1,10\n"));

        Assert.Contains("timeZone", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("feedback.csv")));
    }

    [Theory]
    [InlineData("1,1,11/13/2026 10:10:33 AM,11/13/2026 10:12:02 AM,,5\n")] // nobody says by which clock
    [InlineData("")]
    public void A_new_folder_is_not_made_for_a_file_of_which_nothing_can_be_used(string rows)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("export.csv", "Respondent ID,Collector ID,Start Date,End Date,IP Address,How satisfied?\n,,,,,Response\n" + rows);
        var centre = folder.PathOf("centre");

        var failure = Record.Exception(() => new RecordImporter(ProfileCatalog.Find("surveymonkey-responses"), RecordImport.OwnClock).Import([file], new CentreFolder(centre)));

        Assert.Equal(rows.Length > 0, failure is ImportException);
        Assert.False(Directory.Exists(centre));
    }

    [Fact]
    public void Qualtrics_without_a_zone_in_its_header_is_by_the_clock_that_the_user_names()
    {
        using var folder = new TemporaryFolder();

        RecordImport.Text(folder, "qualtrics-responses", "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q\na,b,c,d,e,f,g,Would you recommend us?\n,,,,,,,\n2026-11-01 02:10:05,,IP Address,100,True,2026-11-01 02:10:46,R_1,10\n", RecordImport.Options);

        Assert.Equal(["qualtrics,R_1,nps,2026-11-01T02:10:46+01:00,10,0-10,,,"], RecordImport.Rows(folder, "feedback.csv"));
    }
}
