namespace CsOps.Forecast.Scheduling;

/// <summary>What ended a search.</summary>
public enum SearchEnd
{
    /// <summary>It made all the proposals it was given.</summary>
    Iterations,

    /// <summary>Its time was up.</summary>
    TimeLimit,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>Its roster is proven to be the best.</summary>
    Optimal,
}
