using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Related;
using CsOps.Forecast.Forecasting.Totals;

namespace CsOps.Forecast.Tests.Forecasting.Related;

public class BorrowedShapeModelTests
{
    private const int Week = RelatedSeries.Week;

    private static readonly ForecastSeries Similar = RelatedSeries.Exact("voice", 12, step => 20 * RelatedSeries.Shape(step));

    [Fact]
    public void Forecast_of_a_queue_without_history_has_the_stated_level_and_the_borrowed_shape()
    {
        var forecast = Forecast(new BorrowedShapeModel(new MedianModel(), Similar, expectedPerWeek: 495), RelatedSeries.Exact("new", 12, _ => double.NaN));

        // A week of the shape is 99.
        Assert.Equal(495, forecast.Mean.Take(Week).Sum(), 495 * 0.001);
        Assert.All(Enumerable.Range(0, Week), step => Assert.Equal(5 * RelatedSeries.Shape(step), forecast.Mean[step], 0.05));
        var total = ForecastTotals.OfDays(forecast, new int[forecast.Horizon]);
        Assert.InRange((total.P90[0] - total.P10[0]) / (2 * 1.2816 * 990), 0.25, 0.35);
    }

    [Fact]
    public void Fit_of_a_queue_without_history_or_level_says_what_is_needed()
    {
        var fit = new BorrowedShapeModel(new MedianModel(), Similar).Fit(RelatedSeries.Exact("new", 12, _ => double.NaN));

        Assert.False(fit.Succeeded);
        Assert.Contains("\"expectedPerWeek\"", fit.Failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_few_days_has_their_level_and_the_borrowed_shape()
    {
        // Two days, a Thursday and a Friday, at a quarter.
        var own = RelatedSeries.Exact("new", 1, step => step < -24 ? double.NaN : 5 * RelatedSeries.Shape(step));

        var forecast = Forecast(new BorrowedShapeModel(new MedianModel(), Similar), own);

        Assert.All(Enumerable.Range(0, Week), step => Assert.Equal(5 * RelatedSeries.Shape(step), forecast.Mean[step], 0.1));
    }

    [Fact]
    public void Stated_level_gives_way_to_the_queues_own_as_days_come()
    {
        double After(int days) => Forecast(
            new BorrowedShapeModel(new MedianModel(), Similar, expectedPerWeek: 990),
            RelatedSeries.Exact("new", 4, step => step < -days * RelatedSeries.Slots ? double.NaN : 5 * RelatedSeries.Shape(step))).Mean.Take(Week).Sum();

        var (one, five, twenty) = (After(1), After(5), After(20));

        Assert.True(one > five && five > twenty);
        Assert.InRange(one, 520, 700);
        Assert.Equal(495, twenty, 495 * 0.03);
    }

    [Fact]
    public void Shape_becomes_the_queues_own_as_contacts_come()
    {
        // Its afternoons are busy, not its mornings.
        double AfternoonOverMorning(double size, int weeks)
        {
            var own = RelatedSeries.Poisson("new", weeks, 5, step => size * (RelatedSeries.Slot(step) < 6 ? 1 : 2));
            var mean = Forecast(new BorrowedShapeModel(new MedianModel(), Similar), own).Mean;
            return mean.Where((_, step) => RelatedSeries.Slot(step) >= 6).Sum() / mean.Where((_, step) => RelatedSeries.Slot(step) < 6).Sum();
        }

        Assert.InRange(AfternoonOverMorning(30, 2), 1.9, 2.1);
        Assert.InRange(AfternoonOverMorning(0.1, 1), 0.4, 1.2);
    }

    [Fact]
    public void Intervals_hold_what_they_promise_or_more()
    {
        var (inside, totals) = (0, 0);
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            double[] days = [.. Enumerable.Range(0, 10).Select(_ => Math.Exp(0.1 * MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1)))];
            var own = RelatedSeries.Poisson("new", 2, seed, step => 3 * RelatedSeries.Shape(step) * days[(step + (2 * Week)) / RelatedSeries.Slots]);
            var forecast = Forecast(new BorrowedShapeModel(new GammaPoissonModel(), Similar), own);
            for (var step = 0; step < Week; step++)
            {
                var came = MathNet.Numerics.Distributions.Poisson.Sample(random, 3 * RelatedSeries.Shape(step));
                inside += came >= forecast.P10[step] && came <= forecast.P90[step] ? 1 : 0;
                totals++;
            }
        }

        Assert.InRange(inside / (double)totals, 0.8, 0.95);
    }

    [Fact]
    public void Forecast_does_not_see_what_came_to_the_similar_queue_later()
    {
        var longer = new ForecastSeries("voice", Similar.Values.ToArray().Concat(Enumerable.Repeat(500.0, Week)).ToArray(), Similar.Calendar);
        var own = RelatedSeries.Poisson("new", 2, 1, step => 4 * RelatedSeries.Shape(step));

        Assert.Equal(Forecast(new BorrowedShapeModel(new MedianModel(), Similar), own).P50, Forecast(new BorrowedShapeModel(new MedianModel(), longer), own).P50);
    }

    [Fact]
    public void Forecast_goes_up_and_down_with_the_similar_queue()
    {
        // The similar queue doubled a week ago; the new one has been there for a week only.
        var doubled = RelatedSeries.Exact("voice", 12, step => (step < -Week ? 20 : 40) * RelatedSeries.Shape(step));
        var own = RelatedSeries.Exact("new", 1, step => 10 * RelatedSeries.Shape(step));

        var forecast = Forecast(new BorrowedShapeModel(new MedianModel(new MedianOptions { Values = 1 }), doubled), own);

        Assert.InRange(forecast.Mean.Take(Week).Sum(), 900, 1100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Stated_level_that_is_none_is_refused(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BorrowedShapeModel(new MedianModel(), Similar, level));

    private static SeriesForecast Forecast(BorrowedShapeModel model, ForecastSeries own)
    {
        var result = new SeriesForecaster(model).Forecast(own, RelatedSeries.Horizon);
        Assert.True(result.Succeeded, result.Failure?.Reason);
        return result.Forecast;
    }
}
