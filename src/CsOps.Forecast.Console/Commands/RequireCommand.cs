using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops require</c>: the agents that one interval needs, or that each interval of a centre's forecast needs.</summary>
internal static class RequireCommand
{
    private const string Summary = "The agents needed: for one interval, or for a centre's forecast.";

    private const string Examples = """
        csops require --calls 100 --interval 30m --aht 180s --shrinkage 0.3
        csops require --calls 100 --interval 30m --aht 3m --sl 80/20 --patience 3m
        csops require data/demo
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Arity = ArgumentArity.ZeroOrOne;
        var plan = SharedOptions.Plan();
        var interval = new IntervalOptions();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("require", Summary, Examples) { folder, plan, json };
        interval.AddTo(command);
        command.Validators.Add(result => Validate(result, folder, plan, interval));
        host.SetAction(
            command,
            json,
            (parsed, run) => parsed.GetValue(folder) is { } path
                ? RequireCentre.Execute(run, path, parsed.GetValue(plan))
                : ExecuteInterval(run, interval, parsed),
            bare: parsed => parsed.GetValue(folder) is null);
        return command;
    }

    /// <summary>What the library refuses here was typed wrong.</summary>
    private static int ExecuteInterval(CommandRun run, IntervalOptions interval, ParseResult parsed)
    {
        try
        {
            return RequireInterval.Execute(run, interval.Read(parsed));
        }
        catch (ArgumentException problem)
        {
            throw CommandFailure.Usage(problem);
        }
    }

    private static void Validate(CommandResult result, Argument<string> folder, Option<string?> plan, IntervalOptions interval)
    {
        var hasFolder = result.GetResult(folder) is { Tokens.Count: > 0 };
        var given = interval.All.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        if (!hasFolder && given.Contains("--max-abandonment", StringComparer.Ordinal) && !given.Contains("--patience", StringComparer.Ordinal))
        {
            result.AddError("--max-abandonment needs --patience: without it nobody abandons.");
        }
        else if (hasFolder && given.Count > 0)
        {
            result.AddError($"{given[0]} is for one interval; with a centre's folder its targets come from centre.json.");
        }
        else if (!hasFolder && result.GetResult(plan) is { Implicit: false })
        {
            result.AddError("--plan is for a centre's folder; one interval has none.");
        }
        else if (!hasFolder && interval.Needed.Where(o => !given.Contains(o.Name, StringComparer.Ordinal)).Select(o => o.Name).ToList() is { Count: > 0 } missing)
        {
            result.AddError($"One interval needs {string.Join(", ", missing)} (or give a centre's folder).");
        }
    }
}
