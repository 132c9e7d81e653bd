using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Intervals in a row in which a queue's service level is below its promise by more than chance explains.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Span">From the start of the first to the end of the last.</param>
/// <param name="ServiceLevel">The share in time of all contacts of the span, in [0, 1].</param>
/// <param name="MissingAgents">The most agents that the roster lacks in one of the intervals; 0 where it has them all.</param>
public sealed record BelowPromise(string Queue, Interval Span, double ServiceLevel, double MissingAgents)
{
    /// <summary>All of them, queue by queue in order of time.</summary>
    public static IEnumerable<BelowPromise> Of(SimulatedRoster simulated)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        return simulated.Queues.SelectMany(queue => Of(simulated.Grid, queue));
    }

    private static IEnumerable<BelowPromise> Of(IntervalGrid grid, QueueService queue)
    {
        for (var first = 0; first < queue.Intervals.Length; first++)
        {
            var end = first;
            while (end < queue.Intervals.Length && queue.Intervals[end].IsBelow(queue.Promise))
            {
                end++;
            }

            if (end > first)
            {
                var spell = queue.Intervals[first..end];
                yield return new BelowPromise(
                    queue.Queue,
                    new Interval(grid.StartOf(first), grid.StartOf(end)),
                    spell.Sum(one => one.Contacts * one.ServiceLevel.Value) / spell.Sum(one => one.Contacts),
                    spell.Max(one => one.MissingHours) / grid.Length.TotalHours);
                first = end;
            }
        }
    }
}
