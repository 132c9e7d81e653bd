using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>One agent's presence in a day.</summary>
/// <param name="StartSeconds">The start from the beginning of the day, 0 or more.</param>
/// <param name="EndSeconds">The end, after the start.</param>
public sealed record SimulatedShift(double StartSeconds, double EndSeconds)
{
    /// <summary>Breaks as starts and ends inside the shift, in order, apart. Default: none.</summary>
    public ImmutableArray<(double StartSeconds, double EndSeconds)> Breaks { get; init; } = [];
}
