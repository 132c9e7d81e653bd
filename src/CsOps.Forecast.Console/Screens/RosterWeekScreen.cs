using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;
using Spectre.Console;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Who works when in each week, team by team: start above end.</summary>
internal static class RosterWeekScreen
{
    private const int DaysPerWeek = 7;
    private const int LongestName = 17;
    private const int CellWidth = 7;

    public static void Show(Screen screen, IReadOnlyList<AgentWeek> agents, DateRange days, TimeZoneInfo zone)
    {
        foreach (var week in days.Dates().Select((date, day) => (Date: date, Day: day)).Chunk(DaysPerWeek))
        {
            foreach (var team in Teams(agents))
            {
                screen.Line();
                var title = team.Key ?? "";
                screen.Line(Cell(title, LongestName) + Cells(DayNames(week.Select(day => day.Date), screen.Culture)) + "paid".PadLeft(CellWidth));
                foreach (var agent in team)
                {
                    ShowAgent(screen, agent, [.. week.Select(day => agent.Days[day.Day])], zone);
                }
            }
        }

        screen.Line();
        if (agents.Any(agent => agent.Days.Any(day => day.Shifts.Any(shift => OtherDay(shift, zone).Length > 0))))
        {
            screen.Line("< on the day before, > on the day after: the day is that of the agent's own clock.");
        }
    }

    /// <summary>Teams in order of name, agents without one last.</summary>
    internal static IEnumerable<IGrouping<string?, AgentWeek>> Teams(IEnumerable<AgentWeek> agents) =>
        agents.GroupBy(agent => agent.Agent.Team, StringComparer.Ordinal).OrderBy(team => team.Key is null).ThenBy(team => team.Key, StringComparer.Ordinal);

    /// <summary>A text cut or filled to a width, and a blank.</summary>
    internal static string Cell(string text, int width)
    {
        var cut = Cut(text, width);
        return cut + new string(' ', width + 1 - cut.GetCellWidth());
    }

    /// <summary>A text of at most so many columns; letters of East Asia take two.</summary>
    private static string Cut(string text, int width)
    {
        var cut = text;
        for (var length = text.Length; cut.GetCellWidth() > width; cut = text[..--length] + "…")
        {
        }

        return cut;
    }

    private static void ShowAgent(Screen screen, AgentWeek agent, AgentDay[] days, TimeZoneInfo zone)
    {
        var rows = Math.Max(1, days.Max(day => day.Shifts.Length));
        var paid = TimeSpan.FromTicks(days.Sum(day => day.Shifts.Sum(shift => shift.Paid.Ticks)));
        for (var row = 0; row < rows; row++)
        {
            var starts = days.Select(day => Moment(day, row, shift => shift.Span.Start, shift => OtherDay(shift, zone), zone) ?? Away(day, row));
            var ends = days.Select(day => Moment(day, row, shift => shift.Span.End, _ => "–", zone) ?? "");
            screen.Line((Cell(row == 0 ? agent.Agent.Name : "", LongestName) + Cells(starts) + (row == 0 ? screen.Number(paid.TotalHours, 1).PadLeft(CellWidth) : "")).TrimEnd());
            if (days.Any(day => day.Shifts.Length > row))
            {
                screen.Line((Cell("", LongestName) + Cells(ends)).TrimEnd());
            }
        }
    }

    /// <summary>A mark where a shift starts on another day by the centre's clock than by its agent's.</summary>
    private static string OtherDay(Shift shift, TimeZoneInfo zone) => RosterWords.DateOf(shift.Span, zone).CompareTo(shift.Date) switch { < 0 => "<", > 0 => ">", _ => "" };

    private static string Cells(IEnumerable<string> texts) => string.Concat(texts.Select(text => new string(' ', Math.Max(0, CellWidth - text.GetCellWidth())) + text));

    /// <summary>Weekday and day of the month, with the shortest names where the usual ones leave no blank between them.</summary>
    private static string[] DayNames(IEnumerable<DateOnly> dates, CultureInfo culture)
    {
        string Name(DateOnly date, Func<DayOfWeek, string> nameOf) => string.Create(culture, $"{nameOf(date.DayOfWeek).TrimEnd('.')} {date.Day}");
        string[] usual = [.. dates.Select(date => Name(date, culture.DateTimeFormat.GetAbbreviatedDayName))];
        return usual.All(name => name.GetCellWidth() < CellWidth) ? usual : [.. dates.Select(date => Name(date, culture.DateTimeFormat.GetShortestDayName))];
    }

    private static string Away(AgentDay day, int row) => row > 0 ? "" : day.Absence is not null ? "away" : day.RequestMet == true ? "asked" : ".";

    private static string? Moment(AgentDay day, int row, Func<Shift, DateTimeOffset> of, Func<Shift, string> before, TimeZoneInfo zone) => row < day.Shifts.Length
        ? before(day.Shifts[row]) + Screen.Clock(of(day.Shifts[row]), zone)
        : null;
}
