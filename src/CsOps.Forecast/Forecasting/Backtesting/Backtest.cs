namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Forecasts a series from several points of its past, each time with only what was known there, and scores the forecasts.</summary>
public static class Backtest
{
    /// <summary>Runs every model at every origin.</summary>
    /// <param name="series">The history; steps not observed, or believed less than half (campaigns, outliers), are never scored.</param>
    /// <param name="models">The models.</param>
    /// <param name="options">Origins, horizon, spacing; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between fits and within those that heed it.</param>
    /// <returns>
    /// Forecasts and scores. No exception for a short history: the origins are then empty and every model says why it has no scores.
    /// </returns>
    /// <remarks>
    /// Models are used as <see cref="SeriesForecaster"/> does: holidays are forecast, and scored, at the level of past ones.
    /// Rolling origin with growing training data (Tashman, "Out-of-sample tests of forecasting accuracy", IJF 16, 2000). The last origin
    /// lies a horizon before the end of history. The result does not depend on the parallelism.
    /// </remarks>
    public static BacktestResult Run(
        ForecastSeries series, IReadOnlyList<IForecastModel> models, BacktestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        options ??= new BacktestOptions();
        var plan = BacktestPlan.For(series, options);
        var outcomes = new OriginOutcome[models.Count, plan.Origins.Length];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        Parallel.For(0, outcomes.Length, limits, i =>
        {
            var (model, origin) = Math.DivRem(i, plan.Origins.Length);
            outcomes[model, origin] = OriginOutcome.Of(models[model], series, plan.Origins[origin], plan.Horizon, cancellationToken);
        });

        var scorer = new BacktestScorer(series, plan);
        return new BacktestResult
        {
            Series = series.Name,
            Origins = plan.Origins,
            Horizon = plan.Horizon,
            LeftOut = scorer.LeftOut,
            Models = [.. models.Select((model, m) => scorer.Score(model.Name, Row(outcomes, m)))],
        };
    }

    private static OriginOutcome[] Row(OriginOutcome[,] outcomes, int model) =>
        [.. Enumerable.Range(0, outcomes.GetLength(1)).Select(origin => outcomes[model, origin])];
}
