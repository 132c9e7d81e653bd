using System.Text.Json;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The agents that one interval needs.</summary>
internal static class RequireInterval
{
    public static int Execute(CommandRun run, IntervalArguments typed)
    {
        var requirement = RequirementCalculator.Solve(typed.Calls, typed.Interval, typed.HandleTime, typed.Options);
        run.Result = json => Write(json, requirement);
        Show(run.Screen, typed.Options.Target, requirement);
        return ExitCode.Ok;
    }

    /// <summary>The object of the machine contract: what was not asked for, or has no meaning without load, is left out.</summary>
    private static void Write(Utf8JsonWriter json, AgentRequirement requirement)
    {
        json.WriteStartObject();
        json.WriteNumber("load", requirement.Load);
        json.WriteNumber("n_sl", requirement.AgentsForServiceLevel);
        if (requirement.AgentsForAverageSpeedOfAnswer is { } forAverageSpeed)
        {
            json.WriteNumber("n_asa", forAverageSpeed);
        }

        if (requirement.AgentsForAbandonment is { } forAbandonment)
        {
            json.WriteNumber("n_abandon", forAbandonment);
        }

        json.WriteNumber("n_occ", requirement.AgentsForOccupancy);
        json.WriteNumber("n", requirement.Agents);
        json.WriteNumber("heads", requirement.Scheduled);
        WriteWhere(json, "sl", requirement.ServiceLevel);
        WriteWhere(json, "asa", requirement.AverageSpeedOfAnswerSeconds);
        WriteWhere(json, "occ", requirement.Occupancy);
        WriteWhere(json, "p_wait", requirement.WaitProbability);
        WriteWhere(json, "p_abandon", requirement.Abandonment);
        json.WriteEndObject();
    }

    private static void WriteWhere(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Show(Screen screen, StaffingTarget target, AgentRequirement requirement)
    {
        var rows = new List<IReadOnlyList<string>>
        {
            new[] { "load", $"{screen.Number(requirement.Load, 2)} erlang" },
            new[] { "agents", screen.Number(requirement.Agents) },
            new[] { "to schedule", screen.Number(requirement.Scheduled) },
        };
        if (requirement.ServiceLevel is { } level && target.ServiceLevel is { } asked)
        {
            var inTime = $"answered within {screen.Number(asked.AcceptableWait.TotalSeconds)} s";
            rows.Add([target.Definition == default ? inTime : $"{inTime} ({ServiceLevelDefinitions.NameOf(target.Definition)})", screen.Percent(level, 1)]);
        }

        if (requirement.AverageSpeedOfAnswerSeconds is { } speed)
        {
            rows.Add(["average speed of answer", $"{screen.Number(speed, 1)} s"]);
        }

        if (requirement.Occupancy is { } occupancy)
        {
            rows.Add(["occupancy", screen.Percent(occupancy, 1)]);
        }

        if (requirement.Abandonment is { } abandonment)
        {
            rows.Add(["abandon", screen.Percent(abandonment, 1)]);
        }

        screen.Table([Column.Text("for this interval"), Column.Figure(string.Empty)], rows);
    }
}
