using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Estimation;

namespace CsOps.Forecast.Tests.Queueing.Estimation;

public class HandleTimesTests
{
    [Fact]
    public void Mean_and_deviation_by_hand()
    {
        var times = HandleTimes.Of([100, 200, 300, 400]);

        Assert.Equal(250, times.Mean.Value);
        Assert.Equal(Math.Sqrt(50_000 / 3.0), times.DeviationSeconds, 1e-9);
        Assert.Equal(times.DeviationSeconds / 2, times.Mean.StandardError, 1e-9);
        Assert.Equal(250 - (1.959963984540054 * times.Mean.StandardError), times.Mean.Low, 1e-9);
    }

    /// <summary>Of 1 and e the logarithms are 0 and 1: mean ½, variance ¼; the exponential's log-likelihood is −2(1 + ln((1 + e)/2)).</summary>
    [Fact]
    public void Laws_of_two_times_by_hand()
    {
        var laws = HandleTimes.Of([1, Math.E]).Laws;

        var logNormal = laws.Single(law => law.Law is LogNormal);
        Assert.Equal(Math.Exp(0.5 + 0.125), logNormal.Law.MeanSeconds, 1e-12);
        Assert.Equal(-2 * (0.5 + (0.5 * (1 + Math.Log(2 * Math.PI * 0.25)))), logNormal.LogLikelihood, 1e-12);
        var exponential = laws.Single(law => law.Law is Exponential);
        Assert.Equal(-2 * (1 + Math.Log((1 + Math.E) / 2)), exponential.LogLikelihood, 1e-12);
        Assert.Equal(2 - (2 * exponential.LogLikelihood), exponential.Aic, 1e-12);
        Assert.Equal(laws.Min(law => law.Aic), laws[0].Aic);
    }

    public static TheoryData<string> Laws => ["exponential", "lognormal", "gamma"];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Law_that_times_were_drawn_from_is_the_best(string name)
    {
        TimeDistribution law = name switch
        {
            "lognormal" => new LogNormal(185, 1.96),
            "gamma" => new Gamma(185, 3),
            _ => new Exponential(185),
        };
        var times = new double[20_000];
        law.Sample(9, times);

        var best = HandleTimes.Of(times).Laws[0];

        Assert.True(best.Law.GetType() == law.GetType() || (name == "exponential" && best.Law is Gamma { Shape: > 0.97 and < 1.03 }));
        Assert.InRange(best.Law.CoefficientOfVariation / law.CoefficientOfVariation, 0.95, 1.05);
        Assert.InRange(best.Distance, 0, 1.6 / Math.Sqrt(times.Length));
    }

    [Fact]
    public void Distance_of_equal_times_compares_before_and_after_their_step()
    {
        // Half the times are 1, half are 3: mean 2. At 1 the exponential has 1 − e^−½ = 0.393 and the times step from 0 to ½: 0.393 apart.
        var exponential = HandleTimes.Of([1, 1, 3, 3]).Laws.Single(law => law.Law is Exponential);

        Assert.Equal(1 - Math.Exp(-0.5), exponential.Distance, 1e-12);
    }

    [Fact]
    public void Times_that_are_all_alike_have_no_law()
    {
        Assert.Empty(HandleTimes.Of([60, 60, 60]).Laws);
        Assert.Empty(HandleTimes.Of([0, 0, 5]).Laws);
        Assert.Throws<ArgumentException>(() => HandleTimes.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HandleTimes.Of([double.NaN]));
    }
}
