using CsOps.Forecast.Forecasting.Accuracy;

namespace CsOps.Forecast.Tests.Forecasting.Accuracy;

/// <summary>Recorded numbers are R's, by Oracles/Forecasting/mcb.R.</summary>
public class RankComparisonTests
{
    /// <summary>Rows are cases, with ties in the third and the fifth.</summary>
    private static readonly double[][] Errors =
    [
        [5.1, 6.2, 6.3, 8.4],
        [7.0, 6.8, 7.7, 9.1],
        [4.4, 5.0, 4.9, 5.0],
        [9.3, 9.9, 9.8, 12.0],
        [3.1, 3.0, 3.6, 3.6],
        [6.6, 7.1, 6.9, 8.8],
    ];

    [Theory]
    [InlineData(2, 2.77180764902, 3.6427727364, 0.966105146475)]
    [InlineData(3, 3.31449315755, 4.12030328327, 0.914457428345)]
    [InlineData(5, 3.85765552685, 4.60282104317, 0.789123495036)]
    [InlineData(10, 4.47412447126, 5.15663525314, 0.487815926026)]
    [InlineData(16, 4.84515418376, 5.49329076728, 0.248416319231)]
    [InlineData(50, 5.64602618174, 6.22839260791, 0.00314281368308)]
    public void Range_of_normal_values_is_the_recorded_one(int values, double at95, double at99, double probabilityOf3)
    {
        // R stops its search for a quantile early; its probabilities are good to 1e-8.
        Assert.Equal(at95, StudentizedRange.Quantile(0.95, values), 1e-6);
        Assert.Equal(at99, StudentizedRange.Quantile(0.99, values), 1e-6);
        Assert.Equal(probabilityOf3, StudentizedRange.Probability(3, values), 1e-8);
    }

    [Fact]
    public void Range_of_two_normal_values_is_known_in_closed_form()
    {
        // The difference of two is normal with variance 2.
        Assert.Equal((2 * MathNet.Numerics.Distributions.Normal.CDF(0, Math.Sqrt(2), 1.7)) - 1, StudentizedRange.Probability(1.7, 2), 1e-12);
    }

    [Fact]
    public void Of_ranks_with_ties_are_the_recorded_ones()
    {
        var ranks = RankComparison.Of(Errors)!;

        Assert.Equal(6, ranks.Cases);
        Assert.Equal([1.33333333333333, 2.25, 2.58333333333333, 3.83333333333333], ranks.MeanRanks.Select(rank => Math.Round(rank, 14)));
        Assert.Equal(1.91484323022329, ranks.CriticalDistance, 1e-7);
        Assert.Equal(0.00756246221802281, ranks.PValue, 1e-12);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(ranks.IsAmongTheBest));
    }

    [Fact]
    public void Of_models_that_are_always_alike_finds_no_difference()
    {
        var ranks = RankComparison.Of([[1.0, 1.0, 1.0], [2.0, 2.0, 2.0]])!;

        Assert.Equal([2.0, 2.0, 2.0], ranks.MeanRanks);
        Assert.Equal(1, ranks.PValue);
    }

    [Fact]
    public void Of_one_case_or_one_model_is_nothing()
    {
        Assert.Null(RankComparison.Of([[1.0, 2.0]]));
        Assert.Null(RankComparison.Of([[1.0], [2.0]]));
        Assert.Null(RankComparison.Of([]));
    }

    [Fact]
    public void Of_a_case_without_all_errors_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RankComparison.Of([[1.0, 2.0], [1.0, double.NaN]]));
        Assert.Throws<ArgumentException>(() => RankComparison.Of([[1.0, 2.0], [1.0]]));
    }
}
