namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>How long and with which random numbers to simulate.</summary>
public sealed record SimulationOptions
{
    /// <summary>The same seed gives the same result on every machine and number of threads. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The half width of the 95 % confidence intervals at which to stop, for service levels, probabilities and occupancies over the whole time (not for
    /// waits, nor for single intervals of a day). Above 0, below 1. Default: 0.002.
    /// </summary>
    public double HalfWidth { get; init; } = 0.002;

    /// <summary>Days to simulate at least, 2 or more; rounded up to eights. Default: 64.</summary>
    public int MinimumDays { get; init; } = 64;

    /// <summary>Days to simulate at most, at least <see cref="MinimumDays"/>. Default: 1,000,000.</summary>
    public int MaximumDays { get; init; } = 1_000_000;

    /// <summary>Contacts after which to stop though the intervals are wider, 1 or more. Default: 200 million.</summary>
    public long MaximumContacts { get; init; } = 200_000_000;

    /// <summary>Threads to use at most, 1 or more. Default: 1.</summary>
    public int Parallelism { get; init; } = 1;
}
