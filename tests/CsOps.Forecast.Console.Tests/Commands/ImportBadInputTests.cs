using System.Text;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Files as they should not be: a clear refusal that leaves the history as it was, or rejected rows that are counted.</summary>
public sealed class ImportBadInputTests : IDisposable
{
    private const string Header = "queue,when,talk\n";
    private const string Good = Header + "voice,2026-11-02 08:00:00,100\nvoice,2026-11-02 08:05:00,200\nchat,2026-11-02 08:10:00,300\n";
    private static readonly string[] Exact = ["--map", "time-format=yyyy-MM-dd HH:mm:ss"];

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("", "calls.csv", "0 bytes")]
    [InlineData(Header, "no row could be used; the history is unchanged")]
    [InlineData("queue,when,talk,Queue\nvoice,2026-11-02 08:00:00,1,chat\n", "calls.csv:1", "queue")]
    [InlineData("queue,when,talk\nvoice,05/03/2026 08:00,1\nvoice,25/03/2026 08:00,1\nvoice,03/26/2026 08:00,1\n", "line 3 fits only day/month, line 4 only month/day", "time-format=")]
    [InlineData("queue,when,talk\nvoice,05/03/2026 08:00,1\nvoice,06/03/2026 08:00,1\n", "fits both day/month and month/day", "time-format=")]
    [InlineData("queue,when,talk\nvoice,Week 12,1\n", "calls.csv", "aaaa 99")]
    public async Task File_that_cannot_be_used_is_refused_and_the_history_stays(string text, params string[] words)
    {
        var (run, before, after) = await ImportAsync(Encoding.UTF8.GetBytes(text), []);

        run.Ended(3);
        Assert.All(words, word => Assert.Contains(word, run.Error));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Dates_that_fit_both_orders_are_read_as_the_format_has_them_with_a_warning()
    {
        var profile = _folder.Write(
            "mine.json",
            """{ "schema": 1, "id": "mine", "version": "1", "description": "x", "rows": "contact", "queue": { "columns": ["queue"] }, "time": { "columns": ["when"], "patterns": ["M/d/yyyy H:mm"] } }""");
        var file = _folder.Write("calls.csv", "queue,when\nvoice,2/11/2026 08:00\nvoice,2/12/2026 08:00\n");

        var run = (await Csops.RunAsync("import", file, "--into", _folder.PathOf("new"), "--format", profile, "--tz", "Europe/Copenhagen")).Ended(0);

        Assert.Equal(
            $"warning: {file}: Each date fits both day/month and month/day; they were read with the month first, as the format has it. If that is wrong, say how they are written (--time-format), for all files of the source.\n",
            run.Error);
        Assert.DoesNotContain("fits both", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_delimiter_is_refused_with_what_the_header_holds()
    {
        var (run, before, after) = await ImportAsync(Encoding.UTF8.GetBytes(Good), ["--map", "delimiter=;"]);

        run.Refused(3, "calls.csv:1", "queue", "delimiter");
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Line_of_five_megabytes_is_refused_with_its_line()
    {
        var text = Good + "voice,2026-11-02 08:20:00," + new string('9', 5_000_000) + "\n" + Good;

        var (run, before, after) = await ImportAsync(Encoding.UTF8.GetBytes(text), Exact);

        run.Refused(3, "calls.csv:5", "longer than 1048576 bytes");
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Wrong_zone_is_refused_before_anything_is_read()
    {
        var (run, before, after) = await ImportAsync(Encoding.UTF8.GetBytes(Good), ["--map", "zone=Mars/Base"]);

        run.Refused(3, "Mars/Base", "Europe/Copenhagen");
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Byte_order_marks_and_utf16_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var (run, _, _) = await ImportAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Good)], Exact);

        AssertCounts(run, 3, 0);
    }

    [Theory]
    [InlineData("voice,2026-11-02 08:1", "broken-row")]
    [InlineData("voice,2026-11-02 08:15:00,\"10", "broken-row")]
    public async Task Truncated_file_rejects_its_last_row_and_says_that_it_was_cut_off(string last, string reason)
    {
        var (run, _, _) = await ImportAsync(Encoding.UTF8.GetBytes(Good + last), Exact);

        AssertCounts(run, 3, 1);
        Assert.Contains($"rejected: 1 {reason}", run.Output, StringComparison.Ordinal);
        Assert.Contains("cut off", run.Output, StringComparison.Ordinal);
        Assert.Contains("calls.csv:5", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voice;2026-11-02 08:00:00;100,5\n", 2, 0)]
    [InlineData("voice;2026-11-02 08:00:00;100,5\n", 1, 1, "--decimal", "point")]
    [InlineData("voice;2026-11-02 08:00:00;100,5\n", 1, 1, "--map", "decimal=.")]
    [InlineData("voice;2026-11-02 08:00:00;100,5\n", 2, 0, "--map", "decimal=,")]
    public async Task Decimal_comma_is_found_unless_the_user_says_point(string row, int accepted, int rejected, params string[] mapped)
    {
        var text = "queue;when;talk\nvoice;2026-11-02 08:05:00;200\n" + row;

        var (run, _, _) = await ImportAsync(Encoding.UTF8.GetBytes(text), [.. Exact, .. mapped]);

        AssertCounts(run, accepted, rejected);
    }

    [Fact]
    public async Task File_of_which_every_row_is_wrong_is_refused_and_its_rows_are_told()
    {
        var (run, before, after) = await ImportAsync(Encoding.UTF8.GetBytes(Header + "voice,2026-11-02 08:00:00,long\n"), Exact);

        run.Ended(3);
        Assert.Contains("no row could be used; the history is unchanged", run.Error, StringComparison.Ordinal);
        Assert.Contains("calls.csv:2", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Imports into a centre that has a history, and lists that history before and after.</summary>
    private async Task<(Csops Run, IReadOnlyList<string> Before, IReadOnlyList<string> After)> ImportAsync(byte[] bytes, string[] mapped)
    {
        var centre = TinyCentre.Write(_folder);
        var file = _folder.Write("calls.csv", bytes);
        var history = Path.Combine(centre, "history");
        var before = FolderListing.Of(history);
        string[] zone = mapped.Any(pair => pair.StartsWith("zone=", StringComparison.Ordinal)) ? [] : ["--tz", "Europe/Copenhagen"];
        string[] mapping = ["--map", "queue=queue", "--map", "time=when", "--map", "handle=talk", "--map", "handled=*"];

        var run = await Csops.RunAsync(["import", file, "--into", centre, .. zone, .. mapping, .. mapped]);

        return (run, before, FolderListing.Of(history));
    }

    private static void AssertCounts(Csops run, int accepted, int rejected)
    {
        run.Ended(0);
        Assert.Matches($@"calls\.csv +{accepted + rejected} +{accepted} +{rejected} +0 +0", run.Output);
    }
}
