using System.Text;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Who is at work on one day, team by team: a row of marks for each shift.</summary>
internal static class RosterDayScreen
{
    private const int LongestName = 17;
    private const int Room = 48;
    private static readonly int[] Steps = [15, 30, 60];

    public static void Show(Screen screen, IReadOnlyList<AgentWeek> agents, TimeZoneInfo zone)
    {
        var shifts = agents.SelectMany(agent => agent.Days[0].Shifts).ToArray();
        if (shifts.Length == 0)
        {
            screen.Line("Nobody works on this day.");
            return;
        }

        var from = WholeHour(shifts.Min(shift => shift.Span.Start), zone);
        var until = shifts.Max(shift => shift.Span.End);
        var step = TimeSpan.FromMinutes(Array.Find(Steps, minutes => (until - from).TotalMinutes <= minutes * Room) is var found and > 0 ? found : Steps[^1]);
        foreach (var team in RosterWeekScreen.Teams(agents))
        {
            screen.Line();
            screen.Line((RosterWeekScreen.Cell(team.Key ?? "", LongestName) + Hours(from, until, step, zone)).TrimEnd());
            foreach (var (agent, shift) in team.SelectMany(agent => agent.Days[0].Shifts.Select(shift => (agent, shift))).OrderBy(row => row.shift.Span.Start).ThenBy(row => row.shift.Span.End))
            {
                screen.Line($"{RosterWeekScreen.Cell(agent.Agent.Name, LongestName)}{Bar(shift, from, until, step)} {Screen.Clock(shift.Span.Start, zone)}–{Screen.Clock(shift.Span.End, zone)}");
            }

            ShowAway(screen, team);
        }

        screen.Line();
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"# at work, - break; a mark is {step.TotalMinutes:0} minutes."));
    }

    private static void ShowAway(Screen screen, IEnumerable<AgentWeek> team)
    {
        var off = team.Where(agent => agent.Days[0].Shifts.IsEmpty).ToArray();
        var away = off.Where(agent => agent.Days[0].Absence is not null).Select(agent => $"{agent.Agent.Name} ({agent.Days[0].Absence})").ToArray();
        if (off.Length > away.Length)
        {
            screen.Line($"off: {string.Join(", ", off.Where(agent => agent.Days[0].Absence is null).Select(agent => agent.Agent.Name))}");
        }

        if (away.Length > 0)
        {
            screen.Line($"away: {string.Join(", ", away)}");
        }
    }

    /// <summary>The hours of the local clock above their first marks; every second where they would touch.</summary>
    private static string Hours(DateTimeOffset from, DateTimeOffset until, TimeSpan step, TimeZoneInfo zone)
    {
        var line = new StringBuilder();
        var marks = (int)Math.Ceiling((until - from) / step);
        for (var mark = 0; mark < marks; mark++)
        {
            var local = TimeZoneInfo.ConvertTime(from + (mark * step), zone);
            if (local.Minute == 0 && line.Length <= mark)
            {
                line.Append(' ', mark - line.Length).Append(local.ToString("HH", CultureInfo.InvariantCulture)).Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>A mark says what the agent does for most of its time.</summary>
    private static string Bar(Shift shift, DateTimeOffset from, DateTimeOffset until, TimeSpan step)
    {
        var bar = new StringBuilder();
        for (var at = from; at < until; at += step)
        {
            var middle = at + (step / 2);
            var activity = shift.Activities().FirstOrDefault(activity => activity.Span.Start <= middle && middle < activity.Span.End);
            bar.Append(activity is null ? '.' : activity.IsWork ? '#' : '-');
        }

        return bar.ToString();
    }

    private static DateTimeOffset WholeHour(DateTimeOffset instant, TimeZoneInfo zone) => instant.AddMinutes(-TimeZoneInfo.ConvertTime(instant, zone).Minute);
}
