using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Theta;

namespace CsOps.Forecast.Tests.Forecasting.Theta;

public class ThetaModelTests
{
    [Fact]
    public void Quiet_nights_stay_quiet_by_differences()
    {
        double[] values = [.. TestSeries.Clean(10 * 24, 24, 1, 50).Select((value, step) => step % 24 < 6 ? 0 : value)];

        var model = FitOf(values, 24, 1);

        Assert.StartsWith("Theta method with an additive season of 24 steps: α ", model.Explanation, StringComparison.Ordinal);
        Assert.All(model.Forecast(24).P50.Zip(values), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }

    [Fact]
    public void Season_is_the_week_where_there_is_one()
    {
        var model = FitOf(TestSeries.Counts(8 * 28, 4, 7, 100, 0.05, seed: 3), 4, 7);

        Assert.StartsWith("Theta method with a multiplicative season of 28 steps: α ", model.Explanation, StringComparison.Ordinal);
    }

    /// <summary>A straight line is smoothed to its end, and goes on by half its slope.</summary>
    [Fact]
    public void Straight_line_goes_on_by_half_its_slope()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(step => 10 + (2.0 * step))];

        var fit = ThetaFit.Of(values, SeasonalIndices.None);

        Assert.Equal(1, fit.Drift, 1e-9);
        Assert.Equal(1, fit.At(9) - fit.At(8), 1e-9);
    }

    [Fact]
    public void Alpha_of_zero_counts_every_step_of_the_drift()
    {
        double[] values = [.. Enumerable.Range(0, 11).Select(step => step % 2 == 0 ? 4.0 + (0.2 * step) : 0.2 * step)];

        var (none, hardly) = (ThetaFit.Given(values, SeasonalIndices.None, 0, 3), ThetaFit.Given(values, SeasonalIndices.None, 1e-9, 3));

        Assert.Equal(hardly.At(0), none.At(0), 1e-5);
        Assert.Equal(3 + (11 * none.Drift), none.At(0), 1e-12);
    }

    /// <summary>The test is one of 10 %: of 200 series of noise about 20 are taken for seasonal.</summary>
    [Fact]
    public void Season_of_noise_is_none_in_nine_of_ten()
    {
        var random = new Random(8);
        var found = Enumerable.Range(0, 200).Count(_ => SeasonalIndices.Of(Enumerable.Range(0, 120).Select(_ => random.NextDouble()).ToArray(), [12]).Period > 0);

        Assert.InRange(found, 5, 35);
    }

    private static FittedModel FitOf(double[] values, int slots, int days) => new ThetaModel().Fit(TestSeries.Of(values, slots, days)).Model!;
}
