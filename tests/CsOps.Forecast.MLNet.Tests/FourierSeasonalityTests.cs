namespace CsOps.Forecast.MLNet.Tests;

public class FourierSeasonalityTests
{
    [Fact]
    public void Find_gives_the_period_its_likeness()
    {
        var season = Assert.Single(new FourierSeasonality(_ => 4).Find([.. Enumerable.Range(0, 40).Select(step => step % 4 == 1 ? 4.0 : 0)]));

        Assert.Equal(4, season.Period);
        Assert.Equal(1, season.Likeness, 1e-6);
    }

    [Fact]
    public void Find_gives_ML_NET_no_gaps()
    {
        double[]? given = null;
        double[] values = [double.NaN, 1, double.NaN, .. Enumerable.Repeat(3.0, 20)];

        var found = new FourierSeasonality(seen =>
        {
            given = seen;
            return -1;
        }).Find(values);

        Assert.Empty(found);
        Assert.Equal([1, 1, .. Enumerable.Repeat(3.0, 20)], given!);
    }

    [Fact]
    public void Find_in_few_values_finds_none_and_in_infinite_ones_throws()
    {
        Assert.Empty(new FourierSeasonality(_ => 2).Find([1, 2, 1, 2]));
        Assert.Throws<ArgumentException>(() => new FourierSeasonality(_ => 2).Find([double.PositiveInfinity]));
    }
}
