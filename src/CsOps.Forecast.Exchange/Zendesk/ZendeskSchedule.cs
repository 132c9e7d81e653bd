using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Zendesk;

/// <summary>The roster for Zendesk WFM's schedule import: an activity a row, in UTC, cut at midnight UTC, where Zendesk's days begin. Names and e-mail addresses must match Zendesk's, letter by letter.</summary>
internal static class ZendeskSchedule
{
    private const string Moment = "yyyy-MM-dd HH:mm";

    private static readonly string[] Header = ["Agent name", "Agent email", "Start (UTC)", "End (UTC)", "Task ID"];

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.Table("zendesk-schedule.csv", Header, writer => Write(writer, plan, options.Ids))])
    {
        Id = "zendesk-schedule",
        System = "Zendesk WFM",
        What = "schedule import, CSV",
        Confidence = 'C',
        Extension = ".csv",
        Needs = ExportNeeds.Roster | ExportNeeds.Ids,
    };

    private static long Write(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        ids.RequireRoster(plan);
        var rows = 0L;
        foreach (var shift in plan.Shifts)
        {
            foreach (var activity in shift.Activities())
            {
                for (var start = activity.Span.Start.UtcDateTime; start < activity.Span.End.UtcDateTime; start = start.Date.AddDays(1))
                {
                    var end = start.Date.AddDays(1) < activity.Span.End.UtcDateTime ? start.Date.AddDays(1) : activity.Span.End.UtcDateTime;
                    writer.Text(plan.Agent(shift.AgentId).Name)
                        .Text(ids.Find(IdMap.Agent, shift.AgentId))
                        .Text(start.ToString(Moment, CultureInfo.InvariantCulture))
                        .Text(end.ToString(Moment, CultureInfo.InvariantCulture))
                        .Text(ids.Find(IdMap.Activity, activity.Name))
                        .EndRow();
                    rows++;
                }
            }
        }

        return rows;
    }
}
