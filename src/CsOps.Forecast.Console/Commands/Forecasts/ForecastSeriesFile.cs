using System.Collections.Immutable;
using CsOps.Forecast.Console.Arguments;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Pooled;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.History.Seasonality;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>The machine contract <c>csops forecast --series</c>: every series of a file, in the file's order, each by itself.</summary>
internal static class ForecastSeriesFile
{
    private const int FewestPeers = 20;
    private const int MostPeers = 250;

    public static int Execute(CommandRun run, SeriesRequest request, IForecastModel model, string output)
    {
        run.Progress.Report($"Reading {request.File} …");
        var all = SeriesFile.Read(request.File);
        run.Read(request.File, all.Sum(series => (long)series.Values.Length));
        request.WarnOfUnused(run, all);

        var pools = SeriesPools.Learn(model, PeersOf(run, all, request, model), request.Horizon, run.Cancellation);
        var outcomes = new SeriesOutcome[all.Length];
        var done = 0;
        Parallel.For(
            0,
            all.Length,
            new ParallelOptions { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i =>
            {
                outcomes[i] = ForecastOne(all[i], request, pools, run.Cancellation);
                run.Progress.Report($"Forecasting series {Interlocked.Increment(ref done)} of {all.Length} …");
            });

        SeriesForecastFile.Write(output, outcomes.Select(outcome => KeyValuePair.Create(outcome.Name, outcome.Forecast)), request.Horizon);
        run.Wrote(output, (long)all.Length * request.Horizon);
        return Report(run, outcomes);
    }

    /// <summary>Series of a large file that teach each other; those that cannot be read are told of when they are forecast.</summary>
    private static List<ForecastSeries> PeersOf(CommandRun run, ImmutableArray<FileSeries> all, SeriesRequest request, IForecastModel model)
    {
        var peers = new List<ForecastSeries>();
        if (model is not IPooledModel || all.Length < FewestPeers || request.Horizon < 1)
        {
            return peers;
        }

        var count = Math.Min(all.Length, MostPeers);
        run.Progress.Report($"Learning from {count} series …");
        for (var i = 0; i < count; i++)
        {
            var series = all[(int)(i * (long)all.Length / count)];
            try
            {
                peers.Add(series.Prepare(request.OptionsFor(series.Name)).Series);
            }
            catch (ImportException)
            {
                continue;
            }
        }

        return peers;
    }

    private static SeriesOutcome ForecastOne(FileSeries series, SeriesRequest request, SeriesPools pools, CancellationToken cancellation)
    {
        try
        {
            var prepared = series.Prepare(request.OptionsFor(series.Name));
            var result = new SeriesForecaster(pools.ModelFor(prepared.Series)).Forecast(prepared.Series, request.Horizon, cancellation);
            return new SeriesOutcome(series.Name, result.Forecast, result.Choice, result.Failure?.Reason, result.Succeeded ? prepared.RowsLeftOut : 0)
            {
                Warnings = result.Warnings,
                Effects = result.Effects,
                Seasons = request.Seasons.Detector is null || prepared.Series.Calendar.HasDates ? null : WordsOf(prepared.SeasonsFound),
            };
        }
        catch (ImportException problem)
        {
            return new SeriesOutcome(series.Name, null, null, problem.Message, 0);
        }
    }

    private static string WordsOf(ImmutableArray<Season> seasons) => seasons.IsEmpty
        ? "No season can be told from chance in it."
        : $"It repeats itself every {string.Join(" and ", seasons.Select(season => season.Period))} steps.";

    /// <summary>A line for each series that could not be forecast, and the exit code that says so.</summary>
    private static int Report(CommandRun run, IReadOnlyList<SeriesOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(o => o.Problem is not null))
        {
            run.Warn("NOT_FORECAST", $"series '{outcome.Name}' could not be forecast: {outcome.Problem}");
        }

        foreach (var outcome in outcomes.Where(o => o.RowsLeftOut > 0))
        {
            run.Warn("LEFT_OUT", $"series '{outcome.Name}': {outcome.RowsLeftOut} rows lie outside its week and were left out", outcome.RowsLeftOut);
        }

        foreach (var (outcome, warning) in outcomes.SelectMany(o => o.Warnings.Select(warning => (o, warning))))
        {
            run.Warn("FORECAST", $"series '{outcome.Name}': {warning}");
        }

        foreach (var outcome in outcomes.Where(o => o.Choice is not null).Take(10))
        {
            run.Screen.Line($"{outcome.Name}: {outcome.Choice!.Reason}");
            if (outcome.Seasons is { } seasons)
            {
                run.Screen.Line($"  {seasons}");
            }

            foreach (var effect in outcome.Effects)
            {
                run.Screen.Line($"  {effect.Sentence}");
            }
        }

        return outcomes.Any(o => o.Problem is not null) ? ExitCode.Data : ExitCode.Ok;
    }
}
