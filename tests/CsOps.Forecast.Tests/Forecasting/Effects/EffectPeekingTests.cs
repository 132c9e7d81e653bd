using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

/// <summary>What comes after an origin changes nothing before it: not what is learned of effects, not the choice of model.</summary>
public class EffectPeekingTests
{
    private static readonly DateOnly[] Starts = [.. new[] { 8, 16, 24, 30, 33, 36, 39 }.Select(week => DateOnly.FromDateTime(EffectQueue.First).AddDays((7 * week) + 1))];
    private static readonly EffectQueue Queue = new(5, 40, 400, date => Array.Exists(Starts, start => start == date) ? 1.4 : 1);

    [Fact]
    public void Forecast_from_an_origin_does_not_depend_on_values_after_it()
    {
        var auto = AutomaticModel.Among(ForecastModels.BuiltIn);
        var origin = Queue.Origin - (4 * 5 * EffectQueue.Slots);

        var clean = new SeriesForecaster(auto).Forecast(Series(Queue.History).Before(origin), 200);
        var corrupt = new SeriesForecaster(auto).Forecast(Series(Corrupted(origin)).Before(origin), 200);

        Assert.Equal(clean.Choice!.Reason, corrupt.Choice!.Reason);
        Assert.Equal(clean.Forecast!.P50, corrupt.Forecast!.P50);
        Assert.Equal(clean.Forecast.P975, corrupt.Forecast.P975);
        Assert.Equal(clean.Effects, corrupt.Effects);
        Assert.InRange(clean.Effects[0].Uplift, 0.25, 0.5);
    }

    [Fact]
    public void Race_learns_effects_at_each_origin_alone()
    {
        var options = new BacktestOptions { Origins = 4 };
        var origin = BacktestPlan.For(Series(Queue.History), options).Origins[0];

        var clean = new MedianBacktest(Learned(Queue.History).ForRace, [new MedianModel()], options, CancellationToken.None).Complete(0);
        var corrupt = new MedianBacktest(Learned(Corrupted(origin)).ForRace, [new MedianModel()], options, CancellationToken.None).Complete(0);

        Assert.Equal(clean.Forecasts[0].P90, corrupt.Forecasts[0].P90);
        Assert.NotEqual(clean.Forecasts[^1].P90, corrupt.Forecasts[^1].P90);
    }

    [Fact]
    public void Race_is_run_on_the_history_as_it_was_counted()
    {
        var series = Series(Queue.History);

        var learned = Learned(Queue.History);

        Assert.NotEqual(series.Values.ToArray(), learned.Values.ToArray());
        Assert.Equal(series.Values.ToArray(), learned.ForRace.Values.ToArray());
        Assert.NotNull(learned.ForRace.Effects);
        Assert.Null(series.ForRace.Effects);
    }

    [Fact]
    public void Driver_known_some_days_ahead_is_known_as_far_at_earlier_origins_and_no_further()
    {
        var origin = Queue.Origin - (4 * 5 * EffectQueue.Slots);
        SeriesForecastResult Forecast(double later)
        {
            var cut = DateOnly.FromDateTime(Queue.Times[origin]).AddDays(7);
            var values = Queue.Times.Take(Queue.Origin + 50).Where(time => time.Hour == 8)
                .Select(time => new DriverValue(time.Date, true, (DateOnly.FromDateTime(time) >= cut ? later : 1) * (100 + (time.DayOfYear * 37 % 50))));
            return new SeriesForecaster(new MedianModel()).Forecast(Series(Queue.History, new EffectInputs { Drivers = [new ExternalDriver("web", [.. values])] }).Before(origin), 200);
        }

        Assert.Equal(Forecast(1).Forecast!.P90, Forecast(7).Forecast!.P90);
    }

    private static ForecastSeries Learned(double[] values) => EffectHistory.Of(Series(values)).Ordinary;

    private static double[] Corrupted(int origin)
    {
        var values = Queue.History;
        for (var step = origin; step < values.Length; step++)
        {
            values[step] = (values[step] * 3) + (step % 7 * 20);
        }

        return values;
    }

    private static ForecastSeries Series(double[] values, EffectInputs? inputs = null) =>
        new ForecastSeries("queue", values, StepCalendars.FromLocalTimes(Queue.Times.AsSpan(0, Queue.Origin), 100).Calendar)
            .With(inputs ?? new EffectInputs { Events = [.. Starts.Select(start => EffectQueue.Event("Sale", start, 1))] });
}
