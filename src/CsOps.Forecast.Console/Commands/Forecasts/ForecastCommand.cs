using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary><c>csops forecast</c>: a centre's queues into <c>forecast.csv</c>, or any series of a file.</summary>
internal static class ForecastCommand
{
    private const string Summary = "Forecast a centre's queues, or the series of a file.";

    private const string Examples = """
        csops forecast data/demo --weeks 2
        csops forecast data/demo --by day --level channel --reconcile mint
        csops forecast --series calls.csv --horizon 280 --season 28,140 --holidays US --out forecast.csv
        csops forecast --series calls.csv --horizon 280 --events events.csv --pay-days last-business-day --out forecast.csv
        csops forecast --series calls.csv --horizon 280 --school-holidays school.ics --drivers web.csv --out forecast.csv
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Arity = ArgumentArity.ZeroOrOne;
        var from = SharedOptions.From();
        var weeks = SharedOptions.Weeks();
        var totals = new TotalArguments();
        var series = new SeriesArguments();
        var model = SharedOptions.Model();
        var assemblies = SharedOptions.ModelAssemblies();
        var output = new Option<string?>("--out") { Description = "With --series: the file to write.", HelpName = "FILE" };
        var json = SharedOptions.Json();
        var command = new DescribedCommand("forecast", Summary, Examples) { folder, from, weeks };
        totals.AddTo(command);
        series.AddTo(command);
        command.Options.Add(model);
        command.Options.Add(assemblies);
        command.Options.Add(output);
        command.Options.Add(json);
        command.Validators.Add(result => Validate(result, folder, series, output));
        command.Validators.Add(result =>
        {
            if (result.GetResult(series.Series) is { Implicit: false })
            {
                SharedOptions.RefuseTyped(result, "with --series", [from, weeks, .. totals.All]);
            }
            else
            {
                SharedOptions.RefuseTyped(result, "with a centre's folder", [series.Horizon, output, .. series.OfFile]);
            }
        });
        host.SetAction(command, json, (parsed, run) => series.FileOf(parsed) is { } file
            ? ForecastSeriesFile.Execute(
                run,
                new SeriesRequest(file, series.HorizonOf(parsed)!.Value, series.SeasonsOf(parsed), series.HolidaysOf(parsed)) { Effects = series.EffectsOf(parsed) },
                ConsoleModels.With(run, parsed.GetValue(assemblies)).Named(parsed.GetRequiredValue(model)),
                parsed.GetValue(output)!)
            : ForecastCentre.Execute(
                run,
                parsed.GetRequiredValue(folder),
                new PeriodArguments(parsed.GetValue(from), parsed.GetValue(weeks)),
                ConsoleModels.With(run, parsed.GetValue(assemblies)).Named(parsed.GetRequiredValue(model)),
                totals.Of(parsed)));
        return command;
    }

    private static void Validate(CommandResult result, Argument<string> folder, SeriesArguments series, Option<string?> output)
    {
        var hasFolder = result.GetResult(folder) is { Tokens.Count: > 0 };
        var hasSeries = result.GetResult(series.Series) is { Implicit: false };
        if (hasFolder == hasSeries)
        {
            result.AddError("Give a centre's folder, or --series FILE, and not both.");
        }
        else if (hasSeries && result.GetResult(series.Horizon) is not { Implicit: false })
        {
            result.AddError("--series needs --horizon.");
        }
        else if (hasSeries && result.GetResult(output) is not { Implicit: false })
        {
            result.AddError("--series needs --out.");
        }
    }
}
