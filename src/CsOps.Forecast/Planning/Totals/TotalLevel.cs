namespace CsOps.Forecast.Planning.Totals;

/// <summary>What is added up over queues.</summary>
public enum TotalLevel
{
    /// <summary>A queue by itself.</summary>
    Queue,

    /// <summary>The queues of a channel.</summary>
    Channel,

    /// <summary>All queues.</summary>
    Centre,
}
