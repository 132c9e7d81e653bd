namespace CsOps.Forecast.History.RootCauses;

/// <summary>Finds in which contacts a deviation lies. Thread-safe.</summary>
public interface IRootCauseLocator
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>Finds the combination of values of dimensions that explains best why more or fewer contacts came than expected.</summary>
    /// <param name="counts">The contacts counted and expected.</param>
    /// <returns>Where the deviation lies; null where what came in all is what was expected, but for chance.</returns>
    RootCause? Locate(DimensionedCounts counts);
}
