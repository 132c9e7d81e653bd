using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Tests.Workbooks;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests;

public class ImporterTests
{
    private static readonly ImportProfile Contacts = MappingText.Parse(["queue=q", "time=when", "time-format=yyyy-MM-dd HH:mm", "id=id", "handle=talk", "handled=*"]);
    private static readonly ImportProfile Intervals = MappingText.Parse(["queue=q", "time=when", "time-format=yyyy-MM-dd HH:mm", "minutes=30", "offered=o", "handled=h", "key=media"]);

    [Theory]
    [InlineData(CoverageRule.LoggedDays, 1, 0, double.NaN, 0)]
    [InlineData(CoverageRule.WholeLog, 1, 0, 0, 0)]
    [InlineData(CoverageRule.ContactsOnly, 1, double.NaN, double.NaN, double.NaN)]
    public void Import_counts_an_interval_without_contacts_by_the_coverage_rule(CoverageRule rule, double busy, double quiet, double unlogged, double otherQueueOnly)
    {
        const string Text = "q,when,id,talk\nA,2026-03-02 08:00,1,10\nB,2026-03-04 08:00,2,10\nA,2026-03-05 08:00,3,10\n";

        var result = Import.Files(Contacts, Import.Copenhagen with { Coverage = rule }, ("a.csv", Text));

        var a = result.Queues[0];
        Assert.Equal(
            [busy, quiet, unlogged, otherQueueOnly],
            new[] { "2026-03-02T08:00+01:00", "2026-03-02T15:00+01:00", "2026-03-03T08:00+01:00", "2026-03-04T08:00+01:00" }.Select(at => Import.At(a, HistoryMeasure.Offered, at)));
    }

    [Fact]
    public void Import_of_the_same_contacts_twice_counts_them_once()
    {
        const string Text = "q,when,id,talk\nA,2026-03-02 08:00,1,10\nA,2026-03-02 08:10,2,20\n";

        var result = Import.Files(Contacts, Import.Copenhagen, ("1.csv", Text), ("2.csv", Text));

        Assert.Equal([("1.csv", 0L, 2L), ("2.csv", 2L, 0L)], result.Files.Select(f => (f.File, f.Accepted, f.Duplicated)));
        Assert.Equal([2], result.Queues[0].Offered.ToArray());
        Assert.Equal([30], result.Queues[0].HandleSeconds.ToArray());
    }

    [Fact]
    public void Import_of_files_in_several_folders_takes_the_newest_by_name_and_not_by_folder()
    {
        const string Header = "q,when,id,talk\n";

        var result = Import.Files(Contacts, Import.Copenhagen, ("b/calls-2026-10.csv", Header + "A,2026-03-02 08:00,1,10\n"), ("a/calls-2026-11.csv", Header + "A,2026-03-02 08:00,1,99\n"));

        Assert.Equal(99, Import.Total(result, HistoryMeasure.HandleSeconds));
        Assert.Equal(["b/calls-2026-10.csv", "a/calls-2026-11.csv"], result.Files.Select(file => file.File));
    }

    [Fact]
    public void Import_of_a_file_named_twice_reads_it_once()
    {
        var importer = new Importer(Contacts, Import.Copenhagen, _ => new MemoryStream("q,when,id,talk\nA,2026-03-02 08:00,,10\n"u8.ToArray()));

        var result = importer.Import(["a.csv", "a.csv"]);

        Assert.Equal(1, Assert.Single(result.Files).Accepted);
    }

    [Fact]
    public void Import_of_a_corrected_export_takes_its_contacts_and_the_rest_from_the_older()
    {
        var result = Import.Files(
            Contacts,
            Import.Copenhagen,
            ("2026-02.csv", "q,when,id,talk\nA,2026-03-02 08:00,1,10\nA,2026-03-02 08:10,2,20\n"),
            ("2026-03.csv", "q,when,id,talk\nB,2026-03-02 08:10,2,500\nB,2026-03-02 08:20,3,40\n"));

        Assert.Equal([("A", 10.0), ("B", 540.0)], result.Queues.OrderBy(q => q.Queue, StringComparer.Ordinal).Select(q => (q.Queue, q.HandleSeconds[0])));
        Assert.Equal([(1L, 1L), (2L, 0L)], result.Files.Select(f => (f.Accepted, f.Duplicated)));
    }

