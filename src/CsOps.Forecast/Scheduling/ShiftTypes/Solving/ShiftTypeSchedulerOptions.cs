using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Settings of a <see cref="ShiftTypeScheduler"/>.</summary>
public sealed record ShiftTypeSchedulerOptions
{
    /// <summary>The seed of the search. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The proposals to make, 1 or more, rounded up to whole rounds; a line searched for counts as 256. Fewer are made where a roster is proven to be the best. With the seed it
    /// decides the roster, for any number of threads. Default: null, 40 million; or, with a time limit, as many as there is time for.
    /// </summary>
    public long? Iterations { get; init; }

    /// <summary>
    /// The longest to search, over 0. It stops a search of given <see cref="Iterations"/> earlier; without them it decides how long the search takes, and the roster depends on
    /// the speed of the machine. Default: null, none.
    /// </summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The threads to use, 1 or more; more than two bring little. It changes the time, not the roster. Default: one for each processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told of the search now and then, on the thread that solves. Default: null, nobody.</summary>
    public IProgress<SearchProgress>? Progress { get; init; }
}
