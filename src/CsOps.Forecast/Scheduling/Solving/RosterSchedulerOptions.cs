namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Settings of a <see cref="RosterScheduler"/>.</summary>
public sealed record RosterSchedulerOptions
{
    /// <summary>What rosters are judged by.</summary>
    public CoverageWeights Weights { get; init; } = new();

    /// <summary>
    /// The proposals to make, rounded up to whole rounds; 1 or more. With the problem's seed it decides the roster, on every machine and for any number of threads.
    /// Default: null, 50,000 for each agent and week, at least two million; or, with a time limit, as many as there is time for.
    /// </summary>
    public long? Iterations { get; init; }

    /// <summary>
    /// The longest to search, over 0. It stops a search of given <see cref="Iterations"/> earlier; without them it decides how long the search takes, and
    /// the roster depends on the speed of the machine. Default: null, none.
    /// </summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The threads to use, 1 or more. It changes the time, not the roster. Default: one for each processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told of the search now and then, on the thread that solves. Default: null, nobody.</summary>
    public IProgress<SearchProgress>? Progress { get; init; }
}
