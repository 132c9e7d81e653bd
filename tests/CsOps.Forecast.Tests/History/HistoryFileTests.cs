using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History;

public class HistoryFileTests
{
    private const string Header = "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\n";
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    [Fact]
    public void Write_gives_one_row_per_observed_interval_with_local_time_and_offset()
    {
        using var folder = new TemporaryFolder();
        var grid = new IntervalGrid(At("2026-10-25T00:30:00Z"), TimeSpan.FromMinutes(30), 3);
        var history = QueueHistory.Create("Kø, 1", grid, new Dictionary<HistoryMeasure, double[]>
        {
            [HistoryMeasure.Offered] = [3, double.NaN, 0],
            [HistoryMeasure.HandleSeconds] = [270.5, double.NaN, double.NaN],
        });

        HistoryFile.Write(folder.PathOf("h.csv"), [history], Copenhagen);

        Assert.Equal(
            Header + "\"Kø, 1\",2026-10-25T02:30:00+02:00,30,3,,,,270.5,\n\"Kø, 1\",2026-10-25T02:30:00+01:00,30,0,,,,,\n",
            File.ReadAllText(folder.PathOf("h.csv")));
    }

    [Fact]
    public void Read_of_what_was_written_gives_the_same_histories()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(3);
        var grid = new IntervalGrid(At("2026-03-28T00:00:00Z"), TimeSpan.FromMinutes(15), 300);
        var histories = new[] { "A", "B" }.Select(q => Random(q, grid, random)).ToList();

        HistoryFile.Write(folder.PathOf("h.csv"), histories, Copenhagen);
        var reading = Read(folder, 15);

        Assert.Equal(["A", "B"], reading.Queues.Select(q => q.Queue));
        for (var q = 0; q < 2; q++)
        {
            Assert.Equal(grid, reading.Queues[q].Grid);
            Assert.All(Enum.GetValues<HistoryMeasure>(), m => Assert.Equal(histories[q].Values(m).ToArray(), reading.Queues[q].Values(m).ToArray()));
        }
    }

    [Fact]
    public void Read_of_an_absent_interval_is_not_observed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("h.csv", Header + "A,2026-03-02T08:00:00+01:00,30,3,,,,,\nA,2026-03-02T09:00:00+01:00,30,0,,,,,\n");

        var history = Assert.Single(Read(folder, 30).Queues);

        Assert.Equal([3, double.NaN, 0], history.Offered.ToArray());
    }

    [Fact]
    public void Read_needs_only_the_first_four_columns_in_any_order_and_case()
    {
        using var folder = new TemporaryFolder();
        folder.Write("h.csv", "Offered;INTERVAL_START;interval_minutes;Queue\n7;2026-03-02T08:00Z;30;A\n");

        var history = Assert.Single(Read(folder, 30).Queues);

        Assert.Equal([7], history.Offered.ToArray());
    }

    [Fact]
    public void Read_counts_each_row_once_and_lists_rejected_ones_with_line_and_reason()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "h.csv",
            Header
            + "A,2026-03-02T08:00:00+01:00,30,3,,,,,\n" // accepted
            + "A,2026-03-02T08:00:00+01:00,30,3,,,,,\n" // repeated
            + "A,2026-03-02T08:00:00+01:00,30,2,,,,,\n" // contradicting
            + "A,2026-03-02 08:30,30,4,,,,,\n"
            + "A,2026-03-02T08:30:00+01:00,15,4,,,,,\n"
            + "A,2026-03-02T08:30:00+01:00,30,\"4,5\",,,,,\n"
            + "A,2026-03-02T08:30:00+01:00,30,-4,,,,,\n"
            + "A,2026-03-02T08:10:00+01:00,30,4,,,,,\n"
            + ",2026-03-02T08:30:00+01:00,30,4,,,,,\n"
            + "A,1066-03-02T08:30:00+01:00,30,4,,,,,\n"
            + "A,2026-03-02T08:30:00+01:00,30");

        var reading = Read(folder, 30);

        var file = Assert.Single(reading.Files);
        Assert.Equal((11, 1, 8, 2), (file.Read, file.Accepted, file.Rejected, file.Duplicated));
        Assert.Equal(
            [(4, "contradiction"), (5, "bad-time"), (6, "interval-length"), (7, "bad-number"), (8, "bad-number"), (9, "off-grid"), (10, "no-queue"), (11, "bad-time"), (12, "broken-row")],
            reading.Issues.Select(i => ((int)i.Line, i.Reason)));
        Assert.Equal("found 9,9, expected a number of zero or more with a decimal point", reading.Issues[3].Message);
        Assert.Equal(2, file.Reasons["bad-time"]);
        Assert.Equal([3], Assert.Single(reading.Queues).Offered.ToArray());
    }

    [Fact]
    public void Read_of_files_that_contradict_keeps_the_row_with_more_contacts_whatever_the_names()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calls-10.csv", Header + "A,2026-03-02T08:00:00+01:00,30,3,,,,,\nA,2026-03-02T08:30:00+01:00,30,6,,,,,\n");
        folder.Write("calls-9.csv", Header + "A,2026-03-02T08:30:00+01:00,30,5,,,,,\n");

        var reading = Read(folder, 30);

        Assert.Equal([3, 6], Assert.Single(reading.Queues).Offered.ToArray());
        Assert.Equal([(1L, 1L), (1L, 0L)], reading.Files.Select(f => (f.Accepted, f.Duplicated)));
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(("contradiction", folder.PathOf("calls-10.csv"), 3L), (issue.Reason, issue.File, issue.Line));
        Assert.Contains("calls-9.csv has other values", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_a_repeated_column_is_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("h.csv", "queue,interval_start,interval_minutes,offered,Offered\nA,2026-03-02T08:00Z,30,1,2\n");

        var failure = Assert.Throws<ImportException>(() => Read(folder, 30));

        Assert.Equal("offered", failure.Column);
    }

    [Fact]
    public void Read_of_another_table_names_the_column_it_lacks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("h.csv", "date,name\n2026-01-01,New Year\n");

        var failure = Assert.Throws<ImportException>(() => Read(folder, 30));

        Assert.Equal("queue", failure.Column);
    }

    [Fact]
    public void ReadFolder_without_files_says_what_it_expected()
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.Throws<ImportException>(() => Read(folder, 30));

        Assert.Contains("csops import", failure.Message, StringComparison.Ordinal);
    }

    private static HistoryReading Read(TemporaryFolder folder, int minutes) => HistoryFile.ReadFolder(folder.Root, Copenhagen, TimeSpan.FromMinutes(minutes));

    private static QueueHistory Random(string queue, IntervalGrid grid, Random random) =>
        QueueHistory.Create(queue, grid, Enum.GetValues<HistoryMeasure>().ToDictionary(m => m, m => Random(m, grid.Count, random)));

    private static double[] Random(HistoryMeasure measure, int count, Random random)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            var isMissing = measure == HistoryMeasure.Offered && i is not 0 && i != count - 1 && random.Next(10) == 0;
            values[i] = isMissing ? double.NaN : measure >= HistoryMeasure.HandleSeconds ? random.NextDouble() * 1000 : random.Next(50);
        }

        return values;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
