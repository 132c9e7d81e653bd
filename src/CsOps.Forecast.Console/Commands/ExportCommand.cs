using System.CommandLine;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Commands.Importing;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops export</c>: a plan as other systems read it.</summary>
internal static class ExportCommand
{
    private const string Summary = "Write a plan, or a centre's history, as other systems read it.";

    private const string Examples = """
        csops export data/demo --to excel --out week.xlsx --language da
        csops export my-centre --to genesys-forecast --out forecast.json --ids genesys-ids.csv
        csops export my-centre --to power-bi --out star --plan 2026-11-02
        csops export --list
        """;

    private static readonly string Details = $"""
        Formats:
        {Lines(ExportCatalog.Formats.Select(format => format.Id))}
        --list says what each is. The file is written whole or not at all, and replaces
        the one that is there; a format of several files is a folder that may hold
        nothing else. Where the other system has identifiers of its own, --ids names a
        CSV file with the columns kind (queue, agent, activity), name and id. Calendars
        for agents: csops roster --calendars.
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Arity = ArgumentArity.ZeroOrOne;
        var to = new Option<ExportFormat?>("--to")
        {
            Description = "The format.",
            HelpName = "FORMAT",
            CustomParser = result => ExportCatalog.Find(result.Tokens[0].Value)
                ?? SharedOptions.Refuse<ExportFormat>(result, $"one of {string.Join(", ", ExportCatalog.Formats.Select(format => format.Id))}"),
        };
        var target = new Option<string?>("--out") { Description = "The file to write, or the folder for formats of several files.", HelpName = "PATH" };
        var plan = SharedOptions.Plan();
        var language = ExportArguments.Language("Language of headings and words, date and number forms: en, da, sv, fi, ru, ko. Default: en.");
        var ids = new Option<string?>("--ids") { Description = "The other system's identifiers: CSV with kind, name, id.", HelpName = "FILE" };
        var list = new Option<bool>("--list") { Description = "List the formats." };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("export", Summary, Examples) { Details = Details };
        command.Arguments.Add(folder);
        foreach (var option in (Option[])[to, target, plan, language, ids, list, json])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(list) is not null)
            {
                SharedOptions.RefuseTyped(result, "beside --list", to, target, plan, language, ids);
            }
            else if (result.GetResult(folder) is not { Tokens.Count: > 0 } || result.GetResult(to) is null || result.GetResult(target) is null)
            {
                result.AddError("export needs DIR, --to FORMAT and --out PATH; or --list.");
            }
            else if (result.GetValue(target) == PipedFile.Name)
            {
                result.AddError("--out is -; expected the path of a file or folder, which is written whole or not at all, and not to standard output.");
            }
        });
        host.SetAction(command, json, (parsed, run) => parsed.GetValue(list)
            ? List(run)
            : Execute(run, parsed.GetRequiredValue(folder), parsed.GetValue(plan), parsed.GetValue(to)!, parsed.GetValue(target)!, parsed.GetValue(language), parsed.GetValue(ids)));
        return command;
    }

    /// <summary>Words as lines that fit a terminal.</summary>
    private static string Lines(IEnumerable<string> words) =>
        words.Aggregate("", (text, word) => text.Length == 0 ? $"  {word}" : text.Length - text.LastIndexOf('\n') + word.Length < Terminal.DefaultWidth - 4 ? $"{text}, {word}" : $"{text},\n  {word}");

    private static int List(CommandRun run)
    {
        ExportScreen.ShowFormats(run.Screen);
        run.Result = ExportScreen.WriteFormats;
        return ExitCode.Ok;
    }

    private static int Execute(CommandRun run, string path, string? planId, ExportFormat format, string target, ExportLanguage language, string? ids)
    {
        var folder = new CentreFolder(path);
        run.Progress.Report("Reading the plan …");
        var plan = ExportedPlanReader.Read(folder, CentreRun.PlanFolder(folder, planId), format.Needs, run.Cancellation);
        foreach (var (file, rows) in plan.Files)
        {
            run.Read(file, rows);
        }

        var options = new ExportOptions { Language = language, Ids = ids is null ? IdMap.Empty : IdMap.Read(ids) };
        if (ids is not null)
        {
            run.Read(ids, rows: null);
        }

        var written = format.Write(plan, target, options);
        foreach (var (file, rows) in written)
        {
            run.Wrote(file, rows);
        }

        ExportScreen.Show(run.Screen, format, plan, target, written);
        run.Result = json => ExportScreen.Write(json, format, plan);
        return ExitCode.Ok;
    }
}
