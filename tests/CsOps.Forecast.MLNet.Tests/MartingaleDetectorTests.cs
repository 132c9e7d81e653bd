namespace CsOps.Forecast.MLNet.Tests;

public class MartingaleDetectorTests
{
    [Fact]
    public void Find_puts_the_change_where_the_means_part_and_not_where_the_alert_is()
    {
        var values = Step(200, 120);

        var change = Assert.Single(new MartingaleDetector(Alerts(140, 141, 150)).Find(values));

        Assert.Equal((120, 41, 140), (change.Index, change.Earliest, change.Latest));
        Assert.Equal((1.0, 3.0), (change.Before, change.After));
        Assert.Equal(0, change.StandardError);
    }

    [Fact]
    public void Find_gives_the_index_in_a_series_with_gaps()
    {
        var values = Step(220, 120).Select((value, i) => i % 11 == 5 ? double.NaN : value).ToArray();

        var change = Assert.Single(new MartingaleDetector(Alerts(130)).Find(values));

        Assert.Equal(120, change.Index);
    }

    [Fact]
    public void Find_alerts_far_apart_are_two_changes()
    {
        var values = Step(400, 120).Select((value, i) => i < 280 ? value : 0).ToArray();

        var changes = new MartingaleDetector(Alerts(135, 300)).Find(values);

        Assert.Equal([120, 280], changes.Select(change => change.Index));
        Assert.Equal([(1.0, 3.0), (3.0, 0.0)], changes.Select(change => (change.Before, change.After)));
    }

    [Fact]
    public void Find_without_alerts_or_values_finds_none()
    {
        Assert.Empty(new MartingaleDetector(Alerts()).Find(Step(200, 120)));
        Assert.Empty(new MartingaleDetector(_ => throw new InvalidOperationException()).Find([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new MartingaleDetector(Alerts()).Find([double.PositiveInfinity]));
    }

    private static double[] Step(int count, int at) => [.. Enumerable.Range(0, count).Select(i => i < at ? 1.0 : 3)];

    private static Func<float[], bool[]> Alerts(params int[] at) => values => [.. Enumerable.Range(0, values.Length).Select(i => at.Contains(i))];
}
