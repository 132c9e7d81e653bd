using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Console.Commands;

/// <summary><c>csops backtest</c>: the leader board of models on the past of a centre's queues, or of a file's series.</summary>
internal static class BacktestCommand
{
    private const string Summary = "Forecast the past from several origins, and rank the models by their error.";

    private const string Examples = """
        csops backtest data/demo --queue voice
        csops backtest --series calls.csv --horizon 280 --season 28,140 --models median-5,average-4,ssa
        """;

    public static Command Create(CommandHost host)
    {
        var folder = SharedOptions.CentreFolder();
        folder.Arity = ArgumentArity.ZeroOrOne;
        var queue = new Option<string?>("--queue") { Description = "One queue of the centre. Default: all.", HelpName = "NAME" };
        var series = new SeriesArguments();
        var models = new Option<string?>("--models") { Description = "Models, separated by commas. Default: all.", HelpName = "NAMES" };
        var origins = new Option<int>("--origins")
        {
            Description = "Origins to forecast from, 1 to 52.",
            DefaultValueFactory = _ => new BacktestOptions().Origins,
            CustomParser = result => SharedOptions.WholeNumber(result, 1, 52),
        };
        var gate = SharedOptions.Decimal("--max-wape", "Gate: the largest error (a fraction) of the best model of every series; exit code 1 above it.");
        var json = SharedOptions.Json();
        var command = new DescribedCommand("backtest", Summary, Examples) { folder, queue };
        series.AddTo(command);
        command.Options.Add(models);
        command.Options.Add(origins);
        command.Options.Add(gate);
        command.Options.Add(json);
        command.Validators.Add(result => Validate(result, folder, series));
        command.Validators.Add(result =>
        {
            if (result.GetResult(series.Series) is { Implicit: false })
            {
                SharedOptions.RefuseTyped(result, "with --series", queue);
            }
            else
            {
                SharedOptions.RefuseTyped(result, "with a centre's folder", [.. series.OfFile]);
            }
        });
        host.SetAction(command, json, (parsed, run) =>
        {
            var options = new BacktestOptions { Origins = parsed.GetValue(origins), Horizon = series.HorizonOf(parsed), Parallelism = Environment.ProcessorCount };
            var racers = ModelsOf(parsed.GetValue(models));
            var tested = series.FileOf(parsed) is { } file
                ? BacktestSource.OfFile(run, new SeriesRequest(file, 1, series.SeasonsOf(parsed), series.HolidaysOf(parsed)))
                : BacktestSource.OfCentre(run, parsed.GetRequiredValue(folder), parsed.GetValue(queue));
            return Execute(run, tested, racers, options, parsed.GetValue(gate));
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

    private static List<IForecastModel> ModelsOf(string? names)
    {
        var listed = names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return listed switch
        {
            null => [.. ConsoleModels.All.All],
            [] => throw CommandFailure.Usage("--models names none; expected names such as median-5,average-4. See 'csops models'."),
            _ => listed.ConvertAll(ConsoleModels.Find),
        };
    }

    private static int Execute(
        CommandRun run, IReadOnlyList<ForecastSeries> tested, IReadOnlyList<IForecastModel> models, BacktestOptions options, decimal? maxWape)
    {
        var results = new List<BacktestResult>();
        foreach (var series in tested)
        {
            run.Progress.Report($"Backtesting {series.Name} …");
            results.Add(Backtest.Run(series, models, options, run.Cancellation));
        }

        foreach (var result in results)
        {
            LeaderBoardScreen.Show(run.Screen, result);
        }

        run.Result = json => LeaderBoardScreen.Write(json, results);
        return Gate(run, results, maxWape);
    }

    private static int Gate(CommandRun run, IEnumerable<BacktestResult> results, decimal? maxWape)
    {
        if (maxWape is not { } most)
        {
            return ExitCode.Ok;
        }

        var failed = results.Where(result => !(BestOf(result) <= (double)most)).ToList();
        foreach (var result in failed)
        {
            run.Warn("WAPE", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{result.Series}: the best model is off by {BestOf(result):0.0000}; --max-wape asks for {most}"));
        }

        return failed.Count > 0 ? ExitCode.GateFailed : ExitCode.Ok;
    }

    private static double BestOf(BacktestResult result) => result.LeaderBoard.FirstOrDefault() is ModelScore { Scores: { } scores } ? scores.Wape : double.NaN;
}
