using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Numerics;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Staffing;

/// <summary>The smallest agents for a target, and the largest load that agents can take; the target is checked and converted once.</summary>
internal sealed class AgentSearch
{
    private readonly DoubleDouble? _allowedMiss;
    private readonly double? _averageWaitSeconds;
    private readonly decimal _maxOccupancy;

    /// <summary>Reads a target.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part of the target, or the concurrency, is outside its range.</exception>
    public AgentSearch(StaffingOptions options)
    {
        ThrowIfNotConcurrency(options);
        var target = options.Target;
        if (target.ServiceLevel is { } serviceLevel)
        {
            _allowedMiss = 1 - DoubleDouble.From((decimal)serviceLevel.Fraction);
            AcceptableWaitSeconds = serviceLevel.AcceptableWait.TotalSeconds;
        }

        if (target.AverageSpeedOfAnswer is { } averageWait)
        {
            _averageWaitSeconds = averageWait.TotalSeconds;
            QueueArguments.ThrowIfNotTargetWait(_averageWaitSeconds.Value, nameof(StaffingTarget.AverageSpeedOfAnswer));
        }

        _maxOccupancy = target.MaxOccupancy ?? 1;
        QueueArguments.ThrowIfNotOccupancyCap(_maxOccupancy);
    }

    /// <summary>The threshold of the service level in seconds; 0 when none is asked for.</summary>
    public double AcceptableWaitSeconds { get; }

    /// <summary>Agents for every part of the target at once; 0 for a load of 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 1e9 erlangs.</exception>
    public int Agents(double load, double handleSeconds)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        return load == 0
            ? 0
            : Math.Max(ForServiceLevel(load, handleSeconds), Math.Max(ForAverageWait(load, handleSeconds), ForOccupancy((decimal)load)));
    }

    public int ForServiceLevel(DoubleDouble load, DoubleDouble handleSeconds) => _allowedMiss is { } allowedMiss
        ? ErlangC.MinimumAgents(load, handleSeconds, allowedMiss, AcceptableWaitSeconds)
        : ErlangC.FirstStable(load);

    public int ForAverageWait(DoubleDouble load, DoubleDouble handleSeconds) => _averageWaitSeconds is { } seconds
        ? ErlangC.MinimumAgentsForAverageWait(load, handleSeconds, seconds)
        : ErlangC.FirstStable(load);

    public int ForOccupancy(decimal load) => ErlangC.MinimumAgentsForOccupancy(load, _maxOccupancy);

    /// <summary>The largest load in erlangs with which <paramref name="agents"/> still meet every part of the target.</summary>
    public double LargestLoad(int agents, double handleSeconds)
    {
        var byOccupancy = (double)(agents * _maxOccupancy);
        var byWaits = ErlangC.LargestLoadMeeting(
            agents,
            _allowedMiss?.High ?? 1,
            AcceptableWaitSeconds / handleSeconds,
            _averageWaitSeconds / handleSeconds ?? double.PositiveInfinity);
        return Math.Min(byOccupancy, byWaits);
    }

    public static void ThrowIfNotConcurrency(StaffingOptions options)
    {
        if (options.Concurrency < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Concurrency, "Concurrency is 1 or more: the contacts one agent works on at once.");
        }
    }
}
