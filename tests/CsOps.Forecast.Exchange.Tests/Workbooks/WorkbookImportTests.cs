using System.Diagnostics;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Workbooks;

/// <summary>Workbooks are imported by the same profiles as text.</summary>
public class WorkbookImportTests
{
    private static readonly string[] CallLog =
        ["CALL ID", "TIMESTAMP", "CAMPAIGN", "CALL TYPE", "AGENT", "QUEUE WAIT TIME", "TALK TIME", "HOLD TIME", "AFTER CALL WORK TIME", "ABANDONED"];

    [Fact]
    public void Call_log_with_days_and_lengths_of_cells_is_found_and_read_by_its_profile()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("Log");
        book.Row(1, book.Texts(CallLog));
        book.Row(2, book.Text("1"), book.Number("46328.34166666667", "d/m/yyyy h:mm"), book.Text("Main"), book.Text("Inbound"), book.Text("a"), Length(67), Length(286), Length(10), Length(36), book.Number("0"));
        book.Row(3, book.Text("2"), book.Text("Mon, 02 Nov 2026 08:28:00"), book.Text("Main"), book.Text("Inbound"), null, book.Text("0:01:31"), Length(0), Length(0), Length(0), book.Number("1"));
        book.Row(4, book.Text("3"), book.Number("46328.36"), book.Text("Main"), book.Text("Inbound"), book.Text("a"), Length(0), Length(0), Length(0), Length(0), book.Number("0"));
        var path = folder.Write("calls.xlsx", book.ToBytes());

        var profile = ProfileCatalog.Detect(path)!;
        var result = new Importer(profile, Import.Copenhagen).Import([path]);

        Assert.Equal("five9-call-log", profile.Id);
        Assert.Equal(2, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-02T08:12:00+01:00"));
        Assert.Equal([332], result.Queues[0].HandleSeconds.ToArray());
        var issue = Assert.Single(result.Issues);
        Assert.Equal((4L, "bad-time"), (issue.Line, issue.Reason));
        Assert.Contains("the number that a spreadsheet gives a day", issue.Message, StringComparison.Ordinal);

        DocumentFormat.OpenXml.Spreadsheet.Cell Length(int seconds) => book.Number((seconds / 86400.0).ToString("R", CultureInfo.InvariantCulture), "h:mm:ss");
    }

