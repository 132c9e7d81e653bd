using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Adds up the errors of models on the same steps.</summary>
internal sealed class BacktestScorer
{
    private readonly ForecastSeries _series;
    private readonly BacktestPlan _plan;
    private readonly double[] _scales;
    private readonly int _daysAhead;

    public BacktestScorer(ForecastSeries series, BacktestPlan plan)
    {
        _series = series;
        _plan = plan;
        _scales = [.. plan.Origins.Select(origin => ForecastAccuracy.SeasonalNaiveError(series.Before(origin)))];
        _daysAhead = plan.Origins.IsEmpty ? 0 : plan.Origins.Max(origin => DaysAhead(origin, origin + plan.Horizon - 1)) + 1;
    }

    /// <summary>Steps forecast, over all origins, that were observed and are not scored.</summary>
    public int LeftOut => _plan.Origins.Sum(origin =>
        Enumerable.Range(origin, _plan.Horizon).Count(step => _series.WeightOf(step) > 0 && !_series.IsTypical(step)));

    /// <summary>The scores of one model from its outcome at every origin of the plan.</summary>
    public ModelBacktest Score(string model, IReadOnlyList<OriginOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return new ModelBacktest { Model = model, Failure = new FitFailure(TooShort()) };
        }

        if (outcomes.FirstOrDefault(o => o.Forecast is null) is { } failed)
        {
            return new ModelBacktest { Model = model, Failure = new FitFailure(failed.Problem!) };
        }

        return Score(model, [.. outcomes.Select(o => o.Forecast!)]);
    }

    private ModelBacktest Score(string model, ImmutableArray<SeriesForecast> forecasts)
    {
        var byOrigin = new ErrorSums[forecasts.Length];
        var byDayAhead = new ErrorSums[_daysAhead];
        var bySlot = new ErrorSums[_series.Calendar.SlotsPerDay];
        for (var o = 0; o < forecasts.Length; o++)
        {
            var origin = _plan.Origins[o];
            for (var h = 0; h < _plan.Horizon; h++)
            {
                if (_series.IsTypical(origin + h))
                {
                    var errors = ErrorSums.At(_series.Values[origin + h], forecasts[o], h, _scales[o]);
                    byOrigin[o] += errors;
                    byDayAhead[DaysAhead(origin, origin + h)] += errors;
                    bySlot[_series.Calendar.SlotOf(origin + h)] += errors;
                }
            }
        }

        return new ModelBacktest
        {
            Model = model,
            Forecasts = forecasts,
            Scores = byOrigin.Aggregate(default(ErrorSums), (sum, next) => sum + next).ToScores(),
            ByOrigin = Scores(byOrigin),
            ByDayAhead = Scores(byDayAhead),
            BySlot = Scores(bySlot),
        };
    }

    private int DaysAhead(int origin, int step) => _series.Calendar.DayOf(step) - _series.Calendar.DayOf(origin);

    private string TooShort() => _plan.TooShort(_series);

    private static ImmutableArray<AccuracyScores> Scores(ErrorSums[] sums) => [.. sums.Select(s => s.ToScores())];
}
