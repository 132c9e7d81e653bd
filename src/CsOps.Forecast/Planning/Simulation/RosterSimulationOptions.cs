namespace CsOps.Forecast.Planning.Simulation;

/// <summary>How often to run through the days of a roster, and with which random numbers.</summary>
public sealed record RosterSimulationOptions
{
    /// <summary>Fewest replications, whatever contacts they come to.</summary>
    internal const int LeastReplications = 16;

    private const int MostReplications = 1_000_000;

    /// <summary>The same seed gives the same figures on every machine and number of threads. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often each day is simulated, 16 to 1,000,000; rounded up to eights. Default: 200.</summary>
    public int Replications { get; init; } = 200;

    /// <summary>Contacts over all days and replications at which fewer replications are made, but at least 16. 1 or more. Default: 5 million.</summary>
    public long MaximumContacts { get; init; } = 5_000_000;

    /// <summary>Threads to use at most, 1 or more. Default: as many as the machine has processors.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Replications for a period that expects so many contacts.</summary>
    internal int ReplicationsFor(double contacts)
    {
        const int eights = 8;
        var affordable = contacts > 0 ? Math.Min(Replications, MaximumContacts / contacts) : Replications;
        return (int)Math.Ceiling(Math.Max(LeastReplications, affordable) / eights) * eights;
    }

    /// <summary>Throws where a property is outside its range.</summary>
    internal static void ThrowIfNotPossible(RosterSimulationOptions options)
    {
        if (options.Replications is < LeastReplications or > MostReplications)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Replications, "Replications are from 16 to 1,000,000.");
        }

        if (options.MaximumContacts < 1 || options.Parallelism < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), Math.Min(options.MaximumContacts, options.Parallelism), "The most contacts and threads are 1 or more.");
        }
    }
}
