using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Rows;

/// <summary>Systems write times as their user's language has them, whatever the format's vendor documents.</summary>
public class TimePatternsTests
{
    private const string GenesysHeader = "Interval Start,Interval End,Media Type,Queue Name,Offer,Answer,Abandon,Handle,Total Handle,ASA\n";

    [Theory]
    [InlineData("25/10/26 8:00 AM", "d/M/yy h:mm tt")]
    [InlineData("25-10-2026 08.00", "d-M-yyyy H.mm")]
    [InlineData("2026-10-25 08:00", "yyyy-MM-dd H:mm")]
    [InlineData("2026-10-25T07:00:00Z", "yyyy-MM-ddTHH:mm:ssK")]
    [InlineData("25.10.2026, 08:00:00", "d.M.yyyy, H:mm:ss")]
    [InlineData("25.10.2026 klo 8.00", "d.M.yyyy 'klo' H.mm")]
    [InlineData("2026. 10. 25. 오전 8:00", "yyyy. M. d. tt h:mm")]
    [InlineData("10/25/2026, 8:00 AM", "M/d/yyyy, h:mm tt")]
    public void Times_that_fit_no_pattern_of_the_format_are_read_by_those_of_the_file_and_it_is_said(string written, string pattern)
    {
        var result = Read(GenesysHeader + Row(written));

        Assert.Equal(17, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-25T08:00:00+01:00"));
        Assert.Contains($"Times were found to be written as {pattern}.", result.Files[0].Remarks);
    }

    [Fact]
    public void Days_after_the_twelfth_tell_the_order_that_the_format_has_otherwise()
    {
        var result = Read(GenesysHeader + Row("2/11/26 8:00 AM") + Row("13/11/26 8:00 AM"));

        Assert.Equal(17, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-02T08:00:00+01:00"));
        Assert.Equal(17, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-13T08:00:00+01:00"));
    }

    [Fact]
    public void Dates_that_fit_both_orders_are_read_in_the_formats_and_it_is_said()
    {
        var result = Read(GenesysHeader + Row("11/2/26 8:00 AM"));

        Assert.Equal(17, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-02T08:00:00+01:00"));
        Assert.Contains("read with the month first", result.Files[0].DateOrder, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_fit_both_orders_in_a_notation_that_the_format_does_not_have_are_an_error()
    {
        var failure = Assert.Throws<ImportException>(() => Read(GenesysHeader + Row("02/11/2026 08:00")));

        Assert.Contains("fits both day/month and month/day", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_row_in_the_other_order_is_rejected_and_the_rest_stays_as_it_is()
    {
        var result = Read(GenesysHeader + Row("11/25/26 8:00 AM") + Row("11/26/26 8:00 AM") + Row("27/11/26 8:00 AM"));

        Assert.Equal((2, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal(("bad-time", 4L), (result.Issues[0].Reason, result.Issues[0].Line));
        Assert.Equal("Dates are written in two orders, line 4 fits only day/month, line 2 only month/day; they were read with the month first, as the format has it.", result.Files[0].DateOrder);
    }

    [Fact]
    public void A_file_mostly_in_the_other_order_is_an_error()
    {
        var failure = Assert.Throws<ImportException>(() => Read(GenesysHeader + Row("10/11/26 8:00 AM") + Row("25/11/26 8:00 AM") + Row("11/26/26 8:00 AM")));

        Assert.Contains("two orders", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_date_that_cannot_be_misread_says_nothing_of_those_that_can()
    {
        using var folder = new TemporaryFolder();
        const string Header = "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task\n";
        var path = folder.Write("tasks.csv", Header + "1,2026-10-20,,2026-10-30,Mailing,Events,,,2026-11-20,2026-11-27,,,CS,\n2,2026-10-20,,2026-10-30,Letter,Events,,,05/10/2026,05/11/2026,,,CS,\n");

        var result = new RecordImporter(ProfileCatalog.Detect(path)!, Import.Copenhagen).Import([path], new CentreFolder(folder.Root));

        Assert.Contains("read with the month first", result.Files[0].DateOrder, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_without_times_are_no_intervals()
    {
        var result = Read(GenesysHeader + Row("2026-10-25"));

        Assert.Equal((0, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
    }

    [Fact]
    public void Patterns_that_the_user_gave_hold_whatever_the_file_looks_like()
    {
        var profile = ProfileCatalog.Find("genesys-queue-performance");
        profile = profile with { Time = profile.Time with { Patterns = ["M/d/yyyy H:mm"], PatternsOnly = true } };

        var result = Import.Files(profile, Quarters, ("q.csv", GenesysHeader + Row("25/10/2026 08:00")));

        Assert.Equal((0, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
    }

    [Fact]
    public void Dates_of_records_are_read_as_the_file_has_them()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("scores.csv", "Score ID,Staff ID,Staff Name,Team,Scorecard,Score Date,Scored By,Interaction Reference,Score (%),Pass/Fail,Total Fail,Comments\n1,9,Ida,A,QA,11/25/2026,Q,1,91,Pass,0,\n2,9,Ida,A,QA,11/03/2026,Q,1,91,Pass,0,\n");
        var profile = ProfileCatalog.Detect(path)!;

        var result = new RecordImporter(profile, Import.Copenhagen).Import([path], new CentreFolder(folder.Root));

        Assert.Equal("scorebuddy-scores", profile.Id);
        Assert.Equal((2, 0), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Contains("2026-11-03", File.ReadAllText(folder.PathOf("quality.csv")), StringComparison.Ordinal);
        Assert.Contains("Times were found to be written as M/d/yyyy.", result.Files[0].Remarks);
    }

    [Theory]
    [InlineData("calabrio-queue-statistics", "15;20261102;08:00;7;Billing;17;0;1;0;16;1088;41;3392;944;136;88;9;12;600;0;0\n15;20261102;08:15;7;Billing;25;0;3;0;22;396;123;4136;770;36;88;9;17;600;0;0\n")]
    [InlineData("calabrio-forecast", "Billing,20261102 08:00,20261102 08:15,17,212.46,59.74,5.73\n")]
    [InlineData("nice-iex-contact-history", "1,71001,110226,0800,15,17,16,1,271,68,12\n")]
    [InlineData(null, "Billing,20261102 08:00,20261102 08:15,many,212.46,59.74,5.73\n")]
    [InlineData(null, "1,71001,310226,0800,15,17,16,1,271,68,12\n")]
    public void Files_without_a_header_are_known_by_their_rows(string? format, string text)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(format, ProfileCatalog.Detect(folder.Write("rows.csv", text))?.Id);
    }

    /// <summary>Formats that name the patterns of several languages know the Finnish one with the word for "at" too, beside others.</summary>
    [Theory]
    [InlineData("zendesk-tickets", "Id,Group,Created at,Via,Ticket type,Reopens,First reply time in minutes", ",A,{0},web,x,0,5")]
    [InlineData("freshdesk-tickets", "Ticket ID,Group,Created time,Source,Ticket Type,Resolution time (in hrs),First response time (in hrs),Status,Initial response time", ",A,{0},Email,x,,,Open,")]
    public void Finnish_times_with_a_word_stand_beside_others(string format, string header, string row)
    {
        string[] times = ["2026-10-05 08:40", "5.10.2026 klo 8.40", "05.10.2026 8.40"];
        var rows = times.Select((time, id) => id + string.Format(CultureInfo.InvariantCulture, row, time));

        var result = Import.Files(ProfileCatalog.Find(format), Import.Copenhagen, ("t.csv", $"{header}\n{string.Join('\n', rows)}\n"));

        Assert.Empty(result.Issues);
        Assert.Equal(3, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-05T08:30:00+02:00"));
    }

    private static ImportOptions Quarters => Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(15) };

    private static string Row(string start) => $"\"{start}\",,voice,Billing,17,16,1,16,4336000,68000\n";

    private static ImportResult Read(string text) => Import.Files(ProfileCatalog.Find("genesys-queue-performance"), Quarters, ("q.csv", text));
}
