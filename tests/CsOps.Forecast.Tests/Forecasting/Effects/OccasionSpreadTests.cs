using CsOps.Forecast.Forecasting.Effects;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Effects;

public class OccasionSpreadTests
{
    private static readonly EffectPrior Prior = EffectPrior.Of(EffectKind.Event);

    [Fact]
    public void Probabilities_are_those_of_integration_over_the_effect_of_a_name()
    {
        SeenOccasion[] occasions = [new(0.21, 0.001), new(0.34, 0.002), new(0.05, 0.001), new(0.4, 0.0015), new(0.28, 0.001)];

        var spread = OccasionSpread.Of(Prior, [(0, occasions)]);

        var none = OccasionSpread.Of(Prior, []);
        double[] expected = [.. spread.Scales.Zip(none.Probabilities, (scale, prior) => prior * Integral(occasions, scale))];
        Assert.All(spread.Probabilities.Zip(expected), pair => Assert.Equal(pair.Second / expected.Sum(), pair.First, 0.02));
    }

    [Fact]
    public void Scale_is_small_where_occasions_agree_and_large_where_they_do_not()
    {
        SeenOccasion[] alike = [.. Enumerable.Range(0, 6).Select(i => new SeenOccasion(0.3 + (0.01 * (i % 3)), 0.0005))];
        SeenOccasion[] unlike = [.. Enumerable.Range(0, 6).Select(i => new SeenOccasion(0.3 + (0.4 * ((i % 3) - 1)), 0.0005))];

        Assert.InRange(OccasionSpread.Of(Prior, [(0, alike)]).TypicalSquare, 0, 0.02 * 0.02);
        Assert.InRange(OccasionSpread.Of(Prior, [(0, unlike)]).TypicalSquare, 0.2 * 0.2, 0.45 * 0.45);
    }

    [Fact]
    public void Names_of_a_kind_tell_of_each_other()
    {
        SeenOccasion[] pair = [new(0.3, 0.0005), new(0.31, 0.0005)];
        (double, SeenOccasion[])[] others = [.. Enumerable.Range(1, 4).Select(i => (0.0, pair.Select(p => p with { Did = p.Did + (0.2 * i) }).ToArray()))];

        var alone = OccasionSpread.Of(Prior, [(0, pair)]).TypicalSquare;

        Assert.True(OccasionSpread.Of(Prior, [(0, pair), .. others]).TypicalSquare < alone / 4);
    }

    [Fact]
    public void Occasion_law_without_doubt_that_there_is_an_effect_is_students()
    {
        var law = new OccasionLaw(0.2, 1, [0.1], [1]);

        Assert.Equal(0.2 + (0.1 * 2.446912), law.Quantile(0.975), 1e-6);
        Assert.Equal(0.2, law.Quantile(0.5), 1e-9);
        Assert.Equal(0.2 - (0.1 * 1.439756), law.Quantile(0.1), 1e-6);
    }

    [Fact]
    public void Occasion_law_has_its_levels_below_its_quantiles_and_a_lump_at_none()
    {
        var law = new OccasionLaw(0.3, 0.6, [0.05, 0.2], [0.7, 0.3]);

        Assert.Equal(0, law.Quantile(0.35), 1e-9);
        foreach (var level in new[] { 0.01, 0.9, 0.975 })
        {
            var at = law.Quantile(level);
            var below = (0.7 * StudentT.CDF(0.3, 0.05, 6, at)) + (0.3 * StudentT.CDF(0.3, 0.2, 6, at));
            Assert.Equal(level, (at >= 0 ? 0.4 : 0) + (0.6 * below), 1e-9);
        }
    }

    /// <summary>The likelihood of a scale by the rectangle rule, the name's effect normal about 0.</summary>
    private static double Integral(SeenOccasion[] occasions, double scale)
    {
        var sum = 0.0;
        for (var effect = -1.5; effect <= 1.5; effect += 0.001)
        {
            sum += 0.001 * Normal.PDF(0, Math.Sqrt(Prior.Variance), effect)
                * occasions.Aggregate(1.0, (product, o) => product * StudentT.PDF(effect, Math.Sqrt(o.Variance + (scale * scale)), OccasionSpread.Freedom, o.Did));
        }

        return sum;
    }
}
