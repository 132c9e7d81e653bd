using CsOps.Forecast.Scheduling.Validation;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// A fast heuristic: plans one agent's week at a time, the best there is against what the others leave uncovered, and repeats until no
/// agent's week can be improved alone.
/// </summary>
/// <remarks>
/// Every roster it makes keeps the hard rules. It minimises the price of <see cref="CoverageWeights"/>: missing and idle agents in every
/// slot, with the agents at work allotted to their skills at the least price, and paid hours; contracts' minimum hours come before all
/// of these where they can be kept. The result is a local optimum: no change of one agent's week improves it, a change of several may,
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
        if (!search.PlanAll(cancellationToken))
        {
            var message = $"The search was cancelled before each of the {problem.Agents.Length} agents was planned once.";
            var partial = Roster.Of(problem, search.Shifts());
            return partial with
            {
                Status = ScheduleStatus.NotSolved,
                Violations = partial.Violations.Add(new RuleViolation("cancelled", AgentId: null, Date: null, message)),
            };
        }

        for (var sweep = 0; sweep < _options.MaxSweeps && search.PlanAll(cancellationToken) && search.ImprovedInLastSweep; sweep++)
        {
            // Each sweep replans every agent against all others.
        }

        return Roster.Of(problem, search.Shifts());
    }
}
