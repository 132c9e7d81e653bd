using CsOps.Forecast.History.Seasonality;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.History.Seasonality;

public class CycleFoldingTests
{
    /// <summary>
    /// With period 3 the level at i is the mean of i − 1, i, i + 1. Of 2 3 7 4 2 9 1 3 8 5 2 the rest, from the second value on, is −1, 7/3, −1/3, −3, 5, −10/3, −1, 8/3, 0: place 1 has
    /// −1 −3 −1, place 2 has 7/3 5 8/3, place 0 has −1/3 −10/3 0.
    /// </summary>
    [Fact]
    public void Likeness_of_three_cycles_by_hand()
    {
        double[][] places = [[-1, -3, -1], [7 / 3.0, 5, 8 / 3.0], [-1 / 3.0, -10 / 3.0, 0]];
        var grand = places.SelectMany(place => place).Average();
        var between = places.Sum(place => 3 * Math.Pow(place.Average() - grand, 2)) / 2;
        var within = places.Sum(place => place.Sum(value => Math.Pow(value - place.Average(), 2))) / 6;

        var folding = CycleFolding.Of([2, 3, 7, 4, 2, 9, 1, 3, 8, 5, 2], 3);

        Assert.Equal(3, folding.Cycles, 1e-12);
        Assert.Equal((between - within) / (between + (2 * within)), folding.Likeness, 1e-9);
        Assert.InRange(folding.LeastLikeness(0.05), -1, folding.Likeness);
        Assert.InRange(folding.Chance, 0, 0.05);
    }

    [Fact]
    public void Likeness_is_the_same_in_other_units_and_on_a_line() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<sbyte>(), (seed, unit, slope) =>
        {
            var random = new Random(seed);
            var values = Enumerable.Range(0, 60).Select(step => random.NextDouble() + (step % 7 == 0 ? 1 : 0)).ToArray();
            var moved = values.Select((value, step) => ((1 + unit) * value) + 7 + (slope * step)).ToArray();
            var period = 3 + (unit % 10);

            return Math.Abs(CycleFolding.Of(values, period).Likeness - CycleFolding.Of(moved, period).Likeness) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WithoutPattern_of_a_pure_season_is_its_level()
    {
        var rest = CycleFolding.WithoutPattern([.. Enumerable.Range(0, 40).Select(step => 10.0 + (step % 4 == 1 ? 4 : 0))], 4);

        Assert.All(rest, value => Assert.Equal(11, value, 1e-9));
    }

    [Fact]
    public void Season_of_a_period_found_elsewhere_has_its_likeness()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(step => step % 4 == 1 ? 4.0 : 0)];

        Assert.Equal(1, Season.Of(values, 4).Likeness, 1e-6);
        Assert.True(Season.Of(values, 5).Likeness < 0.2);
        Assert.Equal(double.NaN, Season.Of(values, 14).Likeness);
        Assert.Throws<ArgumentOutOfRangeException>(() => Season.Of([1, 2, 3], 1));
    }
}
