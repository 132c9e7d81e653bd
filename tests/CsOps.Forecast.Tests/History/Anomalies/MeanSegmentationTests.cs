using CsOps.Forecast.History.Anomalies;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.History.Anomalies;

/// <summary>Pruning loses nothing: the cost is that of dynamic programming over all segmentations.</summary>
public class MeanSegmentationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Changes_cost_what_dynamic_programming_over_all_segmentations_costs(int shortest) => Prop
        .ForAll(
            ArbMap.Default.ArbFor<int>().Filter(seed => seed > 0),
            seed =>
            {
                var random = new Random(seed);
                var (values, level) = (new double[random.Next(2 * shortest, 80)], 0.0);
                for (var i = 0; i < values.Length; i++)
                {
                    level = random.Next(12) == 0 ? 6 * random.NextDouble() : level;
                    values[i] = level + random.NextDouble() + random.NextDouble();
                }

                var segmentation = new MeanSegmentation(values, 0.3);

                var changes = segmentation.Changes(shortest);

                int[] bounds = [0, .. changes, values.Length];
                var cost = bounds.Zip(bounds.Skip(1)).Sum(part => segmentation.Cost(part.First, part.Second)) + (segmentation.Penalty * changes.Count);
                return bounds.Zip(bounds.Skip(1)).All(part => part.Second - part.First >= shortest)
                    && Math.Abs(cost - CostOfAll(segmentation, values.Length, shortest)) < 1e-9 * (1 + Math.Abs(cost));
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_of_the_nile_is_the_one_after_1898()
    {
        var segmentation = new MeanSegmentation(Nile.Flows, variance: 16_000);

        Assert.Equal([1899 - Nile.FirstYear], segmentation.Changes(2));
    }

    [Fact]
    public void Rss_is_the_sum_of_squares_about_the_mean()
    {
        var segmentation = new MeanSegmentation([1e6 + 1, 1e6 + 2, 1e6 + 6, 1e6 + 9], 1);

        Assert.Equal(14, segmentation.Rss(0, 3), 1e-6);
        Assert.Equal(0, segmentation.Rss(3, 4), 1e-6);
    }

    private static double CostOfAll(MeanSegmentation segmentation, int count, int shortest)
    {
        var best = new double[count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -segmentation.Penalty;
        for (var end = shortest; end <= count; end++)
        {
            for (var start = 0; start <= end - shortest; start++)
            {
                best[end] = Math.Min(best[end], best[start] + segmentation.Cost(start, end) + segmentation.Penalty);
            }
        }

        return best[count];
    }
}
