using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Records that come again: in one file, and in files of which the newer corrects the older.</summary>
public sealed class RecordCorrectionTests
{
    private const string Workday = "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status,Comment\n";

    [Theory]
    [InlineData("Ida,1,2026-11-09,Vacation,4,Hours,Approved,", "Ida,1,2026-11-09,Vacation,8,Hours,Approved,", "8h")]
    [InlineData("Ida,1,2026-11-09,Vacation,8,Hours,Approved,", "Ida,1,2026-11-09,Vacation,4,Hours,Approved,", "4h")]
    [InlineData("Ida,1,2026-11-09,Vacation,4,Hours,Approved,", "Ida,1,2026-11-09,Vacation,4,Hours,Approved,late", "4h")]
    [InlineData("Ida,1,2026-11-09,Vacation,4,Hours,Approved,", "Ida,1,2026-11-09,Vacation,4,Hours,Canceled,", null)]
    [InlineData("Ida,1,2026-11-09,Vacation,4,Hours,Canceled,", "Ida,1,2026-11-09,Vacation,4,Hours,Approved,", "4h")]
    public void What_the_newer_file_says_of_a_day_stays_in_one_command_as_in_two(string older, string newer, string? paid)
    {
        var expected = paid is null ? "" : $"1,2026-11-09,2026-11-09,Vacation,{paid},workday,1/2026-11-09/Vacation";

        Assert.Equal((expected, expected), InOneAndInTwo("workday-time-off", Workday + older + "\n", Workday + newer + "\n"));
    }

    [Theory]
    [InlineData("approved", """{ "2026-11-09": "1" }""", "1,2026-11-09,2026-11-09,Vacation,7h24m,bamboohr,7")]
    [InlineData("approved", """{ "2026-11-10": "1" }""", "1,2026-11-10,2026-11-10,Vacation,7h24m,bamboohr,7")]
    [InlineData("canceled", """{ "2026-11-09": "1", "2026-11-10": "1" }""", "")]
    public void A_request_that_was_shortened_or_canceled_in_a_newer_file_is_so(string status, string dates, string row)
    {
        Assert.Equal((row, row), InOneAndInTwo("bamboohr-time-off", Request("approved", """{ "2026-11-09": "1", "2026-11-10": "1" }"""), Request(status, dates)));
    }

    [Fact]
    public void Imports_at_the_same_time_lose_no_records()
    {
        using var folder = new TemporaryFolder();

        Parallel.For(1, 9, day => RecordImport.Text(folder, "workday-time-off", $"{Workday}Ida,1,2026-11-0{day},Vacation,1,Days,Approved,\n", name: $"{day}.csv"));

        Assert.Equal(8, RecordImport.Rows(folder, "absences.csv").Length);
    }

    [Fact]
    public void Rows_of_an_older_file_about_what_a_newer_one_tells_are_duplicates()
    {
        using var folder = new TemporaryFolder();

        var result = Import(
            folder,
            "workday-time-off",
            Workday + "Ida,1,2026-11-09,Vacation,4,Hours,Approved,\nIda,1,2026-11-10,Vacation,8,Hours,Approved,\nIda,1,2026-11-11,Vacation,8,Hours,Approved,\n",
            Workday + "Ida,1,2026-11-09,Vacation,8,Hours,Approved,\nIda,1,2026-11-10,Vacation,8,Hours,Approved,\n");

        Assert.Equal([(1L, 2L), (2L, 0L)], result.Files.Select(file => (file.Accepted, file.Duplicated)));
        Assert.Equal("contradiction 2", Assert.Single(result.Issues.Select(issue => $"{issue.Reason} {issue.Line}")));
        Assert.Equal(["1,2026-11-09,2026-11-09,Vacation,8h,workday,1/2026-11-09/Vacation"], RecordImport.Rows(folder, "absences.csv")[..1]);
    }

    [Theory]
    [InlineData("0.5,Days", "0.5,Days", "7h24m", 1)]
    [InlineData("3.7,Hours", "3.7,Hours", "7h24m", 1)]
    [InlineData("3,Hours", "2,Hours", "5h", 0)]
    [InlineData("1,Days", "1,Days", "7h24m", 0)] // more than a day together: the same row again
    [InlineData("7.4,Hours", "7.4,Hours", "7h24m", 0)]
    public void A_morning_and_an_afternoon_off_count_together(string morning, string afternoon, string counted, int noted)
    {
        using var folder = new TemporaryFolder();
        var text = $"{Workday}Ida,1,2026-11-09,Vacation,{morning},Approved,morning\nIda,1,2026-11-09,Vacation,{afternoon},Approved,afternoon\n";

        var result = Import(folder, "workday-time-off", text, text); // exports that overlap

        Assert.Equal([$"1,2026-11-09,2026-11-09,Vacation,{counted},workday,1/2026-11-09/Vacation"], RecordImport.Rows(folder, "absences.csv"));
        Assert.Equal(noted, result.Files.Sum(file => file.Remarks.Count(remark => remark.StartsWith("1 rows say the same as another", StringComparison.Ordinal))));
    }

    [Fact]
    public void Rows_that_are_alike_in_all_cells_are_the_same_again()
    {
        using var folder = new TemporaryFolder();
        const string row = "Ida,1,2026-11-09,Vacation,4,Hours,Approved,morning\n";

        var result = Import(folder, "workday-time-off", Workday + row + row);

        Assert.Equal((1L, 1L), (result.Files[0].Accepted, result.Files[0].Duplicated));
        Assert.Equal(["1,2026-11-09,2026-11-09,Vacation,4h,workday,1/2026-11-09/Vacation"], RecordImport.Rows(folder, "absences.csv"));
    }

    [Fact]
    public void A_request_that_comes_again_with_its_id_is_the_same_whatever_else_its_pages_say()
    {
        using var folder = new TemporaryFolder();
        var page = Request("approved", """{ "2026-11-09": "0.5" }""");

        var result = Import(folder, "bamboohr-time-off", page + page.Replace("Ida", "Ida Holm", StringComparison.Ordinal));

        Assert.Equal((1L, 1L), (result.Files[0].Accepted, result.Files[0].Duplicated));
        Assert.Equal(["1,2026-11-09,2026-11-09,Vacation,3h42m,bamboohr,7"], RecordImport.Rows(folder, "absences.csv"));
    }

    private static string Request(string status, string dates) =>
        $$"""[ { "id": "7", "employeeId": "1", "note": "Ida", "status": { "status": "{{status}}" }, "start": "2026-11-09", "end": "2026-11-10", "type": { "name": "Vacation" }, "amount": { "unit": "days", "amount": "2" }, "dates": {{dates}} } ]""";

    /// <summary>The rows of absences after an older and a newer file came in one command, and after each came in one of its own.</summary>
    private static (string Once, string Twice) InOneAndInTwo(string profile, string older, string newer)
    {
        using var once = new TemporaryFolder();
        using var twice = new TemporaryFolder();
        Import(once, profile, older, newer);
        Import(twice, profile, older);
        Import(twice, profile, newer);
        return (Absences(once), Absences(twice));
    }

    private static string Absences(TemporaryFolder folder) => File.Exists(folder.PathOf("absences.csv")) ? string.Join('\n', RecordImport.Rows(folder, "absences.csv")) : "";

    private static RecordImportResult Import(TemporaryFolder folder, string profile, params string[] files) =>
        new RecordImporter(ProfileCatalog.Find(profile), RecordImport.OwnClock with { WorkingDay = TimeSpan.FromHours(7.4) })
            .Import(files.Select((text, i) => folder.Write($"to-10-2{i}.csv", text)), new CentreFolder(folder.Root));
}
