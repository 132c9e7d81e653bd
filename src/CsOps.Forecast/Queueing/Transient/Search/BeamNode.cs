using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>One way to staff the day up to an interval.</summary>
internal sealed class BeamNode
{
    public required BeamNode? Before { get; init; }

    public required int Agents { get; init; }

    /// <summary>Agents so far, summed over the intervals.</summary>
    public required int Total { get; init; }

    /// <summary>The distribution at the end of the interval.</summary>
    public required ForwardFlow End { get; init; }

    /// <summary>What the distribution was in the interval; null before the first.</summary>
    public required IntervalTrace? Trace { get; init; }

    /// <summary>The mean number in the system at the end: of two ways of the same cost, the one that leaves less behind is better.</summary>
    public required double LeftBehind { get; init; }

    /// <summary>The service level of the interval if everybody who still waits at its end is answered then.</summary>
    public required double ServiceLevel { get; init; }
}
