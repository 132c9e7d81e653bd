using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Numerics;
using CsOps.Forecast.Queueing.Waiting;
using CsOps.Forecast.Staffing.Immediate;

namespace CsOps.Forecast.Staffing;

/// <summary>Solves one interval with decimal arguments: what a planner types is taken exactly, and every ceiling is exact.</summary>
public static class RequirementCalculator
{
    private const decimal MostContacts = 1e9m;

    /// <summary>The agents needed when a number of contacts arrives in an interval.</summary>
    /// <param name="contacts">Contacts offered in the interval, from 0 to 1e9; need not be whole.</param>
    /// <param name="interval">The interval, above zero.</param>
    /// <param name="averageHandleTime">Mean handle time of a contact, above zero.</param>
    /// <param name="options">Target, shrinkage, concurrency and patience. The chance of the target is of no meaning here: the contacts are given.</param>
    /// <returns>The requirement; all zero for 0 contacts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges, or a load above 1e9 erlangs.</exception>
    /// <remarks>
    /// Erlang C: load = contacts · handle time / interval / concurrency, n = the largest of the agents for service level, for average speed of
    /// answer and for occupancy (load / cap, rounded up), scheduled = n / (1 − shrinkage), rounded up. Concurrency c makes an agent a server
    /// c times as fast: its c contacts finish as one after the other would. Where the options give a patience the model is Erlang A, which is
    /// not compared in decimal but for the occupancy, and whose answer may be at or below the load.
    /// </remarks>
    public static AgentRequirement Solve(decimal contacts, TimeSpan interval, TimeSpan averageHandleTime, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (contacts is < 0 or > MostContacts)
        {
            throw new ArgumentOutOfRangeException(nameof(contacts), contacts, "Contacts in an interval are from 0 to 1,000,000,000.");
        }

        ThrowIfNotPositive(interval, nameof(interval));
        ThrowIfNotPositive(averageHandleTime, nameof(averageHandleTime));
        var search = new AgentSearch(options);
        var handleSeconds = Seconds(averageHandleTime) / options.Concurrency;
        var load = contacts * handleSeconds / Seconds(interval);
        return load == 0 ? Nothing(options)
            : search.Abandons ? SolveWithAbandonment(search, load, handleSeconds, options)
            : Solve(search, load, handleSeconds, options);
    }

    private static AgentRequirement Solve(AgentSearch search, decimal load, decimal handleSeconds, StaffingOptions options)
    {
        QueueArguments.ThrowIfNotLoad((double)load, QueueArguments.LargestLoad);
        var exactLoad = DoubleDouble.From(load);
        var exactHandle = DoubleDouble.From(handleSeconds);
        var forServiceLevel = search.ForServiceLevel(exactLoad, exactHandle);
        var forAverageWait = search.ForAverageWait(exactLoad, exactHandle);
        var forOccupancy = search.ForOccupancy(load);
        var agents = Math.Max(forServiceLevel, Math.Max(forAverageWait, forOccupancy));
        var queue = ErlangC.Solve(agents, exactLoad.High, exactHandle.High, search.Target.AcceptableWaitSeconds);
        return new AgentRequirement
        {
            Load = exactLoad.High,
            AgentsForServiceLevel = forServiceLevel,
            AgentsForAverageSpeedOfAnswer = options.Target.AverageSpeedOfAnswer is null ? null : forAverageWait,
            AgentsForOccupancy = forOccupancy,
            Agents = agents,
            Scheduled = options.Shrinkage.ScheduledFor(agents),
            ServiceLevel = options.Target.ServiceLevel is null ? null : queue.ServiceLevel,
            AverageSpeedOfAnswerSeconds = queue.AverageSpeedOfAnswerSeconds,
            Occupancy = queue.Occupancy,
            WaitProbability = queue.WaitProbability,
        };
    }

    private static AgentRequirement SolveWithAbandonment(AgentSearch search, decimal exactLoad, decimal exactHandle, StaffingOptions options)
    {
        var (load, handle, patience, target) = ((double)exactLoad, (double)exactHandle, search.PatienceSeconds, search.Target);
        var agents = search.Agents(load, handle);
        var queue = ErlangA.Solve(agents, load, handle, patience, target.AcceptableWaitSeconds);
        return new AgentRequirement
        {
            Load = load,
            AgentsForServiceLevel = For(target with { AverageSpeedOfAnswerSeconds = null, MaxAbandonment = null, MaxOccupancy = null }),
            AgentsForAverageSpeedOfAnswer = target.AverageSpeedOfAnswerSeconds is null
                ? null
                : For(new QueueTarget { AverageSpeedOfAnswerSeconds = target.AverageSpeedOfAnswerSeconds }),
            AgentsForAbandonment = target.MaxAbandonment is null ? null : For(new QueueTarget { MaxAbandonment = target.MaxAbandonment }),
            AgentsForOccupancy = For(new QueueTarget { MaxOccupancy = target.MaxOccupancy }),
            Agents = agents,
            Scheduled = options.Shrinkage.ScheduledFor(agents),
            ServiceLevel = target.ServiceLevel is null ? null : queue.ServiceLevel(target.Definition),
            AverageSpeedOfAnswerSeconds = queue.AverageSpeedOfAnswerSeconds,
            Occupancy = queue.Occupancy,
            WaitProbability = queue.WaitProbability,
            Abandonment = queue.AbandonmentProbability,
        };

        int For(QueueTarget alone) => ErlangA.MinimumAgents(load, handle, patience, alone);
    }

    private static AgentRequirement Nothing(StaffingOptions options) => new()
    {
        Load = 0,
        AgentsForServiceLevel = 0,
        AgentsForAverageSpeedOfAnswer = options.Target.AverageSpeedOfAnswer is null ? null : 0,
        AgentsForOccupancy = 0,
        Agents = 0,
        Scheduled = 0,
    };

    private static decimal Seconds(TimeSpan length) => (decimal)length.Ticks / TimeSpan.TicksPerSecond;

    private static void ThrowIfNotPositive(TimeSpan length, string name)
    {
        if (length <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, length, "A length of time here is above zero.\nMaybe its unit is missing: 180s, 3m.");
        }
    }
}
