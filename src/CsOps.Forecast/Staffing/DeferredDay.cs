using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Backlog;
using CsOps.Forecast.Staffing.Immediate;

namespace CsOps.Forecast.Staffing;

/// <summary>The agents one business day of deferred work needs, by the rule of <see cref="DeferredStaffing"/>.</summary>
/// <remarks>
/// Everything is linear in the day's volume: k times the work needs k times the agents, as real numbers. So what the mean needs is found
/// once, and quantiles and chance follow from the distribution of the day's work.
/// </remarks>
internal readonly ref struct DeferredDay
{
    /// <summary>Relative width at which the search for the agents of a service level stops.</summary>
    private const double Precision = 1e-12;

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
        if (options.Target.ServiceLevel is { } level && level.AcceptableWait <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), level.AcceptableWait, "The acceptable wait of deferred work is above zero: what arrives while nobody works has to wait.");
        }

        _forecast = forecast;
        _working = working;
        _options = options;
        _maxOccupancy = (double)maxOccupancy;
    }

    /// <summary>Writes the requirement of each interval of the day whose work arrives from <paramref name="first"/> to <paramref name="close"/>.</summary>
    public void Require(int first, int close, Span<IntervalRequirement> intervals)
    {
        var work = new double[intervals.Length];
        for (var i = 0; i < work.Length; i++)
        {
            work[i] = ForecastedWork.Volume(_forecast, _forecast.Volume.Mean, first + i)
                * ForecastedWork.ErlangsPerContact(_forecast, first + i, _options.Concurrency);
        }

        var total = work.Sum();
        if (total == 0)
        {
            return;
        }

        var working = _working.Slice(first, intervals.Length);
        var needed = Needed(work, total, working, out var load);
        var agents = RoundUp(needed);
        Span<double> byLevel = stackalloc double[SeriesForecast.Levels.Length];
        DeferredWork.Quantiles(_forecast, first, close, _options.Concurrency, byLevel);
        foreach (ref var quantile in byLevel)
        {
            quantile *= needed / total;
        }

        var day = IntervalRequirement.None with
        {
            Load = load,
            Agents = agents,
            Scheduled = _options.Shrinkage.ScheduledFor(agents),
            Occupancy = load / agents,
            AgentsP50 = RoundUp(byLevel[2]),
            AgentsP90 = RoundUp(byLevel[3]),
            ChanceToMeet = new QuantileDistribution(byLevel).Cumulative(agents),
        };
        var shares = SharesInTime(work, working, agents);
        for (var i = 0; i < intervals.Length; i++)
        {
            intervals[i] = (working[i] ? day : IntervalRequirement.None) with { ServiceLevel = shares[i], ChanceToMeet = day.ChanceToMeet };
        }
    }

    /// <summary>The real number of agents that the close, the cap and the service level need; and the work spread over the working time.</summary>
    private double Needed(ReadOnlySpan<double> work, double total, ReadOnlySpan<bool> working, out double load)
    {
        double later = 0, workingTime = 0, needed = 0;
        for (var i = work.Length - 1; i >= 0; i--)
        {
            later += work[i];
            workingTime += working[i] ? 1 : 0;
            needed = Math.Max(needed, later / workingTime);
        }

        load = total / workingTime;
        needed = Math.Max(needed, load / _maxOccupancy);
        return MeetsServiceLevel(work, total, working, needed) ? needed : ForServiceLevel(work, total, working, needed);
    }

    /// <summary>The fewest agents above <paramref name="tooFew"/> that meet the service level: more never meet it less.</summary>
    private double ForServiceLevel(ReadOnlySpan<double> work, double total, ReadOnlySpan<bool> working, double tooFew)
    {
        var enough = 2 * tooFew;
        while (!MeetsServiceLevel(work, total, working, enough))
        {
            (tooFew, enough) = (enough, 2 * enough);
        }

        while (enough - tooFew > Precision * enough)
        {
            var middle = (tooFew + enough) / 2;
            (tooFew, enough) = MeetsServiceLevel(work, total, working, middle) ? (tooFew, middle) : (middle, enough);
        }

        // The search ends a hair above the answer: a whole number there is the answer.
        var whole = Math.Round(enough);
        return whole > 0 && enough - whole is > 0 and < 1e-9 && MeetsServiceLevel(work, total, working, whole) ? whole : enough;
    }

    private bool MeetsServiceLevel(ReadOnlySpan<double> work, double total, ReadOnlySpan<bool> working, double agents)
    {
        if (_options.Target.ServiceLevel is not { } level)
        {
            return true;
        }

        var shares = SharesInTime(work, working, agents);
        var inTime = 0.0;
        for (var i = 0; i < work.Length; i++)
        {
            inTime += work[i] > 0 ? work[i] * shares[i] : 0;
        }

        return inTime >= (level.Fraction - Precision) * total;
    }

    /// <summary>The service level of each interval's arrivals; NaN throughout where none is asked for.</summary>
    private double[] SharesInTime(ReadOnlySpan<double> work, ReadOnlySpan<bool> working, double agents)
    {
        var shares = new double[work.Length];
        if (_options.Target.ServiceLevel is not { } level)
        {
            Array.Fill(shares, double.NaN);
            return shares;
        }

        var capacity = new double[work.Length];
        for (var i = 0; i < capacity.Length; i++)
        {
            capacity[i] = working[i] ? agents : 0;
        }

        new FluidBacklog(work, capacity).SharesInTime(working, level.AcceptableWait / _forecast.Grid.Length, shares, dueAtEnd: true);
        return shares;
    }

    /// <summary>Rounded up in decimal, which has dropped the noise of the sixteenth digit: a load of exactly 3 needs 3.</summary>
    public static int RoundUp(double agents)
    {
        QueueArguments.ThrowIfNotLoad(agents, QueueArguments.LargestLoad);
        return (int)decimal.Ceiling((decimal)agents);
    }
}
