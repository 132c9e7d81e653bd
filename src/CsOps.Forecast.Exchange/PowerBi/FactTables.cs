using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Exchange.PowerBi;

/// <summary>The fact tables of the star.</summary>
internal static class FactTables
{
    private const string Local = "yyyy-MM-dd'T'HH:mm:ss";

    private static readonly string[] IntervalHeader =
    [
        "interval_start_utc", "interval_start_local", "utc_offset_minutes", "interval_minutes", "queue_id", "channel", "run_id", "forecast_volume", "volume_p10", "volume_p50", "volume_p90",
        "forecast_aht_s", "required_net", "required_gross", "scheduled", "actual_volume", "actual_aht_s", "service_level", "occupancy", "date_key", "interval_key",
    ];

    private static readonly string[] ShiftHeader =
    [
        "agent_id", "run_id", "shift", "activity", "is_work", "is_paid", "start_utc", "start_local", "utc_offset_minutes", "end_utc", "end_local", "minutes", "date_key", "interval_key",
    ];

    /// <summary>A row for each queue and interval.</summary>
    public static ExportedFile Intervals(ExportedPlan plan) => ExportedFile.Table("fact_interval.csv", IntervalHeader, writer =>
    {
        foreach (var queue in plan.Queues)
        {
            for (var i = 0; i < plan.Grid.Count; i++)
            {
                var local = plan.Calendar.LocalStartOf(i);
                writer.Text(ClockText.Utc(local)).Text(ClockText.Of(local, Local)).Number((long)local.Offset.TotalMinutes).Number((long)plan.Grid.Length.TotalMinutes)
                    .Text(queue.Name).Text(NameOf(queue.Settings.Channel)).Text(plan.Id);
                WriteForecast(writer, plan, queue, i);
                WriteActuals(writer, queue.History, plan.Grid.StartOf(i));
                writer.Number(plan.Requirement(queue, i, interval => interval.ServiceLevel), 4).Number(plan.Requirement(queue, i, interval => interval.Agents > 0 ? interval.Occupancy : double.NaN), 4)
                    .Number(StarSchema.KeyOf(plan.Calendar.DateOf(i))).Number(StarSchema.KeyOf(local))
                    .EndRow();
            }
        }

        return (long)plan.Queues.Length * plan.Grid.Count;
    });

    /// <summary>A row for each activity of each shift; none without a roster.</summary>
    public static ExportedFile Shifts(ExportedPlan plan) => ExportedFile.Table("fact_shift.csv", ShiftHeader, writer =>
    {
        var rows = 0L;
        foreach (var shift in plan.Shifts)
        {
            foreach (var activity in shift.Activities())
            {
                var (start, end) = (plan.Local(activity.Span.Start), plan.Local(activity.Span.End));
                writer.Text(shift.AgentId).Text(plan.Id).Text(shift.Template).Text(activity.Name).Number(activity.IsWork ? 1L : 0).Number(activity.Paid ? 1L : 0)
                    .Text(ClockText.Utc(start)).Text(ClockText.Of(start, Local)).Number((long)start.Offset.TotalMinutes).Text(ClockText.Utc(end)).Text(ClockText.Of(end, Local))
                    .Number((long)activity.Span.Length.TotalMinutes).Number(StarSchema.KeyOf(DateOnly.FromDateTime(start.DateTime))).Number(StarSchema.KeyOf(start))
                    .EndRow();
                rows++;
            }
        }

        return rows;
    });

    /// <summary>A channel's name, in English in every language: it is a key.</summary>
    public static string NameOf(Planning.Channel channel) => channel switch
    {
        Planning.Channel.Voice => "voice",
        Planning.Channel.Chat => "chat",
        _ => "ticket",
    };

    private static void WriteForecast(DelimitedWriter writer, ExportedPlan plan, QueueView queue, int i) => writer
        .Number(plan.Forecast(queue, i, forecast => forecast.Volume.Mean), 4)
        .Number(plan.Forecast(queue, i, forecast => forecast.Volume.P10), 4)
        .Number(plan.Forecast(queue, i, forecast => forecast.Volume.P50), 4)
        .Number(plan.Forecast(queue, i, forecast => forecast.Volume.P90), 4)
        .Number(plan.Forecast(queue, i, forecast => forecast.HandleSeconds.Mean), 2)
        .Number(plan.Requirement(queue, i, interval => interval.Agents))
        .Number(plan.Requirement(queue, i, interval => interval.Scheduled))
        .Number(plan.Scheduled(queue, i), 4);

    private static void WriteActuals(DelimitedWriter writer, QueueHistory? history, DateTimeOffset start)
    {
        var index = history?.Grid.IndexOf(start) ?? -1;
        var isKnown = history is not null && index >= 0 && index < history.Grid.Count;
        writer.Number(isKnown ? history!.Offered[index] : double.NaN)
            .Number(isKnown && history!.Handled[index] > 0 ? history.HandleSeconds[index] / history.Handled[index] : double.NaN, 2);
    }
}
