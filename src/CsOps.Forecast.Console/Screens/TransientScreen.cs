using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Console.Cases;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A day interval by interval: as a table, and as the object of the machine contract.</summary>
internal static class TransientScreen
{
    private const string NoTarget = "–";

    /// <summary>The table; the service level of an interval without a target is a dash, since nobody promised one.</summary>
    public static void Show(Screen screen, DayCase read, TransientDay day, ImmutableArray<bool>? hasTarget = null)
    {
        var patient = double.IsPositiveInfinity(read.Options.PatienceSeconds);
        string[] Row(string name, double contacts, string agents, string level, string waits, double wait, double abandons) =>
        [
            name, screen.Number(contacts, 1), agents, level, waits, Seconds(screen, wait), .. patient ? Array.Empty<string>() : [screen.Percent(abandons, 1)],
        ];
        screen.Table(
            [
                Column.Figure("interval"), Column.Figure("calls"), Column.Figure("agents"), Column.Figure($"in {screen.Number(read.Options.AcceptableWaitSeconds)} s"),
                Column.Figure("wait"), Column.Figure("mean wait"), .. patient ? Array.Empty<Column>() : [Column.Figure("abandon")],
            ],
            day.Intervals
                .Select((x, i) => Row(
                    screen.Number(i), x.Contacts, screen.Number(x.Agents), hasTarget?[i] == false ? NoTarget : screen.Percent(x.ServiceLevel, 1),
                    screen.Percent(x.WaitProbability, 1), x.AverageWaitSeconds, x.AbandonProbability))
                .Append(Row("day", day.Offered, screen.Number(day.AgentIntervals), screen.Percent(day.ServiceLevel, 1), "", day.AverageWaitSeconds, day.AbandonProbability)));
        screen.Line("Exact, by the interval in which a call arrives; the day starts empty.");
        screen.Line(read.Options.ShiftEnd == ShiftEndRule.HandOver
            ? "When agents leave, the calls they cannot finish wait again, first in line."
            : "When agents leave, they finish the call in hand first.");
    }

    /// <summary>How many agent-intervals were found, how many others would take, and what a dash means.</summary>
    public static void ShowAgents(Screen screen, DayCase read, TransientStaffingResult staffed, ServiceLevelTarget target, double negligibleShare)
    {
        var day = staffed.Day;
        var words = $"Agent-intervals: {screen.Number(day.AgentIntervals)}; Erlang C in each interval by itself: {screen.Number(read.ErlangC(target).Sum())}";
        screen.Line(read.Agents is { } agents ? $"{words}; the file: {screen.Number(agents.Sum())}." : $"{words}.");
        var without = day.Intervals.Where((_, i) => !staffed.HasTarget[i]).ToList();
        if (without.Count == 0)
        {
            return;
        }

        var few = negligibleShare > 0 ? $"at most {Share(screen, negligibleShare)} of the busiest interval's calls" : "no calls";
        screen.Line(
            $"{NoTarget}: no target, as {few} come then (in all {screen.Number(without.Sum(interval => interval.Contacts), 1)}); agents are there only for what other intervals need.");
        var with = day.Intervals.Where((_, i) => staffed.HasTarget[i]).ToList();
        if (with.Count > 0)
        {
            var level = with.Sum(interval => interval.Contacts * interval.ServiceLevel) / with.Sum(interval => interval.Contacts);
            screen.Line($"The intervals with a target together: {screen.Percent(level, 1)} in {screen.Number(target.AcceptableWait.TotalSeconds)} s.");
        }
    }

    /// <summary>The object of the machine contract.</summary>
    public static void Write(Utf8JsonWriter json, DayCase read, TransientDay day)
    {
        var patient = double.IsPositiveInfinity(read.Options.PatienceSeconds);
        json.WriteStartObject();
        json.WriteStartObject("day");
        json.WriteNumber("offered", day.Offered);
        json.WriteNumber("sl", day.ServiceLevel);
        WriteWait(json, day.AverageWaitSeconds);
        WriteAbandons(json, patient, day.AbandonProbability);
        json.WriteEndObject();
        json.WriteStartArray("intervals");
        for (var i = 0; i < day.Intervals.Length; i++)
        {
            var interval = day.Intervals[i];
            json.WriteStartObject();
            json.WriteNumber("i", i);
            json.WriteNumber("calls", interval.Contacts);
            json.WriteNumber("n", interval.Agents);
            json.WriteNumber("sl", interval.ServiceLevel);
            json.WriteNumber("p_wait", interval.WaitProbability);
            WriteWait(json, interval.AverageWaitSeconds);
            WriteAbandons(json, patient, interval.AbandonProbability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWait(Utf8JsonWriter json, double seconds)
    {
        if (double.IsPositiveInfinity(seconds))
        {
            json.WriteString("ew", "inf");
        }
        else
        {
            json.WriteNumber("ew", seconds);
        }
    }

    private static void WriteAbandons(Utf8JsonWriter json, bool patient, double share)
    {
        if (patient)
        {
            json.WriteNull("p_abandon");
        }
        else
        {
            json.WriteNumber("p_abandon", share);
        }
    }

    /// <summary>A share as it was typed: 5 %, 0.25 %.</summary>
    private static string Share(Screen screen, double share)
    {
        var decimals = 0;
        while (decimals < 4 && Math.Abs(Math.Round(100 * share, decimals) - (100 * share)) > 1e-9)
        {
            decimals++;
        }

        return screen.Percent(share, decimals);
    }

    private static string Seconds(Screen screen, double seconds) => double.IsPositiveInfinity(seconds) ? "for ever" : $"{screen.Number(seconds, 1)} s";
}
