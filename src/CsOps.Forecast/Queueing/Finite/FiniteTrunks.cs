using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Queueing.Finite;

/// <summary>A queue with finite trunks (M/M/n/K, and M/M/n/K+M where people give up): who finds every place taken is turned away.</summary>
/// <remarks>
/// Poisson arrivals, exponential handle times and patience, first come first served, a steady state; what is turned away does not try again.
/// Without waiting places it is Erlang's loss system, with endless places and patience Erlang C, with endless places Erlang A; D. Gross and
/// others, "Fundamentals of Queueing Theory", 4th edition, sections 2.5 and 2.10. <c>default</c> is a queue without agents; do not use it.
/// </remarks>
public readonly record struct FiniteTrunks
{
    /// <summary>A queue in which patience has no end.</summary>
    public FiniteTrunks()
    {
    }

    /// <summary>Agents, 1 or more.</summary>
    public required int Agents { get; init; }

    /// <summary>Places in the whole system, with the agents and waiting: at least <see cref="Agents"/>. The K of M/M/n/K; trunks, in a call centre.</summary>
    public required int Places { get; init; }

    /// <summary>Offered load in erlangs (contacts per second × handle seconds), from 0 to 1e9; it counts the contacts that are turned away.</summary>
    public required double Load { get; init; }

    /// <summary>Mean handle time in seconds, above 0, finite.</summary>
    public required double HandleSeconds { get; init; }

    /// <summary>Mean patience in seconds, above 0. Default: infinity, nobody gives up.</summary>
    public double PatienceSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>Everything about the queue.</summary>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>The queue's figures; relative error about 1e-14 · √(states summed), probabilities below 1e-300 may be 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold or a property is outside its range.</exception>
    /// <remarks>
    /// Birth and death with positive sums only: nothing cancels and nothing overflows. Cost O(√load), and a step for each waiting place that is not
    /// negligible; with endless patience only for those behind whom somebody can still be answered in time. Nothing is allocated.
    /// </remarks>
    public FiniteTrunksResult Solve(double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        ThrowIfNotAQueue();
        var leavingRate = HandleSeconds / PatienceSeconds;
        var room = WaitingRoom.Of(
            InverseBlocking.Excess(Agents, Load), Agents, Load, leavingRate, Places - Agents, acceptableWaitSeconds / HandleSeconds);
        return FiniteTrunksResult.Of(this, leavingRate, room);
    }

    private void ThrowIfNotAQueue()
    {
        QueueArguments.ThrowIfNoAgents(Agents);
        QueueArguments.ThrowIfNotPlaces(Places, Agents);
        QueueArguments.ThrowIfNotLoad(Load, QueueArguments.LargestLoad);
        QueueArguments.ThrowIfNotHandleSeconds(HandleSeconds);
        QueueArguments.ThrowIfNotPatience(PatienceSeconds);
    }
}
