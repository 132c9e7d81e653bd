using System.Text.Json;
using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Simulated figures as tables, and as JSON.</summary>
internal static class SimulationScreen
{
    public static void Show(Screen screen, SimulationResult result)
    {
        string Share(SimulatedFigure figure) => $"{screen.Percent(figure.Value, 1)} ±{screen.Number(100 * figure.HalfWidth, 2)}";
        string Seconds(SimulatedFigure figure) => $"{screen.Number(figure.Value, 1)} ±{screen.Number(figure.HalfWidth, 2)}";
        screen.Table(
            [Column.Text("skill"), Column.Figure("an hour"), Column.Figure("in time"), Column.Figure("abandon"), Column.Figure("wait"), Column.Figure("asa, s")],
            Rows(result).Select(row => (IReadOnlyList<string>)
            [
                row.Name, screen.Number(row.Skill.Offered, 1), Share(row.Skill.AnsweredOfOffered), Share(row.Skill.AbandonProbability),
                Share(row.Skill.WaitProbability), Seconds(row.Skill.AverageSpeedOfAnswerSeconds),
            ]));
        screen.Table(
            [Column.Text("group"), Column.Figure("occupancy")],
            result.Occupancies.Select((occupancy, group) => (IReadOnlyList<string>)[screen.Number(group), Share(occupancy)]));
        screen.Line("In time: answered within t_s, or what --require says, of those offered; asa: of those answered; ±: half of the 95 % interval, in points or seconds.");
    }

    public static void ShowAgents(Screen screen, GroupStaffingResult found)
    {
        for (var group = 0; group < found.Agents.Length; group++)
        {
            screen.Line($"Group {screen.Number(group)}: {screen.Number(found.Agents[group])} agents");
        }

        screen.Line($"Together {screen.Number(found.Agents.Sum())} agents: the cheapest found of {screen.Number(found.Tried)} staffings tried.");
    }

    public static void WriteAgents(Utf8JsonWriter json, GroupStaffingResult found)
    {
        json.WriteStartArray("agents");
        foreach (var agents in found.Agents)
        {
            json.WriteNumberValue(agents);
        }

        json.WriteEndArray();
        json.WriteNumber("total", found.Agents.Sum());
    }

    /// <summary>The property <c>measures</c>: each figure with half of its 95 % interval; null for what cannot be told.</summary>
    public static void WriteMeasures(Utf8JsonWriter json, SimulationResult result)
    {
        json.WriteStartObject("measures");
        for (var number = 0; number < result.Skills.Length; number++)
        {
            var skill = result.Skills[number];
            var name = "skill" + number.ToString(CultureInfo.InvariantCulture);
            Write(json, $"{name}.sl_offered", skill.AnsweredOfOffered);
            Write(json, $"{name}.sl_answered", skill.AnsweredOfAnswered);
            Write(json, $"{name}.sl_wait_le_t", skill.WaitedAtMost);
            Write(json, $"{name}.p_abandon", skill.AbandonProbability);
            Write(json, $"{name}.ew_all", skill.AverageWaitSeconds);
            Write(json, $"{name}.ew_served", skill.AverageSpeedOfAnswerSeconds);
            Write(json, $"{name}.p_wait", skill.WaitProbability);
        }

        for (var group = 0; group < result.Occupancies.Length; group++)
        {
            Write(json, $"group{group.ToString(CultureInfo.InvariantCulture)}.occupancy", result.Occupancies[group]);
        }

        Write(json, "all.sl_offered", result.All.AnsweredOfOffered);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, SkillMeasures Skill)> Rows(SimulationResult result)
    {
        var skills = result.Skills.Select((skill, number) => (number.ToString(CultureInfo.InvariantCulture), skill));
        return result.Skills.Length > 1 ? skills.Append(("all", result.All)) : skills;
    }

    private static void Write(Utf8JsonWriter json, string name, SimulatedFigure figure)
    {
        json.WriteStartArray(name);
        foreach (var value in (ReadOnlySpan<double>)[figure.Value, figure.HalfWidth])
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }
}
