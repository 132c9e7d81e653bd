using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A roster in a few lines, and as JSON.</summary>
internal static class RosterScreen
{
    public static void Show(Screen screen, Roster roster, RosterMetrics metrics, string currency)
    {
        ShowFigures(screen, roster, metrics, currency);
        if (roster.Search is { } search)
        {
            ShowBound(screen, search);
        }

        ShowViolations(screen, roster.Violations);
    }

    /// <summary>How many people, and how much of the requirement they cover.</summary>
    public static void ShowFigures(Screen screen, Roster roster, RosterMetrics metrics, string currency)
    {
        var cost = metrics.Cost > 0 ? $", {screen.Number((double)metrics.Cost)} {currency}" : string.Empty;
        screen.Line($"{screen.Number(AgentsOf(roster))} agents, {screen.Number(roster.Shifts.Length)} shifts, {screen.Number(metrics.PaidHours)} paid hours{cost}");
        screen.Line(
            $"{screen.Percent(metrics.Coverage, 1)} of {screen.Number(metrics.RequiredHours)} agent-hours to schedule are covered; "
            + $"{screen.Number(metrics.UnderHours)} missing, {screen.Number(metrics.OverHours)} to spare");
    }

    /// <summary>What changes of a roster come to.</summary>
    public static void ShowDifference(Screen screen, RosterMetrics before, RosterMetrics after, string currency)
    {
        var cost = after.Cost != before.Cost ? $"; cost {screen.Number((double)before.Cost)} to {screen.Number((double)after.Cost)} {currency}" : string.Empty;
        screen.Line(
            $"covered {screen.Percent(before.Coverage, 1)} to {screen.Percent(after.Coverage, 1)}; agent-hours missing {screen.Number(before.UnderHours, 2)} to {screen.Number(after.UnderHours, 2)}; "
            + $"paid hours {screen.Number(before.PaidHours, 2)} to {screen.Number(after.PaidHours, 2)}{cost}");
    }

    /// <summary>The rules broken, a line for each.</summary>
    public static void ShowViolations(Screen screen, ImmutableArray<RuleViolation> violations)
    {
        foreach (var rule in violations.GroupBy(violation => violation.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            screen.Line($"rule {rule.Key}: broken {(rule.Count() == 1 ? "once" : $"{screen.Number(rule.Count())} times, first")}: {rule.First().Message}");
        }
    }

    public static void Write(Utf8JsonWriter json, Roster roster, RosterMetrics metrics, ImmutableArray<RosterConflict>? conflicts = null)
    {
        json.WriteStartObject();
        json.WriteString("status", roster.Status.ToString());
        json.WriteNumber("agents", AgentsOf(roster));
        json.WriteNumber("shifts", roster.Shifts.Length);
        WriteFigures(json, metrics);
        json.WriteFigure("objective", roster.Search?.Objective);
        json.WriteFigure("bound", roster.Search?.LowerBound);
        json.WriteFigure("gap", roster.Search?.Gap);
        RosterOptionJson.WriteViolations(json, "broken_rules", roster.Violations);
        if (conflicts is { } found)
        {
            ConflictScreen.Write(json, found);
        }

        json.WriteEndObject();
    }

    /// <summary>A roster's figures alone.</summary>
    public static void WriteMetrics(Utf8JsonWriter json, RosterMetrics metrics)
    {
        json.WriteStartObject();
        WriteFigures(json, metrics);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, RosterMetrics metrics)
    {
        json.WriteNumber("paid_hours", metrics.PaidHours);
        json.WriteNumber("cost", metrics.Cost);
        json.WriteNumber("required_hours", metrics.RequiredHours);
        json.WriteNumber("under_hours", metrics.UnderHours);
        json.WriteNumber("over_hours", metrics.OverHours);
        json.WriteNumber("coverage", metrics.Coverage);
    }

    /// <summary>What the search came to: the objective part by part, and how far from the best it can be.</summary>
    public static void ShowSearch(Screen screen, SearchSummary search, double seconds)
    {
        var cost = search.Cost;
        screen.Line(
            $"objective {screen.Number(cost.Total)}: missing {screen.Number(cost.Missing)}, idle {screen.Number(cost.Idle)}, paid {screen.Number(cost.Paid)}, "
            + $"below minimum {screen.Number(cost.BelowMinimum)}, preferences {screen.Number(cost.Preferences)}");
        ShowBound(screen, search);
        screen.Line($"{screen.Number(search.Iterations)} proposals in {screen.Number(seconds)} s");
    }

    private static void ShowBound(Screen screen, SearchSummary search) =>
        screen.Line(
            search.LowerBound is not { } bound ? "how far from the best it may be is not known"
            : bound >= search.Objective ? "no roster costs less: it is the best there is"
            : search.Gap is { } gap ? $"no roster's objective is below {screen.Number(bound)}: this one is within {screen.Percent(gap, 2)} of the best"
            : $"no roster's objective is below {screen.Number(bound)}");

    /// <summary>The answer of the machine contract.</summary>
    public static void WriteSearch(
        Utf8JsonWriter json, ScheduleStatus status, SearchSummary? search, ImmutableArray<RuleViolation> violations, double seconds, ImmutableArray<RosterConflict>? conflicts = null)
    {
        json.WriteStartObject();
        json.WriteString("status", status.ToString());
        json.WriteFigure("objective", search?.Objective);
        json.WriteFigure("bound", search?.LowerBound);
        json.WriteFigure("gap", search?.Gap);
        json.WriteNumber("seconds", seconds);
        json.WriteNumber("iterations", search?.Iterations ?? 0);
        json.WriteString("stopped_by", (search?.StoppedBy ?? SearchEnd.Cancelled) switch
        {
            SearchEnd.Iterations => "iterations",
            SearchEnd.TimeLimit => "time-limit",
            SearchEnd.Optimal => "optimal",
            _ => "cancelled",
        });
        if (search?.Cost is { } cost)
        {
            json.WriteStartObject("cost");
            json.WriteNumber("missing", cost.Missing);
            json.WriteNumber("idle", cost.Idle);
            json.WriteNumber("paid", cost.Paid);
            json.WriteNumber("below_minimum", cost.BelowMinimum);
            json.WriteNumber("preferences", cost.Preferences);
            json.WriteEndObject();
        }

        RosterOptionJson.WriteViolations(json, "broken_rules", violations);
        if (conflicts is { } found)
        {
            ConflictScreen.Write(json, found);
        }

        json.WriteEndObject();
    }

    private static int AgentsOf(Roster roster) => roster.Shifts.Select(shift => shift.AgentId).Distinct(StringComparer.Ordinal).Count();
}
