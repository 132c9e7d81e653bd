using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Pooled;
using CsOps.Forecast.Forecasting.Selection;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Pooled;

public class PooledMixModelTests
{
    private const int Day = 6;
    private const int Days = 7;
    private const int Week = Day * Days;
    private const int Length = 12 * Week;
    private const int Horizon = Week;

    private static readonly double[][] Values = [.. Enumerable.Range(1, 60).Select(seed => Draw(seed, Length + Horizon))];
    private static readonly ForecastSeries[] Peers = [.. Values.Select((values, i) => Series(i, values[..Length]))];
    private static readonly PooledMixModel Taught = (PooledMixModel)new PooledMixModel().LearnFrom(Peers, Horizon);

    [Fact]
    public void Learned_from_series_with_odd_days_it_errs_less_than_each_by_itself()
    {
        Assert.InRange(ErrorOf(Taught) / ErrorOf(new LocalMixModel()), 0.5, 0.97);
        Assert.Contains("60 series teach together", Taught.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Learned_twice_it_forecasts_the_same()
    {
        var again = new PooledMixModel().LearnFrom(Peers, Horizon);

        Assert.Equal(Forecast(Taught, Peers[0]).P90, Forecast(again, Peers[0]).P90);
    }

    [Fact]
    public void What_came_after_the_ends_of_the_series_teaches_nothing()
    {
        var futures = Values.Select((values, i) => Series(i, [.. values[..Length], .. values[Length..].Select(value => 100 * value)]).Before(Length)).ToArray();

        Assert.Equal(Forecast(Taught, Peers[3]).P50, Forecast(new PooledMixModel().LearnFrom(futures, Horizon), Peers[3]).P50);
    }

    [Fact]
    public void Few_series_teach_nothing()
    {
        var model = new PooledMixModel();

        Assert.Same(model, model.LearnFrom(Peers[..19], Horizon));
        Assert.Same(model, model.LearnFrom([.. Peers.Select((series, i) => Series(i, series.Values[..Week].ToArray()))], Horizon));
        Assert.Null(model.Evidence);
        Assert.Equal(Forecast(new LocalMixModel(), Peers[0]).P50, Forecast(model, Peers[0]).P50);
    }

    [Fact]
    public void Auto_that_has_learned_takes_it_for_the_local_mix_and_says_why()
    {
        var auto = new AutomaticModel(new LocalMixModel(), []) { ForManySeries = new PooledMixModel() };

        var taught = auto.LearnFrom(Peers, Horizon);
        var choice = taught.Fit(Peers[0]).Model!.Choice!;

        Assert.Equal("pooled-mix", choice.Model);
        Assert.Contains("60 series teach together", choice.Reason, StringComparison.Ordinal);
        Assert.Equal(Forecast(Taught, Peers[0]).P50, Forecast(taught, Peers[0]).P50);
        Assert.Same(auto, auto.LearnFrom(Peers[..5], Horizon));
    }

    [Fact]
    public void Pools_teach_only_series_of_their_own_grid()
    {
        var pools = SeriesPools.Learn(new PooledMixModel(), Peers, Horizon);
        var other = new ForecastSeries("other", Values[0], TestSeries.UndatedCalendar(Values[0].Length + Horizon, Day, 5));

        Assert.NotNull(((PooledMixModel)pools.ModelFor(Peers[0])).Evidence);
        Assert.Null(((PooledMixModel)pools.ModelFor(other)).Evidence);
    }

    private static double ErrorOf(IForecastModel model) => Peers.Select((series, i) =>
    {
        var forecast = Forecast(model, series);
        return Enumerable.Range(0, Horizon).Sum(h => Math.Abs(Values[i][Length + h] - forecast.P50[h])) / Values[i].Average();
    }).Sum();

    private static SeriesForecast Forecast(IForecastModel model, ForecastSeries series) => model.Fit(series).Model!.Forecast(Horizon);

    private static ForecastSeries Series(int number, double[] values) => new($"queue {number}", values, TestSeries.UndatedCalendar(Length + Horizon, Day, Days));

    /// <summary>Counts with a day twice as large every nine days, which says nothing of the days after it.</summary>
    private static double[] Draw(int seed, int length)
    {
        var random = new Random(seed);
        var (level, size, values) = (1.0, 50 * (1 + random.NextDouble()), new double[length]);
        for (var step = 0; step < length; step++)
        {
            var day = step / Day;
            level = step % Day == 0 ? Math.Exp(Normal.Sample(random, 0, 0.05)) * (day % 9 == seed % 9 ? 2 : 1) : level;
            var shape = 1 + (0.6 * Math.Sin(2 * Math.PI * (step % Day) / Day)) + (day % Days >= 5 ? -0.3 : 0);
            values[step] = Poisson.Sample(random, size * shape * level);
        }

        return values;
    }
}
