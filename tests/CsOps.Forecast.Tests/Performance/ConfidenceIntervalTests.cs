using CsOps.Forecast.Performance;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Performance;

public class ConfidenceIntervalTests
{
    /// <summary>
    /// The four examples of Newcombe, R. G. (1998), Statistics in Medicine 17, 857–872, table I, method 3 (four decimals there); all digits by bisection of
    /// (p − k/n)² = z²p(1 − p)/n in Python 3, without the closed form.
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2552885198782743, 0.3662095769828001)]
    [InlineData(15, 148, 0.0623863995307363, 0.16048724172330803)]
    [InlineData(0, 20, 0, 0.1611251580528193)]
    [InlineData(1, 29, 0.006113214292762662, 0.17175521879320282)]
    [InlineData(10, 10, 0.7224672001371109, 1)]
    [InlineData(9, 14, 0.3876442310390741, 0.8365526824644587)]
    public void OfProportion_is_that_of_published_examples(long successes, long trials, double low, double high)
    {
        var interval = ConfidenceInterval.OfProportion(successes, trials);

        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-9);
    }

    /// <summary>
    /// The first is Agresti's opinion poll, 1,600 people asked twice: a difference of 0.04 with a standard error of 0.0095, so 0.02 to 0.06; digits by the mean and the variance of 100, 0 and −100
    /// one by one in Python 3.
    /// </summary>
    [Theory]
    [InlineData(150, 1364, 86, 2.128388324966834, 5.871611675033166)]
    [InlineData(45, 30, 25, 4.077177317893282, 35.92282268210672)]
    [InlineData(3, 3, 3, -53.34346307061454, 53.34346307061454)]
    public void OfNetPromoters_is_that_of_the_answers_one_by_one(long promoters, long passives, long detractors, double low, double high)
    {
        var interval = ConfidenceInterval.OfNetPromoters(promoters, passives, detractors);

        Assert.Equal(low, interval.Low, 1e-6);
        Assert.Equal(high, interval.High, 1e-6);
    }

    [Fact]
    public void OfNetPromoters_of_answers_that_are_all_alike_has_a_width_all_the_same()
    {
        var promoters = ConfidenceInterval.OfNetPromoters(10, 0, 0);
        var passives = ConfidenceInterval.OfNetPromoters(0, 10, 0);

        // At most 1 − 0.025^(1/10) = 30.85 % are others: at worst detractors.
        Assert.Equal(100, promoters.High);
        Assert.Equal(100 * (1 - (2 * (1 - Math.Pow(0.025, 0.1)))), promoters.Low, 1e-9);
        Assert.Equal(-passives.Low, passives.High, 1e-9);
        Assert.Equal(100 * (1 - Math.Pow(0.025, 0.1)), passives.High, 1e-9);
    }

    /// <summary>Five scores; the quantile of Student's t with 4 degrees of freedom, 2.7764451052, by integrating its density in Python 3 (tables: 2.776).</summary>
    [Fact]
    public void OfMean_is_that_of_students_t()
    {
        var interval = ConfidenceInterval.OfMean([0.88, 0.935, 0.71, 0.925, 0.64]);

        Assert.Equal(0.6510319689212832, interval.Low, 1e-8);
        Assert.Equal(0.9849680310787167, interval.High, 1e-8);
        Assert.True(double.IsNaN(ConfidenceInterval.OfMean([0.9]).Low));
    }

    [Fact]
    public void Empty_samples_say_nothing_and_wrong_arguments_are_refused()
    {
        Assert.True(double.IsNaN(ConfidenceInterval.OfProportion(0, 0).Low));
        Assert.True(double.IsNaN(ConfidenceInterval.OfNetPromoters(0, 0, 0).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceInterval.OfProportion(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceInterval.OfProportion(1, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceInterval.OfNetPromoters(-1, 0, 0));
    }

    /// <summary>An interval holds its estimate, lies in the range of the score and narrows as the sample grows.</summary>
    [Fact]
    public void Intervals_hold_the_estimate_and_narrow_with_the_sample() => Prop.ForAll(
        Arb.From(Gen.Choose(1, 400).SelectMany(n => Gen.Choose(0, n), (n, k) => (n, k))),
        sample =>
        {
            var (one, four) = (ConfidenceInterval.OfProportion(sample.k, sample.n), ConfidenceInterval.OfProportion(4L * sample.k, 4L * sample.n));
            var share = (double)sample.k / sample.n;
            return one.Low >= 0 && one.High <= 1 && one.Low <= share && share <= one.High && four.High - four.Low < one.High - one.Low;
        }).Check(Config.QuickThrowOnFailure.WithReplay(2026, 1));

    /// <summary>Of 2,000 samples of 60 answers about 95 in a hundred intervals hold the true score.</summary>
    [Theory]
    [InlineData(0.5, 0.3)]
    [InlineData(0.3, 0.5)]
    public void OfNetPromoters_holds_the_true_score_as_often_as_it_says(double promoters, double passives)
    {
        var random = new Random(7);
        var truth = 100 * (promoters - (1 - promoters - passives));
        var held = 0;
        for (var sample = 0; sample < 2000; sample++)
        {
            long p = 0, m = 0;
            for (var answer = 0; answer < 60; answer++)
            {
                var u = random.NextDouble();
                p += u < promoters ? 1 : 0;
                m += u >= promoters && u < promoters + passives ? 1 : 0;
            }

            var interval = ConfidenceInterval.OfNetPromoters(p, m, 60 - p - m);
            held += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        Assert.InRange(held / 2000.0, 0.93, 0.965);
    }
}
