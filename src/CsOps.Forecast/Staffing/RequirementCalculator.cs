using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Numerics;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Staffing;

/// <summary>Solves one interval with decimal arguments: what a planner types is taken exactly, and every ceiling is exact.</summary>
public static class RequirementCalculator
{
    private const decimal MostContacts = 1e9m;

    /// <summary>The agents needed when a number of contacts arrives in an interval.</summary>
    /// <param name="contacts">Contacts offered in the interval, from 0 to 1e9; need not be whole.</param>
    /// <param name="interval">The interval, above zero.</param>
    /// <param name="averageHandleTime">Mean handle time of a contact, above zero.</param>
    /// <param name="options">Target, shrinkage and concurrency.</param>
    /// <returns>The requirement; all zero for 0 contacts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges, or a load above 1e9 erlangs.</exception>
    /// <remarks>
    /// Erlang C: load = contacts · handle time / interval / concurrency, n = the largest of the agents for service level, for average speed of
    /// answer and for occupancy (load / cap, rounded up), scheduled = n / (1 − shrinkage), rounded up. Concurrency c makes an agent a server
    /// c times as fast: its c contacts finish as one after the other would.
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
        return load == 0 ? Nothing(options) : Solve(search, load, handleSeconds, options);
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
        var queue = ErlangC.Solve(agents, exactLoad.High, exactHandle.High, search.AcceptableWaitSeconds);
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
