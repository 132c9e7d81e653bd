using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Estimation;

namespace CsOps.Forecast.Tests.Queueing.Estimation;

public class PatienceTests
{
    [Fact]
    public void Mean_is_all_waiting_over_all_abandons()
    {
        // 10 + 20 + 30 + 40 seconds of waiting and two abandons; the quantiles of χ² with 6 and 4 degrees are 14.449 and 0.4844.
        var mean = Patience.Mean(new CensoredWaits([10, 20, 30, 40], [true, false, true, false]));

        Assert.Equal(50, mean.Value);
        Assert.Equal(200 / 14.449375335447922, mean.Low, 1e-9);
        Assert.Equal(200 / 0.48441855708793014, mean.High, 1e-6);
        Assert.Equal(50 / Math.Sqrt(2), mean.StandardError, 1e-12);
        Assert.Equal(2, mean.Count);
    }

    [Fact]
    public void Mean_when_nobody_abandoned_is_infinite_and_has_a_least()
    {
        var mean = Patience.Mean(new CensoredWaits([10, 20], [false, false]));

        Assert.Equal(double.PositiveInfinity, mean.Value);
        Assert.Equal(double.PositiveInfinity, mean.High);
        Assert.Equal(30 / -Math.Log(0.025), mean.Low, 1e-9);
        Assert.True(double.IsNaN(Patience.Mean(new CensoredWaits([], [])).Value));
    }

    /// <summary>Freireich's leukaemia data, 21 patients under 6-MP: the textbook example of censored times. + is censored.</summary>
    [Fact]
    public void Survival_and_Weibull_of_the_textbook_are_those_of_the_textbook()
    {
        // 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+
        double[] weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
        int[] events = [0, 1, 2, 4, 6, 9, 10, 14, 15];
        var waits = new CensoredWaits(weeks, [.. Enumerable.Range(0, 21).Select(events.Contains)]);

        var curve = Patience.Survival(waits);
        var weibull = Patience.Weibull(waits)!;

        Assert.Equal([6, 7, 10, 13, 16, 22, 23], curve.TimesSeconds);
        Assert.Equal([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], curve.Survivals.Select(s => Math.Round(s, 4)));
        Assert.Equal(23, curve.Quantile(0.5).Value);
        Assert.Equal(double.PositiveInfinity, curve.Quantile(0.9).Value);
        Assert.Equal(1.3537, weibull.Shape.Value, 1e-4);
        Assert.Equal(33.765, weibull.Law.ScaleSeconds, 1e-2);
        Assert.Equal(359 / 9.0, Patience.Mean(waits).Value, 1e-12);
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(1)]
    [InlineData(1.8)]
    public void Weibull_finds_the_law_that_waits_were_drawn_from(double shape)
    {
        var waits = Drawn(new Weibull(200, shape), 20_000);

        var found = Patience.Weibull(waits)!;

        Assert.InRange(shape, found.Shape.Low - 0.01, found.Shape.High + 0.01);
        Assert.InRange(found.Law.MeanSeconds, 185, 215);
        Assert.InRange(found.Shape.StandardError / shape, 0.002, 0.02);
    }

    [Fact]
    public void Weibull_without_two_different_abandons_is_none()
    {
        Assert.Null(Patience.Weibull(new CensoredWaits([10, 20, 20], [false, true, true])));
        Assert.Null(Patience.Weibull(new CensoredWaits([0, 0], [true, true])));
        Assert.Null(Patience.Weibull(new CensoredWaits([], [])));
    }

    [Fact]
    public void TwoKinds_finds_the_mixture_that_waits_were_drawn_from()
    {
        var found = Patience.TwoKinds(Drawn(new HyperExponential([0.3, 0.7], [15, 400]), 40_000))!;

        var (quick, slow) = found.KindMeansSeconds[0] < found.KindMeansSeconds[1] ? (0, 1) : (1, 0);
        Assert.InRange(found.Probabilities[quick], 0.27, 0.33);
        Assert.InRange(found.KindMeansSeconds[quick], 12.5, 17.5);
        Assert.InRange(found.KindMeansSeconds[slow], 370, 430);
        Assert.Null(Patience.TwoKinds(new CensoredWaits([10, 20], [true, false])));
    }

    [Fact]
    public void Survival_of_uncensored_waits_is_their_own()
    {
        var curve = Patience.Survival(new CensoredWaits([4, 1, 3, 2], [true, true, true, true]));

        Assert.Equal([0.75, 0.5, 0.25, 0], curve.Survivals.Select(s => Math.Round(s, 12)));
        Assert.Equal(2, curve.Quantile(0.5).Value);
        Assert.Equal(2.5, curve.Law!.MeanSeconds, 1e-12);
        Assert.Null(Patience.Survival(new CensoredWaits([1], [false])).Law);
    }

    [Fact]
    public void ShortAbandons_count_those_within_the_threshold()
    {
        var shorts = new CensoredWaits([1, 5, 5, 6, 2], [true, true, false, true, false]).ShortAbandons(5);

        Assert.Equal(0.4, shorts.Value, 1e-12);
        Assert.InRange(shorts.Low, 0.1, 0.2);
        Assert.InRange(shorts.High, 0.7, 0.8);
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new CensoredWaits([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CensoredWaits([double.NaN], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CensoredWaits([-1], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Patience.Survival(new CensoredWaits([1], [true])).Quantile(0));
    }

    /// <summary>Patience drawn from a law and censored by exponential waits for an answer of mean 120 s.</summary>
    private static CensoredWaits Drawn(TimeDistribution patience, int count)
    {
        var (patient, answer) = (new double[count], new double[count]);
        patience.Sample(5, patient);
        new Exponential(120).Sample(6, answer);
        return new CensoredWaits([.. patient.Zip(answer, Math.Min)], [.. patient.Zip(answer, (p, a) => p < a)]);
    }
}
