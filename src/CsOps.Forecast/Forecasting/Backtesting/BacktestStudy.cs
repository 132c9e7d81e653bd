using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Naive;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Backtests many series with many models over all cores, with the errors told apart by lead, weekday, interval and in agents.</summary>
/// <remarks>
/// Each forecast (a series, a model, an origin) is a task of its own and is forgotten once it is scored: memory grows with the scores, not
/// with the forecasts. The seasonal naive is always forecast too, to compare with. The result depends neither on the parallelism nor on
/// how often a run was stopped and resumed.
/// </remarks>
public static class BacktestStudy
{
    /// <summary>Runs every model at every origin of every series, and says how they did.</summary>
    /// <param name="series">The series; their names differ.</param>
    /// <param name="models">The models; their names differ.</param>
    /// <param name="options">Origins, agents, where to keep what is done; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between fits and within those that heed it; what is scored by then is in the file to resume from.</param>
    /// <returns>One study a series, in their order. A series too short for a backtest has models that say so.</returns>
    /// <exception cref="ArgumentException">Two series or two models have one name, or the agents are not one a series.</exception>
    /// <exception cref="Forecast.Files.ImportException">The file to resume from is of another study.</exception>
    public static ImmutableArray<SeriesStudy> Run(
        IReadOnlyList<ForecastSeries> series, IReadOnlyList<IForecastModel> models, StudyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(models);
        options ??= new StudyOptions();
        ThrowIfTwice(series.Select(one => one.Name), nameof(series));
        ThrowIfTwice(models.Select(model => model.Name), nameof(models));
        if (!options.Agents.IsEmpty && options.Agents.Length != series.Count)
        {
            throw new ArgumentException($"There are {options.Agents.Length} scales of agents for {series.Count} series.", nameof(options));
        }

        StudiedSeries[] studied = [.. series.Select((one, s) => new StudiedSeries(one, options.Backtest, options.Agents.IsEmpty ? null : options.Agents[s]))];
        var naive = models.FirstOrDefault(model => model is SeasonalNaiveModel);
        IForecastModel[] all = naive is null ? [.. models, new SeasonalNaiveModel()] : [.. models];
        cancellationToken.ThrowIfCancellationRequested();
        var builds = all.GroupBy(model => model.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => StudyIdentity.BuildOf(group.First()), StringComparer.Ordinal);
        using var file = options.ResumeFile is { } path ? new StudyFile(path, StudyIdentity.Of(studied), builds) : null;
        var run = new StudyRun(studied, all, models.Count, naive is null ? all.Length - 1 : Array.IndexOf(all, naive), options, file, builds);
        return run.Execute(cancellationToken);
    }

    private static void ThrowIfTwice(IEnumerable<string> names, string parameter)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"There are {twice.Count()} called '{twice.Key}'; a study needs different names.", parameter);
        }
    }
}
