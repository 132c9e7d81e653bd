namespace CsOps.Forecast.Queueing;

/// <summary>What a queue must achieve in a steady state. Each part that is set must hold; <c>default</c> asks for nothing.</summary>
public readonly record struct QueueTarget
{
    /// <summary>The smallest service level, in [0, 1), as <see cref="Definition"/> means it. Default: null, not asked for.</summary>
    public double? ServiceLevel { get; init; }

    /// <summary>What the service level counts. Default: <see cref="ServiceLevelDefinition.AnsweredOfOffered"/>. Of no meaning where nobody abandons.</summary>
    public ServiceLevelDefinition Definition { get; init; }

    /// <summary>The threshold of the service level in seconds, 0 or more, finite. Default: 0.</summary>
    public double AcceptableWaitSeconds { get; init; }

    /// <summary>The largest mean wait of the contacts that are answered, in seconds, above 0. Default: null, not asked for.</summary>
    public double? AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>The largest share of the offered contacts that abandon, in (0, 1). Default: null, not asked for. Where nobody abandons it is met.</summary>
    public double? MaxAbandonment { get; init; }

    /// <summary>The largest occupancy, in (0, 1]. Default: null, not asked for.</summary>
    public decimal? MaxOccupancy { get; init; }

    /// <summary>A target for the service level alone, such as 80 % in 20 seconds.</summary>
    /// <param name="serviceLevel">The fraction, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <param name="definition">What the service level counts.</param>
    /// <returns>The target, which is checked where it is used.</returns>
    public static QueueTarget ForServiceLevel(
        double serviceLevel, double acceptableWaitSeconds, ServiceLevelDefinition definition = ServiceLevelDefinition.AnsweredOfOffered) =>
        new() { ServiceLevel = serviceLevel, AcceptableWaitSeconds = acceptableWaitSeconds, Definition = definition };

    /// <summary>Checks every part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is outside its range.</exception>
    internal void ThrowIfOutOfRange()
    {
        QueueArguments.ThrowIfNotTargetFraction(ServiceLevel ?? 0, nameof(ServiceLevel));
        QueueArguments.ThrowIfNotDefinition(Definition);
        QueueArguments.ThrowIfNotWait(AcceptableWaitSeconds, nameof(AcceptableWaitSeconds));
        QueueArguments.ThrowIfNotTargetWait(AverageSpeedOfAnswerSeconds ?? 1, nameof(AverageSpeedOfAnswerSeconds));
        QueueArguments.ThrowIfNotOccupancyCap(MaxOccupancy ?? 1);
        if (MaxAbandonment is { } maxAbandonment)
        {
            QueueArguments.ThrowIfNotAbandonmentCap(maxAbandonment);
        }
    }
}
