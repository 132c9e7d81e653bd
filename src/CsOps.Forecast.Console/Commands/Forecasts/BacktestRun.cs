using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>Runs a backtest of many series, and shows, writes and gates what it found.</summary>
internal static class BacktestRun
{
    /// <summary>With more series than this, the screen has their leader boards alone; the rest is in <c>--out</c> and <c>--json</c>.</summary>
    private const int MostInDetail = 4;

    public static int Execute(CommandRun run, IReadOnlyList<BacktestedSeries> tested, BacktestRequest request)
    {
        if (request.Against is { } against && !request.Models.Any(model => Same(model.Name, against)) && !Same(against, "seasonal-naive"))
        {
            throw CommandFailure.Usage($"--against {against}: it is not among the models tested: {string.Join(", ", request.Models.Select(model => model.Name))}.");
        }

        var studies = Study(run, tested, request);
        var summary = StudySummary.Of(studies);
        Show(run, studies, summary);
        run.Result = json => StudyJson.Write(json, studies);
        run.Summary = summary is null ? null : json => StudyJson.WriteRanks(json, "summary", summary.Models, summary.Ranks);
        if (request.Output is { } output)
        {
            var rows = 0L;
            AtomicFile.Write(output, stream => rows = StudyTable.Write(studies, stream));
            run.Wrote(output, rows);
        }

        return studies.All(study => study.Best is null)
            ? throw CommandFailure.BadData("no model could be tested on any series; the table says why.")
            : Gate(run, studies, request.MaxWape);
    }

    private static IReadOnlyList<SeriesStudy> Study(CommandRun run, IReadOnlyList<BacktestedSeries> tested, BacktestRequest request)
    {
        var options = new StudyOptions
        {
            Backtest = request.Options,
            Agents = [.. tested.Select(one => one.Agents)],
            Against = request.Against,
            ResumeFile = request.ResumeFile,
            Progress = new Told(run),
        };
        try
        {
            return BacktestStudy.Run([.. tested.Select(one => one.Series)], request.Models, options, run.Cancellation);
        }
        catch (OperationCanceledException) when (request.ResumeFile is { } file && File.Exists(file))
        {
            throw new CommandFailure(ExitCode.Interrupted, $"interrupted; what was finished is in {file}: the same command goes on from it");
        }
    }

    private static void Show(CommandRun run, IReadOnlyList<SeriesStudy> studies, StudySummary? summary)
    {
        foreach (var study in studies)
        {
            StudyScreen.Show(run.Screen, study, inDetail: studies.Count <= MostInDetail);
            run.Screen.Line();
        }

        if (summary is not null)
        {
            StudyScreen.ShowRanks(run.Screen, summary.Models, summary.Ranks, "series");
        }
        else if (studies is [{ Ranks: { } ranks } only])
        {
            StudyScreen.ShowRanks(run.Screen, only.RankedModels, ranks, "origins");
        }
    }

    private static int Gate(CommandRun run, IEnumerable<SeriesStudy> studies, decimal? maxWape)
    {
        if (maxWape is not { } most)
        {
            return ExitCode.Ok;
        }

        var failed = studies.Where(study => !(BestOf(study) <= (double)most)).ToList();
        foreach (var study in failed)
        {
            run.Warn("WAPE", string.Create(CultureInfo.InvariantCulture, $"{study.Series}: the best model is off by {BestOf(study):0.0000}; --max-wape asks for {most}"));
        }

        return failed.Count > 0 ? ExitCode.GateFailed : ExitCode.Ok;
    }

    private static double BestOf(SeriesStudy study) => study.Best?.Scores?.Wape ?? double.NaN;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line for every twentieth of the forecasts: they are many and short.</summary>
    private sealed class Told(CommandRun run) : IProgress<(int Done, int Of)>
    {
        private const int Lines = 20;

        public void Report((int Done, int Of) value)
        {
            if (value.Done == value.Of || value.Done * Lines / value.Of != (value.Done - 1) * Lines / value.Of)
            {
                run.Progress.Report($"Backtesting: {value.Done} of {value.Of} forecasts …");
            }
        }
    }
}
