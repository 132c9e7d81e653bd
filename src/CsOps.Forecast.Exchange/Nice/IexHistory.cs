using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Nice;

/// <summary>
/// The history as IEX's contact history import takes it, in quarters of an hour: files <c>History-YYMMDDHHMM.txt</c> of 5 MB at most, without a header. The hour that comes twice is written twice, as IEX itself writes it.
/// </summary>
internal static class IexHistory
{
    /// <summary>A row: the switch, the queue, date, time, minutes, then offered, handled, abandoned, handle time, speed of answer and those answered in time, which histories do not hold.</summary>
    private const int LongestRow = 400;

    private const int MostBytes = 5_000_000;

    private const string Acd = "1";

    /// <summary>How files are named, after the first quarter in them.</summary>
    private const string NamePattern = "'History-'yyMMddHHmm'.txt'";

    private static readonly DelimitedStyle Style = new() { NewLine = "\r\n" };

    public static ExportFormat Format { get; } = new((plan, options) => Make(plan, options.Ids))
    {
        Id = "nice-iex-history",
        System = "NICE IEX WFM",
        What = "contact history import, text",
        Confidence = 'C',
        Extension = ".txt",
        IsFolder = true,
        IsNameOfFile = name => DateTime.TryParseExact(name, NamePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        Needs = ExportNeeds.History | ExportNeeds.Ids,
    };

    private static ImmutableArray<ExportedFile> Make(ExportedPlan plan, IdMap ids)
    {
        QueueView[] queues = [.. plan.Queues.Where(queue => queue.History is not null)];
        ids.Require((IdMap.Queue, queues.Select(queue => queue.Name)));
        PlainCells.RefuseSeparators("identifiers", queues.Select(queue => ids.Find(IdMap.Queue, queue.Name)!));
        if (queues.Length == 0)
        {
            throw new ExportException("the history has none of the plan's queues.");
        }

        var grid = queues.Select(queue => queue.History!.Grid).Aggregate(Whole);
        var perFile = Math.Max(1, MostBytes / LongestRow / queues.Length);
        return
        [
            .. Enumerable.Range(0, (grid.Count + perFile - 1) / perFile)
                .Select(part => FileOf(plan, ids, queues, grid.Slice(part * perFile, Math.Min(perFile, grid.Count - (part * perFile)))))
                .Where(file => file.Rows > 0),
        ];
    }

    private static ExportedFile FileOf(ExportedPlan plan, IdMap ids, QueueView[] queues, IntervalGrid grid) => ExportedFile.Table(
        ClockText.Of(plan.Local(grid.Start), NamePattern),
        [],
        writer =>
        {
            var rows = 0L;
            foreach (var queue in queues)
            {
                var id = ids.Find(IdMap.Queue, queue.Name)!;
                for (var i = 0; i < grid.Count; i++)
                {
                    rows += Write(writer, plan, id, queue.History!, grid[i]);
                }
            }

            return rows;
        },
        Style);

    /// <summary>Writes the quarters that begin in an interval.</summary>
    private static int Write(DelimitedWriter writer, ExportedPlan plan, string id, QueueHistory history, Interval interval)
    {
        var quarters = new QuarterHours(history.Grid);
        var (from, to) = (quarters.From(interval.Start), quarters.From(interval.End));
        var rows = 0;
        for (var quarter = Math.Max(from, 0); quarter < Math.Min(to, quarters.Count); quarter++)
        {
            if (double.IsNaN(quarters.Whole(history.Offered, quarter)))
            {
                continue;
            }

            var (local, handled) = (plan.Local(quarters.StartOf(quarter)), quarters.Whole(history.Handled, quarter));
            double Mean(HistoryMeasure measure) => handled > 0 ? quarters.Whole(history.Values(measure), quarter) / handled : double.NaN;
            writer.Text(Acd).Text(id).Text(ClockText.Of(local, "MMddyy")).Text(ClockText.Of(local, "HHmm")).Number((long)QuarterHours.Length.TotalMinutes)
                .Number(quarters.Share(history.Offered, quarter)).Number(quarters.Share(history.Handled, quarter)).Number(quarters.Share(history.Values(HistoryMeasure.Abandoned), quarter))
                .Number(Mean(HistoryMeasure.HandleSeconds), 0).Number(Mean(HistoryMeasure.WaitSeconds), 0).Text(null)
                .EndRow();
            rows++;
        }

        return rows;
    }

    private static IntervalGrid Whole(IntervalGrid one, IntervalGrid other)
    {
        var start = one.Start < other.Start ? one.Start : other.Start;
        var end = one.End > other.End ? one.End : other.End;
        return new IntervalGrid(start, one.Length, (int)((end - start) / one.Length));
    }
}
