using CsOps.Forecast.Scheduling.Validation;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// A fast heuristic: plans one agent's week at a time, the best there is against what the others leave uncovered, and repeats until no
/// agent's week can be improved alone; then disturbs the prices, less and less, to leave that dead end for a better one.
/// </summary>
/// <remarks>
/// Every roster it makes keeps the hard rules. It minimises the price of <see cref="CoverageWeights"/>: missing and idle agents in every
/// slot, with the agents at work allotted to their skills at the least price, and paid hours; contracts' minimum hours come before all
/// of these where they can be kept. The disturbance is the noising method (Charon and Hudry, Operations Research Letters 14, 1993). The result is a local optimum: no change of one agent's week improves it, a change of several may,
/// so the status is never <see cref="ScheduleStatus.Optimal"/>. The order of agents follows from the problem's seed and their identifiers; neither
/// time nor threads play a part. Cost: a sweep takes a few milliseconds an agent and week.
/// </remarks>
public sealed class CoverageScheduler : IScheduler
{
    private readonly CoverageSchedulerOptions _options;

    /// <summary>A scheduler with the default settings.</summary>
    public CoverageScheduler()
        : this(new CoverageSchedulerOptions())
    {
    }

    /// <summary>A scheduler with settings of your own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting of <paramref name="options"/> is out of its range.</exception>
    public CoverageScheduler(CoverageSchedulerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxSweeps, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.DisturbedSweeps, nameof(options));
        if (!double.IsFinite(options.Disturbance) || options.Disturbance < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Disturbance, "The disturbance is a number of 0 or more.");
        }

        if (!options.Weights.AreValid)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Weights, "Weights are numbers of 0 or more, and the one of under-staffing is over 0.");
        }

        _options = options;
    }

    /// <summary>Makes a roster.</summary>
    /// <param name="problem">A problem without errors, see <see cref="SchedulingProblem.Check"/>.</param>
    /// <param name="cancellationToken">When cancelled, the best roster so far is returned.</param>
    /// <returns>
    /// A feasible roster. When cancelled before every agent was planned once, status <see cref="ScheduleStatus.NotSolved"/> with the shifts
    /// planned until then and a violation <c>cancelled</c>.
    /// </returns>
    /// <exception cref="ArgumentException">The problem has errors; the message names them.</exception>
    public Roster Solve(SchedulingProblem problem, CancellationToken cancellationToken = default)
    {
        ProblemCheck.ThrowIfWrong(problem);
        var search = new RosterSearch(problem, _options.Weights);
        if (!search.Sweep(disturbance: 0, cancellationToken))
        {
            return Cancelled(problem, search);
        }

        SweepWhileImproving(search, cancellationToken);
        var (first, cost) = (search.Shifts().ToList(), search.Cost());
        SweepDisturbed(search, cancellationToken);
        SweepWhileImproving(search, cancellationToken);
        return Roster.Of(problem, search.Cost() < cost ? search.Shifts() : first);
    }

    private static Roster Cancelled(SchedulingProblem problem, RosterSearch search)
    {
        var message = $"The search was cancelled before each of the {problem.Agents.Length} agents was planned once.";
        var partial = Roster.Of(problem, search.Shifts());
        return partial with
        {
            Status = ScheduleStatus.NotSolved,
            Violations = partial.Violations.Add(new RuleViolation("cancelled", AgentId: null, Date: null, message)),
        };
    }

    private void SweepDisturbed(RosterSearch search, CancellationToken cancellationToken)
    {
        for (var sweep = 0; sweep < _options.DisturbedSweeps && !cancellationToken.IsCancellationRequested; sweep++)
        {
            var left = 1 - ((double)sweep / _options.DisturbedSweeps);
            search.Sweep(_options.Disturbance * left, cancellationToken);
        }
    }

    private void SweepWhileImproving(RosterSearch search, CancellationToken cancellationToken)
    {
        for (var sweep = 0; sweep < _options.MaxSweeps; sweep++)
        {
            if (!search.Sweep(disturbance: 0, cancellationToken) || !search.Improved)
            {
                return;
            }
        }
    }
}
