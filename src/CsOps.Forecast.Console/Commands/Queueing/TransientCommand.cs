using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Cases;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary><c>csops transient</c>: what truly happens on a day whose rate and agents change, or the agents it needs.</summary>
internal static class TransientCommand
{
    private const string Summary = "A day of calls whose rate and agents change: what happens in each interval, or the agents it needs.";

    private const string Details = """
        CASE.json has interval_s, aht_s, patience_s (null when nobody abandons), t_s,
        and intervals, each with calls (expected) and n (agents); t_s and n are not
        needed with --require. The day starts empty; rates are even within an interval;
        figures are those of the calls that arrive in it. With --require every interval
        with more than 5 % of the busiest one's calls (another share: --negligible)
        meets the target; the others have none and may be left without agents. The
        larger the load, the less is searched. An interval without calls shows what one
        would find; on a day without any nobody waits. See docs/queueing.md, "Days, not
        intervals".
        """;

    private const string Examples = """
        csops transient data/cases/voice-day.json --json
        csops transient data/cases/voice-day.json --require 80/20 --shift-end finish
        """;

    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("CASE.json") { Description = "The case." };
        var require = new Option<ServiceLevelTarget?>("--require")
        {
            Description = "Staff it for a service level: per cent / seconds, for example 80/20.",
            HelpName = "80/20",
            CustomParser = result => ServiceLevelTarget.TryParse(result.Tokens[0].Value) ?? SharedOptions.Refuse<ServiceLevelTarget?>(result, ServiceLevelTarget.Expected),
        };
        var shiftEnd = new Option<ShiftEndRule?>("--shift-end")
        {
            Description = "Agents who leave: hand-over (their calls wait again, the default) or finish (their calls first).",
            HelpName = "RULE",
            CustomParser = result => result.Tokens[0].Value switch
            {
                "hand-over" => ShiftEndRule.HandOver,
                "finish" => ShiftEndRule.FinishContact,
                _ => SharedOptions.Refuse<ShiftEndRule?>(result, "hand-over or finish"),
            },
        };
        var negligible = new Option<double?>("--negligible")
        {
            Description = "With --require: up to this share of the busiest interval's calls, an interval has no target. Default: 0.05; 0: every one with calls has.",
            HelpName = "SHARE",
            CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and < 1
                ? share
                : SharedOptions.Refuse<double?>(result, "a share from 0 up to, but not, 1, such as 0.05"),
        };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("transient", Summary, Examples) { Details = Details };
        command.Arguments.Add(file);
        command.Options.Add(require);
        command.Options.Add(negligible);
        command.Options.Add(shiftEnd);
        command.Validators.Add(result =>
        {
            if (result.GetResult(require) is null)
            {
                SharedOptions.RefuseTyped(result, "without --require", negligible);
            }
        });
        command.Options.Add(json);
        host.SetAction(
            command,
            json,
            (parsed, run) => Execute(
                run,
                parsed.GetRequiredValue(file),
                parsed.GetValue(require),
                parsed.GetValue(negligible) ?? DayCase.DefaultNegligibleShare,
                parsed.GetValue(shiftEnd) ?? ShiftEndRule.HandOver),
            bare: _ => true);
        return command;
    }

    private static int Execute(CommandRun run, string path, ServiceLevelTarget? target, double negligible, ShiftEndRule rule)
    {
        var read = DayCaseFile.Read(path, withAgents: target is null);
        read = read with { Options = read.Options with { ShiftEnd = rule } };
        if (target is not { } asked)
        {
            var day = read.Solve(read.Agents!.Value);
            run.Result = json => TransientScreen.Write(json, read, day);
            TransientScreen.Show(run.Screen, read, day);
            return ExitCode.Ok;
        }

        run.Progress.Report("Searching for the fewest agents …");
        var staffed = read.Require(asked, negligible);
        run.Result = json => TransientScreen.Write(json, read, staffed.Day);
        TransientScreen.Show(run.Screen, read with { Options = read.Options with { AcceptableWaitSeconds = asked.AcceptableWait.TotalSeconds } }, staffed.Day, staffed.HasTarget);
        TransientScreen.ShowAgents(run.Screen, read, staffed, asked, negligible);
        if (!staffed.MeetsTarget)
        {
            run.Warn("NOT_MET", "the target is missed in an interval, whatever its agents");
            return ExitCode.NoSolution;
        }

        return ExitCode.Ok;
    }
}
