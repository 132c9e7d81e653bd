using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Explaining;

namespace CsOps.Forecast.Console.Commands;

/// <summary>A plan on screen, and as the result of <c>csops plan --json</c>.</summary>
internal static class PlanScreen
{
    public static void Show(Screen screen, Plan plan, string report)
    {
        screen.Heading($"{plan.Centre.Name}, {screen.Days(plan.Days.First, plan.Days.Last)}");
        ForecastScreen.Show(screen, plan.Forecasts);
        screen.Line();
        RequirementScreen.Show(screen, plan.Requirements, plan.Forecasts);
        screen.Line();
        if (plan is { Roster: { } roster, Metrics: { } metrics })
        {
            RosterScreen.Show(screen, roster, metrics, plan.Centre.Currency);
            ConflictScreen.ShowFirst(screen, ConflictsOf(plan, roster));
        }
        else
        {
            screen.Line("No roster: the centre has no agents (agents.csv).");
        }

        screen.Line();
        screen.Line($"Report: {report}");
    }

    public static void Write(Utf8JsonWriter json, Plan plan, string report)
    {
        json.WriteStartObject();
        json.WriteString("first", plan.Days.First.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("last", plan.Days.Last.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("report", report);
        if (plan is { Roster: { } roster, Metrics: { } metrics })
        {
            json.WritePropertyName("roster");
            RosterScreen.Write(json, roster, metrics, ConflictsOf(plan, roster));
        }

        json.WriteEndObject();
    }

    /// <summary>Why rules are broken; a roster that breaks none needs no reasons.</summary>
    private static ImmutableArray<RosterConflict> ConflictsOf(Plan plan, Roster roster) =>
        roster.Violations.IsEmpty ? [] : ConflictFinder.Find(SchedulingStation.ProblemOf(plan.Centre, plan.Requirements), roster);
}
