using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Related;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>Which queue a new one borrows its shape from: the one that the centre names, else the one of its channel that foretells its few days best.</summary>
/// <param name="others">What is known of the other queues; asked for by name only when needed, null where a queue has no history.</param>
internal sealed class SimilarQueues(Func<QueueSettings, KnownQueue?> others)
{
    /// <summary>With so many weeks of its own a queue borrows nothing.</summary>
    private const double WeeksOfItsOwn = 8;

    /// <summary>Where no queue is named, one is looked for below so many weeks.</summary>
    private const double WeeksToSearch = 5;

    /// <summary>The queue to borrow from, and the sentence that tells of one that nobody named; nothing where none is needed or none is better.</summary>
    public (KnownQueue? Similar, string? Note) For(KnownQueue queue, IntervalGrid horizon)
    {
        var weeks = queue.Weeks;
        if (queue.Settings.SimilarTo is { } name)
        {
            return (weeks < WeeksOfItsOwn ? others(queue.Centre.Queues.First(q => q.Name == name)) : null, null);
        }

        return weeks is > 0 and < WeeksToSearch ? Search(queue, horizon) : (null, null);
    }

    private (KnownQueue? Similar, string? Note) Search(KnownQueue queue, IntervalGrid horizon)
    {
        var candidates = queue.Centre.Queues
            .Where(other => other.Channel == queue.Settings.Channel && other.Name != queue.Settings.Name)
            .Select(others)
            .OfType<KnownQueue>()
            .Where(other => other.Weeks >= WeeksOfItsOwn)
            .Select(other => (Queue: other, Series: QueueSteps.Of(queue.RequestOn(horizon, other).OfSimilar()!)?.Volume()))
            .Where(other => other.Series is not null)
            .ToArray();
        if (candidates.Length == 0 || QueueSteps.Of(queue.RequestOn(horizon)) is not { } own)
        {
            return (null, null);
        }

        return SimilarQueueSearch.Find(own.Volume(), [.. candidates.Select(other => other.Series!)]) is { } best
            ? (candidates[best].Queue, NoteOn(queue, candidates[best].Queue, candidates.Length))
            : (null, null);
    }

    private static string NoteOn(KnownQueue queue, KnownQueue similar, int candidates) => string.Create(
        CultureInfo.InvariantCulture,
        $"Queue {queue.Settings.Name} has {queue.Weeks:0.#} weeks of history. It borrows the shape of week and day of {similar.Settings.Name}, which foretold its days better than they did each other ({candidates} of its channel tried). Maybe \"similarTo\" should say which queue it is like.");
}
