using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

public class RecordImportTests
{
    private const string TimeOff =
        """
        [
         { "id": "1", "employeeId": "7", "name": "Ida Holm", "status": { "status": "approved" }, "start": "2026-11-06", "end": "2026-11-10", "type": { "name": "Vacation" },
           "amount": { "unit": "days", "amount": "3" }, "dates": { "2026-11-06": "1", "2026-11-07": "0", "2026-11-09": "1", "2026-11-10": "0.5" } },
         { "id": "2", "employeeId": "8", "name": "Bo Lund", "status": { "status": "approved" }, "start": "2026-11-12", "end": "2026-11-13", "type": { "name": "Sick" },
           "amount": { "unit": "hours", "amount": "11" }, "dates": { "2026-11-12": "7.5", "2026-11-13": "3.5" } },
         { "id": "3", "employeeId": "8", "status": { "status": "approved" }, "start": "2026-11-16", "end": "2026-11-17", "type": { "name": "Course" }, "amount": { "unit": "hours", "amount": "15" } }
        ]
        """;

    private const string Agents = "id,name,contract,skills\nA1,Ida Holm,full-time-37,voice\nA2,Bo Lund,full-time-37,chat|voice\n";

    [Fact]
    public void Days_off_become_spans_by_request_with_hours_paid_and_people_are_found_by_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents.Replace("A2,Bo", "8,Bo", StringComparison.Ordinal));

        var result = RecordImport.Text(folder, "bamboohr-time-off", TimeOff, RecordImport.OwnClock with { WorkingDay = TimeSpan.FromHours(7.4) });

        Assert.Equal(
            [
                "A1,2026-11-06,2026-11-06,Vacation,7h24m,bamboohr,1", "A1,2026-11-09,2026-11-09,Vacation,7h24m,bamboohr,1", "A1,2026-11-10,2026-11-10,Vacation,3h42m,bamboohr,1",
                "8,2026-11-12,2026-11-12,Sick,7h30m,bamboohr,2", "8,2026-11-13,2026-11-13,Sick,3h30m,bamboohr,2", "8,2026-11-16,2026-11-17,Course,7h30m,bamboohr,3",
            ],
            RecordImport.Rows(folder, "absences.csv"));
        Assert.Equal((7L, 6L, 1L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Skipped));
        Assert.Contains(result.Remarks, remark => remark.StartsWith("2 days off are for a part of a day", StringComparison.Ordinal));
    }

    [Fact]
    public void A_corrected_export_replaces_its_requests_and_takes_away_those_no_longer_approved()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);
        folder.Write("absences.csv", "agent,first,last,reason,paid_per_day\nA1,2026-11-03,2026-11-03,own,4h\n");
        RecordImport.Text(folder, "bamboohr-time-off", TimeOff.Replace("\"8\"", "\"A2\"", StringComparison.Ordinal));

        var corrected = RecordImport.Text(
            folder,
            "bamboohr-time-off",
            TimeOff.Replace("\"8\"", "\"A2\"", StringComparison.Ordinal)
                .Replace(", \"2026-11-09\": \"1\"", "", StringComparison.Ordinal)
                .Replace("{ \"status\": \"approved\" }, \"start\": \"2026-11-12\"", "{ \"status\": \"canceled\" }, \"start\": \"2026-11-12\"", StringComparison.Ordinal));

        Assert.Equal(
            ["A1,2026-11-03,2026-11-03,own,4h,,", "A1,2026-11-06,2026-11-06,Vacation,,bamboohr,1", "A1,2026-11-10,2026-11-10,Vacation,,bamboohr,1", "A2,2026-11-16,2026-11-17,Course,7h30m,bamboohr,3"],
            RecordImport.Rows(folder, "absences.csv"));
        Assert.Equal((0, 1, 2), (corrected.Changes.Added, corrected.Changes.Changed, corrected.Changes.Removed));
    }

    [Fact]
    public void Absences_of_people_whom_the_centre_does_not_know_are_rejected_and_the_folder_can_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);

        var result = RecordImport.Text(
            folder, "workday-time-off", "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status\nIda Holm,1,2026-11-09-08:00,Vacation,1,Days,Approved\nKim,2,2026-11-09,Sick,1,Days,Approved\n");

        Assert.Equal("unknown-agent", Assert.Single(result.Issues).Reason);
        Assert.Equal(["A1,2026-11-09,2026-11-09,Vacation,,workday,1/2026-11-09/Vacation"], RecordImport.Rows(folder, "absences.csv"));
    }

    [Fact]
    public void A_day_off_that_was_taken_back_in_the_same_report_is_none()
    {
        using var folder = new TemporaryFolder();

        RecordImport.Text(
            folder, "workday-time-off", "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status\nIda,1,2026-11-09,Vacation,1,Days,Approved\nIda,1,2026-11-09,Vacation,-1,Days,Approved\nIda,1,2026-11-10,Vacation,1,Days,Approved\n");

        Assert.Equal(["1,2026-11-10,2026-11-10,Vacation,,workday,1/2026-11-10/Vacation"], RecordImport.Rows(folder, "absences.csv"));
    }

    [Fact]
    public void A_directory_keeps_contract_and_skills_adds_people_and_names_those_who_are_gone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agents.csv", Agents);

        var result = RecordImport.Text(
            folder,
            "bamboohr-directory",
            """{ "employees": [ { "id": "7", "displayName": "Ida Holm", "workEmail": "ida@example.com", "jobTitle": "Agent", "department": "Care" }, { "id": "9", "displayName": "Kim Lee", "workEmail": "kim@example.com", "jobTitle": "Agent" } ] }""");

        Assert.Equal(["A1,Ida Holm,full-time-37,voice,Care,7|ida@example.com", "A2,Bo Lund,full-time-37,chat|voice,,", "9,Kim Lee,,,,kim@example.com"], RecordImport.Rows(folder, "agents.csv"));
        Assert.Contains(result.Remarks, remark => remark.EndsWith("in no roster: 9.", StringComparison.Ordinal));
        Assert.Contains(result.Remarks, remark => remark.EndsWith("stay as they are: A2.", StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_are_numbers_words_and_words_behind_numbers_and_what_customers_wrote_is_kept_only_when_asked_for()
    {
        const string text =
            """
            Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,Custom Data 1,Hvor tilfreds er du?,How likely are you to recommend us?,How easy was it?,Why?
            ,,,,,,,Response,Response,Response,Open-Ended Response
            114000000000,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 AM,10.0.0.1,c@example.com,41001,Meget tilfreds,10 - Extremely likely,7,secret words
            114000000001,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 PM,,,41002,,Not at all likely - 0,,
            114000000002,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 PM,,,41003,Hvad?,,,
            114000000003,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 PM,,,41004,,,,"only words"
            114000000004,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 PM,,,41005,,11,,

            """;
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(folder, "surveymonkey-responses", text, RecordImport.Options);
        var without = File.ReadAllText(folder.PathOf("feedback.csv"));
        RecordImport.Text(folder, "surveymonkey-responses", text, RecordImport.Options with { KeepText = true });
        var with = File.ReadAllText(folder.PathOf("feedback.csv"));

        Assert.Equal((5L, 2L, 1L, 2L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected, result.Files[0].Skipped));
        Assert.Equal(
            [
                "surveymonkey,114000000000,ces,2026-11-01T10:12:02+01:00,7,1-7,41001,,", "surveymonkey,114000000000,csat,2026-11-01T10:12:02+01:00,5,1-5,41001,,",
                "surveymonkey,114000000000,nps,2026-11-01T10:12:02+01:00,10,0-10,41001,,", "surveymonkey,114000000001,nps,2026-11-01T22:12:02+01:00,0,0-10,41002,,",
            ],
            without.TrimEnd('\n').Split('\n')[1..]);
        Assert.DoesNotContain("secret", without, StringComparison.Ordinal);
        Assert.Contains("secret words", with, StringComparison.Ordinal);
        Assert.DoesNotContain("c@example.com", with, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Issues, issue => issue.Message.Contains("Hvad", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-1", "no-answer")]
    [InlineData("-9", "no-answer")]
    [InlineData("-99", "no-answer")]
    [InlineData("N/A", "no-answer")]
    [InlineData("No answer", "no-answer")]
    [InlineData("затрудняюсь ответить", "no-answer")]
    [InlineData("무응답", "no-answer")]
    [InlineData("-5", "off-scale")]
    [InlineData("11", "off-scale")]
    [InlineData("99", "off-scale")]
    [InlineData("-2.5", "off-scale")]
    public void What_stands_where_no_answer_was_given_is_no_score_and_loses_no_other_answer(string cell, string reason)
    {
        var text =
            $"""
            Respondent ID,Collector ID,Start Date,End Date,IP Address,How satisfied are you?,How likely are you to recommend us?
            ,,,,,Response,Response
            1,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 AM,,4,9
            2,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 AM,,4,{cell}
            3,1,11/01/2026 10:10:33 AM,11/01/2026 10:12:02 AM,,,{cell}

            """;
        using var folder = new TemporaryFolder();
        RecordImport.Text(folder, "surveymonkey-responses", text.Replace(cell, "10", StringComparison.Ordinal), RecordImport.Options);

        var result = RecordImport.Text(folder, "surveymonkey-responses", text, RecordImport.Options);

        Assert.Equal(["1 csat 4", "1 nps 9", "2 csat 4"], RecordImport.Rows(folder, "feedback.csv").Select(row => row.Split(',')).Select(row => $"{row[1]} {row[2]} {row[4]}"));
        Assert.Equal((3L, 2L, 0L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal([KeyValuePair.Create(reason, 1L)], result.Files[0].Reasons);
        Assert.Single(result.Files[0].Remarks, remark => remark.StartsWith("2 answers ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hverken eller", "3")]
    [InlineData("Varken eller", "3")]
    [InlineData("Siltä väliltä", "3")]
    [InlineData("Ни то, ни другое", "3")]
    [InlineData("보통이다", "3")]
    [InlineData("Neither", "3")]
    [InlineData("Completely satisfied", "5")]
    [InlineData("who knows", null)]
    public void An_answer_that_cannot_be_read_loses_no_other_of_its_response(string words, string? score)
    {
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(folder, "typeform-responses", $"#,How satisfied?,Would you recommend us?,Start Date (UTC),Submit Date (UTC),Network ID\nr1,\"{words}\",6,2026-11-01 09:06:24,2026-11-01 09:07:59,n\n");

        Assert.Equal(score is null ? ["nps 6"] : [$"csat {score}", "nps 6"], RecordImport.Rows(folder, "feedback.csv").Select(row => row.Split(',')).Select(row => $"{row[2]} {row[4]}"));
        Assert.Equal((1L, 0L), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal(score is null, result.Files[0].Remarks.Any(remark => remark.StartsWith("1 answers cannot be read (the first in line 2, column 'How satisfied?': found aaa aaaaa, expected a number", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_answer_that_cannot_be_read_and_is_the_only_one_is_a_rejected_row_and_keeps_what_was_known()
    {
        using var folder = new TemporaryFolder();
        const string text = "#,How satisfied?,Start Date (UTC),Submit Date (UTC),Network ID\nr1,4,2026-11-01 09:06:24,2026-11-01 09:07:59,n\n";
        RecordImport.Text(folder, "typeform-responses", text);

        var result = RecordImport.Text(folder, "typeform-responses", text.Replace("r1,4", "r1,who knows", StringComparison.Ordinal));

        Assert.Equal("bad-number How satisfied?", Assert.Single(result.Issues.Select(issue => $"{issue.Reason} {issue.Column}")));
        Assert.Single(RecordImport.Rows(folder, "feedback.csv"));
    }

    [Theory]
    [InlineData("typeform-responses", "#,How satisfied?,What was your ticket about?,Comment,Start Date (UTC),Submit Date (UTC),Network ID\nr1,5,CELL,CELL,2026-11-01 09:06:24,2026-11-01 09:07:59,n\n")]
    [InlineData("scorebuddy-scores", "Score ID,Staff ID,Staff Name,Scorecard,Score Date,Scored By,Interaction Reference,Score (%),Pass/Fail,Total Fail,Comments\n1,7,A,C,13/11/2026,Q,CELL,91,CELL,0,CELL\n1,7,A,C,13/11/2026,Q,CELL,91,Pass,0,CELL\n")]
    public void What_customers_wrote_is_in_no_file_and_in_no_message(string format, string text)
    {
        foreach (var cell in new[] { "my secret story", "secret@example.com", new string('x', 60) + "secret" })
        {
            using var folder = new TemporaryFolder();

            var result = RecordImport.Text(folder, format, text.Replace("CELL", cell, StringComparison.Ordinal));

            Assert.Equal(1L, result.Files[0].Accepted);
            Assert.DoesNotContain(result.Issues, issue => issue.Message.Contains("secret", StringComparison.Ordinal));
            Assert.DoesNotContain(result.Files[0].Remarks.Concat(result.Remarks), remark => remark.Contains("secret", StringComparison.Ordinal));
            Assert.DoesNotContain("secret", File.ReadAllText(result.Changes.Path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Evaluations_come_in_as_a_whole_and_by_question_and_the_newest_file_wins()
    {
        const string header = "Ticket Id,Helpdesk,Agent Email,Agent Name,Grader Email,Rubric,Section,Question,Answer,Points,Points Possible,Rubric Score,Date Graded,Auto Fail,CSAT\n";
        using var folder = new TemporaryFolder();
        string[] files =
        [
            folder.Write("grades-1.csv", header + "1,z,a@x,A,q@x,Mail,Tone,Q1,No,0,1,50,2026-11-01T10:15:00.000Z,false,\n1,z,a@x,A,q@x,Mail,Tone,Q2,Yes,1,1,50,2026-11-01T10:15:00.000Z,false,\n"),
            folder.Write("grades-2.csv", header + "1,z,a@x,A,q@x,Mail,Tone,Q1,Yes,1,1,100,2026-11-01T10:15:00.000Z,false,\n"),
        ];

        var result = new RecordImporter(ProfileCatalog.Find("maestroqa-grades"), RecordImport.OwnClock).Import(files, new CentreFolder(folder.Root));

        Assert.Equal(
            [
                "maestroqa,1/Mail/q@x,,2026-11-01T11:15:00+01:00,a@x,1,,Mail,100,100,,false,q@x", "maestroqa,1/Mail/q@x,Tone / Q1,2026-11-01T11:15:00+01:00,a@x,1,,Mail,1,1,,false,q@x",
                "maestroqa,1/Mail/q@x,Tone / Q2,2026-11-01T11:15:00+01:00,a@x,1,,Mail,1,1,,false,q@x",
            ],
            RecordImport.Rows(folder, "quality.csv"));
        Assert.Equal((1L, 1L, 0L), (result.Files[0].Accepted, result.Files[0].Duplicated, result.Files[0].Rejected));
        Assert.Contains(result.Issues, issue => issue.Reason == "contradiction");
    }

    [Fact]
    public void Drivers_are_summed_over_intents_the_same_row_again_is_a_duplicate_and_a_share_is_of_the_sums()
    {
        using var folder = new TemporaryFolder();
        folder.Write("drivers.csv", "name,date,value\nchatbot sessions,2026-11-01,1\nweb sessions,2026-11-01,5\n");

        var result = RecordImport.Text(
            folder, "chatbot-deflection", "date,intent,sessions,contained,escalated\n2026-11-01,a,300,240,60\n2026-11-01,b,100,20,80\n2026-11-01,a,300,240,60\n2026-11-02,a,0,0,0\n");

        Assert.Equal((4L, 3L, 1L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Duplicated));
        Assert.Equal(
            [
                "chatbot sessions,2026-11-01,400", "web sessions,2026-11-01,5", "chatbot contained,2026-11-01,260", "chatbot contained,2026-11-02,0", "chatbot deflection,2026-11-01,0.65",
                "chatbot deflection,2026-11-02,0", "chatbot escalated,2026-11-01,140", "chatbot escalated,2026-11-02,0", "chatbot sessions,2026-11-02,0",
            ],
            RecordImport.Rows(folder, "drivers.csv"));
    }

    [Fact]
    public void Days_counted_from_a_start_date_above_the_table_are_dates_and_totals_below_it_are_none()
    {
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(
            folder, "google-analytics-days", "# -----\n# Account: x\n# Start date: 20261230\n# End date: 20270102\n\nNth day,Sessions,Active users\n0000,1820,1510\n0003,\"1905\",\n\n# Grand total\n,3725,1510\n");

        Assert.Equal(["web sessions,2026-12-30,,1820,", "web sessions,2027-01-02,,1905,", "web users,2026-12-30,,1510,"], RecordImport.Rows(folder, "drivers.csv"));
        Assert.Equal((2L, 2L), (result.Files[0].Read, result.Files[0].Accepted));
    }

    [Fact]
    public void Tasks_below_other_rows_and_with_notes_of_several_lines_become_events_and_moved_ones_move()
    {
        const string text =
            """
            https://app.asana.com/0/1,,,,,,,,,,,,,
            ,,,,,,,,,,,,,
            Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task
            1200000000000001,2026-10-20,,2026-10-30,Black Friday,Events,Ida,i@x,2026-11-20,2026-11-27,volume-driver,"two
            lines, of notes",CS,
            1200000000000002,2026-10-20,,2026-10-30,Line down,Events,Ida,i@x,,2026-12-01,outage,,CS,
            1200000000000003,2026-10-20,,2026-10-30,Some day,Events,Ida,i@x,,,,,CS,

            """;
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(folder, "asana-tasks", text);
        RecordImport.Text(folder, "asana-tasks", text.Replace("2026-11-20,2026-11-27", "2026-11-23,2026-11-28", StringComparison.Ordinal));

        Assert.Equal((3L, 2L, 1L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Skipped));
        Assert.Equal(
            ["campaign,2026-11-23,2026-11-28,,,Black Friday,asana,1200000000000001", "outage,2026-12-01,2026-12-01,,,Line down,asana,1200000000000002"], RecordImport.Rows(folder, "events.csv"));
    }

    [Fact]
    public void Tasks_are_events_by_their_tags_or_section_and_others_only_when_asked_for()
    {
        const string text =
            """
            Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task
            1,2026-10-20,,2026-10-30,Order chairs,To do,,,2026-11-20,2026-11-27,"urgent,office",,CS,
            2,2026-10-20,,2026-10-30,Line down,To do,,,2026-12-01,2026-12-01,"urgent, Outage",,CS,
            3,2026-10-20,,2026-10-30,Mailing,Events,,,2026-12-02,2026-12-02,,,CS,

            """;
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(folder, "asana-tasks", text);
        var events = RecordImport.Rows(folder, "events.csv");
        var all = RecordImport.Text(folder, "asana-tasks", text, RecordImport.OwnClock with { Include = ["no-event"] });

        Assert.Equal(["outage,2026-12-01,2026-12-01,,,Line down,asana,2", "campaign,2026-12-02,2026-12-02,,,Mailing,asana,3"], events);
        Assert.Equal("no-event", Assert.Single(result.Issues).Reason);
        Assert.Contains("--include with this reason", result.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains(result.Remarks, remark => remark.StartsWith("By kind these are the events: 1 campaign, 1 outage.", StringComparison.Ordinal));
        Assert.Contains(all.Remarks, remark => remark.StartsWith("By kind these are the events: 2 campaign, 1 outage.", StringComparison.Ordinal));
    }

    [Fact]
    public void Sessions_are_instants_by_the_reports_clock_and_a_length_that_differs_is_told()
    {
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(
            folder,
            "five9-agent-login",
            "AGENT,DATE,AGENT FIRST NAME,AGENT LAST NAME,LOGIN TIMESTAMP,LOGOUT TIMESTAMP,LOGIN TIME\na@x,2026/11/01,A,B,\"Sun, 01 Nov 2026 00:30:00\",\"Sun, 01 Nov 2026 03:00:00\",03:30:00\na@x,2026/11/02,A,B,\"Mon, 02 Nov 2026 08:00:00\",\"Mon, 02 Nov 2026 16:00:00\",08:09:00\na@x,2026/11/03,A,B,\"Tue, 03 Nov 2026 08:00:00\",,\n");

        // In Los Angeles the clock goes back at two: three and a half hours.
        Assert.Equal(
            ["five9,a@x/2026-11-01T08:30:00+01:00,a@x,2026-11-01T08:30:00+01:00,2026-11-01T12:00:00+01:00", "five9,a@x/2026-11-02T17:00:00+01:00,a@x,2026-11-02T17:00:00+01:00,2026-11-03T01:00:00+01:00"],
            RecordImport.Rows(folder, "sessions.csv"));
        Assert.Equal(1L, result.Files[0].Skipped);
        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("The length of 1 of 2 rows", StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_cell_erases_nothing_that_a_planner_wrote_and_a_course_to_be_done_again_is_not_completed()
    {
        const string off = "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status\nIda,1,2026-11-09,Vacation,7,Hours,Approved\n";
        const string survey = "#,How satisfied?,agent,queue,Start Date (UTC),Submit Date (UTC),Network ID\nr1,5,,,2026-11-01 09:06:24,2026-11-01 09:07:59,n\n";
        const string course = "First Name,Last Name,User Name,Course Name,Course Code,Date Assigned,Date Started,Date Completed,Percentage Complete,Time Spent (mins)\nIda,Holm,i@x,Refunds,R,2026-10-19,2026-10-21,2026-10-22,100,42\n";
        using var folder = new TemporaryFolder();
        RecordImport.Text(folder, "workday-time-off", off);
        RecordImport.Text(folder, "typeform-responses", survey);
        RecordImport.Text(folder, "litmos-course-results", course);
        folder.Write("absences.csv", File.ReadAllText(folder.PathOf("absences.csv")).Replace("7h,", "3h30m,", StringComparison.Ordinal));
        folder.Write("feedback.csv", File.ReadAllText(folder.PathOf("feedback.csv")).Replace("5,1-5,,,", "5,1-5,,A1,voice", StringComparison.Ordinal));

        RecordImport.Text(folder, "workday-time-off", off.Replace("7,Hours", ",", StringComparison.Ordinal));
        RecordImport.Text(folder, "typeform-responses", survey.Replace("r1,5", "r1,4", StringComparison.Ordinal));
        RecordImport.Text(folder, "litmos-course-results", course.Replace("2026-10-22,100,42", ",0,", StringComparison.Ordinal));

        Assert.Equal(["1,2026-11-09,2026-11-09,Vacation,3h30m,workday,1/2026-11-09/Vacation"], RecordImport.Rows(folder, "absences.csv"));
        Assert.Equal(["typeform,r1,csat,2026-11-01T10:07:59+01:00,4,1-5,,A1,voice"], RecordImport.Rows(folder, "feedback.csv"));
        Assert.Equal(["litmos,R/i@x,i@x,Refunds,2026-10-19,2026-10-21,,0,42m,"], RecordImport.Rows(folder, "trainings.csv"));

        RecordImport.Text(folder, "workday-time-off", off.Replace("Approved", "Canceled", StringComparison.Ordinal));

        Assert.Empty(RecordImport.Rows(folder, "absences.csv"));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("1e308")]
    [InlineData("0x10")]
    public void What_is_no_number_that_can_be_summed_is_rejected_with_its_cell(string cell)
    {
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(folder, "chatbot-deflection", $"date,intent,sessions,contained,escalated\n2026-11-01,a,{cell},1,1\n2026-11-01,b,{cell},1,1\n2026-11-02,a,4,1,3\n");

        Assert.All(result.Issues, issue => Assert.Equal(("sessions", "bad-number"), (issue.Column, issue.Reason)));
        Assert.Equal((3L, 1L, 2L), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.All(RecordImport.Rows(folder, "drivers.csv"), row => Assert.Contains(",2026-11-02,", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_courses_of_one_person_are_two_records_at_once_and_one_after_the_other()
    {
        const string text = """{ "_data": [ { "id": "300", "name": "Ida", "email": "i@x", "enrolled_on": "2026-10-20T07:00:00Z", "completion_status": "completed", "completion_percentage": 100, "completed_on": null, "total_time": "2h 15m 10s" } ] }""";
        using var folder = new TemporaryFolder();
        string[] files = [folder.Write("Refunds.json", text), folder.Write("Tone.json", text.Replace("2h 15m 10s", "50m 00s", StringComparison.Ordinal))];
        string[] expected = ["talentlms,Refunds/300,300,Refunds,2026-10-20,,,1,2h15m10s,", "talentlms,Tone/300,300,Tone,2026-10-20,,,1,50m,"];

        var atOnce = new RecordImporter(ProfileCatalog.Find("talentlms-course-users"), RecordImport.OwnClock).Import(files, new CentreFolder(folder.Root));
        Assert.Equal(expected, RecordImport.Rows(folder, "trainings.csv"));
        Assert.All(files, file => Assert.Equal(0, RecordImport.File(folder, file, RecordImport.OwnClock, "talentlms-course-users").Changes.Changed));

        Assert.Equal(2, atOnce.Changes.Added);
        Assert.Equal(expected, RecordImport.Rows(folder, "trainings.csv"));
    }

    [Theory]
    [InlineData("01 Nov 2026 01:30:00", "01 Nov 2026 01:45:00", "00:15:00", 15)] // both in the first hour
    [InlineData("01 Nov 2026 01:30:00", "01 Nov 2026 01:45:00", "01:15:00", 75)] // out in the second
    [InlineData("01 Nov 2026 01:45:00", "01 Nov 2026 01:15:00", "", 30)] // only the order tells
    [InlineData("01 Nov 2026 01:30:00", "01 Nov 2026 09:00:00", "07:30:10", 450)] // in at the second
    [InlineData("01 Nov 2026 01:30:00", "01 Nov 2026 09:00:00", "08:29:00", 510)] // in at the first
    [InlineData("31 Oct 2026 22:00:00", "01 Nov 2026 01:30:00", "04:30:00", 270)] // over midnight, out in the second
    [InlineData("31 Oct 2026 22:00:00", "01 Nov 2026 06:00:00", "09:00:00", 540)] // over both hours
    [InlineData("07 Mar 2026 23:00:00", "08 Mar 2026 07:00:00", "07:00:00", 420)] // over the hour that is left out
    [InlineData("02 Nov 2026 23:00:00", "03 Nov 2026 00:30:00", "01:30:00", 90)] // over midnight
    public void Sessions_are_as_long_as_they_were_whatever_the_clock_did(string login, string logout, string length, int minutes)
    {
        using var folder = new TemporaryFolder();
        string Written(string time) => $"{DateTime.Parse(time, CultureInfo.InvariantCulture):yyyy/MM/dd HH:mm:ss}";

        var result = RecordImport.Text(
            folder, "five9-agent-login", $"AGENT,DATE,AGENT FIRST NAME,AGENT LAST NAME,LOGIN TIMESTAMP,LOGOUT TIMESTAMP,LOGIN TIME\na@x,,A,B,{Written(login)},{Written(logout)},{length}\n");

        var row = Assert.Single(RecordImport.Rows(folder, "sessions.csv")).Split(',');
        Assert.Equal(TimeSpan.FromMinutes(minutes), DateTimeOffset.Parse(row[4], CultureInfo.InvariantCulture) - DateTimeOffset.Parse(row[3], CultureInfo.InvariantCulture));
        Assert.Equal($"a@x/{row[3]}", row[1]);
        Assert.DoesNotContain(result.Files[0].Remarks, remark => remark.StartsWith("The length of", StringComparison.Ordinal));
    }

    [Fact]
    public void Include_takes_in_what_the_format_leaves_out_for_a_reason()
    {
        using var folder = new TemporaryFolder();
        var requested = TimeOff.Replace("\"status\": \"approved\"", "\"status\": \"requested\"", StringComparison.Ordinal);

        var without = RecordImport.Text(folder, "bamboohr-time-off", requested);
        var with = RecordImport.Text(folder, "bamboohr-time-off", requested, RecordImport.OwnClock with { Include = ["requested"] });

        Assert.Equal((0L, 6L), (without.Files[0].Accepted, with.Files[0].Accepted));
    }

    [Fact]
    public void Time_off_that_is_not_approved_is_left_out_by_its_status()
    {
        const string header = "Worker,Employee ID,Time Off Date,Time Off Type,Units,Unit of Time,Status\n";
        string[] statuses = ["Approved", "Submitted", "Denied", "Canceled", "Canceled", "On hold", ""];
        using var folder = new TemporaryFolder();

        var workday = RecordImport.Text(folder, "workday-time-off", header + string.Concat(statuses.Select((status, i) => $"Ida,1,2026-11-{i + 10},Vacation,1,Days,{status}\n")));
        var bamboo = RecordImport.Text(
            folder,
            "bamboohr-time-off",
            $"[ {string.Join(", ", new[] { "approved", "requested", "denied", "canceled", "superceded", "odd" }.Select((status, i) => $$"""{ "id": "{{i}}", "employeeId": "1", "status": { "status": "{{status}}" }, "start": "2026-11-06", "end": "2026-11-06", "type": { "name": "x" }, "amount": { "unit": "days", "amount": "1" } }"""))} ]");

        Assert.Equal(1L, workday.Files[0].Accepted);
        Assert.Equal(["cancelled 2", "denied 1", "not-approved 2", "requested 1"], workday.Files[0].Reasons.Select(reason => $"{reason.Key} {reason.Value}"));
        Assert.Equal(1L, bamboo.Files[0].Accepted);
        Assert.Equal(["cancelled 1", "denied 1", "not-approved 1", "requested 1", "superseded 1"], bamboo.Files[0].Reasons.Select(reason => $"{reason.Key} {reason.Value}"));
    }

    [Fact]
    public void An_import_that_fails_leaves_the_folder_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("feedback.csv", "source,id,measure,time,score,scale\nbroken\n");

        Assert.Throws<ImportException>(() => RecordImport.Text(
            folder, "zendesk-satisfaction", """{ "satisfaction_ratings": [ { "id": 1, "ticket_id": 2, "assignee_id": 3, "group_id": 5, "score": "good", "reason_id": 0, "created_at": "2026-10-26T03:58:00Z" } ] }"""));

        Assert.Equal("source,id,measure,time,score,scale\nbroken\n", File.ReadAllText(folder.PathOf("feedback.csv")));
    }

    [Fact]
    public void Drivers_of_a_second_account_are_drivers_of_their_own()
    {
        const string text = "date,sessions\n20261101,100\n";
        using var folder = new TemporaryFolder();
        RecordImport.Text(folder, "google-analytics-api", text);
        var shop = ProfileCatalog.Find("google-analytics-api") with { Source = "shop" };

        new RecordImporter(shop, RecordImport.Options).Import([folder.Write("shop.csv", text.Replace("100", "7", StringComparison.Ordinal))], new CentreFolder(folder.Root));

        Assert.Equal(["web sessions,2026-11-01,,100,", "web sessions (shop),2026-11-01,,7,"], RecordImport.Rows(folder, "drivers.csv"));
    }

    [Theory]
    [InlineData("Onboarding (1).json", "Onboarding", true)]
    [InlineData("Onboarding 2026-11.json", "Onboarding", true)]
    [InlineData("2026-11-23_Onboarding.json", "Onboarding", true)]
    [InlineData("Compliance 2026.json", "Compliance 2026", false)]
    [InlineData("Module 2.json", "Module 2", false)]
    [InlineData("2026-11.json", "2026-11", false)]
    public void Course_of_a_file_is_its_name_without_dates_and_marks_of_copies(string file, string course, bool isTold)
    {
        using var folder = new TemporaryFolder();

        var result = RecordImport.Text(
            folder, "talentlms-course-users", """{ "_data": [ { "id": "1", "name": "Ida", "email": "i@example.com", "enrolled_on": "2026-11-01", "completion_status": "completed", "completed_on": "2026-11-02", "completion_percentage": "100", "total_time": "1h" } ] }""", name: file);

        Assert.Equal(course, Assert.Single(RecordImport.Rows(folder, "trainings.csv")).Split(',')[3]);
        Assert.Equal(isTold, result.Files[0].Remarks.Any(remark => remark.StartsWith($"The course is '{course}', after the file's name", StringComparison.Ordinal)));
    }
}
