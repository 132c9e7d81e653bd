using System.Collections.Immutable;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.RootCauses;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>Finds in which queues and channels the deviations lie that several queues have at one time.</summary>
/// <param name="queues">All queues with their channels and counts.</param>
/// <param name="locator">What finds where a deviation lies.</param>
internal sealed class SharedDeviations(IReadOnlyList<(string Queue, Channel Channel, JudgedCounts Counts)> queues, IRootCauseLocator locator)
{
    private static readonly ImmutableArray<string> Dimensions = ["queue", "channel"];

    public ImmutableArray<SharedDeviation> Of(IEnumerable<Anomaly> anomalies)
    {
        var odd = anomalies.Where(anomaly => !anomaly.IsExplained && anomaly.Kind != AnomalyKind.Missing).ToList();
        return
        [
            .. Together(odd.Where(IsMore)).Concat(Together(odd.Where(anomaly => !IsMore(anomaly))))
                .Select(group => DeviationOf(group))
                .OfType<SharedDeviation>()
                .OrderBy(deviation => deviation.Span.Start),
        ];
    }

    private static bool IsMore(Anomaly anomaly) => anomaly.Observed > anomaly.Expected;

    /// <summary>Anomalies that overlap, one after the other, of two queues and more.</summary>
    private static List<List<Anomaly>> Together(IEnumerable<Anomaly> anomalies)
    {
        var (groups, end) = (new List<List<Anomaly>>(), DateTimeOffset.MinValue);
        foreach (var anomaly in anomalies.OrderBy(anomaly => anomaly.Span.Start))
        {
            if (groups.Count == 0 || anomaly.Span.Start >= end)
            {
                groups.Add([]);
                end = anomaly.Span.End;
            }

            groups[^1].Add(anomaly);
            end = anomaly.Span.End > end ? anomaly.Span.End : end;
        }

        return groups.FindAll(group => group.DistinctBy(anomaly => anomaly.Queue, StringComparer.Ordinal).Count() > 1);
    }

    private SharedDeviation? DeviationOf(List<Anomaly> group)
    {
        var span = new Interval(group.Min(anomaly => anomaly.Span.Start), group.Max(anomaly => anomaly.Span.End));
        ImmutableArray<DimensionedCount> counts = [.. queues.Select(queue => CountOf(queue, span)).Where(count => count.Observed + count.Expected > 0)];
        return counts.IsEmpty || locator.Locate(new DimensionedCounts(Dimensions, counts)) is not { } cause ? null : new SharedDeviation(
            span,
            [.. group.Select(anomaly => anomaly.Queue).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            cause,
            $"{SpanWords.Of(span, queues[0].Counts.Calendar)}: {cause.Reason}");
    }

    /// <summary>What came and what was expected where both are known.</summary>
    private static DimensionedCount CountOf((string Queue, Channel Channel, JudgedCounts Counts) queue, Interval span)
    {
        var (grid, came, usual) = (queue.Counts.Calendar.Grid, 0.0, 0.0);
        for (var i = Math.Max(0, grid.IndexOf(span.Start)); i < grid.Count && grid.StartOf(i) < span.End; i++)
        {
            var isKnown = !double.IsNaN(queue.Counts.Counts[i]) && !double.IsNaN(queue.Counts.Usual[i]);
            (came, usual) = isKnown ? (came + queue.Counts.Counts[i], usual + queue.Counts.Usual[i]) : (came, usual);
        }

        return new DimensionedCount([queue.Queue, WordOf(queue.Channel)], came, usual);
    }

    private static string WordOf(Channel channel) => channel.ToString().ToLowerInvariant();
}
