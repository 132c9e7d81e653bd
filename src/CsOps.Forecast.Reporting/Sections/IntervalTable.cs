using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>Every interval of a queue that has work or people in it, from contacts to the gap between required and scheduled.</summary>
internal static class IntervalTable
{
    public static void Write(ReportPage page, QueueView queue)
    {
        var active = Enumerable.Range(0, page.View.Plan.Grid.Count).Where(queue.IsActive).ToArray();
        if (active.Length == 0)
        {
            return;
        }

        using var details = page.Details(QueueWords.IntervalsHeading);
        using var table = new Table(
            page.Writer,
            QueueWords.IntervalsHeading,
            QueueWords.Time,
            Column.Number(QueueWords.Contacts),
            Column.Number(QueueWords.ContactsRange),
            Column.Number(QueueWords.HandleTime),
            Column.Number(QueueWords.Load),
            Column.Number(QueueWords.Positions),
            Column.Number(QueueWords.PositionsByErlangC),
            Column.Number(QueueWords.PositionsP50),
            Column.Number(QueueWords.PositionsP90),
            Column.Number(QueueWords.ServiceLevel),
            Column.Number(QueueWords.SpeedOfAnswer),
            Column.Number(QueueWords.Abandonment),
            Column.Number(QueueWords.Occupancy),
            Column.Number(QueueWords.Chance),
            Column.Number(QueueWords.ToSchedule),
            Column.Number(QueueWords.Scheduled),
            Column.Number(QueueWords.Gap));
        foreach (var i in active)
        {
            table.RowAs(queue.Missing(i) > 0 ? "lacking" : "", Cells(page, queue, i));
        }
    }

    private static string[] Cells(ReportPage page, QueueView queue, int i)
    {
        var format = page.Format;
        var interval = queue.Requirement!.Intervals[i];
        var volume = queue.Forecast?.Volume;
        return
        [
            page.MomentOf(i),
            format.Number(queue.Contacts(i), 1),
            volume is null ? ReportFormat.None : $"{format.Number(volume.P10[i])}–{format.Number(volume.P90[i])}",
            format.Number(queue.Forecast?.HandleSeconds.Mean[i] ?? double.NaN),
            format.Number(interval.Load, 2),
            format.Count(interval.Agents),
            interval.AgentsByErlangC is { } byErlangC ? format.Count(byErlangC) : ReportFormat.None,
            format.Count(interval.AgentsP50),
            format.Count(interval.AgentsP90),
            format.Percent(interval.ServiceLevel, 1),
            format.Number(interval.AverageSpeedOfAnswerSeconds, 1),
            format.Percent(interval.Abandonment, 1),
            format.Percent(interval.Occupancy),
            format.Percent(interval.ChanceToMeet),
            format.Count(queue.Required(i)),
            format.Number(queue.Scheduled(i), 1),
            queue.Coverage is null ? ReportFormat.None : format.Signed(queue.Over(i) - queue.Missing(i), 1),
        ];
    }
}
