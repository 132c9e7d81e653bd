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

    /// <summary>The ends are z standard errors from the observed score, where the likeliest shares are looked for by thirds, without the closed form.</summary>
    [Theory]
    [InlineData(150, 1364, 86)]
    [InlineData(45, 30, 25)]
    [InlineData(3, 3, 3)]
    [InlineData(5, 1, 0)]
    [InlineData(0, 10, 0)]
    [InlineData(0, 2, 7)]
    public void OfNetPromoters_has_its_ends_where_the_likeliest_shares_are_z_errors_away(long promoters, long passives, long detractors)
    {
        const double z = 1.959963984540054;
        double n = promoters + passives + detractors;

        var interval = ConfidenceInterval.OfNetPromoters(promoters, passives, detractors);

        foreach (var end in new[] { interval.Low / 100, interval.High / 100 })
        {
            double Likelihood(double q) => Part(promoters, q + end) + Part(detractors, q) + Part(passives, 1 - end - (2 * q));
            var (from, to) = (Math.Max(0, -end), (1 - end) / 2);
            for (var third = 0; third < 300; third++)
            {
                var (one, two) = (from + ((to - from) / 3), to - ((to - from) / 3));
                (from, to) = Likelihood(one) < Likelihood(two) ? (one, to) : (from, two);
            }

            var error = Math.Sqrt(((2 * from) + end - (end * end)) / n);
            Assert.Equal(z * error, Math.Abs(((promoters - detractors) / n) - end), 1e-6);
        }

        static double Part(long count, double share) => count == 0 ? 0 : share <= 0 ? double.NegativeInfinity : count * Math.Log(share);
    }

    /// <summary>The sum of the probabilities of all samples whose interval holds the true score: no simulation, and no luck.</summary>
    [Theory]
    [InlineData(5, 0.92)]
    [InlineData(10, 0.93)]
    [InlineData(20, 0.94)]
    [InlineData(40, 0.93)]
    public void OfNetPromoters_of_few_answers_holds_the_true_score_as_often_as_it_says(int n, double least)
    {
        var (coverages, logFactorials) = (new List<double>(), new double[n + 1]);
        for (var i = 2; i <= n; i++)
        {
            logFactorials[i] = logFactorials[i - 1] + Math.Log(i);
        }

        var samples = (from b in Enumerable.Range(0, n + 1) from c in Enumerable.Range(0, n + 1 - b) select (b, m: n - b - c, c, Interval: ConfidenceInterval.OfNetPromoters(b, n - b - c, c))).ToList();
        foreach (var (p, d) in from p in Enumerable.Range(1, 8) from d in Enumerable.Range(1, 9 - p) select (p / 10.0, d / 10.0))
        {
            coverages.Add(samples.Where(s => s.Interval.Low - 1e-9 <= 100 * (p - d) && 100 * (p - d) <= s.Interval.High + 1e-9).Sum(s => Math.Exp(
                logFactorials[n] - logFactorials[s.b] - logFactorials[s.m] - logFactorials[s.c] + (s.b * Math.Log(p)) + (s.c * Math.Log(d)) + (s.m == 0 ? 0 : s.m * Math.Log(Math.Max(double.Epsilon, 1 - p - d))))));
        }

        Assert.InRange(coverages.Min(), least, 1);
        Assert.InRange(coverages.Average(), 0.945, 0.975);
    }

    [Fact]
    public void OfNetPromoters_of_answers_that_are_all_alike_has_a_width_all_the_same()
    {
        var promoters = ConfidenceInterval.OfNetPromoters(10, 0, 0);
        var detractors = ConfidenceInterval.OfNetPromoters(0, 0, 10);
        var passives = ConfidenceInterval.OfNetPromoters(0, 10, 0);

        // (n − Δn)² = z²n(1 − Δ²) has the root (n − z²)/(n + z²).
        Assert.Equal(100, promoters.High, 1e-9);
        Assert.Equal(100 * (10 - 3.8414588206941236) / (10 + 3.8414588206941236), promoters.Low, 1e-9);
        Assert.Equal(-promoters.Low, detractors.High, 1e-9);
        Assert.Equal(-promoters.High, detractors.Low, 1e-9);
        Assert.Equal(-passives.Low, passives.High, 1e-9);
        Assert.InRange(passives.High, 20, 30);
    }

    /// <summary>Five scores; the quantile of Student's t with 4 degrees of freedom, 2.7764451052, by integrating its density in Python 3 (tables: 2.776).</summary>
    [Fact]
    public void OfMean_is_that_of_students_t()
    {
        var interval = ConfidenceInterval.OfMean([0.88, 0.935, 0.71, 0.925, 0.64]);

        Assert.Equal(0.6510319689212832, interval.Low, 1e-8);
        Assert.Equal(0.9849680310787167, interval.High, 1e-8);
        Assert.True(double.IsNaN(ConfidenceInterval.OfMean([0.9]).Low));
        Assert.True(double.IsNaN(ConfidenceInterval.OfMean([0.9, 0.9, 0.9]).Low));
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
