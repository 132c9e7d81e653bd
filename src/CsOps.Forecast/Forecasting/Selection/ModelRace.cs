using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>Chooses one of several models for a series by backtest: the robust default, unless another is better by more than luck explains.</summary>
internal sealed class ModelRace(IForecastModel robust, ImmutableArray<IForecastModel> challengers, AutomaticOptions options)
{
    private const int WeeksOfHorizon = 2;
    private const int WeeksOfTraining = 2;

    /// <summary>The models in order of preference, best choice first: the next is taken when one cannot be fitted to the whole history.</summary>
    /// <param name="series">The history; nothing after it is looked at.</param>
    /// <param name="cancellationToken">Stops the backtest.</param>
    public RaceResult Run(ForecastSeries series, CancellationToken cancellationToken)
    {
        ImmutableArray<IForecastModel> models = [robust, .. challengers];
        var result = Backtest.Run(series, models, BacktestFor(series), cancellationToken);
        if (result.Models[0].Scores is null || double.IsNaN(result.Models[0].Scores!.Wape))
        {
            return new RaceResult(models, RaceReason.WithoutBacktest(result), result.Origins.IsEmpty ? [] : result.LeaderBoard);
        }

        var chosen = Choose(result);
        var order = models.OrderBy(m => m.Name == chosen.Model ? 0 : 1).ThenBy(m => m == robust ? 0 : 1);
        return new RaceResult([.. order], RaceReason.For(chosen, result, ExpectedGain(chosen, result.Models[0])), result.LeaderBoard);
    }

    private ModelBacktest Choose(BacktestResult result)
    {
        var incumbent = result.Models[0];
        return result.Models
            .Skip(1)
            .Where(m => m.Scores is not null && ExpectedGain(m, incumbent) >= options.LeastGain)
            .MaxBy(m => ExpectedGain(m, incumbent)) ?? incumbent;
    }

    private double ExpectedGain(ModelBacktest model, ModelBacktest incumbent) =>
        PairedGain.Of(model, incumbent).Expected(options.ExpectedGains.GetValueOrDefault(model.Model, options.ExpectedGainOfOthers), options.ExpectedGainDeviation);

    /// <summary>Weekly origins where history allows, else closer ones, but on whole days: every hour of the day is then asked equally often.</summary>
    private BacktestOptions BacktestFor(ForecastSeries series)
    {
        var (day, week) = (series.Calendar.SlotsPerDay, series.Calendar.SlotsPerWeek);
        var horizon = Math.Max(1, Math.Min(series.MaxHorizon, WeeksOfHorizon * week));
        var training = WeeksOfTraining * week;
        var room = series.Length - horizon - training;
        var days = room / Math.Max(1, options.Origins - 1) / day;
        return new BacktestOptions
        {
            Origins = options.Origins,
            Horizon = horizon,
            Spacing = Math.Clamp(days * day, day, week),
            MinimumTraining = training,
        };
    }
}
