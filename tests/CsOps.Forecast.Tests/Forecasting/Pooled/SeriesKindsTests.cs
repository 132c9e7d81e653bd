using CsOps.Forecast.Forecasting.Pooled;

namespace CsOps.Forecast.Tests.Forecasting.Pooled;

public class SeriesKindsTests
{
    [Fact]
    public void Series_of_two_sorts_are_two_kinds()
    {
        double[][] series = [.. Enumerable.Range(0, 40).Select(i => new[] { (i % 2 * 5) + (0.01 * i), (i % 2 * -3) + (0.02 * i) })];

        var kinds = new SeriesKinds(series);

        Assert.InRange(kinds.Count, 2, 5);
        Assert.NotEqual(kinds.Of([0.1, 0.1]), kinds.Of([5.1, -2.9]));
        Assert.All(series, own => Assert.NotEqual(kinds.Of(own), kinds.Of([5 - own[0], -3 - own[1]])));
    }

    [Fact]
    public void Few_series_are_one_kind()
    {
        Assert.Equal(1, new SeriesKinds([.. Enumerable.Range(0, 12).Select(i => new[] { (double)i })]).Count);
    }
}
