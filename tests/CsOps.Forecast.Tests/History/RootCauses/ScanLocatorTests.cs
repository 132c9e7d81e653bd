using System.Collections.Immutable;
using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.Tests.History.RootCauses;

/// <summary>Causes that can be checked by hand: two chats and two lines of voice, of each of which 100 were expected.</summary>
public class ScanLocatorTests
{
    [Fact]
    public void Locate_both_queues_of_a_channel_names_the_channel()
    {
        var cause = Locate(150, 155, 102, 97);

        Assert.Equal([new DimensionValue("channel", "chat")], Assert.Single(cause!.Elements).Values);
        Assert.Equal((104, 105), (cause.Deviation, cause.Elements[0].Deviation));
        Assert.Equal(105.0 / 104, cause.Share, 1e-12);
        Assert.Equal("A surplus of 104 contacts, 504 where 400 were expected, mostly channel chat (101 %); the rest went the other way.", cause.Reason);
    }

    [Fact]
    public void Locate_one_queue_names_it_and_not_its_channel()
    {
        var cause = Locate(200, 104, 99, 101);

        Assert.Equal([new DimensionValue("queue", "chat-a")], Assert.Single(cause!.Elements).Values);
        Assert.Equal("A surplus of 104 contacts, 504 where 400 were expected, mostly queue chat-a (96 %).", cause.Reason);
    }

    [Fact]
    public void Locate_queues_of_two_channels_names_both_the_larger_first()
    {
        var cause = Locate(40, 101, 98, 10);

        Assert.Equal(["voice-b", "chat-a"], cause!.Elements.Select(element => Assert.Single(element.Values).Value));
        Assert.Equal("A shortfall of 151 contacts, 249 where 400 were expected, mostly queue voice-b (60 %) and queue chat-a (40 %).", cause.Reason);
    }

    [Fact]
    public void Locate_what_is_everywhere_says_so()
    {
        var cause = Locate(131, 129, 133, 128);

        Assert.True(cause!.IsEverywhere);
        Assert.Equal(1, cause.Share);
        Assert.Equal("A surplus of 121 contacts, 521 where 400 were expected, spread over every queue and channel alike.", cause.Reason);
    }

    [Theory]
    [InlineData(100, 100, 100, 100)]
    [InlineData(108, 95, 103, 99)]
    [InlineData(150, 50, 100, 100)]
    public void Locate_what_came_as_expected_in_all_finds_none(double a, double b, double c, double d) => Assert.Null(Locate(a, b, c, d));

    [Fact]
    public void Locate_a_combination_of_two_dimensions_names_both()
    {
        ImmutableArray<DimensionedCount> counts =
        [
            .. from channel in new[] { "voice", "chat", "ticket" }
               from site in new[] { "north", "south", "west" }
               select new DimensionedCount([channel, site], (channel, site) == ("chat", "west") ? 180 : 100, 100),
        ];

        var cause = new ScanLocator().Locate(new DimensionedCounts(["channel", "site"], counts));

        Assert.Equal([new DimensionValue("channel", "chat"), new DimensionValue("site", "west")], Assert.Single(cause!.Elements).Values);
        Assert.EndsWith("mostly channel chat, site west (100 %).", cause.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_contacts_where_none_were_expected_names_them()
    {
        var cause = new ScanLocator().Locate(new DimensionedCounts(["queue"], [new(["new"], 40, 0), new(["old"], 100, 100)]));

        Assert.Equal("new", Assert.Single(cause!.Elements).Values[0].Value);
    }

    [Fact]
    public void Locate_in_another_order_finds_the_same()
    {
        var counts = Counts(150, 155, 102, 97);

        Assert.Equal(new ScanLocator().Locate(counts)!.Reason, new ScanLocator().Locate(new DimensionedCounts(counts.Dimensions, [.. counts.Counts.Reverse()]))!.Reason);
    }

    [Fact]
    public void Locate_with_more_scatter_believes_less()
    {
        var counts = Counts(150, 100, 100, 100);

        Assert.NotNull(new ScanLocator(new ScanOptions { Scatter = 0.05 }).Locate(counts));
        Assert.Null(new ScanLocator(new ScanOptions { Scatter = 0.3 }).Locate(counts));
    }

    [Theory]
    [InlineData(-0.1, 0.1)]
    [InlineData(0.1, 1.1)]
    [InlineData(double.NaN, 0.1)]
    public void Constructor_with_an_option_outside_its_range_throws(double scatter, double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScanLocator(new ScanOptions { Scatter = scatter, LeastShare = share }));

    private static RootCause? Locate(double a, double b, double c, double d) => new ScanLocator().Locate(Counts(a, b, c, d));

    private static DimensionedCounts Counts(double a, double b, double c, double d) => new(
        ["queue", "channel"],
        [new(["chat-a", "chat"], a, 100), new(["chat-b", "chat"], b, 100), new(["voice-a", "voice"], c, 100), new(["voice-b", "voice"], d, 100)]);
}