    [Fact]
    public void Days_of_cells_beside_days_as_text_are_remarked_on()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("when")).Row(2, book.Number("46328.5", "m/d/yyyy h:mm")).Row(3, book.Text("13/11/2026 08:00"));
        var path = folder.Write("calls.xlsx", book.ToBytes());

        var result = new Importer(MappingText.Parse(["queue-name=Q", "time=when", "time-format=dd/MM/yyyy HH:mm"]), Import.Copenhagen).Import([path]);

        Assert.Equal(2, result.Files[0].Accepted);
        Assert.Contains(result.Files[0].Remarks, remark => remark.Contains("may have swapped them", StringComparison.Ordinal));
    }

    [Fact]
    public void Merged_queues_and_days_hold_for_their_rows_and_merged_ids_and_counts_are_no_value()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("q", "day", "clock", "id", "talk"))
            .Row(2, book.Texts("A", "2026-11-02", "08:00", "c1", "60")).Row(3, null, null, book.Text("08:10"), book.Text("c2"), book.Text("70"))
            .Row(4, book.Texts("B", "2026-11-03", "09:00", "c3", "80")).Row(5, book.Text("B"), null, book.Text("09:10"), null, book.Text("90"))
            .Row(6, book.Texts("B", "2026-11-04", "09:00", "c5", "100")).Row(7, book.Text("B"), null, book.Text("09:10"), book.Text("c6"))
            .Merge("A2:A3").Merge("B2:B3").Merge("B4:B5").Merge("D4:D5").Merge("B6:B7").Merge("E6:E7");
        var path = folder.Write("calls.xlsx", book.ToBytes());

        var result = new Importer(MappingText.Parse(["queue=q", "time=day+clock", "id=id", "handle=talk", "handled=*"]), Import.Copenhagen).Import([path]);

        Assert.Equal(["cell D4", "cell D5", "cell E6", "cell E7"], result.Issues.Select(issue => issue.Message[..7]));
        Assert.All(result.Issues, issue => Assert.Equal(("broken-row", "is merged over several rows, expected a value for each row"), (issue.Reason, issue.Message[8..])));
        Assert.Equal((2, 130), (Import.Total(result, HistoryMeasure.Offered), Import.Total(result, HistoryMeasure.HandleSeconds)));
        Assert.Contains(result.Files[0].Remarks, remark => remark.StartsWith("2 rows have a text or day of a cell that is merged over several rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Times_of_cells_need_no_time_format()
    {
        using var folder = new TemporaryFolder();
        var book = new TestWorkbook().Sheet("S");
        book.Row(1, book.Texts("day", "clock")).Row(2, book.Number("46328", "yyyy-mm-dd"), book.Number("0.5", "hh:mm"));
        var path = folder.Write("calls.xlsx", book.ToBytes());

        var result = new Importer(MappingText.Parse(["queue-name=Q", "time=day+clock"]), Import.Copenhagen).Import([path]);

        Assert.Equal(1, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-02T12:00:00+01:00"));
    }

    [Fact]
    public void Samples_that_LibreOffice_made_workbooks_of_give_the_same_histories()
    {
        (string Id, string Sample)[] samples =
        [
            ("zendesk-tickets", "zendesk_tickets_export"), ("five9-call-log", "five9_call_log"), ("five9-acd-queue", "five9_acd_queue"), ("genesys-wfm-history", "genesys_wfm_historical_import"),
            ("genesys-queue-performance", "genesys_queue_performance"), ("verint-queue-interval", "verint_queue_interval"), ("jira-service-management", "jira_service_management"),
            ("freshdesk-tickets", "freshdesk_tickets"), ("hubspot-tickets", "hubspot_tickets"), ("nice-cxone-contacts", "nice_cxone_contacts_datadownload"), ("email-log", "io_email_queue_log"),
        ];
        using var folder = new TemporaryFolder();
        LibreOffice.MakeWorkbooks(samples.Select(sample => SharedData.Require("formats", "samples", sample.Sample + ".csv")), folder.Root);

        Assert.All(samples, sample =>
        {
            var expected = new Importer(ProfileCatalog.Find(sample.Id), Import.Copenhagen).Import([SharedData.Require("formats", "samples", sample.Sample + ".csv")]);
            var path = folder.PathOf(sample.Sample + ".xlsx");
            var profile = ProfileCatalog.Detect(path)!;
            var result = new Importer(profile, Import.Copenhagen).Import([path]);

            Assert.Equal(sample.Id, profile.Id);
            Assert.Equal((expected.Files[0].Accepted, expected.Files[0].Rejected), (result.Files[0].Accepted, result.Files[0].Rejected));
            Assert.Equal(expected.Queues.Select(Figures), result.Queues.Select(Figures));
        });
    }

    private static string Figures(QueueHistory queue) =>
        $"{queue.Queue} from {queue.Grid.Start:O}: {string.Join("; ", Enum.GetValues<HistoryMeasure>().Select(measure => string.Join(' ', queue.Values(measure).ToArray())))}";

    /// <summary>LibreOffice on this machine.</summary>
    private static class LibreOffice
    {
        private static readonly string[] Places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

        public static void MakeWorkbooks(IEnumerable<string> files, string folder)
        {
            var program = Places.FirstOrDefault(File.Exists);
            Assert.SkipWhen(program is null, "skipped: no soffice (LibreOffice)");
            string[] options = ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx", "--infilter=CSV:44,34,76,1,,1033", "--outdir", folder];
            using var process = Process.Start(new ProcessStartInfo(program, [.. options, .. files]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(120_000), "LibreOffice did not end");
        }
    }
}
