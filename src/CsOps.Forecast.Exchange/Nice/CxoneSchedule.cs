using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Exchange.Nice;

/// <summary>The roster as NICE CXone's schedule import takes it: a row for each break of a shift, or one without a break; no commas within a field.</summary>
/// <remarks>All times of a shift are on the offset that holds at its start, which the row names: where clocks change within a shift its times still are one line.</remarks>
internal static class CxoneSchedule
{
    private const string Moment = "MM/dd/yyyy HH:mm:ss";

    private static readonly string[] Header =
    [
        "Username", "Shift Start Date and Time", "Shift End Date and Time", "Local Time Zone", "Base Activity Name", "Shift Notes", "Activity Start Date and Time", "Activity End Date and Time", "Activity Name",
    ];

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.Table("cxone-schedule.csv", Header, writer => Write(writer, plan, options.Ids))])
    {
        Id = "nice-cxone-schedule",
        System = "NICE CXone WFM",
        What = "schedule import, CSV",
        Confidence = 'A',
        Extension = ".csv",
        Needs = ExportNeeds.Roster | ExportNeeds.Ids,
    };

    private static long Write(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        ids.RequireRoster(plan);
        PlainCells.RefuseSeparators(
            "identifiers", plan.Shifts.SelectMany(shift => shift.Activities().Select(activity => ids.Find(IdMap.Activity, activity.Name)!).Append(ids.Find(IdMap.Agent, shift.AgentId)!)));
        PlainCells.RefuseSeparators("names of shifts", plan.Shifts.Select(shift => shift.Template));
        var rows = 0L;
        foreach (var shift in plan.Shifts)
        {
            foreach (var pause in shift.Breaks.DefaultIfEmpty())
            {
                WriteRow(writer, plan, shift, pause, ids);
                rows++;
            }
        }

        return rows;
    }

    private static void WriteRow(DelimitedWriter writer, ExportedPlan plan, Shift shift, Break? pause, IdMap ids)
    {
        var offset = plan.Local(shift.Span.Start).Offset;
        string Clock(DateTimeOffset instant) => ClockText.Of(instant.ToOffset(offset), Moment);
        writer.Text(ids.Find(IdMap.Agent, shift.AgentId)!.ToLowerInvariant())
            .Text(Clock(shift.Span.Start))
            .Text(Clock(shift.Span.End))
            .Text($"UTC{ClockText.Of(shift.Span.Start.ToOffset(offset), "zzz")}")
            .Text(ids.Find(IdMap.Activity, Activity.Work))
            .Text(shift.Template)
            .Text(pause is null ? null : Clock(pause.Span.Start))
            .Text(pause is null ? null : Clock(pause.Span.End))
            .Text(pause is null ? null : ids.Find(IdMap.Activity, pause.Name))
            .EndRow();
    }
}
