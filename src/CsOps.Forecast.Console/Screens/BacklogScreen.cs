using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Console.Cases;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What becomes of deferred work, on screen and as JSON.</summary>
internal static class BacklogScreen
{
    public static void Show(Screen screen, ImmutableArray<SolvedBacklog> classes, ImmutableArray<int>? agents)
    {
        foreach (var work in classes)
        {
            screen.Line($"{(work.Name.Length > 0 ? $"Done in time, {work.Name}" : "Done in time")}: {screen.Percent(work.Overall, 2)} of the arrivals that fall due; {screen.Number(work.Count > 0 ? work.BacklogAtEnd(work.Count - 1) : 0, 2)} wait at the end.");
            Column[] columns =
            [
                Column.Figure("interval"), .. agents is null ? Array.Empty<Column>() : [Column.Figure("agents")], Column.Figure("done"), Column.Figure("waiting"),
                Column.Figure("in time"), Column.Figure("response h"), Column.Figure("oldest h"),
            ];
            screen.Table(columns, Enumerable.Range(0, work.Count).Select(i => (IReadOnlyList<string>)
            [
                screen.Number(i), .. agents is { } staffed ? new[] { screen.Number(staffed[i]) } : [], screen.Number(work.Completed(i), 2),
                screen.Number(work.BacklogAtEnd(i), 2), screen.Percent(work.ShareInTime(i), 1), screen.Number(work.MeanResponseHours(i), 2),
                screen.Number(work.OldestAgeHours(i), 2),
            ]));
        }

        screen.Line("In time and response: of the arrivals of the interval; –: none, or not known yet when the file ends. Waiting and oldest: at the interval's end.");
    }

    /// <summary>The figures of a case: of its classes where it names them, else of its only one.</summary>
    public static void Write(Utf8JsonWriter json, BacklogCase file, ImmutableArray<SolvedBacklog> classes, BacklogRequirement? requirement)
    {
        json.WriteStartObject();
        json.WriteString("id", file.Id);
        if (requirement is not null)
        {
            WriteRequirement(json, requirement);
        }

        var exact = ExactBacklog.OverallInTime(file);
        if (classes is [{ Name: "" } only])
        {
            WriteClass(json, only, exact[0]);
        }
        else
        {
            json.WriteStartArray("classes");
            foreach (var (work, overall) in classes.Zip(exact))
            {
                json.WriteStartObject();
                json.WriteString("name", work.Name);
                WriteClass(json, work, overall);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRequirement(Utf8JsonWriter json, BacklogRequirement requirement)
    {
        json.WriteStartObject("require");
        json.WriteNumber("constant_agents", requirement.Constant);
        json.WriteNumber("agent_intervals", requirement.Hourly.AgentIntervals);
        json.WriteBoolean("proven_fewest", requirement.Hourly.IsProven);
        json.WriteStartArray("agents");
        foreach (var agents in requirement.Hourly.Agents)
        {
            json.WriteNumberValue(agents);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClass(Utf8JsonWriter json, SolvedBacklog work, Fraction? overall)
    {
        json.WriteStartObject("overall_sla_met");
        json.WriteString("frac", overall?.ToString());
        json.WriteFigure("value", work.Overall);
        json.WriteEndObject();
        json.WriteStartArray("rows");
        for (var i = 0; i < work.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("completed", work.Completed(i));
            json.WriteNumber("backlog_end", work.BacklogAtEnd(i));
            json.WriteFigure("sla_met", work.ShareInTime(i));
            json.WriteFigure("mean_response_h", work.MeanResponseHours(i));
            json.WriteNumber("oldest_age_end_h", work.OldestAgeHours(i));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
