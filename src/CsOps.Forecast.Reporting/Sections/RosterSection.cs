using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>Who works when: the weeks as tables, the days as pictures, and the rules that are broken.</summary>
internal static class RosterSection
{
    private const int DaysPerWeek = 7;

    /// <summary>The most agents whose rows, under one axis of hours, fit a printed page.</summary>
    private const int MostInPicture = 34;

    public static void Write(ReportPage page, Roster roster)
    {
        using var section = page.Section("roster", RosterWords.Heading);
        var working = page.Agents.Count(agent => !agent.Shifts.IsEmpty);
        var paid = TimeSpan.FromTicks(page.Agents.Sum(agent => agent.Paid.Ticks));
        var totals = RosterWords.Totals(
            page.Format.Count(working), page.Format.Count(page.Agents.Length), page.Format.Count(roster.Shifts.Length), page.Format.Hours(paid, 0));
        page.Paragraph($"{totals} {RosterWords.Status(roster.Status)}", "lead");
        WriteViolations(page, roster);
        foreach (var week in page.View.Days.Chunk(DaysPerWeek))
        {
            WriteWeek(page, week);
        }

        WriteDays(page);
        AgentWeekSection.Write(page, roster);
    }

    private static void WriteViolations(ReportPage page, Roster roster)
    {
        if (roster.Violations.IsEmpty)
        {
            page.Writer.Leaf("h3", RosterWords.RulesHeading);
            page.Paragraph(RosterWords.NoRules);
            return;
        }

        var names = page.Agents.ToDictionary(agent => agent.Agent.Id, agent => agent.Agent.Name, StringComparer.Ordinal);
        using var table = new Table(
            page.Writer, RosterWords.RulesHeading, RosterWords.Rule, RosterWords.Agent, RosterWords.Date, RosterWords.What);
        foreach (var broken in roster.Violations)
        {
            var who = broken.AgentId is null ? ReportFormat.None : names.GetValueOrDefault(broken.AgentId, broken.AgentId);
            table.Row(broken.Rule, who, broken.Date is { } date ? page.Format.Day(date) : ReportFormat.None, broken.Message);
        }
    }

    private static void WriteWeek(ReportPage page, DateOnly[] days)
    {
        var caption = RosterWords.Week(page.Format.Day(days[0]), page.Format.Day(days[^1]));
        Column[] columns =
        [
            RosterWords.Agent,
            .. days.Select(day => (Column)page.Format.Day(day)),
            Column.Number(RosterWords.Paid),
            Column.Number(RosterWords.Contract),
            RosterWords.Skills,
        ];
        using var table = new Table(page.Writer, caption, columns);
        foreach (var agent in page.Agents)
        {
            var week = agent with { Shifts = [.. agent.Shifts.Where(shift => Array.IndexOf(days, shift.Date) >= 0)] };
            table.Row([agent.Agent.Name, .. days.Select(day => OnDay(page, week, day)), .. Totals(page.Format, week)]);
        }
    }

    private static string OnDay(ReportPage page, AgentHours agent, DateOnly day)
    {
        var shifts = agent.Shifts.Where(shift => shift.Date == day).Select(shift => Clock(page, shift.Span.Start) + "–" + Clock(page, shift.Span.End)).ToArray();
        return shifts.Length > 0
            ? string.Join(", ", shifts)
            : agent.Agent.Absences.FirstOrDefault(absence => absence.Dates.Contains(day))?.Reason ?? RosterWords.Off;
    }

    private static string[] Totals(ReportFormat format, AgentHours agent)
    {
        var contract = agent.Contract is { } c ? $"{format.Hours(c.MinPaidPerWeek, 0)}–{format.Hours(c.MaxPaidPerWeek, 0)}" : ReportFormat.None;
        return [format.Hours(agent.Paid), contract, string.Join(", ", agent.Agent.Skills)];
    }

    private static string Clock(ReportPage page, DateTimeOffset instant) =>
        page.Format.Time(TimeZoneInfo.ConvertTime(instant, page.View.Plan.Centre.Zone));

    private static void WriteDays(ReportPage page)
    {
        page.Writer.Leaf("h3", RosterWords.Daily);
        var isFirst = true;
        foreach (var day in page.View.Days)
        {
            var count = page.Agents.Sum(agent => agent.Shifts.Count(shift => shift.Date == day));
            if (count == 0)
            {
                continue;
            }

            using var details = page.Details(RosterWords.ShiftsOf(page.Format.Day(day), page.Format.Count(count)), isFirst);
            WriteTeams(page, day);
            isFirst = false;
        }
    }

    /// <summary>A picture for each team where there are any, else one; more where one would be higher than a printed page.</summary>
    private static void WriteTeams(ReportPage page, DateOnly day)
    {
        var teams = page.Agents
            .Where(agent => agent.Shifts.Any(shift => shift.Date == day))
            .GroupBy(agent => agent.Agent.Team, StringComparer.Ordinal)
            .OrderBy(team => team.Key is null)
            .ThenBy(team => team.Key, StringComparer.Ordinal)
            .ToArray();
        var hasTeams = page.Agents.Any(agent => agent.Agent.Team is not null);
        var number = 0;
        foreach (var team in teams)
        {
            if (hasTeams)
            {
                page.Writer.Leaf("h3", team.Key ?? RosterWords.NoTeam);
            }

            foreach (var some in InPictures([.. team.OrderBy(agent => agent.Shifts.Where(shift => shift.Date == day).Min(shift => shift.Span.Start))]))
            {
                using var figure = page.Figure(("shift", ChartWords.KeyShift), ("break", ChartWords.KeyUnpaid), ("break paid", ChartWords.KeyPaid));
                DayGantt.Draw(page.Writer, page.View, day, some, page.Format, ++number);
            }
        }
    }

    private static IEnumerable<AgentHours[]> InPictures(AgentHours[] agents)
    {
        var pictures = (agents.Length + MostInPicture - 1) / MostInPicture;
        return agents.Chunk((agents.Length + pictures - 1) / pictures);
    }
}
