using CsOps.Forecast.History;
using CsOps.Forecast.History.Related;
using CsOps.Forecast.Tests.Planning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History.Related;

/// <summary>Queues of ten days of half-hours from 2026-06-01, split and merged on the sixth.</summary>
public class RelatedHistoriesTests
{
    private static readonly DateOnly Sixth = new(2026, 6, 6);
    private static readonly IntervalGrid Grid = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(2)), TimeSpan.FromMinutes(30), 480);

    [Fact]
    public void Split_deals_the_old_queue_out_and_loses_nothing()
    {
        var old = Queue("old", i => i < 240 ? 40 : 28);
        var own = Queue("new", i => i < 240 ? double.NaN : 12);

        var related = Of([old, own], new QueueOrigin("new", null, new QueueSplit("old", Sixth, 0.3)));

        var (kept, dealt) = (related.Queues[0], related.Queues[1]);
        Assert.All(Enumerable.Range(0, 240), i => Assert.Equal(40, kept.Offered[i] + dealt.Offered[i]));
        Assert.All(Enumerable.Range(0, 240), i => Assert.Equal(40 * 300, kept.HandleSeconds[i] + dealt.HandleSeconds[i], 6));
        Assert.All(Enumerable.Range(0, 240), i => Assert.Equal(300 * dealt.Handled[i], dealt.HandleSeconds[i], 6));
        Assert.All(Enumerable.Range(240, 240), i => Assert.Equal((28, 12), (kept.Offered[i], dealt.Offered[i])));

        // 9,600 contacts: the share is known to 0.0047; a binomial count of 40 has a variance of 8.4.
        double[] before = [.. Enumerable.Range(0, 240).Select(i => dealt.Offered[i])];
        Assert.Equal(12, before.Average(), 12 * 0.05);
        Assert.Equal(8.4, before.Sum(count => (count - 12) * (count - 12)) / 240, 2.4);
        Assert.Contains("is 30.0 % of that of old (as stated)", Assert.Single(related.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Split_share_is_learned_from_the_days_since_with_its_error()
    {
        var random = new Random(2);
        var own = Queue("new", i => i < 240 ? double.NaN : 12 + random.Next(-3, 4));

        var related = Of([Queue("old", i => i < 240 ? 40 : 28), own], new QueueOrigin("new", null, new QueueSplit("old", Sixth, null)));

        Assert.Equal(12, Enumerable.Range(0, 240).Average(i => related.Queues[1].Offered[i]), 1.0);
        Assert.Matches("is (29|30)\\.\\d % of that of old \\(± 0\\.\\d % from 5 days since\\)", Assert.Single(related.Notes));
    }

    [Fact]
    public void Split_share_is_not_learned_from_what_came_later()
    {
        var related = RelatedHistories.Of(
            [Queue("old", _ => 40), Queue("new", i => i < 240 ? double.NaN : 12)],
            [new QueueOrigin("new", null, new QueueSplit("old", Sixth, null))],
            SmallPlan.Copenhagen,
            seed: 1,
            until: Grid.StartOf(300));

        Assert.Contains("\"share\" should state it", Assert.Single(related.Notes), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 240), i => Assert.Equal(40, related.Queues[0].Offered[i]));
    }

    [Fact]
    public void Split_is_the_same_whatever_other_queues_there_are()
    {
        var split = new QueueOrigin("new", null, new QueueSplit("old", Sixth, 0.3));
        var alone = Of([Queue("old", _ => 1500)], split);

        var among = Of([Queue("other", _ => 7), Queue("old", _ => 1500)], split, new QueueOrigin("a", null, new QueueSplit("other", Sixth, 0.5)));

        double[] dealt = [.. alone.Queues.Single(queue => queue.Queue == "new").Offered];
        Assert.Equal(dealt, among.Queues.Single(queue => queue.Queue == "new").Offered.ToArray());
        Assert.Equal(450, dealt[..240].Average(), 5.0);
        Assert.All(dealt[240..], count => Assert.True(double.IsNaN(count)));
    }

    [Fact]
    public void Merge_adds_up_what_was_and_takes_its_own_since()
    {
        var related = Of(
            [Queue("a", i => i < 240 ? 10 : double.NaN), Queue("b", i => i is < 48 or >= 240 ? double.NaN : i == 100 ? double.NaN : 5), Queue("ab", i => i < 240 ? double.NaN : 16)],
            new QueueOrigin("ab", new QueueMerge(["a", "b"], Sixth), null));

        var merged = related.Queues.Single(queue => queue.Queue == "ab");

        // The second queue began on the second day, and was not observed in one interval.
        Assert.Equal((10, 15, 15, 16), (merged.Offered[0], merged.Offered[48], merged.Offered[239], merged.Offered[240]));
        Assert.True(double.IsNaN(merged.Offered[100]));
        Assert.Equal(15 * 300, merged.HandleSeconds[99]);
        Assert.Equal("Queue ab: before 2026-06-06 its history has that of a and b added.", Assert.Single(related.Notes));
    }

    [Fact]
    public void Merge_of_a_queue_split_off_before_gives_back_what_was()
    {
        var old = Queue("old", i => i < 240 ? 40 : 28);
        var related = Of(
            [old, Queue("new", i => i < 240 ? double.NaN : 12)],
            new QueueOrigin("all", new QueueMerge(["old", "new"], Sixth.AddDays(2)), null),
            new QueueOrigin("new", null, new QueueSplit("old", Sixth, 0.3)));

        var all = related.Queues.Single(queue => queue.Queue == "all");

        Assert.All(Enumerable.Range(0, 336), i => Assert.Equal(40, all.Offered[i]));
    }

    [Fact]
    public void Queues_that_are_not_there_are_told_and_change_nothing()
    {
        var own = Queue("new", _ => 3);

        var related = Of([own], new QueueOrigin("new", new QueueMerge(["gone"], Sixth), null), new QueueOrigin("next", null, new QueueSplit("lost", Sixth, 0.5)));

        Assert.Equal([own], related.Queues);
        Assert.Equal(2, related.Notes.Length);
        Assert.Contains("there is no history of gone", related.Notes[0], StringComparison.Ordinal);
        Assert.Contains("there is no history of lost", related.Notes[1], StringComparison.Ordinal);
    }

    private static RelatedHistories Of(QueueHistory[] queues, params QueueOrigin[] origins) => RelatedHistories.Of([.. queues], origins, SmallPlan.Copenhagen, seed: 1);

    private static QueueHistory Queue(string name, Func<int, double> offered)
    {
        double[] values = [.. Enumerable.Range(0, Grid.Count).Select(offered)];
        return QueueHistory.Create(name, Grid, new Dictionary<HistoryMeasure, double[]>
        {
            [HistoryMeasure.Offered] = values,
            [HistoryMeasure.Handled] = values,
            [HistoryMeasure.HandleSeconds] = [.. values.Select(value => 300 * value)],
        });
    }
}
