using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Tests.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History.Anomalies;

/// <summary>Changes of the level of a queue with weekdays unlike each other, a holiday and an outage.</summary>
public class LevelChangesTests
{
    private static readonly DateOnly Changed = new(2024, 8, 19);

    [Fact]
    public void Find_a_new_level_says_when_and_by_how_much()
    {
        var queue = Raised(1.25);

        var change = Assert.Single(new LevelChanges().Find(queue.History(), queue.Context()));

        Assert.InRange(change.First, Changed.AddDays(-3), Changed.AddDays(3));
        Assert.InRange(Changed, change.Earliest, change.Latest);
        Assert.InRange(0.25, change.Low, change.High);
        Assert.Contains("no cause is known", change.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_with_an_event_at_the_change_suspects_it()
    {
        var queue = Raised(1.25);
        var start = queue.Calendar.Grid.StartOf(queue.At("2024-08-17", 10));

        var changes = new LevelChanges().Find(
            queue.History(), queue.Context(null, new HistoryMark(HistoryMarkKind.Campaign, new Interval(start, start.AddHours(2)), null, "New tariff")));

        Assert.EndsWith("maybe New tariff.", Assert.Single(changes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_in_a_level_that_stays_finds_none()
    {
        var queue = Raised(1);

        Assert.Empty(new LevelChanges().Find(queue.History(), queue.Context()));
    }

    [Fact]
    public void Find_by_another_detector_asks_it_for_the_days()
    {
        var queue = Raised(1);

        var changes = new LevelChanges(new FixedDetector()).Find(queue.History(), queue.Context());

        var change = Assert.Single(changes);
        Assert.Equal(new DateOnly(2024, 1, 20), change.First); // the twelfth open day: Sundays are closed
        Assert.Equal(1, change.Change, 1e-12);
    }

    private static SyntheticQueue Raised(double factor)
    {
        var queue = new SyntheticQueue(20, weeks: 52, seed: 4, dayNoise: 0.05);
        for (var i = queue.At("2024-08-19", 8); i < queue.Counts.Length; i++)
        {
            queue.Counts[i] = Math.Round(factor * queue.Counts[i]);
        }

        return queue;
    }

    private sealed class FixedDetector : IChangePointDetector
    {
        public string Name => "fixed";

        public System.Collections.Immutable.ImmutableArray<ChangePoint> Find(ReadOnlySpan<double> values) => [new ChangePoint(11, 10, 12, 0, Math.Log(2), 0.1)];
    }
}
