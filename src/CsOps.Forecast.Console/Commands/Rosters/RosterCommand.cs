using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange.ICalendar;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary><c>csops roster</c>: who works when in a plan, for a team, a day or an agent; and a calendar for each agent.</summary>
internal static class RosterCommand
{
    private const string Summary = "Show who works when in a plan: a team's week, one day, one agent's week; write a calendar for each agent.";

    private const string Details = """
        Shows the roster as it is in roster.csv of the plan. --calendars writes a file
        for each agent in iCalendar format (.ics), which any calendar reads. The folder
        is replaced as a whole and may hold nothing but such calendars; publishing again
        into it tells calendars what was moved or cancelled since.
        """;

    private const string Examples = """
        csops roster data/demo
        csops roster data/demo --plan 2026-11-02 --day 2026-11-03
        csops roster data/demo --agent A001
        csops roster data/demo --calendars calendars
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        var plan = SharedOptions.Plan();
        var agent = new Option<string?>("--agent") { Description = "Only this agent, by id or name: each day with its breaks.", HelpName = "ID" };
        var team = new Option<string?>("--team") { Description = "Only this team.", HelpName = "NAME" };
        var week = SharedOptions.Date("--week", "The week, from this day on. Default: every week of the plan.");
        var day = SharedOptions.Date("--day", "One day, hour by hour.");
        var calendars = new Option<string?>("--calendars") { Description = "Write a calendar for each agent into this folder.", HelpName = "FOLDER" };
        var breaks = new Option<bool>("--breaks-as-events") { Description = "With --calendars: breaks are events of their own." };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("roster", Summary, Examples) { folder, plan, agent, team, week, day, calendars, breaks, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(day) is not null)
            {
                SharedOptions.RefuseTyped(result, "beside --day", week, agent);
            }

            if (result.GetResult(agent) is not null)
            {
                SharedOptions.RefuseTyped(result, "beside --agent", team);
            }

            if (result.GetResult(calendars) is not null)
            {
                SharedOptions.RefuseTyped(result, "beside --calendars, which writes everybody's whole plan", agent, team, week, day);
            }
            else
            {
                SharedOptions.RefuseTyped(result, "without --calendars", breaks);
            }
        });
        host.SetAction(
            command,
            json,
            (parsed, run) => Execute(
                run,
                parsed.GetRequiredValue(folder),
                new RosterRequest(
                    parsed.GetValue(plan), parsed.GetValue(agent), parsed.GetValue(team), parsed.GetValue(week), parsed.GetValue(day), parsed.GetValue(calendars), parsed.GetValue(breaks))));
        return command;
    }

    private static int Execute(CommandRun run, string path, RosterRequest asked)
    {
        var planned = PlannedRoster.Read(run, path, asked.Plan);
        var centre = planned.Centre;
        var agents = asked.AgentsOf(centre);
        var days = asked.DaysOf(planned.Problem.Days);
        AgentWeek[] weeks = [.. AgentWeek.Of(agents, centre.Contracts, planned.Roster, days)];
        run.Screen.Heading($"{centre.Name}, {run.Screen.Days(days.First, days.Last)}");
        if (asked.Agent is not null)
        {
            AgentWeekScreen.Show(run.Screen, weeks[0], centre.Zone);
        }
        else if (asked.Day is not null)
        {
            RosterDayScreen.Show(run.Screen, weeks, centre.Zone);
        }
        else
        {
            RosterWeekScreen.Show(run.Screen, weeks, days, centre.Zone);
        }

        WriteCalendars(run, planned, asked);
        run.Result = json => RosterJson.Write(json, weeks, days, centre.Zone);
        return ExitCode.Ok;
    }

    private static void WriteCalendars(CommandRun run, PlannedRoster planned, RosterRequest asked)
    {
        if (asked.Calendars is { } target)
        {
            var options = new CalendarOptions { BreaksAsEvents = asked.BreaksAsEvents };
            var files = CalendarFolder.Write(planned.Centre, planned.Roster.Shifts, planned.Problem.Days, target, options);
            foreach (var file in files)
            {
                run.Wrote(file);
            }

            run.Screen.Line($"{run.Screen.Number(files.Count)} calendars: {target}");
        }
    }
}
