using System.Text.Encodings.Web;
using System.Text.Json;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Files;

/// <summary>
/// <c>plan.json</c>: the plan's provenance. What it was made from (the hash of each input), by which version, which models forecast each
/// queue and why, what the roster costs and which rules it breaks. It holds no clock time: the same inputs give the same bytes.
/// </summary>
public static class PlanDocument
{
    /// <summary>The name and version of the format, the value of its first property.</summary>
    public const string Format = "csops-plan/1";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the plan's provenance as JSON in UTF-8, ending in a line break.</summary>
    public static void Write(Plan plan, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("version", plan.Version);
            json.WriteString("centre", plan.Centre.Name);
            json.WriteString("timeZone", plan.Centre.Zone.Id);
            json.WriteString("first", Iso(plan.Days.First));
            json.WriteString("last", Iso(plan.Days.Last));
            json.WriteNumber("intervalMinutes", (int)plan.Centre.IntervalLength.TotalMinutes);
            json.WriteNumber("seed", plan.Centre.Seed);
            WriteInputs(json, plan);
            WriteQueues(json, plan);
            WriteRoster(json, plan);
            WriteQuality(json, plan);
            json.WriteStartArray("warnings");
            foreach (var warning in plan.Warnings)
            {
                json.WriteStringValue(warning);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteInputs(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("inputs");
        foreach (var input in plan.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            json.WriteString("sha256", input.Sha256);
            if (input.Rows is { } rows)
            {
                json.WriteNumber("rows", rows);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQueues(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("queues");
        foreach (var (forecast, requirement) in plan.Forecasts.Zip(plan.Requirements))
        {
            json.WriteStartObject();
            json.WriteString("name", forecast.Queue);
            json.WriteString("model", forecast.Choice.Model);
            json.WriteString("reason", forecast.Choice.Reason);
            json.WriteStartArray("leaderBoard");
            foreach (var score in forecast.Choice.LeaderBoard)
            {
                ScoreDocument.Write(json, score);
            }

            json.WriteEndArray();
            EffectDocument.Write(json, forecast.Effects);
            json.WriteString("handleTime", forecast.HandleTimeMethod);
            json.WriteString("staffing", requirement.Method);
            ScoreDocument.WriteFigure(json, "offered", forecast.Volume.Mean.Sum());
            ScoreDocument.WriteFigure(json, "agentHours", requirement.Intervals.Sum(i => i.Agents) * plan.Grid.Length.TotalHours);
            ScoreDocument.WriteFigure(json, "scheduledHours", requirement.Intervals.Sum(i => i.Scheduled) * plan.Grid.Length.TotalHours);
            json.WriteNumber("peakAgents", requirement.Intervals.Select(i => i.Agents).DefaultIfEmpty(0).Max());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRoster(Utf8JsonWriter json, Plan plan)
    {
        if (plan.Roster is not { } roster)
        {
            json.WriteNull("roster");
            return;
        }

        json.WriteStartObject("roster");
        json.WriteString("status", roster.Status.ToString());
        json.WriteNumber("shifts", roster.Shifts.Length);
        json.WriteNumber("agents", roster.Shifts.Select(s => s.AgentId).Distinct(StringComparer.Ordinal).Count());
        json.WriteStartArray("violations");
        foreach (var violation in roster.Violations)
        {
            WriteViolation(json, violation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteViolation(Utf8JsonWriter json, RuleViolation violation)
    {
        json.WriteStartObject();
        json.WriteString("rule", violation.Rule);
        if (violation.AgentId is { } agent)
        {
            json.WriteString("agent", agent);
        }

        if (violation.Date is { } date)
        {
            json.WriteString("date", Iso(date));
        }

        json.WriteString("message", violation.Message);
        json.WriteEndObject();
    }

    private static void WriteQuality(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartObject("quality");
        json.WriteNumber("rowsRead", plan.Quality.Files.Sum(f => f.Read));
        json.WriteNumber("rowsAccepted", plan.Quality.Files.Sum(f => f.Accepted));
        json.WriteNumber("rowsRejected", plan.Quality.Files.Sum(f => f.Rejected));
        json.WriteNumber("rowsDuplicated", plan.Quality.Files.Sum(f => f.Duplicated));
        json.WriteNumber("rowsFolded", plan.Quality.Files.Sum(f => f.Folded));
        json.WriteNumber("intervalsMissing", plan.Quality.Queues.Sum(q => q.Missing));
        json.WriteNumber("intervalsCleaned", plan.Cleaning.Length);
        json.WriteEndObject();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
