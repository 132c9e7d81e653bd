using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.Tests.History.RootCauses;

public class DimensionedCountsTests
{
    [Fact]
    public void Constructor_adds_up_what_came_and_what_was_expected()
    {
        var counts = new DimensionedCounts(["queue"], [new(["a"], 3, 2), new(["b"], 5, 4.5)]);

        Assert.Equal((8, 6.5), (counts.Observed, counts.Expected));
    }

    [Fact]
    public void Constructor_with_what_cannot_be_throws_and_says_why()
    {
        Assert.Contains("1 to 8", Assert.Throws<ArgumentOutOfRangeException>(() => new DimensionedCounts([], [new([], 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("queue, queue", Assert.Throws<ArgumentException>(() => new DimensionedCounts(["queue", "queue"], [new(["a", "b"], 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DimensionedCounts(["queue"], []));
        Assert.Contains("2 values", Assert.Throws<ArgumentException>(() => new DimensionedCounts(["queue"], [new(["a", "b"], 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => new DimensionedCounts(["queue"], [new(["a"], 1, 1), new(["a"], 2, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("observed -1", Assert.Throws<ArgumentOutOfRangeException>(() => new DimensionedCounts(["queue"], [new(["a"], -1, 1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DimensionedCounts(["queue"], [new(["a"], 1, double.NaN)]));
    }

    [Fact]
    public void RootCause_without_elements_throws() =>
        Assert.Throws<ArgumentException>(() => new RootCause(new DimensionedCounts(["queue"], [new(["a"], 3, 2)]), []));
}
