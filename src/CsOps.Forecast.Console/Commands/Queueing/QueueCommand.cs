using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary><c>csops queue</c>: what one queue does, for people; or questions and answers line by line, for programs.</summary>
internal static class QueueCommand
{
    private const string Summary = "What a queue does: waits, service level, occupancy; or questions line by line for programs.";

    private const string Examples = """
        csops queue --agents 14 --load 10 --aht 180s --threshold 20s
        csops queue --agents 14 --load 10 --aht 180s --threshold 20s --patience 2m
        csops queue --agents 14 --load 10 --aht 180s --threshold 20s --json
        csops queue --jsonl < data/cases/questions.jsonl > answers.jsonl
        csops queue --jsonl data/cases/questions.jsonl
        """;

    private static readonly string Details = $$$"""
        With --jsonl a line {"id":…,"kind":…,"in":{…}} is answered by a line
        {"id":…,"out":{…}}, in order, or by {"id":…,"error":{"field":…,"message":…}};
        exit code 3 when there was an error. What goes in and comes out is in
        docs/queueing.md, "Machine contracts". Kinds:
          {{{string.Join(",\n  ", QueueKinds.Names.Chunk(4).Select(names => string.Join(", ", names)))}}}.
        """;

    public static Command Create(CommandHost host)
    {
        var lines = new Option<bool>("--jsonl") { Description = "Answer questions, one JSON object a line, from FILE or standard input." };
        var file = new Argument<string?>("FILE") { Description = "The questions of --jsonl. Default: standard input.", Arity = ArgumentArity.ZeroOrOne };
        var queue = new QueueOptions();
        var json = SharedOptions.Json();
        var command = new DescribedCommand("queue", Summary, Examples) { Details = Details };
        command.Arguments.Add(file);
        command.Options.Add(lines);
        queue.AddTo(command);
        command.Options.Add(json);
        command.Validators.Add(result => Validate(result, lines, file, json, queue));
        host.SetAction(
            command,
            json,
            (parsed, run) => parsed.GetValue(lines) ? ExecuteLines(run, parsed.GetValue(file)) : ExecuteQueue(run, queue.Read(parsed)));
        return command;
    }

    private static int ExecuteLines(CommandRun run, string? file)
    {
        using var input = file is null ? run.Terminal.Input : File.OpenRead(file);
        using var output = run.Terminal.LineOutput();
        using var contract = new QueueLines(input, output);
        return contract.Run(run);
    }

    /// <summary>What the library refuses here was typed wrong.</summary>
    private static int ExecuteQueue(CommandRun run, QueueArguments typed)
    {
        try
        {
            return QueuePanel.Execute(run, typed);
        }
        catch (ArgumentException problem)
        {
            throw CommandFailure.Usage(problem);
        }
    }

    private static void Validate(CommandResult result, Option<bool> lines, Argument<string?> file, Option<bool> json, QueueOptions queue)
    {
        if (result.GetResult(lines) is { Implicit: false })
        {
            SharedOptions.RefuseTyped(result, "with --jsonl", [.. queue.All, json]);
            return;
        }

        if (result.GetResult(file) is { Tokens.Count: > 0 })
        {
            result.AddError("FILE is for --jsonl.");
        }

        var missing = queue.Needed.Where(option => result.GetResult(option) is null or { Implicit: true }).Select(option => option.Name).ToList();
        if (missing.Count > 0)
        {
            result.AddError($"A queue needs {string.Join(", ", missing)} (or give --jsonl).");
        }
    }
}
