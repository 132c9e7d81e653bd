using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Screens;

/// <summary>One agent's days: shifts with their breaks, paid hours, what became of requests, and rules that are broken.</summary>
/// <remarks>Times are on the centre's clock, and of an agent by another clock those of shifts on that too; days are the agent's own.</remarks>
internal static class AgentWeekScreen
{
    public static void Show(Screen screen, AgentWeek week, TimeZoneInfo zone)
    {
        var team = week.Agent.Team is { } name ? $", {name}" : "";
        screen.Line($"{week.Agent.Name} ({week.Agent.Id}){team}: {week.Agent.Contract}, {string.Join(", ", week.Agent.Skills)}");
        screen.Table(
            [Column.Text("day"), Column.Text("works"), Column.Text("shift"), Column.Text("breaks", wraps: true), Column.Figure("paid, h")],
            week.Days.SelectMany(day => Rows(screen, day, zone, week.Agent.Zone ?? zone)));
        if (week.Days.Any(day => day.Shifts.Any(shift => IsElsewhere(shift, zone, week.Agent.Zone ?? zone))))
        {
            screen.Line($"In brackets: the agent's own clock, {week.Agent.Zone!.Id}.");
        }

        screen.Line(Totals(screen, week));
        foreach (var broken in week.Violations)
        {
            screen.Line($"rule {broken.Rule}: {broken.Message}");
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Screen screen, AgentDay day, TimeZoneInfo zone, TimeZoneInfo own)
    {
        var date = day.Date.ToString("ddd d MMM", screen.Culture);
        if (day.Shifts.IsEmpty)
        {
            return [[date, day.Absence is { } reason ? $"away: {reason}" : day.RequestMet is null ? "off" : "off, as asked", "", "", ""]];
        }

        return day.Shifts.Select((shift, number) => (IReadOnlyList<string>)
        [
            number == 0 ? date : "",
            Times(screen, shift, zone, own) + (day.RequestMet == false && number == 0 ? ", asked off" : ""),
            shift.Template,
            string.Join(", ", shift.Breaks.Select(pause => $"{pause.Name} {Screen.Clock(pause.Span.Start, zone)}–{Screen.Clock(pause.Span.End, zone)}" + (pause.Paid ? "" : " unpaid"))),
            screen.Number(shift.Paid.TotalHours, 2),
        ]);
    }

    private static string Times(Screen screen, Shift shift, TimeZoneInfo zone, TimeZoneInfo own)
    {
        var start = RosterWords.DateOf(shift.Span, zone);
        var day = start == shift.Date ? "" : start.ToString("ddd ", screen.Culture);
        return $"{day}{Screen.Clock(shift.Span.Start, zone)}–{Screen.Clock(shift.Span.End, zone)}" + (IsElsewhere(shift, zone, own) ? $" ({Screen.Clock(shift.Span.Start, own)}–{Screen.Clock(shift.Span.End, own)})" : "");
    }

    private static bool IsElsewhere(Shift shift, TimeZoneInfo zone, TimeZoneInfo own) => own.GetUtcOffset(shift.Span.Start) != zone.GetUtcOffset(shift.Span.Start);

    private static string Totals(Screen screen, AgentWeek week)
    {
        var text = $"{screen.Number(week.Paid.TotalHours, 2)} paid hours";
        if (week is { LeastPaid: { } least, MostPaid: { } most })
        {
            var absent = week.Days.Any(day => day.Absence is not null) ? ", absence taken off" : "";
            text += $"; the contract asks for {screen.Number(least.TotalHours, 1)} to {screen.Number(most.TotalHours, 1)}{absent}";
        }

        var asked = week.Days.Count(day => day.RequestMet is not null);
        return asked == 0 ? text : text + $"; {screen.Number(week.Days.Count(day => day.RequestMet == true))} of {screen.Number(asked)} days asked off are off";
    }
}
