using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Finds what does not belong in the history of a queue. Thread-safe.</summary>
public interface IAnomalyDetector
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>Finds the anomalies of a history.</summary>
    /// <param name="history">The history; it is not changed.</param>
    /// <param name="context">What is known besides; its calendar is that of the history's grid.</param>
    /// <returns>The anomalies in order of time, none twice.</returns>
    /// <exception cref="ArgumentException">The calendar is of another grid.</exception>
    ImmutableArray<Anomaly> Find(QueueHistory history, CleaningContext context);
}
