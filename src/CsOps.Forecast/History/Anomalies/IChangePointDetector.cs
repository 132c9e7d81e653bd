using System.Collections.Immutable;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Finds where the level of a series changes. Thread-safe.</summary>
public interface IChangePointDetector
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>Finds the changes.</summary>
    /// <param name="values">Values at equal distances, index 0 the oldest; NaN where there is none.</param>
    /// <returns>The changes in order, none where there are too few values.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    ImmutableArray<ChangePoint> Find(ReadOnlySpan<double> values);
}
