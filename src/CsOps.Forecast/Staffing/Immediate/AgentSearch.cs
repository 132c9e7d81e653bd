using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Numerics;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>
/// The smallest agents for a target in a steady state, and the largest load that agents can take: by Erlang C, or by Erlang A where
/// customers have a patience. The target is checked and converted once.
/// </summary>
internal sealed class AgentSearch
{
    /// <summary>Relative width at which the search for the largest load of Erlang A stops: it ends in a probability.</summary>
    private const double LoadPrecision = 1e-6;

    private readonly QueueTarget _target;
    private readonly DoubleDouble? _allowedMiss;

    /// <summary>Reads a target.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part of the options is outside its range.</exception>
    public AgentSearch(StaffingOptions options)
    {
        ThrowIfNotConcurrency(options);
        var target = options.Target;
        PatienceSeconds = options.Patience?.TotalSeconds ?? double.PositiveInfinity;
        QueueArguments.ThrowIfNotPatience(PatienceSeconds);
        _target = new QueueTarget
        {
            ServiceLevel = target.ServiceLevel?.Fraction,
            Definition = target.Definition,
            AcceptableWaitSeconds = target.ServiceLevel?.AcceptableWait.TotalSeconds ?? 0,
            AverageSpeedOfAnswerSeconds = target.AverageSpeedOfAnswer?.TotalSeconds,
            MaxAbandonment = target.MaxAbandonment,
            MaxOccupancy = target.MaxOccupancy,
        };
        _target.ThrowIfOutOfRange();
        if (target.ServiceLevel is { } serviceLevel)
        {
            _allowedMiss = 1 - DoubleDouble.From((decimal)serviceLevel.Fraction);
        }
    }

    /// <summary>Mean patience in seconds; infinity where nobody abandons.</summary>
    public double PatienceSeconds { get; }

    /// <summary>Whether customers abandon.</summary>
    public bool Abandons => double.IsFinite(PatienceSeconds);

    /// <summary>The target in numbers.</summary>
    public QueueTarget Target => _target;

    /// <summary>Agents for every part of the target at once; 0 for a load of 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 1e9 erlangs.</exception>
    public int Agents(double load, double handleSeconds) =>
        Abandons ? ErlangA.MinimumAgents(load, handleSeconds, PatienceSeconds, _target) : AgentsByErlangC(load, handleSeconds);

    /// <summary>Agents for a target of one's own; 0 for a load of 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 1e9 erlangs.</exception>
    public int AgentsFor(in QueueTarget target, double load, double handleSeconds) => ErlangA.MinimumAgents(load, handleSeconds, PatienceSeconds, target);

    /// <summary>Agents as if nobody abandoned; 0 for a load of 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 1e9 erlangs.</exception>
    public int AgentsByErlangC(double load, double handleSeconds)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        return load == 0
            ? 0
            : Math.Max(ForServiceLevel(load, handleSeconds), Math.Max(ForAverageWait(load, handleSeconds), ForOccupancy((decimal)load)));
    }

    /// <summary>Erlang C's agents for the service level alone.</summary>
    public int ForServiceLevel(DoubleDouble load, DoubleDouble handleSeconds) => _allowedMiss is { } allowedMiss
        ? ErlangC.MinimumAgents(load, handleSeconds, allowedMiss, _target.AcceptableWaitSeconds)
        : ErlangC.FirstStable(load);

    /// <summary>Erlang C's agents for the average speed of answer alone.</summary>
    public int ForAverageWait(DoubleDouble load, DoubleDouble handleSeconds) => _target.AverageSpeedOfAnswerSeconds is { } seconds
        ? ErlangC.MinimumAgentsForAverageWait(load, handleSeconds, seconds)
        : ErlangC.FirstStable(load);

    /// <summary>Erlang C's agents for the occupancy cap alone.</summary>
    public int ForOccupancy(decimal load) => ErlangC.MinimumAgentsForOccupancy(load, _target.MaxOccupancy ?? 1);

    /// <summary>The largest load in erlangs with which <paramref name="agents"/> still meet every part of the target; infinity where nothing is asked for.</summary>
    public double LargestLoad(int agents, double handleSeconds)
    {
        if (Abandons)
        {
            return LargestLoadWithAbandonment(agents, handleSeconds);
        }

        var byOccupancy = (double)(agents * (_target.MaxOccupancy ?? 1));
        var byWaits = ErlangC.LargestLoadMeeting(
            agents,
            _allowedMiss?.High ?? 1,
            _target.AcceptableWaitSeconds / handleSeconds,
            _target.AverageSpeedOfAnswerSeconds / handleSeconds ?? double.PositiveInfinity);
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

    private double LargestLoadWithAbandonment(int agents, double handleSeconds)
    {
        double enough = 0, tooMuch = Math.Max(agents, 1);
        while (Agents(tooMuch, handleSeconds) <= agents)
        {
            (enough, tooMuch) = (tooMuch, 2 * tooMuch);
            if (tooMuch > QueueArguments.LargestLoad)
            {
                return double.PositiveInfinity;
            }
        }

        while (tooMuch - enough > LoadPrecision * tooMuch)
        {
            var middle = (enough + tooMuch) / 2;
            (enough, tooMuch) = Agents(middle, handleSeconds) <= agents ? (middle, tooMuch) : (enough, middle);
        }

        return enough;
    }
}
