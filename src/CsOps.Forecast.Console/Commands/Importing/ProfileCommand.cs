using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange.Inference;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary><c>csops profile</c>: the formats that can be read, and one proposed for a file that none fits.</summary>
internal static class ProfileCommand
{
    private const string Examples = """
        csops profile
        csops profile show zendesk-tickets
        csops profile infer calls.csv --out my-system.json
        """;

    public static Command Create(CommandHost host)
    {
        var json = SharedOptions.Json();
        var command = new DescribedCommand("profile", "The formats that can be imported, and a proposal for a new one.", Examples);
        command.Options.Add(json);
        host.SetAction(command, json, (_, run) => List(run));
        command.Subcommands.Add(CreateList(host));
        command.Subcommands.Add(CreateShow(host));
        command.Subcommands.Add(CreateInfer(host));
        return command;
    }

    private static DescribedCommand CreateList(CommandHost host)
    {
        var json = SharedOptions.Json();
        var command = new DescribedCommand("list", "The formats that are known.", "csops profile list");
        command.Options.Add(json);
        host.SetAction(command, json, (_, run) => List(run));
        return command;
    }

    private static int List(CommandRun run)
    {
        ProfileScreen.ShowList(run.Screen, ProfileCatalog.BuiltIn);
        run.Result = json => ProfileScreen.WriteList(json, ProfileCatalog.BuiltIn);
        return ExitCode.Ok;
    }

    private static DescribedCommand CreateShow(CommandHost host)
    {
        var json = SharedOptions.Json();
        var id = new Argument<string>("ID") { Description = "The format's id, or a profile file (*.json)." };
        var command = new DescribedCommand("show", "A format's profile as JSON, to copy and change.", "csops profile show zendesk-tickets > my-system.json");
        command.Arguments.Add(id);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) =>
        {
            var profile = ProfileCatalog.Find(parsed.GetRequiredValue(id));
            run.Screen.Verbatim(ProfileJson.Write(profile));
            run.Result = writer => writer.WriteRawValue(ProfileJson.Write(profile));
            return ExitCode.Ok;
        });
        return command;
    }

    private static DescribedCommand CreateInfer(CommandHost host)
    {
        var json = SharedOptions.Json();
        var file = new Argument<string>("FILE") { Description = "An export of any system: delimited text or JSON." };
        var output = new Option<string?>("--out") { Description = "Where to write the proposed profile.", HelpName = "PROFILE.json" };
        var force = new Option<bool>("--force") { Description = "Write it even where another file of that name is." };
        var encoding = new Option<string?>("--encoding") { Description = "The encoding, if it is not UTF-8 or UTF-16, for example windows-1252.", HelpName = "NAME" };
        var command = new DescribedCommand("infer", "Propose a profile for a file that no format fits.", "csops profile infer calls.csv --out my-system.json")
        {
            Details = """
                It looks at the names of the columns and at the first 50,000 rows, and says
                what it took from where. Its doubts are questions that only you can answer:
                read them, correct the profile, then import with it:
                    csops import FILE --into DIR --format my-system.json --tz ZONE
                """,
        };
        command.Arguments.Add(file);
        command.Options.Add(output);
        command.Options.Add(force);
        command.Options.Add(encoding);
        command.Options.Add(json);
        host.SetAction(command, json, (parsed, run) => Infer(run, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(force), parsed.GetValue(encoding)));
        return command;
    }

    private static int Infer(CommandRun run, string file, string? output, bool force, string? encoding)
    {
        var inferred = ProfileInference.Infer(file, encoding);
        var text = ProfileJson.Write(inferred.Profile);
        if (output is not null && !force && File.Exists(output) && File.ReadAllText(output) != text)
        {
            throw CommandFailure.Usage($"{output} is there already and says otherwise; maybe it was corrected, and nothing was written. Name another file, or replace it with --force.");
        }

        run.Read(file, rows: null);
        if (output is not null)
        {
            AtomicFile.WriteText(output, text);
            run.Wrote(output);
        }

        ProfileScreen.Show(run.Screen, file, inferred, output);
        run.Result = writer => ProfileScreen.Write(writer, inferred);
        return ExitCode.Ok;
    }
}
