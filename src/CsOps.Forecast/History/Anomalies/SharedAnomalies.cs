using System.Collections.Immutable;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Anomalies that several queues have at the same time and on the same side: they probably have one cause.</summary>
public static class SharedAnomalies
{
    /// <summary>Says of each anomaly without a noted cause which other queues had one too.</summary>
    /// <param name="anomalies">The anomalies of all queues, in any order.</param>
    /// <returns>The same, in the same order; those that are shared have the cause <see cref="AnomalyCause.Shared"/> where none was known, and a reason that names the other queues.</returns>
    public static ImmutableArray<Anomaly> Mark(ImmutableArray<Anomaly> anomalies) => [.. anomalies.Select(anomaly => Marked(anomaly, anomalies))];

    private static Anomaly Marked(Anomaly anomaly, ImmutableArray<Anomaly> all)
    {
        if (anomaly.IsExplained)
        {
            return anomaly;
        }

        var others = all
            .Where(other => other.Queue != anomaly.Queue && other.Span.Overlaps(anomaly.Span) && IsMore(other) == IsMore(anomaly))
            .Select(other => other.Queue)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return others.Count == 0 ? anomaly : anomaly with
        {
            Cause = anomaly.Cause == AnomalyCause.Unknown ? AnomalyCause.Shared : anomaly.Cause,
            Reason = $"{anomaly.Reason[..^1].Replace("; no cause is known", "", StringComparison.Ordinal)}; at the same time in {string.Join(", ", others)}: a shared cause.",
        };
    }

    private static bool IsMore(Anomaly anomaly) => anomaly.Observed > anomaly.Expected;
}
