using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>Chooses one of several models for a series by backtest: the robust default, unless another is better by more than luck explains.</summary>
internal sealed class ModelRace(IForecastModel robust, ImmutableArray<IForecastModel> challengers, AutomaticOptions options)
{
    /// <summary>Fewer origins tell nothing.</summary>
    private const int FewestOrigins = 3;

    /// <summary>Whether the history has no room for three origins a day apart.</summary>
    public bool IsTooShort(ForecastSeries series)
    {
        var plan = RaceOrigins.For(series, options.Origins);
        return series.Length - plan.Horizon - plan.MinimumTraining < (Math.Min(FewestOrigins, options.Origins) - 1) * series.Calendar.SlotsPerDay;
    }

    /// <summary>The models in order of preference, best choice first: the next is taken when one cannot be fitted to the whole history.</summary>
    /// <param name="series">The history; nothing after it is looked at.</param>
    /// <param name="cancellationToken">Stops the backtest.</param>
    public RaceResult Run(ForecastSeries series, CancellationToken cancellationToken)
    {
        ImmutableArray<IForecastModel> models = [robust, .. challengers];
        var backtest = new MedianBacktest(series, models, RaceOrigins.For(series, options.Origins), cancellationToken);
        var incumbent = backtest.Result.Origins.IsEmpty ? backtest.Result.Models[0] : backtest.Complete(0);
        if (incumbent.Scores is null || double.IsNaN(incumbent.Scores.Wape))
        {
            return new RaceResult(models, RaceReason.WithoutBacktest(backtest.Result), backtest.Result.Origins.IsEmpty ? [] : backtest.Result.LeaderBoard);
        }

        var chosen = Choose(backtest);
        var order = models.OrderBy(m => m.Name == chosen.Model ? 0 : 1).ThenBy(m => m == robust ? 0 : 1);
        return new RaceResult([.. order], RaceReason.For(chosen, backtest.Result, ExpectedGain(chosen, incumbent)), backtest.Result.LeaderBoard);
    }

    /// <summary>The best by its medians whose whole forecasts can be used too.</summary>
    private ModelBacktest Choose(MedianBacktest backtest)
    {
        var incumbent = backtest.Result.Models[0];
        while (true)
        {
            var best = backtest.Result.Models
                .Skip(1)
                .Where(m => m.Scores is not null && ExpectedGain(m, incumbent) >= options.LeastGain)
                .MaxBy(m => ExpectedGain(m, incumbent));
            if (best is null)
            {
                return incumbent;
            }

            if (backtest.Complete(backtest.Result.Models.IndexOf(best)) is { Scores: not null } completed)
            {
                return completed;
            }
        }
    }

    private double ExpectedGain(ModelBacktest model, ModelBacktest incumbent) =>
        PairedGain.Of(model, incumbent).Expected(options.ExpectedGains.GetValueOrDefault(model.Model, options.ExpectedGainOfOthers), options.ExpectedGainDeviation);
}
