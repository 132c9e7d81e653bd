using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>How every model would have done, had it been used at each origin.</summary>
/// <remarks>All models are scored on the same steps: a model that failed at one origin has no scores at all.</remarks>
public sealed record BacktestResult
{
    /// <summary>The series' name.</summary>
    public required string Series { get; init; }

    /// <summary>The origins: the number of steps that were history, ascending. Empty where history was too short for one.</summary>
    public required ImmutableArray<int> Origins { get; init; }

    /// <summary>Steps forecast from each origin.</summary>
    public required int Horizon { get; init; }

    /// <summary>
    /// Steps forecast that were observed and are not scored, because they are believed less than half: marked campaigns, outliers. Over all
    /// origins; a step that is forecast from two counts twice.
    /// </summary>
    public required int LeftOut { get; init; }

    /// <summary>The models, in the order given.</summary>
    public required ImmutableArray<ModelBacktest> Models { get; init; }

    /// <summary>The models by the error of the median (WAPE), best first, ties by name; those without scores last.</summary>
    public ImmutableArray<ModelScore> LeaderBoard =>
        [.. Models.OrderBy(m => double.IsNaN(m.Scores?.Wape ?? double.NaN))
            .ThenBy(m => m.Scores?.Wape)
            .ThenBy(m => m.Model, StringComparer.Ordinal)
            .Select(m => new ModelScore(m.Model, m.Scores, m.Failure))];
}
