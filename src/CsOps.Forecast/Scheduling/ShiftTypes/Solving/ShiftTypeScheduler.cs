namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Gives agents types of shift, day by day: by annealing, and by a mixture of lines that bounds the cost from below and is made whole.</summary>
/// <remarks>
/// First two annealed searches, which draw up to two weeks of one agent anew or exchange days between two agents. Then, where the problem is not too large, a linear programme over
/// the agents' lines, which an exact dynamic programme finds: its cost is the bound. From it two trees of decisions lead to rosters; the search ends when the bound is reached or
/// the trees prove it. Larger problems are annealed to the end, without a bound. The answer keeps every hard rule wherever the search finds lines that do; an agent for whom it finds
/// none works less than the least minutes, and keeps every other rule. Memory: tens of megabytes, and the days times the types times the agents.
/// </remarks>
public sealed class ShiftTypeScheduler
{
    private const long DefaultIterations = 40_000_000;

    /// <summary>The share of the search that is annealed first.</summary>
    private const double AnnealedShare = 0.05;

    private readonly ShiftTypeSchedulerOptions _options;

    /// <summary>A scheduler with settings of your own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting of <paramref name="options"/> is out of its range.</exception>
    public ShiftTypeScheduler(ShiftTypeSchedulerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Iterations ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.TimeLimit ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        _options = options;
    }

    /// <summary>Makes a roster.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cancellationToken">When cancelled, the best roster so far is returned.</param>
    /// <returns>
    /// The roster: optimal where it is proven to be the best; infeasible, with the rules broken, where an agent's least minutes were not reached. Its bound is a whole number that no
    /// roster costs less than, null where the problem is too large for one, or the time too short.
    /// </returns>
    /// <exception cref="ArgumentException">The problem contradicts itself: the message says where.</exception>
    public ShiftTypeRoster Solve(ShiftTypeProblem problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Issue() is { } issue)
        {
            throw new ArgumentException(issue, nameof(problem));
        }

        var search = new ShiftTypeSearch(problem, _options, new SearchPace(_options.Iterations, _options.TimeLimit, DefaultIterations, cancellationToken));
        search.Anneal(search.IsSmall ? AnnealedShare : 1);
        search.Branch();
        search.Anneal(1);
        return search.Roster();
    }
}
