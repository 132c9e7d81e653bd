using System.Text.Json;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A roster in a few lines, and as JSON.</summary>
internal static class RosterScreen
{
    public static void Show(Screen screen, Roster roster, RosterMetrics metrics, string currency)
    {
        var cost = metrics.Cost > 0 ? $", {screen.Number((double)metrics.Cost)} {currency}" : string.Empty;
        screen.Line($"{screen.Number(AgentsOf(roster))} agents, {screen.Number(roster.Shifts.Length)} shifts, {screen.Number(metrics.PaidHours)} paid hours{cost}");
        screen.Line(
            $"{screen.Percent(metrics.Coverage, 1)} of {screen.Number(metrics.RequiredHours)} agent-hours to schedule are covered; "
            + $"{screen.Number(metrics.UnderHours)} missing, {screen.Number(metrics.OverHours)} to spare");
        foreach (var rule in roster.Violations.GroupBy(violation => violation.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            screen.Line($"rule {rule.Key}: broken {screen.Number(rule.Count())} times, first: {rule.First().Message}");
        }
    }

    public static void Write(Utf8JsonWriter json, Roster roster, RosterMetrics metrics)
    {
        json.WriteStartObject();
        json.WriteString("status", roster.Status.ToString());
        json.WriteNumber("agents", AgentsOf(roster));
        json.WriteNumber("shifts", roster.Shifts.Length);
        json.WriteNumber("paid_hours", metrics.PaidHours);
        json.WriteNumber("cost", metrics.Cost);
        json.WriteNumber("required_hours", metrics.RequiredHours);
        json.WriteNumber("under_hours", metrics.UnderHours);
        json.WriteNumber("over_hours", metrics.OverHours);
        json.WriteNumber("coverage", metrics.Coverage);
        json.WriteNumber("broken_rules", roster.Violations.Length);
        json.WriteEndObject();
    }

    private static int AgentsOf(Roster roster) => roster.Shifts.Select(shift => shift.AgentId).Distinct(StringComparer.Ordinal).Count();
}