    [Fact]
    public void Import_of_corrected_intervals_takes_the_newer_part_by_part()
    {
        var result = Import.Files(
            Intervals,
            Import.Copenhagen,
            ("2026-02.csv", "q,when,o,h,media\nA,2026-03-02 08:00,10,9,voice\nA,2026-03-02 08:00,3,3,chat\nA,2026-03-02 08:30,7,7,voice\n"),
            ("2026-03.csv", "q,when,o,h,media\nA,2026-03-02 08:00,12,11,voice\nA,2026-03-02 09:00,5,5,voice\n"));

        Assert.Equal([15, 7, 5], result.Queues[0].Offered.ToArray());
        Assert.Equal([(2L, 1L), (2L, 0L)], result.Files.Select(f => (f.Accepted, f.Duplicated)));
    }

    [Theory]
    [InlineData("1,A|2,A", 2)]
    [InlineData("1,A|1,B", 2)]
    [InlineData("1,A|1,A", 1)]
    [InlineData("1,|1,", 2)] // an id with a blank part is none
    [InlineData("11,2|1,12", 2)] // the parts do not run together
    public void Import_knows_a_contact_by_all_columns_of_its_id(string ids, int expected)
    {
        var rows = ids.Split('|').Select(id => $"Q,2026-03-02 08:00,{id}\n");

        var result = Import.Files(MappingText.Parse(["queue=q", "time=when", "id=case+leg"]), Import.Copenhagen, ("a.csv", "q,when,case,leg\n" + string.Concat(rows)));

        Assert.Equal(expected, result.Files[0].Accepted);
    }

    [Fact]
    public void Import_of_a_row_that_is_rejected_does_not_use_up_its_id()
    {
        var result = Import.Files(Contacts, Import.Copenhagen, ("a.csv", "q,when,id,talk\nA,bad,1,10\nA,2026-03-02 08:00,1,10\n"));

        Assert.Equal((1, 1, 0), (result.Files[0].Accepted, result.Files[0].Rejected, result.Files[0].Duplicated));
    }

    [Fact]
    public void Import_tells_its_progress_and_stops_when_cancelled_meanwhile()
    {
        const int Rows = 500_000;
        var bytes = Encoding.UTF8.GetBytes("q,when,id,talk\n" + string.Concat(Enumerable.Repeat("A,2026-03-02 08:00,,10\n", Rows)));
        var importer = new Importer(Contacts, Import.Copenhagen, _ => new MemoryStream(bytes));
        using var source = new CancellationTokenSource();
        var whole = new Reports(_ => { });
        var cut = new Reports(_ => source.Cancel());

        importer.Import(["a.csv"], whole, TestContext.Current.CancellationToken);
        var failure = Record.Exception(() => importer.Import(["a.csv"], cut, source.Token));

        Assert.Equal([4L << 20, 8L << 20], whole.Seen.Select(p => p.Bytes));
        Assert.All(whole.Seen, p => Assert.InRange(p.Bytes - (p.Rows * 23), 0, 2 << 20));
        Assert.All(whole.Seen, p => Assert.Equal("a.csv", p.File));
        Assert.IsType<OperationCanceledException>(failure);
        Assert.InRange(cut.Seen.Count, 1, 2);
    }

    [Theory]
    [InlineData("zendesk-api-tickets", "zendesk_incremental_tickets.json")]
    [InlineData("genesys-wfm-history", "genesys_wfm_historical_import.csv")]
    [InlineData("generic", "")]
    public void Import_stops_at_once_when_cancelled_whatever_the_file_is(string format, string sample)
    {
        var book = new TestWorkbook().Sheet("S");
        var bytes = sample.Length > 0 ? File.ReadAllBytes(Path.Combine(SharedData.Require("formats", "samples"), sample))
            : book.Row(1, book.Texts("q", "when", "id", "talk")).Row(2, book.Texts("A", "2026-03-02 08:00", "1", "10")).ToBytes();
        var importer = new Importer(sample.Length > 0 ? ProfileCatalog.Find(format) : Contacts, Import.Copenhagen, _ => new MemoryStream(bytes));

        Assert.Throws<OperationCanceledException>(() => importer.Import(["a"], null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Import_of_no_file_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => new Importer(Contacts, Import.Copenhagen).Import([]));
        Assert.Throws<ArgumentNullException>(() => new Importer(Contacts, Import.Copenhagen).Import(null!));
    }

    private sealed class Reports(Action<ImportProgress> then) : IProgress<ImportProgress>
    {
        public List<ImportProgress> Seen { get; } = [];

        public void Report(ImportProgress value)
        {
            Seen.Add(value);
            then(value);
        }
    }
}
