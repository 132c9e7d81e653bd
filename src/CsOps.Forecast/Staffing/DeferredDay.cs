using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing;

namespace CsOps.Forecast.Staffing;

/// <summary>The agents one business day of deferred work needs, by the rule of <see cref="DeferredStaffing"/>.</summary>
internal readonly ref struct DeferredDay
{
    private readonly QueueForecast _forecast;
    private readonly ReadOnlySpan<bool> _working;
    private readonly StaffingOptions _options;
    private readonly double _maxOccupancy;

    /// <summary>Takes what all days share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part of the options is outside its range.</exception>
    public DeferredDay(QueueForecast forecast, ReadOnlySpan<bool> working, StaffingOptions options)
    {
        var maxOccupancy = options.Target.MaxOccupancy ?? 1;
        QueueArguments.ThrowIfNotOccupancyCap(maxOccupancy);
        AgentSearch.ThrowIfNotConcurrency(options);
        _forecast = forecast;
        _working = working;
        _options = options;
        _maxOccupancy = (double)maxOccupancy;
    }

    /// <summary>The requirement of each working interval of the day whose work arrives from <paramref name="first"/> to <paramref name="close"/>.</summary>
    public IntervalRequirement Require(int first, int close)
    {
        var volume = _forecast.Volume;
        var load = Needed(volume.Mean, first, close, out var needed);
        var agents = RoundUp(needed);
        Span<double> byLevel = stackalloc double[SeriesForecast.Levels.Length];
        for (var level = 0; level < byLevel.Length; level++)
        {
            _ = Needed(volume.Quantile(level), first, close, out byLevel[level]);
        }

        return IntervalRequirement.None with
        {
            Load = load,
            Agents = agents,
            Scheduled = _options.Shrinkage.ScheduledFor(agents),
            Occupancy = agents == 0 ? 0 : load / agents,
            AgentsP50 = RoundUp(byLevel[2]),
            AgentsP90 = RoundUp(byLevel[3]),
            ChanceToMeet = new QuantileDistribution(byLevel).Cumulative(agents),
        };
    }

    /// <summary>The day's work spread over its working time, in erlangs; and the real number of agents that the rule and the cap need.</summary>
    private double Needed(ImmutableArray<double> volumes, int first, int close, out double needed)
    {
        double work = 0, workingTime = 0;
        needed = 0;
        for (var i = close; i >= first; i--)
        {
            work += ForecastedWork.Volume(_forecast, volumes, i) * ForecastedWork.ErlangsPerContact(_forecast, i, _options.Concurrency);
            workingTime += _working[i] ? 1 : 0;
            needed = Math.Max(needed, work / workingTime);
        }

        var load = work / workingTime;
        needed = Math.Max(needed, load / _maxOccupancy);
        return load;
    }

    /// <summary>Rounded up in decimal, which has dropped the noise of the sixteenth digit: a load of exactly 3 needs 3.</summary>
    private static int RoundUp(double agents)
    {
        QueueArguments.ThrowIfNotLoad(agents, QueueArguments.LargestLoad);
        return (int)decimal.Ceiling((decimal)agents);
    }
}
