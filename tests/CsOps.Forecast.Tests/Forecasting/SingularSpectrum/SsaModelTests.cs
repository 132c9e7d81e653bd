using CsOps.Forecast.Forecasting.SingularSpectrum;

namespace CsOps.Forecast.Tests.Forecasting.SingularSpectrum;

public class SsaModelTests
{
    private const int Slots = 8;
    private const int Days = 5;

    [Fact]
    public void Forecast_of_a_sum_of_sines_continues_it_exactly()
    {
        static double At(int t) => 20 + (5 * Math.Sin(2 * Math.PI * t / 8)) + (3 * Math.Cos(2 * Math.PI * t / 40));
        double[] values = [.. Enumerable.Range(0, 400).Select(At)];
        var model = new SsaModel(new SsaOptions { Window = 80, Rank = 5 });

        var forecast = model.Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(80);

        Assert.All(Enumerable.Range(0, 80), k => Assert.Equal(At(400 + k), forecast.P50[k], 1e-6));
    }

    [Fact]
    public void Forecast_of_a_history_with_gaps_is_near_that_without()
    {
        var values = TestSeries.Clean(Slots * Days * 12, Slots, Days, 100);
        var gapped = values.ToArray();
        gapped.AsSpan(100, Slots).Fill(double.NaN);
        gapped[^3] = double.NaN;

        var whole = new SsaModel().Fit(TestSeries.Of(values, Slots, Days)).Model!.Forecast(Slots * Days);
        var holed = new SsaModel().Fit(TestSeries.Of(gapped, Slots, Days)).Model!.Forecast(Slots * Days);

        Assert.All(whole.P50.Zip(holed.P50), pair => Assert.Equal(pair.First, pair.Second, 0.5));
    }

    [Fact]
    public void Fit_with_a_window_longer_than_half_the_history_says_so()
    {
        var model = new SsaModel(new SsaOptions { Window = 80 });

        var result = model.Fit(TestSeries.Of(TestSeries.Clean(120, Slots, Days, 10), Slots, Days));

        Assert.Equal("A window of 80 steps needs a history of 160; it has 120.", result.Failure!.Reason);
    }

    [Fact]
    public void New_with_an_option_out_of_range_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SsaModel(new SsaOptions { Window = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SsaModel(new SsaOptions { Window = 10, Rank = 10 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SsaModel(new SsaOptions { Rank = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SsaModel(new SsaOptions { Energy = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SsaModel(new SsaOptions { MostComponents = 0 }));
    }
}
