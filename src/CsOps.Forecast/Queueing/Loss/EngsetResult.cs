namespace CsOps.Forecast.Queueing.Loss;

/// <summary>What a loss system with a finite number of sources does in the long run.</summary>
/// <remarks>Made by <see cref="Engset.Solve"/>. <c>default</c> is a system in which nothing happens.</remarks>
public readonly record struct EngsetResult
{
    /// <summary>Fraction of time in which all servers are busy, in [0, 1]; 0 with more servers than sources.</summary>
    public required double TimeCongestion { get; init; }

    /// <summary>Fraction of calls that are lost, in [0, 1], at most <see cref="TimeCongestion"/>; 0 with as many servers as sources.</summary>
    public required double CallCongestion { get; init; }

    /// <summary>Mean number of busy servers: the carried load in erlangs, from 0 to the smaller of servers and sources.</summary>
    public required double MeanBusy { get; init; }
}
