namespace CsOps.Forecast.Queueing.Transient;

/// <summary>What a day of a queue is computed with.</summary>
public sealed record TransientOptions
{
    /// <summary>The length of every interval in seconds, above 0, finite. Default: 1800.</summary>
    public double IntervalSeconds { get; init; } = 1800;

    /// <summary>The threshold of the service level in seconds, 0 or more, finite. Default: 20.</summary>
    public double AcceptableWaitSeconds { get; init; } = 20;

    /// <summary>Mean patience of a waiting customer in seconds, above 0; infinity when nobody abandons. Default: infinity.</summary>
    public double PatienceSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>What happens to contacts in service when there are fewer agents. Default: each agent finishes the contact, as in plans and simulations.</summary>
    public ShiftEndRule ShiftEnd { get; init; } = ShiftEndRule.FinishContact;
}
