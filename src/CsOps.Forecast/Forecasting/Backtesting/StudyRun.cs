using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>One run of a study: its tasks in the order of the series, so that a series is told and forgotten before many others are begun.</summary>
/// <param name="series">The series.</param>
/// <param name="models">The models, and the naive one where it is not among them.</param>
/// <param name="asked">How many of them were asked for.</param>
/// <param name="naive">Which of them is the naive one.</param>
/// <param name="options">The options.</param>
/// <param name="file">Where what is done is kept, or null.</param>
/// <param name="builds">The models' builds by name.</param>
internal sealed class StudyRun(
    StudiedSeries[] series, IForecastModel[] models, int asked, int naive, StudyOptions options, StudyFile? file, Dictionary<string, string> builds)
{
    private readonly SeriesStudy?[] _studies = new SeriesStudy?[series.Length];
    private readonly OriginErrors[]?[] _errors = new OriginErrors[]?[series.Length];
    private readonly int[] _left = [.. series.Select(one => one.Plan.Origins.Length * models.Length)];
    private int _done;

    /// <summary>Does what is not done yet.</summary>
    public ImmutableArray<SeriesStudy> Execute(CancellationToken cancellation)
    {
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.Backtest.Parallelism, CancellationToken = cancellation };
        Parallel.ForEach(Partitioner.Create(Tasks(), EnumerablePartitionerOptions.NoBuffering), limits, task => Do(task.Series, task.Model, task.Origin, cancellation));
        for (var s = 0; s < series.Length; s++)
        {
            _studies[s] ??= Tell(s, []);
        }

        return [.. _studies.Select(study => study!)];
    }

    private IEnumerable<(int Series, int Model, int Origin)> Tasks() =>
        from s in Enumerable.Range(0, series.Length)
        from m in Enumerable.Range(0, models.Length)
        from o in Enumerable.Range(0, series[s].Plan.Origins.Length)
        select (s, m, o);

    private void Do(int s, int m, int o, CancellationToken cancellation)
    {
        var (studied, model) = (series[s], models[m]);
        var origin = studied.Plan.Origins[o];
        var errors = file?.Find(studied.Series.Name, model.Name, origin);
        if (errors is null || (errors.Problem is null && (errors.Days.Length != studied.DaysAhead || errors.Slots.Length != studied.Series.Calendar.SlotsPerDay)))
        {
            errors = OriginErrors.Of(OriginOutcome.Of(model, studied.Series, origin, studied.Plan.Horizon, cancellation), studied, o);
            cancellation.ThrowIfCancellationRequested(); // A model that heeded it may have stopped half-way.
            file?.Add(studied.Series.Name, model.Name, builds[model.Name], origin, errors);
        }

        var all = LazyInitializer.EnsureInitialized(ref _errors[s], () => new OriginErrors[models.Length * studied.Plan.Origins.Length]);
        all[(m * studied.Plan.Origins.Length) + o] = errors;
        if (Interlocked.Decrement(ref _left[s]) == 0)
        {
            _studies[s] = Tell(s, all);
            _errors[s] = null;
        }

        options.Progress?.Report((Interlocked.Increment(ref _done), series.Sum(one => one.Plan.Origins.Length) * models.Length));
    }

    private SeriesStudy Tell(int s, OriginErrors[] all)
    {
        var origins = series[s].Plan.Origins.Length;
        OriginErrors[] Of(int model) => all.Length == 0 ? [] : all[(model * origins)..((model + 1) * origins)];
        return new StudyScorer(series[s], options.Against).Of([.. models.Take(asked).Select(model => model.Name)], [.. Enumerable.Range(0, asked).Select(Of)], Of(naive));
    }
}
