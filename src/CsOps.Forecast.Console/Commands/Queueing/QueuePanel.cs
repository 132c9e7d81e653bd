using System.Text.Json;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>The figures of one queue, by Erlang C and, where the patience is known, by Erlang A beside it.</summary>
internal static class QueuePanel
{
    private const string None = "–";

    public static int Execute(CommandRun run, QueueArguments typed)
    {
        var patient = ErlangC.SolveFractional(typed.Agents, typed.Load, typed.HandleSeconds, typed.AcceptableWaitSeconds);
        ErlangAResult? leaving = typed.PatienceSeconds is { } patience
            ? ErlangA.Solve(WholeAgents(typed), typed.Load, typed.HandleSeconds, patience, typed.AcceptableWaitSeconds)
            : null;
        Show(run.Screen, typed, patient, leaving);
        run.Result = json => Write(json, patient, leaving);
        return ExitCode.Ok;
    }

    private static int WholeAgents(QueueArguments typed) => typed.Agents == Math.Floor(typed.Agents)
        ? (int)typed.Agents
        : throw CommandFailure.Usage("With --patience agents are whole: Erlang A has no fractions of an agent.");

    private static void Write(Utf8JsonWriter json, ErlangCResult patient, ErlangAResult? leaving)
    {
        var figures = new QueueFigures(json);
        json.WriteStartObject();
        json.WriteStartObject("erlang_c");
        WaitingKinds.Write(figures, patient);
        json.WriteEndObject();
        if (leaving is { } queue)
        {
            json.WriteStartObject("erlang_a");
            AbandonmentKinds.Write(figures, queue);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Show(Screen screen, QueueArguments typed, ErlangCResult patient, ErlangAResult? leaving)
    {
        string Percent(double? fraction) => fraction is { } value ? screen.Percent(value, 1) : None;
        string Seconds(double? wait) => wait is not { } value ? None : double.IsPositiveInfinity(value) ? "no end" : $"{screen.Number(value, 1)} s";
        string Count(double? number) => number is not { } value ? None : double.IsPositiveInfinity(value) ? "no end" : screen.Number(value, 2);
        var threshold = screen.Number(typed.AcceptableWaitSeconds);
        var rows = new List<(string Name, string Patient, string Leaving)>
        {
            ($"answered within {threshold} s, of offered", Percent(patient.ServiceLevel), Percent(leaving?.AnsweredWithin)),
            ($"answered within {threshold} s, of answered", Percent(patient.ServiceLevel), Percent(leaving?.ServiceLevel(ServiceLevelDefinition.AnsweredOfAnswered))),
            ("must wait", Percent(patient.WaitProbability), Percent(leaving?.WaitProbability)),
            ("abandon", Percent(0), Percent(leaving?.AbandonmentProbability)),
            ("average speed of answer", Seconds(patient.AverageSpeedOfAnswerSeconds), Seconds(leaving?.AverageSpeedOfAnswerSeconds)),
            ("wait not exceeded by 80 %", Seconds(patient.WaitPercentileSeconds(0.8)), None),
            ("wait not exceeded by 95 %", Seconds(patient.WaitPercentileSeconds(0.95)), None),
            ("waiting on average", Count(patient.QueueLength), Count(leaving?.QueueLength)),
            ("occupancy", Percent(patient.Occupancy), Percent(leaving?.Occupancy)),
        };
        IReadOnlyList<Column> columns = [Column.Text("this queue"), Column.Figure("Erlang C")];
        screen.Table(
            leaving is null ? columns : [.. columns, Column.Figure("Erlang A")],
            rows.Select(row => (IReadOnlyList<string>)(leaving is null ? [row.Name, row.Patient] : [row.Name, row.Patient, row.Leaving])));
        if (patient.State == QueueState.Unstable)
        {
            screen.Line("Erlang C: agents do not keep up with the load; the queue grows without end.");
        }
    }
}
