using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary>What the queries about a published roster have in common.</summary>
internal static class RosterQueryRun
{
    /// <summary>Asks; what the library refuses was typed wrong.</summary>
    public static T Ask<T>(Func<T> query)
    {
        try
        {
            return query();
        }
        catch (ArgumentException refused)
        {
            throw CommandFailure.Usage(refused);
        }
    }

    /// <summary>The answer of a number.</summary>
    public static RosterOption Taken(IReadOnlyList<RosterOption> options, int number) => number <= options.Count
        ? options[number - 1]
        : throw CommandFailure.Usage(string.Create(CultureInfo.InvariantCulture, $"--apply {number}: there are {options.Count} answers. Ask without --apply to see them."));

    /// <summary>Writes a roster in place of the published one, and the change list.</summary>
    /// <returns>The exit code.</returns>
    public static int Apply(CommandRun run, PlannedRoster published, Roster changed, string? changesFile)
    {
        var changes = RosterChanges.Between(published.Roster, changed);
        var (before, after) = (RosterMetrics.Of(published.Problem, published.Roster), RosterMetrics.Of(published.Problem, changed));
        if (changes.IsEmpty)
        {
            run.Screen.Line("Nothing changed.");
        }
        else
        {
            RosterOptionScreen.ShowChanges(run.Screen, new RosterWords(run.Screen, published.Centre.Agents, published.Centre.Zone), changes);
            RosterScreen.ShowDifference(run.Screen, before, after, published.Centre.Currency);
        }

        RosterScreen.ShowViolations(run.Screen, changed.Violations);
        if (changesFile is not null)
        {
            // Before the roster: where it cannot be written, the roster stays as the answers found it.
            AtomicFile.Write(changesFile, stream => RosterChangesFile.Write(changes, published.Centre.Agents, published.Centre.Zone, stream));
            run.Wrote(changesFile, changes.Length);
        }

        run.Screen.Lines(published.Write(run, changed));
        run.Result = json =>
        {
            json.WriteStartObject();
            json.WriteString("status", changed.Status.ToString());
            json.WritePropertyName("before");
            RosterScreen.WriteMetrics(json, before);
            json.WritePropertyName("after");
            RosterScreen.WriteMetrics(json, after);
            RosterOptionJson.WriteChanges(json, changes, published.Centre.Zone);
            RosterOptionJson.WriteViolations(json, "broken_rules", changed.Violations);
            json.WriteEndObject();
        };
        return changed.Status == ScheduleStatus.Infeasible ? ExitCode.NoSolution : ExitCode.Ok;
    }

    /// <summary>Answers with their numbers.</summary>
    public static void WriteOptions(Utf8JsonWriter json, ImmutableArray<RosterOption> options, int first, TimeZoneInfo zone)
    {
        json.WriteStartArray();
        for (var i = 0; i < options.Length; i++)
        {
            RosterOptionJson.Write(json, first + i, options[i], zone);
        }

        json.WriteEndArray();
    }
}
