using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.MLNet.Tests;

public class TreeLocatorTests
{
    [Fact]
    public void Points_are_all_sums_with_those_marked_that_are_odd_on_the_side_of_the_whole()
    {
        var points = TreePoint.Of(Counts(200, 100, 10, 100));

        Assert.Equal(9, points.Length);
        Assert.Equal((410.0, 400.0, false), (points[0].Observed, points[0].Expected, points[0].IsAnomaly));
        Assert.Equal(
            ["channel=chat", "channel=chat;site=north", "channel=chat;site=south", "site=north", "site=south"],
            TreePoint.Of(Counts(200, 150, 60, 100)).Where(point => point.IsAnomaly && point.Values.Count > 0).Select(WordsOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Locate_gives_what_ML_NET_found_its_share_and_a_reason()
    {
        var locator = new TreeLocator(points => [.. points.Where(point => point.Values.TryGetValue("channel", out var channel) && channel == "chat" && point.Values.Count == 1)]);

        var cause = locator.Locate(Counts(190, 160, 100, 100))!;

        Assert.Equal((150.0, 1.0), (cause.Deviation, cause.Share));
        Assert.EndsWith("mostly channel chat (100 %).", cause.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_where_ML_NET_finds_none_it_is_everywhere_and_what_is_not_odd_it_is_not_asked()
    {
        Assert.True(new TreeLocator(_ => []).Locate(Counts(130, 130, 130, 130))!.IsEverywhere);
        Assert.Null(new TreeLocator(_ => throw new InvalidOperationException()).Locate(Counts(100, 101, 99, 100)));
    }

    private static string WordsOf(TreePoint point) => string.Join(';', point.Values.Select(value => $"{value.Key}={value.Value}"));

    internal static DimensionedCounts Counts(double a, double b, double c, double d) => new(
        ["channel", "site"], [new(["chat", "north"], a, 100), new(["chat", "south"], b, 100), new(["voice", "north"], c, 100), new(["voice", "south"], d, 100)]);
}
