using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>The sheets of a roster: who works on which day at a glance, and every shift with its breaks.</summary>
internal static class RosterSheets
{
    private const int ShiftColours = 6;

    /// <summary>A row for each agent and a column for each day; shifts of one template have one colour.</summary>
    public static Sheet Grid(ExportedPlan plan, ExportWords words)
    {
        var days = plan.Days.Dates().ToList();
        var byAgent = plan.Shifts.ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        var templates = plan.Shifts.Select(shift => shift.Template).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new Sheet(
            words.Roster,
            [
                .. Person(plan, words),
                .. days.Select(day => new SheetColumn("", 15.5) { Day = day }), new(words.PaidHours, 11),
            ],
            rows =>
            {
                foreach (var agent in plan.Centre.Agents)
                {
                    WriteAgent(plan, words, rows.Begin(), agent, byAgent[agent.Id].ToLookup(shift => shift.Date), days, templates);
                }

                rows.Begin().Text(words.AtWork, CellStyle.TotalText).Blank(CellStyle.TotalText).Blank(CellStyle.TotalText);
                foreach (var day in days)
                {
                    rows.Number(plan.Shifts.Where(shift => shift.Date == day).DistinctBy(shift => shift.AgentId, StringComparer.Ordinal).Count(), CellStyle.TotalCentred);
                }

                rows.Number(plan.Shifts.Sum(shift => shift.Paid.TotalHours), CellStyle.TotalOne);
            })
        {
            FrozenColumns = 3,
        };
    }

    /// <summary>A row for each shift.</summary>
    public static Sheet List(ExportedPlan plan, ExportWords words) => new(
        words.Shifts,
        [
            .. Person(plan, words), new(words.Date, 13, IsText: true), new(words.Weekday, 7, IsText: true),
            SheetColumn.OfText(words.Shift, 10, plan.Shifts.Select(shift => shift.Template)), new(words.Start, 17, IsText: true), new(words.End, 17, IsText: true), new(words.PaidHours, 11), SheetColumn.OfText(words.Breaks, 30, plan.Shifts.Select(shift => BreaksOf(plan, shift))),
        ],
        rows =>
        {
            foreach (var shift in plan.Shifts)
            {
                var agent = plan.Agent(shift.AgentId);
                var date = shift.Date.ToDateTime(TimeOnly.MinValue);
                rows.Begin().Text(agent.Id).Text(agent.Name).Text(agent.Team).Moment(date, CellStyle.Date).Moment(date, CellStyle.Weekday).Text(shift.Template)
                    .Moment(plan.Local(shift.Span.Start).DateTime, CellStyle.Moment).Moment(plan.Local(shift.Span.End).DateTime, CellStyle.Moment).Number(shift.Paid.TotalHours, CellStyle.One)
                    .Text(BreaksOf(plan, shift));
            }
        })
    {
        FrozenColumns = 2,
    };

    private static SheetColumn[] Person(ExportedPlan plan, ExportWords words) =>
    [
        SheetColumn.OfText(words.Agent, 7, plan.Centre.Agents.Select(agent => agent.Id)), SheetColumn.OfText(words.Name, 14, plan.Centre.Agents.Select(agent => agent.Name)),
        SheetColumn.OfText(words.Team, 8, plan.Centre.Agents.Select(agent => agent.Team)),
    ];

    private static string BreaksOf(ExportedPlan plan, Shift shift) => string.Join("; ", shift.Breaks.Select(pause => $"{pause.Name} {Clock(plan, pause.Span.Start)}–{Clock(plan, pause.Span.End)}"));

    private static void WriteAgent(ExportedPlan plan, ExportWords words, RowWriter rows, Agent agent, ILookup<DateOnly, Shift> shifts, List<DateOnly> days, List<string> templates)
    {
        rows.Text(agent.Id).Text(agent.Name).Text(agent.Team);
        foreach (var day in days)
        {
            ImmutableArray<Shift> own = [.. shifts[day]];
            _ = own.IsEmpty
                ? rows.Text(agent.IsAbsent(day) ? words.Absent : null, CellStyle.Absent)
                : rows.Text(
                    string.Join(", ", own.Select(shift => $"{Clock(plan, shift.Span.Start)}–{Clock(plan, shift.Span.End)}")),
                    CellStyle.Shift1 + (templates.IndexOf(own[0].Template) % ShiftColours));
        }

        rows.Number(days.SelectMany(day => shifts[day]).Sum(shift => shift.Paid.TotalHours), CellStyle.One);
    }

    private static string Clock(ExportedPlan plan, DateTimeOffset instant) => plan.Local(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
}
