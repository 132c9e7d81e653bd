using CsOps.Forecast.Forecasting.Totals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Totals;

public class QueueCorrelationTests
{
    [Fact]
    public void Of_ten_days_is_shrunk_towards_what_all_have_in_common_as_counted_by_hand()
    {
        double[][] errors = [[3, 2, 1], [-2, -1, 2], [1, 3, 0], [-4, -2, -1], [2, -1, 1], [0, 1, -2], [-1, -3, 0], [5, 2, 2], [-3, 1, -1], [1, -2, 1]];

        var correlation = QueueCorrelation.Of(3, errors);

        // Σ of squares 70, 38, 17; of products 25, 19, 0: r = 25 / √(70 · 38) and so on, r̄ = 44 / (√(70 · 38) + √(70 · 17) + √(38 · 17)) = 0.39466; λ = 0.25621 by a separate script.
        Assert.Equal(0.46165327, correlation[0, 1], 1e-8);
        Assert.Equal(0.51078335, correlation[2, 0], 1e-8);
        Assert.Equal(0.10111416, correlation[1, 2], 1e-8);
    }

    [Fact]
    public void Of_two_queues_is_that_of_their_errors()
    {
        double[][] errors = [[1, 1], [2, -1], [-1, -1], [-2, 3], [1, 0], [0, 2], [1, 1], [-1, -2]];

        var correlation = QueueCorrelation.Of(2, errors);

        Assert.Equal(-3 / Math.Sqrt(13.0 * 21), correlation[0, 1], 1e-12);
        Assert.Equal(correlation[0, 1], correlation[1, 0]);
        Assert.Equal(1, correlation[0, 0]);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(400)]
    public void Of_few_days_or_many_lets_all_queues_together_err_as_they_did(int days)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var errors = Together(new Random(seed), days, 0.4, [100, 30, 10, 1]);
            double[] deviations = [.. Enumerable.Range(0, 4).Select(queue => Math.Sqrt(errors.Sum(row => row[queue] * row[queue]) / days))];

            var correlation = QueueCorrelation.Of(4, errors);

            var variance = Enumerable.Range(0, 16).Sum(pair => deviations[pair / 4] * deviations[pair % 4] * correlation[pair / 4, pair % 4]);
            var came = errors.Sum(row => row.Sum() * row.Sum()) / days;
            Assert.Equal(came, variance, 1e-9 * came);
        }
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.0)]
    public void Of_eight_weeks_is_right_on_average(double truth)
    {
        var correlations = Enumerable.Range(0, 300).Select(seed => QueueCorrelation.Of(4, Together(new Random(seed), 40, truth, [1, 1, 1, 1]))).ToArray();

        // The standard error of a correlation of 40 days is at most 0.16, of their mean over the seeds 0.01.
        Assert.Equal(truth, correlations.Average(correlation => correlation[0, 1]), 0.03);
        Assert.Equal(truth, correlations.Average(correlation => correlation[2, 3]), 0.03);

        // Pairs that are alike learn from each other.
        var scatter = Math.Sqrt(correlations.Average(correlation => Math.Pow(correlation[0, 1] - truth, 2)));
        Assert.InRange(scatter, 0.01, 0.85 * (1 - (truth * truth)) / Math.Sqrt(40));
    }

    [Fact]
    public void Of_very_many_days_tells_pairs_apart()
    {
        var random = new Random(3);
        var errors = Enumerable.Range(0, 20_000).Select(_ =>
        {
            var common = Normal.Sample(random, 0, 1);
            return (double[])[(2 * common) + Normal.Sample(random, 0, 1), common, Normal.Sample(random, 0, 5), -common];
        });

        var correlation = QueueCorrelation.Of(4, errors);

        Assert.Equal(2 / Math.Sqrt(5), correlation[0, 1], 0.02);
        Assert.Equal(0, correlation[0, 2], 0.03);
        Assert.Equal(-1, correlation[1, 3], 0.02);
    }

    [Fact]
    public void Of_queues_that_err_against_each_other_is_that_of_some_numbers()
    {
        // All three at −1 would be no correlations of any numbers; −1/2 is the least.
        double[][] errors = [.. Enumerable.Range(0, 20).Select(day => (double[])[day % 2 == 0 ? 10 : -10, day % 2 == 0 ? -10 : 10, day % 3 == 0 ? 0.1 : -0.1])];

        var c = QueueCorrelation.Of(3, errors);

        Assert.InRange(1 + (2 * c[0, 1] * c[0, 2] * c[1, 2]) - (c[0, 1] * c[0, 1]) - (c[0, 2] * c[0, 2]) - (c[1, 2] * c[1, 2]), -1e-12, 1);
        Assert.InRange(c[0, 1], -1, -0.5);
    }

    [Fact]
    public void Of_few_days_or_of_a_queue_not_known_or_never_off_is_none()
    {
        var random = new Random(1);
        var errors = Enumerable.Range(0, 40).Select(_ => (double[])[random.NextDouble() - 0.5, double.NaN, 0, 0]).ToArray();
        foreach (var row in errors)
        {
            row[2] = 2 * row[0];
        }

        var correlation = QueueCorrelation.Of(4, errors);

        Assert.Equal(0, correlation[0, 1]);
        Assert.Equal(0, correlation[0, 3]);
        Assert.Equal(1, correlation[3, 3]);
        Assert.InRange(correlation[0, 2], 0.9, 1);
        Assert.Equal(0, QueueCorrelation.Of(4, errors.Take(7))[0, 2]);
        Assert.Throws<ArgumentException>(() => QueueCorrelation.Of(2, errors));
    }

    /// <summary>Errors of days of queues of which every pair goes together as stated.</summary>
    private static double[][] Together(Random random, int days, double correlation, double[] deviations) =>
    [
        .. Enumerable.Range(0, days).Select(_ =>
        {
            var common = Math.Sqrt(correlation) * Normal.Sample(random, 0, 1);
            return Array.ConvertAll(deviations, deviation => deviation * (common + (Math.Sqrt(1 - correlation) * Normal.Sample(random, 0, 1))));
        }),
    ];
}
