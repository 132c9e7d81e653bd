using System.Collections.Immutable;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Exchange.Estimating;

/// <summary>What a log of contacts says on its customers and its work.</summary>
/// <param name="Together">All queues together.</param>
/// <param name="Queues">Each queue.</param>
public sealed record LogEstimates(QueueEstimates Together, ImmutableArray<QueueEstimates> Queues)
{
    /// <summary>Estimates from the contacts of a log.</summary>
    /// <param name="contacts">The contacts, at least one.</param>
    /// <param name="zone">The zone by whose clock the intervals of a week are told.</param>
    /// <param name="options">Thresholds; null for the defaults.</param>
    /// <returns>The estimates of all queues together and of each.</returns>
    public static LogEstimates Of(ContactSamples contacts, TimeZoneInfo zone, EstimateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        options ??= new EstimateOptions();
        var together = new ContactSample
        {
            Queue = "all",
            Arrivals = [.. contacts.Queues.SelectMany(queue => queue.Arrivals)],
            Outcomes = [.. contacts.Queues.SelectMany(queue => queue.Outcomes)],
            HandleSeconds = [.. contacts.Queues.SelectMany(queue => queue.HandleSeconds)],
            WaitSeconds = [.. contacts.Queues.SelectMany(queue => queue.WaitSeconds)],
            Customers = [.. contacts.Queues.SelectMany(queue => queue.Customers)],
        };
        QueueHistory? HistoryOf(string queue) => contacts.Histories.FirstOrDefault(history => string.Equals(history.Queue, queue, StringComparison.Ordinal));
        return new LogEstimates(
            QueueEstimates.Of(together, null, zone, options),
            [.. contacts.Queues.Select(queue => QueueEstimates.Of(queue, HistoryOf(queue.Queue), zone, options))]);
    }
}
