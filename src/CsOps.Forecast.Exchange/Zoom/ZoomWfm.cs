using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Zoom;

/// <summary>Tables for the imports of Zoom's workforce management: the queues' history, and the staffing that a plan requires. Times are on the centre's clock, which the upload names.</summary>
internal static class ZoomWfm
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss";

    private static readonly string[] HistoryHeader = ["queue_id", "interval_start", "interval_minutes", "offered", "handled", "abandoned", "average_handle_time", "average_speed_of_answer"];
    private static readonly string[] StaffingHeader = ["queue_id", "interval_start", "interval_minutes", "forecast_volume", "average_handle_time", "required_staff", "scheduled_staff"];

    public static ExportFormat History { get; } = new((plan, options) => [ExportedFile.Table("zoom-history.csv", HistoryHeader, writer => WriteHistory(writer, plan, options.Ids))])
    {
        Id = "zoom-history",
        System = "Zoom WFM",
        What = "historical queue metrics, CSV",
        Confidence = 'C',
        Extension = ".csv",
        Needs = ExportNeeds.History | ExportNeeds.Ids,
    };

    public static ExportFormat Staffing { get; } = new((plan, options) => [ExportedFile.Table("zoom-staffing.csv", StaffingHeader, writer => WriteStaffing(writer, plan, options.Ids))])
    {
        Id = "zoom-staffing",
        System = "Zoom WFM",
        What = "staffing, CSV",
        Confidence = 'C',
        Extension = ".csv",
        Needs = ExportNeeds.Requirement | ExportNeeds.Ids,
    };

    private static long WriteHistory(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        var known = plan.Queues.Where(queue => queue.History is not null).ToList();
        ids.Require((IdMap.Queue, known.Select(queue => queue.Name)));
        var rows = 0L;
        foreach (var (queue, history) in known.Select(queue => (queue, queue.History!)))
        {
            for (var i = 0; i < history.Grid.Count; i++)
            {
                if (double.IsNaN(history.Offered[i]))
                {
                    continue;
                }

                var handled = history.Handled[i];
                writer.Text(ids.Find(IdMap.Queue, queue.Name)).Text(ClockText.Of(plan.Local(history.Grid.StartOf(i)), Moment)).Number((long)history.Grid.Length.TotalMinutes)
                    .Number(history.Offered[i]).Number(handled).Number(history.Values(HistoryMeasure.Abandoned)[i])
                    .Number(handled > 0 ? history.HandleSeconds[i] / handled : double.NaN, 2)
                    .Number(handled > 0 ? history.Values(HistoryMeasure.WaitSeconds)[i] / handled : double.NaN, 2)
                    .EndRow();
                rows++;
            }
        }

        return rows;
    }

    private static long WriteStaffing(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        ids.Require((IdMap.Queue, plan.Queues.Select(queue => queue.Name)));
        var rows = 0L;
        foreach (var queue in plan.Queues)
        {
            foreach (var i in Enumerable.Range(0, plan.Grid.Count).Where(i => plan.TakesContacts(queue, i) || plan.IsWorked(queue, i)))
            {
                writer.Text(ids.Find(IdMap.Queue, queue.Name)).Text(ClockText.Of(plan.Calendar.LocalStartOf(i), Moment)).Number((long)plan.Grid.Length.TotalMinutes)
                    .Number(plan.Forecast(queue, i, forecast => forecast.Volume.Mean), 2).Number(plan.Forecast(queue, i, forecast => forecast.HandleSeconds.Mean), 2)
                    .Number(plan.Requirement(queue, i, interval => interval.Scheduled)).Number(plan.Scheduled(queue, i), 2)
                    .EndRow();
                rows++;
            }
        }

        return rows;
    }
}
