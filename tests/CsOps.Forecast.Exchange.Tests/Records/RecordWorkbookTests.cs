using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Tests.Workbooks;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Records that somebody saved as a workbook.</summary>
public class RecordWorkbookTests
{
    private static readonly string[] Names = ["StartDate", "EndDate", "Status", "Progress", "Finished", "RecordedDate", "ResponseId", "Q2", "ticket_id"];
    private static readonly string[] Questions = ["Start Date", "End Date", "Response Type", "Progress", "Finished", "Recorded Date", "Response ID", "How likely are you to recommend us?", "ticket_id"];
    private static readonly string[] Zone = ["""{"ImportId":"startDate","timeZone":"Asia/Seoul"}"""];

    [Fact]
    public void Zone_and_questions_below_the_header_of_a_sheet_are_found()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("Responses");
        book.Row(1, book.Texts(Names)).Row(2, book.Texts(Questions)).Row(3, book.Texts(Zone));
        book.Row(4, book.Texts("2026-11-01 02:10:05", "2026-11-01 02:10:45", "IP Address", "100", "True", "2026-11-01 02:10:46", "R_1", "10", "41001"));
        book.Row(5, book.Text(""), book.Text(""), book.Text("IP Address"), book.Number("100"), TestWorkbook.Truth(true), book.Number("46327.5", "yyyy-mm-dd hh:mm:ss"), book.Text("R_2"), book.Number("6"), book.Number("41002"));
        var path = folder.Write("survey.xlsx", book.ToBytes());

        var profile = ProfileCatalog.Detect(path);
        var result = RecordImport.File(folder, path, RecordImport.OwnClock, profile!.Id);

        Assert.Equal("qualtrics-responses", profile.Id);
        Assert.Equal((2L, 2L), (result.Files[0].Read, result.Files[0].Accepted));
        Assert.Equal(
            ["qualtrics,R_1,nps,2026-10-31T18:10:46+01:00,10,0-10,41001,,", "qualtrics,R_2,nps,2026-11-01T04:00:00+01:00,6,0-10,41002,,"], RecordImport.Rows(folder, "feedback.csv"));
    }

    [Fact]
    public void Start_date_above_the_header_of_a_sheet_is_found_in_its_section()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("Report");
        book.Row(1, book.Texts("# Pages")).Row(2, book.Texts("# Start date: 20260101")).Row(4, book.Texts("Page", "Views")).Row(5, book.Texts("/a", "3"))
            .Row(7, book.Texts("# Traffic")).Row(8, book.Texts("# Start date:", "20261020")).Row(10, book.Texts("Nth day", "Sessions"))
            .Row(11, book.Text("0000"), book.Number("1820")).Row(12, book.Number("1"), book.Number("1905")).Row(14, book.Texts("# Grand total"));

        var path = folder.Write("ga.xlsx", book.ToBytes());
        var result = RecordImport.File(folder, path, RecordImport.Options, ProfileCatalog.Detect(path)!.Id);

        Assert.Equal((2L, 2L), (result.Files[0].Read, result.Files[0].Accepted));
        Assert.Equal(["web sessions,2026-10-20,,1820,", "web sessions,2026-10-21,,1905,"], RecordImport.Rows(folder, "drivers.csv"));
    }

    [Fact]
    public void Ids_that_the_spreadsheet_rounded_are_rejected_and_not_taken_for_one()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("Tasks");
        book.Row(1, book.Texts("Task ID", "Created At", "Completed At", "Last Modified", "Name", "Section/Column", "Assignee", "Assignee Email", "Start Date", "Due Date", "Tags", "Notes", "Projects", "Parent task"));
        book.Row(2, [book.Number("1200000000000000"), .. book.Texts("2026-10-20", "", "2026-10-30", "Mailing", "Events", "", "", "2026-11-20", "2026-11-27", "", "", "", "")]);
        book.Row(3, [book.Number("1200000000000000"), .. book.Texts("2026-10-20", "", "2026-10-30", "Release", "Events", "", "", "2026-11-16", "2026-11-16", "", "", "", "")]);
        var path = folder.Write("asana.xlsx", book.ToBytes());

        var result = RecordImport.File(folder, path, RecordImport.Options, ProfileCatalog.Detect(path)!.Id);

        Assert.Equal((2L, 0L, 2L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.All(result.Issues, issue => Assert.Equal(("rounded-id", "Task ID"), (issue.Reason, issue.Column)));
    }

    [Fact]
    public void An_answer_without_its_value_breaks_the_row_although_the_question_is_below_the_header()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("Responses");
        book.Row(1, book.Texts(Names)).Row(2, book.Texts(Questions)).Row(3, book.Texts(Zone));
        book.Row(4, [.. book.Texts("", "", "IP Address", "100", "True", "2026-11-01 02:10:46", "R_1"), TestWorkbook.Formula("A1+1", null), book.Text("41001")]);

        var result = RecordImport.File(folder, folder.Write("survey.xlsx", book.ToBytes()), RecordImport.OwnClock, "qualtrics-responses");

        Assert.Equal("broken-row", Assert.Single(result.Issues).Reason);
    }

    [Fact]
    public void A_row_behind_a_header_that_is_shorter_than_the_format_says_is_not_lost()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("Responses");
        book.Row(1, book.Texts([.. Names[..7], "recommend", "ticket_id"]));
        book.Row(4, book.Texts("", "", "IP Address", "100", "True", "2026-11-01 02:10:46", "R_1", "10", "41001"));

        var result = RecordImport.File(folder, folder.Write("survey.xlsx", book.ToBytes()), RecordImport.Options, "qualtrics-responses");

        Assert.Equal((1L, 1L), (result.Files[0].Read, result.Files[0].Accepted));
    }
}
