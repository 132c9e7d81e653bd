using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Whose a record is, where several people have one name.</summary>
public class RecordPeopleTests
{
    private const string Agents = "id,name,contract,skills,team,aliases\nA1,Ida Holm,c,s,,7|ida1@example.com\nA2,Ida Holm,c,s,,ida2@example.com\nA3,Bo Lund,c,s,,\n";
    private const string Header = "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status\n";

    [Fact]
    public void Days_off_by_a_name_that_two_have_go_to_neither_and_by_id_to_its_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);

        var result = RecordImport.Text(folder, "workday-time-off", Header + "Ida Holm,,2026-11-09,Vacation,1,Days,Approved\nIda Holm,7,2026-11-10,Vacation,1,Days,Approved\nIda Holm,88,2026-11-11,Vacation,1,Days,Approved\n");

        Assert.Equal(["ambiguous-agent", "ambiguous-agent"], result.Issues.Select(issue => issue.Reason));
        Assert.Equal(["A1,2026-11-10,2026-11-10,Vacation,,workday,7/2026-11-10/Vacation"], RecordImport.Rows(folder, "absences.csv"));
        Assert.Contains(result.Remarks, remark => remark.StartsWith("Several people are called Ida Holm; by the name alone nobody was found.", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_workers_of_one_name_are_not_both_taken_for_the_one_of_the_centre()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);

        var result = RecordImport.Text(folder, "workday-time-off", Header + "Bo Lund,1,2026-11-09,Vacation,1,Days,Approved\nBo Lund,2,2026-11-10,Vacation,1,Days,Approved\nBo Lund,1,2026-11-11,Vacation,1,Days,Approved\n");

        Assert.Equal("ambiguous-agent", Assert.Single(result.Issues).Reason);
        Assert.Equal(2, result.Changes.Rows);
        Assert.Contains(result.Remarks, remark => remark.StartsWith("Several people are called Bo Lund;", StringComparison.Ordinal));
    }

    [Fact]
    public void A_directory_with_two_people_of_one_name_keeps_both()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", "id,name,contract,skills,team,aliases\nA3,Bo Lund,c,s,,\n");

        var result = RecordImport.Text(
            folder,
            "bamboohr-directory",
            """{ "employees": [ { "id": "7", "displayName": "Bo Lund", "workEmail": "bo1@example.com", "jobTitle": "Agent" }, { "id": "8", "displayName": "Bo Lund", "workEmail": "bo2@example.com", "jobTitle": "Agent" } ] }""");

        Assert.Equal(["A3,Bo Lund,c,s,,7|bo1@example.com", "8,Bo Lund,,,,bo2@example.com"], RecordImport.Rows(folder, "agents.csv"));
        Assert.Contains(result.Remarks, remark => remark.StartsWith("Several people are called Bo Lund;", StringComparison.Ordinal));
    }

    [Fact]
    public void A_directory_with_a_new_person_of_an_old_name_keeps_both_and_days_off_find_their_own()
    {
        using var folder = new TemporaryFolder();
        const string first = """{ "id": "121", "displayName": "Bo Lund", "workEmail": "bo@example.com", "jobTitle": "Agent" }""";
        RecordImport.Text(folder, "bamboohr-directory", $$"""{ "employees": [ {{first}} ] }""");

        var result = RecordImport.Text(folder, "bamboohr-directory", $$"""{ "employees": [ { "id": "130", "displayName": "Bo Lund", "workEmail": "bo2@example.com", "jobTitle": "Agent" }, {{first}} ] }""");
        var days = RecordImport.Text(folder, "workday-time-off", Header + "Bo Lund,130,2026-11-09,Vacation,1,Days,Approved\nBo Lund,,2026-11-10,Vacation,1,Days,Approved\n");

        Assert.Equal((0, 0), (result.Issues.Length, result.Changes.Changed));
        Assert.Equal(["121,Bo Lund,,,,bo@example.com", "130,Bo Lund,,,,bo2@example.com"], RecordImport.Rows(folder, "agents.csv"));
        Assert.StartsWith("130,2026-11-09", Assert.Single(RecordImport.Rows(folder, "absences.csv")), StringComparison.Ordinal);
        Assert.Equal("ambiguous-agent", Assert.Single(days.Issues).Reason);
    }

    [Fact]
    public void Days_off_that_find_a_person_by_the_name_and_not_by_their_id_say_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);

        var result = RecordImport.Text(folder, "workday-time-off", Header + "Bo Lund,130,2026-11-09,Vacation,1,Days,Approved\n");

        Assert.StartsWith("A3,2026-11-09", Assert.Single(RecordImport.Rows(folder, "absences.csv")), StringComparison.Ordinal);
        Assert.Contains(result.Remarks, remark => remark.StartsWith("These people were found by their names alone, since agents.csv does not have their ids or addresses: Bo Lund (130).", StringComparison.Ordinal));
    }

    [Fact]
    public void A_directory_that_calls_an_id_otherwise_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", "id,name,contract,skills,team,aliases\n7,Anne Nielsen,c,s,,\n8,Bo Lund,c,s,,\n");

        var result = RecordImport.Text(
            folder,
            "bamboohr-directory",
            """{ "employees": [ { "id": "7", "displayName": "Ida Holm", "workEmail": "i@example.com", "jobTitle": "Agent" }, { "id": "8", "displayName": "Bo Lund", "workEmail": "b@example.com", "jobTitle": "Agent" } ] }""");

        Assert.Contains(result.Remarks, remark => remark.Contains("did: 7 (Anne Nielsen, now Ida Holm).", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_with_a_new_name_is_found_by_the_old_one_until_another_has_it()
    {
        using var folder = new TemporaryFolder();
        const string married = """{ "id": "7", "displayName": "Ida Holm-Jensen", "workEmail": "ida@example.com", "jobTitle": "Agent" }""";
        RecordImport.Text(folder, "bamboohr-directory", """{ "employees": [ { "id": "7", "displayName": "Ida Holm", "workEmail": "ida@example.com", "jobTitle": "Agent" } ] }""");
        RecordImport.Text(folder, "bamboohr-directory", $$"""{ "employees": [ {{married}} ] }""");
        var agents = RecordImport.Rows(folder, "agents.csv");
        var days = RecordImport.Text(folder, "workday-time-off", Header + "Ida Holm,,2026-11-09,Vacation,1,Days,Approved\n");

        RecordImport.Text(folder, "bamboohr-directory", $$"""{ "employees": [ { "id": "9", "displayName": "Ida Holm", "workEmail": "holm@example.com", "jobTitle": "Agent" }, {{married}} ] }""");
        var later = RecordImport.Text(folder, "workday-time-off", Header + "Ida Holm,,2026-11-10,Vacation,1,Days,Approved\n");

        Assert.Equal(["7,Ida Holm-Jensen,,,,ida@example.com|Ida Holm"], agents);
        Assert.Equal((1L, 0L), (days.Files[0].Accepted, days.Files[0].Rejected));
        Assert.Equal(["7,Ida Holm-Jensen,,,,ida@example.com|Ida Holm", "9,Ida Holm,,,,holm@example.com"], RecordImport.Rows(folder, "agents.csv"));
        Assert.Equal("ambiguous-agent", Assert.Single(later.Issues).Reason);
    }

    [Fact]
    public void Answers_by_a_name_that_two_have_keep_the_name_and_by_address_find_the_person()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);
        const string header = "#,How satisfied?,agent,Start Date (UTC),Submit Date (UTC),Network ID\n";

        var result = RecordImport.Text(
            folder, "typeform-responses", header + "r1,5,Ida Holm,2026-11-01 09:06:24,2026-11-01 09:07:59,n\nr2,4,ida2@example.com,2026-11-01 09:06:24,2026-11-01 09:07:59,n\n");

        Assert.Equal(["Ida Holm", "A2"], RecordImport.Rows(folder, "feedback.csv").Select(row => row.Split(',')[7]));
        Assert.Contains(result.Remarks, remark => remark.StartsWith("Several people are called Ida Holm;", StringComparison.Ordinal));
    }

    [Fact]
    public void An_id_that_comes_with_the_name_of_another_counts_and_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);

        var result = RecordImport.Text(folder, "workday-time-off", Header + "Bo Lund,A1,2026-11-09,Vacation,1,Days,Approved\n");

        Assert.StartsWith("A1,2026-11-09", Assert.Single(RecordImport.Rows(folder, "absences.csv")), StringComparison.Ordinal);
        Assert.Contains(result.Remarks, remark => remark.StartsWith("The ids or addresses of A1 come with the name of another person", StringComparison.Ordinal));
    }
}
