using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Related;

/// <summary>Histories of queues as if queues had always been cut as they are now.</summary>
/// <param name="Queues">The histories; of the queues that were given, and of new ones that were made of them.</param>
/// <param name="Notes">What was done and what could not be, a sentence each.</param>
/// <remarks>
/// Before the date of a merge a queue has its own contacts and those of the queues it took over; an interval in which one of them was not observed, though it was before and after,
/// is not known. Before the date of a split each contact of the old queue is dealt to the new one with the chance of its share, and else stays:
/// both remain whole counts with the noise of counts of their size, and together are what was counted. Merges and splits are made in the order of their dates.
/// Cost: O(intervals + contacts dealt).
/// </remarks>
public sealed record RelatedHistories(ImmutableArray<QueueHistory> Queues, ImmutableArray<string> Notes)
{
    /// <summary>Makes them.</summary>
    /// <param name="histories">What was counted; the same queue once.</param>
    /// <param name="related">What is known of merges and splits.</param>
    /// <param name="zone">The zone in which dates begin.</param>
    /// <param name="seed">Of the dealing.</param>
    /// <param name="until">Shares are learned from what was counted before this moment; null: from all.</param>
    public static RelatedHistories Of(
        ImmutableArray<QueueHistory> histories, IEnumerable<QueueOrigin> related, TimeZoneInfo zone, ulong seed, DateTimeOffset? until = null)
    {
        ArgumentNullException.ThrowIfNull(related);
        ArgumentNullException.ThrowIfNull(zone);
        var queues = histories.ToDictionary(history => history.Queue, StringComparer.Ordinal);
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var queue in related.Where(queue => queue.Merge is not null || queue.Split is not null).OrderBy(queue => queue.On))
        {
            if (queue.Merge is { } merge)
            {
                notes.Add(Merged(queues, queue.Queue, merge, LocalDays.StartOf(merge.On, zone)));
            }

            if (queue.Split is { } split)
            {
                notes.Add(Split(queues, queue.Queue, split, zone, (seed, until ?? DateTimeOffset.MaxValue)));
            }
        }

        var order = histories.Select(history => history.Queue).Concat(queues.Keys.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
        return new RelatedHistories([.. order.Select(name => queues[name])], notes.ToImmutable());
    }

    private static string Merged(Dictionary<string, QueueHistory> queues, string name, QueueMerge merge, DateTimeOffset on)
    {
        if (merge.Queues.Where(old => !queues.ContainsKey(old)).ToArray() is [_, ..] missing)
        {
            return $"Queue {name}: there is no history of {string.Join(" and ", missing)}, merged into it on {merge.On:yyyy-MM-dd}. What it had before is not counted in.";
        }

        var before = merge.Queues.Select(old => queues[old]).Concat(queues.TryGetValue(name, out var own) ? [own] : []);
        queues[name] = HistorySum.Of(name, [.. before], own, on);
        return $"Queue {name}: before {merge.On:yyyy-MM-dd} its history has that of {string.Join(" and ", merge.Queues)} added.";
    }

    private static string Split(Dictionary<string, QueueHistory> queues, string name, QueueSplit split, TimeZoneInfo zone, (ulong Seed, DateTimeOffset Until) how)
    {
        var on = LocalDays.StartOf(split.On, zone);
        if (!queues.TryGetValue(split.Queue, out var old))
        {
            return $"Queue {name}: there is no history of {split.Queue}, which it was split off on {split.On:yyyy-MM-dd}. What it was before is not known.";
        }

        var own = queues.GetValueOrDefault(name);
        var learned = split.Share is null && own is not null ? SplitShare.Learn(own, old, new Interval(on, how.Until > on ? how.Until : on), zone) : null;
        if ((split.Share ?? learned?.Share) is not (> 0 and < 1 and var share))
        {
            return $"Queue {name}: the days since {split.On:yyyy-MM-dd} do not tell its share of {split.Queue}, which it was split off; "
                + $"\"share\" should state it. Until then neither has a history before that date that fits.";
        }

        var (dealt, kept) = HistoryDeal.Of(name, old, own, on, share, how.Seed);
        (queues[name], queues[split.Queue]) = (dealt, kept);
        var source = learned is null ? "as stated" : string.Create(CultureInfo.InvariantCulture, $"± {learned.StandardError:P1} from {learned.Days} days since");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Queue {name}: before {split.On:yyyy-MM-dd} its history is {share:P1} of that of {split.Queue} ({source}), which keeps the rest.");
    }
}
