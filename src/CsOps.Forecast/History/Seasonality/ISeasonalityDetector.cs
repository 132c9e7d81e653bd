using System.Collections.Immutable;

namespace CsOps.Forecast.History.Seasonality;

/// <summary>Finds after how many steps a series repeats itself. Thread-safe.</summary>
public interface ISeasonalityDetector
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>Finds the seasons.</summary>
    /// <param name="values">Values at equal distances, index 0 the oldest; NaN where there is none.</param>
    /// <returns>At most two, the shorter first, the longer a multiple of it: a day and a week. None where none can be told from chance.</returns>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    ImmutableArray<Season> Find(ReadOnlySpan<double> values);
}
