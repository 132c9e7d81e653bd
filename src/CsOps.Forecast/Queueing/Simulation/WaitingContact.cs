namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A contact from its arrival to its answer.</summary>
internal readonly record struct WaitingContact
{
    public double Arrival { get; init; }

    /// <summary>When its patience ends; minus infinity once it has left the queue out of turn.</summary>
    public double Deadline { get; init; }

    /// <summary>The handle time in seconds before the factor of a group.</summary>
    public double Handle { get; init; }

    /// <summary>Its place among the first attempts of its skill.</summary>
    public long Number { get; init; }

    /// <summary>The interval of its arrival.</summary>
    public int Interval { get; init; }

    /// <summary>How often it has called before.</summary>
    public int Attempt { get; init; }

    /// <summary>Whether it was answered before and handed over: its wait is not counted again.</summary>
    public bool IsHandedOver { get; init; }

    /// <summary>What stands in its place in a queue once it has left it out of turn.</summary>
    public WaitingContact Gone => this with { Deadline = double.NegativeInfinity };
}
