using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>
/// A backtest for a race: of each model only the median is forecast at first, which decides; the rest, which costs more, is added for the
/// models of interest, from the same fits.
/// </summary>
internal sealed class MedianBacktest
{
    private readonly string[] _names;
    private readonly FitResult[][] _fits;
    private readonly EffectHistory[] _histories;
    private readonly BacktestPlan _plan;
    private readonly BacktestScorer _scorer;

    /// <summary>Fits every model at every origin, and scores its medians.</summary>
    /// <param name="series">The history.</param>
    /// <param name="models">The models.</param>
    /// <param name="options">Origins, horizon, spacing.</param>
    /// <param name="cancellationToken">Stops between fits and within those that heed it.</param>
    public MedianBacktest(ForecastSeries series, IReadOnlyList<IForecastModel> models, BacktestOptions options, CancellationToken cancellationToken)
    {
        _plan = BacktestPlan.For(series, options);
        _scorer = new BacktestScorer(series, _plan);
        _names = [.. models.Select(model => model.Name)];
        _histories = [.. _plan.Origins.Select(origin => EffectHistory.Of(series.Before(origin)))];
        _fits = [.. models.Select(model => Fit(model, cancellationToken))];
        Result = new BacktestResult
        {
            Series = series.Name,
            Origins = _plan.Origins,
            Horizon = _plan.Horizon,
            LeftOut = _scorer.LeftOut,
            Models = [.. models.Select((_, m) => Score(m, fit => fit.MedianAlone(_plan.Horizon)))],
        };
    }

    /// <summary>The scores: bias, pinball loss and coverage are NaN but for the models completed.</summary>
    public BacktestResult Result { get; private set; }

    /// <summary>Forecasts and scores one model in full.</summary>
    /// <param name="model">Its index.</param>
    /// <returns>Its scores, or why it has none.</returns>
    public ModelBacktest Complete(int model)
    {
        var completed = Score(model, fit => fit.Forecast(_plan.Horizon));
        Result = Result with { Models = Result.Models.SetItem(model, completed) };
        return completed;
    }

    /// <summary>The fits of a model up to the first that fails, after which it is out of the race.</summary>
    private FitResult[] Fit(IForecastModel model, CancellationToken cancellationToken)
    {
        var fits = new List<FitResult>();
        foreach (var history in _histories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            fits.Add(model.Fit(history.Ordinary, cancellationToken));
            if (!fits[^1].Succeeded)
            {
                break;
            }
        }

        return [.. fits];
    }

    private ModelBacktest Score(int model, Func<EffectFit, (SeriesForecast? Forecast, string? Problem)> forecast) =>
        _scorer.Score(_names[model], [.. _fits[model].Select((fit, i) => fit.Succeeded
            ? OriginOutcome.Of(forecast(new EffectFit(_histories[i], fit.Model)), _plan.Origins[i])
            : OriginOutcome.Failed(_plan.Origins[i], fit.Failure.Reason))]);
}
