using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>Each agent's week by itself, to be printed and handed out: shifts, breaks, paid hours, and what became of requests.</summary>
internal static class AgentWeekSection
{
    private const int DaysPerWeek = 7;

    public static void Write(ReportPage page, Roster roster)
    {
        var plan = page.View.Plan;
        using var details = page.Details(RosterWords.EachAgent);
        foreach (var week in page.View.Days.Chunk(DaysPerWeek))
        {
            foreach (var agent in AgentWeek.Of(page.Agents.Select(one => one.Agent), plan.Centre.Contracts, roster, new DateRange(week[0], week[^1])))
            {
                if (agent.Days.Any(day => !day.Shifts.IsEmpty || day.RequestMet is not null))
                {
                    WriteAgent(page, agent);
                }
            }
        }
    }

    private static void WriteAgent(ReportPage page, AgentWeek week)
    {
        var caption = RosterWords.AgentCaption(week.Agent.Name, week.Agent.Id, week.Agent.Team, week.Agent.Contract, page.Format.Hours(week.Paid));
        Column[] columns = ["", .. week.Days.Select(day => (Column)page.Format.Day(day.Date))];
        using (var table = new Table(page.Writer, caption, columns))
        {
            table.Row([RosterWords.Shift, .. week.Days.Select(day => ShiftsOf(page, day))]);
            table.Row([RosterWords.Breaks, .. week.Days.Select(day => BreaksOf(page, day))]);
            table.Row([RosterWords.Hours, .. week.Days.Select(day => day.Shifts.IsEmpty ? "" : page.Format.Hours(TimeSpan.FromTicks(day.Shifts.Sum(shift => shift.Paid.Ticks))))]);
            if (week.Days.Any(day => day.RequestMet is not null))
            {
                table.Row([RosterWords.AskedOff, .. week.Days.Select(day => day.RequestMet switch { null => "", true => RosterWords.Granted, false => RosterWords.Refused })]);
            }
        }

        foreach (var broken in week.Violations)
        {
            page.Paragraph(RosterWords.Broken(broken.Rule, broken.Message));
        }
    }

    private static string ShiftsOf(ReportPage page, AgentDay day) => day.Shifts.IsEmpty
        ? day.Absence ?? RosterWords.Off
        : string.Join(", ", day.Shifts.Select(shift => $"{Clock(page, shift.Span.Start)}–{Clock(page, shift.Span.End)} {shift.Template}"));

    private static string BreaksOf(ReportPage page, AgentDay day) => string.Join(
        "; ", day.Shifts.SelectMany(shift => shift.Breaks).Select(pause => $"{Clock(page, pause.Span.Start)}–{Clock(page, pause.Span.End)} {pause.Name}{RosterWords.PaidMark(pause.Paid)}"));

    private static string Clock(ReportPage page, DateTimeOffset instant) => page.Format.Time(TimeZoneInfo.ConvertTime(instant, page.View.Plan.Centre.Zone));
}
