using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary><c>csops backtest</c>: the leader board of models on the past of a centre's queues, or of a file's series.</summary>
internal static class BacktestCommand
{
    private const string Summary = "Forecast the past from several origins: rank the models, and see where they err.";

    private const string Examples = """
        csops backtest data/demo --queue voice
        csops backtest --series calls.csv --horizon 280 --season 28,140 --models median-5,average-4,ssa
        csops backtest --series calls.csv --handle-time 240s --target 80/20 --out errors.csv
        csops backtest my-centre --against average-4 --resume backtest.jsonl
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Arity = ArgumentArity.ZeroOrOne;
        var queue = new Option<string?>("--queue") { Description = "One queue of the centre. Default: all.", HelpName = "NAME" };
        var series = new SeriesArguments();
        var names = new Option<string?>("--models") { Description = "Models, separated by commas. Default: all.", HelpName = "NAMES" };
        var origins = new Option<int>("--origins")
        {
            Description = "Origins to forecast from, 1 to 52.",
            DefaultValueFactory = _ => new BacktestOptions().Origins,
            CustomParser = result => SharedOptions.WholeNumber(result, 1, 52),
        };
        var assemblies = SharedOptions.ModelAssemblies();
        var against = new Option<string?>("--against") { Description = "The model that the others are tested against. Default: the best.", HelpName = "NAME" };
        var handleTime = SharedOptions.Duration("--handle-time", "With --series: mean handle time of a contact, for errors in agents and FTE.");
        var target = SharedOptions.ServiceLevel("--target", "With --handle-time: the service level, per cent / seconds. Default: 80/20.");
        var interval = SharedOptions.Duration("--interval", "With --handle-time: the length of an interval. Default: that of the times.");
        var output = new Option<string?>("--out") { Description = "Write the errors by lead, weekday, interval and origin to a CSV file.", HelpName = "FILE" };
        var resume = new Option<string?>("--resume") { Description = "Keep what is done in this file; a run that was stopped goes on from it.", HelpName = "FILE" };
        var gate = SharedOptions.Decimal("--max-wape", "Gate: the largest error (a fraction) of the best model of every series; exit code 1 above it.");
        var json = SharedOptions.Json();
        var command = new DescribedCommand("backtest", Summary, Examples) { folder, queue };
        series.AddTo(command);
        command.Options.Add(names);
        command.Options.Add(origins);
        foreach (Option option in new Option[] { assemblies, against, handleTime, target, interval, output, resume, gate })
        {
            command.Options.Add(option);
        }

        command.Options.Add(json);
        command.Validators.Add(result => Validate(result, folder, series));
        command.Validators.Add(result =>
        {
            if (result.GetResult(handleTime) is not { Implicit: false })
            {
                SharedOptions.RefuseTyped(result, "without --handle-time", target, interval);
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(series.Series) is { Implicit: false })
            {
                SharedOptions.RefuseTyped(result, "with --series", queue);
            }
            else
            {
                SharedOptions.RefuseTyped(result, "with a centre's folder", [handleTime, target, interval, .. series.OfFile]);
            }
        });
        host.SetAction(command, json, (parsed, run) =>
        {
            var models = ConsoleModels.With(run, parsed.GetValue(assemblies));
            var request = new BacktestRequest
            {
                Models = ModelsOf(models, parsed.GetValue(names)),
                Options = new BacktestOptions { Origins = parsed.GetValue(origins), Horizon = series.HorizonOf(parsed), Parallelism = Environment.ProcessorCount },
                Against = parsed.GetValue(against),
                MaxWape = parsed.GetValue(gate),
                Output = parsed.GetValue(output),
                ResumeFile = parsed.GetValue(resume),
            };
            var tested = series.FileOf(parsed) is { } file
                ? BacktestSource.OfFile(
                    run,
                    new SeriesRequest(file, 1, series.SeasonsOf(parsed), series.HolidaysOf(parsed)) { Effects = series.EffectsOf(parsed) },
                    new HandlingArguments(parsed.GetValue(handleTime), parsed.GetValue(target), parsed.GetValue(interval)))
                : BacktestSource.OfCentre(run, parsed.GetRequiredValue(folder), parsed.GetValue(queue));
            return BacktestRun.Execute(run, tested, request);
        });
        return command;
    }

    private static void Validate(CommandResult result, Argument<string> folder, SeriesArguments series)
    {
        if (result.GetResult(folder) is { Tokens.Count: > 0 } == result.GetResult(series.Series) is { Implicit: false })
        {
            result.AddError("Give a centre's folder, or --series FILE, and not both.");
        }
    }

    private static List<IForecastModel> ModelsOf(ForecastModels models, string? names)
    {
        var listed = names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return listed switch
        {
            null => [.. models.All],
            [] => throw CommandFailure.Usage("--models names none; expected names such as median-5,average-4. See 'csops models'."),
            _ => listed.ConvertAll(models.Named),
        };
    }
}
