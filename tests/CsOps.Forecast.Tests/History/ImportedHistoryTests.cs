using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History;

public sealed class ImportedHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_of_the_same_again_changes_no_byte()
    {
        var first = Write(Queue("A", "2026-10-01", 1, 2, 3));
        var before = File.ReadAllBytes(first.Path);

        var second = Write(Queue("A", "2026-10-01", 1, 2, 3));

        Assert.Equal(first with { Added = 0 }, second);
        Assert.Equal("calls_2026-10-01_2026-10-03.csv", Path.GetFileName(second.Path));
        Assert.Equal(before, File.ReadAllBytes(second.Path));
    }

    [Fact]
    public void Write_of_other_days_of_the_same_source_leaves_the_first_ones()
    {
        Write(Queue("A", "2026-10-01", 1, 2, 3));
        Write(Queue("A", "2026-10-04", 4, 5));

        Assert.Equal(["calls_2026-10-01_2026-10-03.csv", "calls_2026-10-04_2026-10-05.csv"], Files());
        Assert.Equal([1, 2, 3, 4, 5], Read("A"));
    }

    [Fact]
    public void Replace_leaves_nothing_of_earlier_imports_of_the_source_whatever_their_days()
    {
        Write(Queue("A", "2026-10-01", 1, 2, 3), Queue("B", "2026-10-01", 7, 7, 7));
        Write(Queue("A", "2026-11-04", 4, 5));
        File.WriteAllText(_folder.PathOf("calls_2026-12-01_2026-12-02.csv"), "");
        HistoryFile.Write(_folder.PathOf("chats_2026-10-01_2026-10-01.csv"), [Queue("A", "2026-10-01", 9)], TimeZoneInfo.Utc);

        var written = ImportedHistory.Replace(_folder.Root, "calls", [Queue("A", "2026-10-02", 2, 1, 6)], TimeZoneInfo.Utc);

        Assert.Equal(["calls_2026-10-02_2026-10-04.csv", "chats_2026-10-01_2026-10-01.csv"], Files());
        Assert.Equal(3, written!.Rows);

        Assert.Null(ImportedHistory.Replace(_folder.Root, "calls", [], TimeZoneInfo.Utc));
        Assert.Equal(["chats_2026-10-01_2026-10-01.csv"], Files());
        Assert.Equal((false, true), (ImportedHistory.Has(_folder.Root, "calls"), ImportedHistory.Has(_folder.Root, "chats")));
    }

    [Fact]
    public void Replace_tells_which_rows_are_new_and_which_said_otherwise()
    {
        Write(Queue("A", "2026-10-01", 1, 2, 3));

        var written = ImportedHistory.Replace(_folder.Root, "calls", [Queue("A", "2026-10-02", 2, 1, 6)], TimeZoneInfo.Utc);

        Assert.Equal((3, 1, 1), (written!.Rows, written.Added, written.Corrected));
    }

    [Fact]
    public void Write_of_an_export_that_overlaps_replaces_exactly_its_rows_downwards_too()
    {
        Write(Queue("A", "2026-10-01", 1, 2, 30, 4), Queue("B", "2026-10-01", 7, 7, 7, 7));
        var written = Write(Queue("A", "2026-10-03", 3, 4, 5));

        Assert.Equal(["calls_2026-10-01_2026-10-05.csv"], Files());
        Assert.Equal([1, 2, 3, 4, 5], Read("A"));
        Assert.Equal([7, 7, 7, 7], Read("B"));
        Assert.Equal((9, 2, 1), (written.Rows, written.Kept, written.Corrected));
    }

    [Fact]
    public void Write_of_a_log_keeps_what_was_known_of_the_intervals_in_which_it_begins_and_ends()
    {
        WriteLog(Queue("A", "2026-10-01", 9, 9, 9, 2));
        var written = WriteLog(Queue("A", "2026-10-02", 1, 8, 6, 5));

        Assert.Equal([9, 9, 8, 6, 5], Read("A"));
        Assert.Equal((0, 2), (written.Kept, written.Corrected));
    }

    [Fact]
    public void Write_of_a_log_with_fewer_than_half_of_the_contacts_known_keeps_the_rows_with_more()
    {
        WriteLog(Queue("A", "2026-10-01", 30, 40, 50, 60));
        var written = WriteLog(Queue("A", "2026-10-01", 3, 35, 51, 60, 70));

        Assert.Equal([30, 40, 51, 60, 70], Read("A"));
        Assert.Equal((0, 1, 2), (written.Kept, written.Corrected, written.Held));
        Assert.Equal(new FewerContacts(new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1)), 1, 30, 3), written.Fewer);
    }

    [Fact]
    public void Write_of_a_log_of_few_contacts_a_day_sees_that_half_of_them_is_absent_in_all()
    {
        WriteLog(Queue("A", "2026-10-01", 8, 9, 10, 9));
        var written = WriteLog(Queue("A", "2026-10-01", 2, 1, 0, 9));

        Assert.Equal([8, 9, 10, 9], Read("A"));
        Assert.Equal((4, 36, 12), (written.Fewer!.Days, written.Fewer.Before, written.Fewer.Now));
    }

    [Fact]
    public void Write_of_a_log_with_half_of_the_contacts_or_of_all_that_there_are_replaces()
    {
        WriteLog(Queue("A", "2026-10-01", 30, 40, 50, 60));
        Assert.Null(WriteLog(Queue("A", "2026-10-01", 30, 20, 50, 60)).Fewer);
        var written = Write(ExportContent.AllContacts, Queue("A", "2026-10-01", 30, 1, 2, 60));

        Assert.Equal([30, 1, 2, 60], Read("A"));
        Assert.Equal((2, 0, 2), (written.Corrected, written.Held, written.Fewer!.Days));
    }

    [Fact]
    public void Write_of_intervals_replaces_them_and_tells_that_they_are_far_fewer()
    {
        Write(Queue("A", "2026-10-01", 30, 40));
        var written = Write(Queue("A", "2026-10-01", 30, 4));

        Assert.Equal([30, 4], Read("A"));
        Assert.Equal((40, 4), (written.Fewer!.Before, written.Fewer.Now));
    }

    [Fact]
    public void Write_of_what_changed_never_lowers_a_row_and_adds_those_that_are_new()
    {
        WriteLog(Queue("A", "2026-10-02", 3, 4, 5));
        var written = Write(ExportContent.ChangedContacts, Queue("A", "2026-10-01", 1, 0, 4, 6, 7));

        Assert.Equal([1, 3, 4, 6, 7], Read("A"));
        Assert.Equal((1, 1), (written.Corrected, written.Held));
    }

    [Fact]
    public void Write_of_overlapping_exports_in_any_order_gives_the_newest_rows()
    {
        Write(Queue("A", "2026-10-05", 5, 6));
        Write(Queue("A", "2026-10-01", 1, 2));
        Write(Queue("A", "2026-10-02", 20, 30, 40, 50));
        var before = Files();

        Assert.Equal(["calls_2026-10-01_2026-10-06.csv"], before);
        Assert.Equal([1, 20, 30, 40, 50, 6], Read("A"));
    }

    [Theory]
    [InlineData("calls.csv", "calls")]
    [InlineData("exports/calls-2026-10.csv", "calls")]
    [InlineData("calls_20261025T0900.csv", "calls")]
    [InlineData("2026-10-25_calls.csv", "calls")]
    [InlineData("calls 2026-10-01 - 2026-10-31 (2).csv", "calls")]
    [InlineData("Copy of calls_2026-10.csv", "calls")]
    [InlineData("calls_2026-10 - Copy.csv", "calls")]
    [InlineData("calls 01.10.2026-31.10.2026.csv", "calls")]
    [InlineData("calls_2026-W36.csv", "calls")]
    [InlineData("queue1.csv", "queue1")]
    [InlineData("team-1.csv", "team-1")]
    [InlineData("2026-10.csv", "2026-10")]
    [InlineData("five9 acd.csv", "five9 acd")]
    public void SourceOf_a_file_leaves_out_dates_and_marks_of_copies(string file, string expected) => Assert.Equal(expected, ImportedHistory.SourceOf(file));

    [Fact]
    public void Write_of_a_longer_export_takes_the_place_of_those_within_it_and_corrects_them()
    {
        Write(Queue("A", "2026-10-02", 9, 9));
        _folder.Write("calls_of_old.csv", "not an import");

        var written = Write(Queue("A", "2026-10-01", 1, 2, 3, 4));

        Assert.Equal(["calls_2026-10-01_2026-10-04.csv", "calls_of_old.csv"], Files());
        Assert.Equal((4, 0), (written.Rows, written.Kept));
        Assert.Equal([1, 2, 3, 4], Read("A", written.Path));
    }

    [Fact]
    public void Write_keeps_rows_that_only_an_earlier_import_has_and_counts_them()
    {
        Write(Queue("A", "2026-10-01", 1, 2, 3), Queue("B", "2026-10-02", 7));

        var written = Write(Queue("A", "2026-10-01", 5, double.NaN, 3));

        Assert.Equal(2, written.Kept);
        Assert.Equal([5, 2, 3], Read("A"));
        Assert.Equal([7], Read("B"));
    }

    [Fact]
    public void Write_refuses_to_lose_an_earlier_import_that_cannot_be_read()
    {
        var path = _folder.Write("calls_2026-10-01_2026-10-01.csv", "queue,interval_start,interval_minutes,offered\nA,2026-10-01T00:00Z,15,2\n");

        var refused = Assert.Throws<ImportException>(() => Write(Queue("A", "2026-10-01", 1)));

        Assert.Equal((path, 2L), (refused.File, refused.Line));
        Assert.Contains("would be lost", refused.Problem, StringComparison.Ordinal);
    }

    private static QueueHistory Queue(string name, string firstDay, params double[] offeredPerDay) => QueueHistory.Create(
        name,
        new IntervalGrid(new DateTimeOffset(DateOnly.Parse(firstDay, CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero), TimeSpan.FromDays(1), offeredPerDay.Length),
        new Dictionary<HistoryMeasure, double[]> { [HistoryMeasure.Offered] = offeredPerDay });

    [Fact]
    public void Write_of_a_correction_tells_its_contacts_before_and_now()
    {
        Write(Queue("A", "2026-10-01", 1, 20, 3));

        var corrected = Write(Queue("A", "2026-10-01", 1, 12, 4));

        Assert.Equal((2, 23, 16), (corrected.Corrected, corrected.CorrectedBefore, corrected.CorrectedNow));
    }

    [Fact]
    public void Write_of_several_at_the_same_time_loses_no_rows()
    {
        string[] queues = ["A", "B", "C", "D", "E", "F", "G", "H"];

        Parallel.ForEach(queues, queue => Write(Queue(queue, "2026-10-01", 1, 20, 3)));

        Assert.All(queues, queue => Assert.NotEmpty(Read(queue)));
    }

    private WrittenImport Write(params QueueHistory[] queues) => ImportedHistory.Write(_folder.Root, "calls", queues, TimeZoneInfo.Utc);

    private WrittenImport WriteLog(params QueueHistory[] queues) => ImportedHistory.Write(_folder.Root, "calls", queues, TimeZoneInfo.Utc, ExportContent.Contacts);

    private WrittenImport Write(ExportContent content, params QueueHistory[] queues) => ImportedHistory.Write(_folder.Root, "calls", queues, TimeZoneInfo.Utc, content);

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder.Root, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private double[] Read(string queue, string? file = null) =>
        HistoryFile.Read(file is null ? Directory.GetFiles(_folder.Root, "*.csv") : [file], TimeZoneInfo.Utc, TimeSpan.FromDays(1)).Queues.Single(q => q.Queue == queue).Offered.ToArray();
}
