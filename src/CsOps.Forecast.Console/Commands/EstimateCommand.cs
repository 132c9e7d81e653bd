using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Commands.Importing;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Estimating;
using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops estimate</c>: patience, handle times, redials and scatter from a log of contacts.</summary>
internal static class EstimateCommand
{
    private const string Summary = "Estimate patience, handle time, redials and scatter from a log of contacts.";

    private const string Details = """
        Reads a log as 'csops import' does, one row a contact, and writes nothing.
        Patience needs the waits of abandoned and answered contacts, handle times a
        column of them, and redials one that tells customers apart; what the log does
        not have is left out. --tz is needed only where the format does not say by which
        clock its times are written. See docs/queueing.md, "Estimating from history".
        """;

    private const string Examples = """
        csops estimate calls.csv --format five9-call-log --tz America/Los_Angeles
        csops estimate data/cases/calls.csv --map queue=skill --map time=arrived --map wait=wait --map handle=talk --map abandoned=result=LOST --map handled=result=OK --map customer=phone --tz Europe/Rome
        """;

    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files of one log.", Arity = ArgumentArity.OneOrMore };
        var reading = new ImportArguments();
        var window = SharedOptions.Duration("--redial-window", "A contact of the same customer within it after an abandon is a redial. Default: 1h.");
        var shortest = SharedOptions.Duration("--short-abandon", "An abandon within it is short. Default: 5s.");
        var json = SharedOptions.Json();
        var command = new DescribedCommand("estimate", Summary, Examples) { Details = Details };
        command.Arguments.Add(files);
        reading.AddReadingTo(command);
        command.Options.Add(window);
        command.Options.Add(shortest);
        command.Options.Add(json);
        command.Validators.Add(reading.Validate);
        host.SetAction(command, json, (parsed, run) =>
        {
            var paths = parsed.GetRequiredValue(files);
            var profile = reading.ProfileOf(parsed, paths[0], run.Cancellation);
            var defaults = new EstimateOptions();
            var options = new EstimateOptions
            {
                RedialWindow = parsed.GetValue(window) ?? defaults.RedialWindow,
                ShortAbandon = parsed.GetValue(shortest) ?? defaults.ShortAbandon,
            };
            return options.RedialWindow > TimeSpan.Zero
                ? Execute(run, profile, reading.OptionsOf(parsed, profile), paths, options)
                : throw CommandFailure.Usage("--redial-window is zero; expected a length above it, for example 1h.");
        });
        return command;
    }

    private static int Execute(CommandRun run, ImportProfile profile, ImportOptions reading, string[] files, EstimateOptions options)
    {
        run.Progress.Report($"Reading {files[0]} …");
        var contacts = new Importer(profile, reading).ReadContacts(files, new ImportProgressWords(run.Progress, run.Screen.Culture), run.Cancellation);
        foreach (var file in contacts.Files)
        {
            run.Read(file);
        }

        if (contacts.Queues.IsEmpty)
        {
            throw CommandFailure.BadData("no row could be used.");
        }

        var estimates = LogEstimates.Of(contacts, reading.CentreZone, options);
        run.Result = json => EstimateScreen.Write(json, estimates);
        EstimateScreen.Show(run.Screen, estimates);
        return ExitCode.Ok;
    }
}
