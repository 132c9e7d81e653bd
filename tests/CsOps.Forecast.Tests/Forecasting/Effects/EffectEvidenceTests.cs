using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

public class EffectEvidenceTests
{
    [Fact]
    public void Evidence_is_the_ratio_of_two_normal_densities()
    {
        // An estimate of 0.3 with variance 0.01, and a prior of variance 0.04: posterior variance 0.008, mean 0.24.
        var with = Density(0.3, 0.05);
        var without = Density(0.3, 0.01);

        Assert.Equal(with / (with + without), EffectEvidence.Of(0.24, 0.008, 0.04), 1e-12);
    }

    [Fact]
    public void Evidence_of_a_clear_zero_is_small_and_of_a_clear_effect_is_one()
    {
        Assert.InRange(EffectEvidence.Of(0, 1e-4, 0.04), 0, 0.06);
        Assert.Equal(1, EffectEvidence.Of(0.5, 1e-4, 0.04), 1e-12);
        Assert.Equal(1, EffectEvidence.Of(5, 1e-9, 0.04));
    }

    [Fact]
    public void Evidence_of_nothing_seen_is_a_half() => Assert.Equal(0.5, EffectEvidence.Of(0, 0.04, 0.04));

    private static double Density(double at, double variance) => Math.Exp(-at * at / (2 * variance)) / Math.Sqrt(2 * Math.PI * variance);
}
