using System.Diagnostics;
using CsOps.Forecast.Scheduling.Validation;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Makes rosters by simulated annealing on small changes of shifts, and proves by Lagrangian relaxation how far from the best they can be.</summary>
/// <remarks>
/// Every roster keeps the hard rules. It minimises the price of <see cref="CoverageWeights"/>: missing and idle agents in every slot, with the agents at work allotted to their
/// skills at the least price, paid hours, hours below a contract's minimum, day-off requests refused and weekends. The search makes some millions of proposals a second on each
/// processor: breaks, starts, templates and days of one agent, and exchanges of days between two. The same problem, seed and iterations give the same roster for any number of
/// threads. Memory: the slots times the groups of agents with the same skills times the skills, and about a hundred bytes for each agent and day.
/// </remarks>
public sealed class RosterScheduler : IScheduler
{
    private const long IterationsPerAgentWeek = 50_000;
    private const long LeastIterations = 2_000_000;
    private const int LeastBoundSteps = 100;
    private const int MostBoundSteps = 1000;
    private const int IterationsPerBoundStep = 10_000;

    /// <summary>The share of the time limit for the search; the rest is for the bound.</summary>
    private const double SearchShare = 0.88;

    /// <summary>The share of the proposals at whose end nothing dearer is taken.</summary>
    private const double DescentShare = 0.03;

    /// <summary>First and last temperature, beside the price of a missing agent in a slot. What is published is not to be stirred up.</summary>
    private const double Hottest = 0.5;
    private const double HottestOfRevision = 0.1;
    private const double Coldest = 0.02;

    private readonly RosterSchedulerOptions _options;

    /// <summary>A scheduler with the default settings.</summary>
    public RosterScheduler()
        : this(new RosterSchedulerOptions())
    {
    }

    /// <summary>A scheduler with settings of your own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting of <paramref name="options"/> is out of its range.</exception>
    public RosterScheduler(RosterSchedulerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Iterations ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.TimeLimit ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        if (!options.Weights.AreValid)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Weights, "Weights are numbers of 0 or more, and the one of under-staffing is over 0.");
        }

        _options = options;
    }

    /// <summary>Makes a roster.</summary>
    /// <param name="problem">A problem without errors, see <see cref="SchedulingProblem.Check"/>.</param>
    /// <param name="cancellationToken">When cancelled, the roster as it is then is returned.</param>
    /// <returns>
    /// A feasible roster, or an optimal one where its cost equals the bound; when cancelled, the best so far, in which not every agent may have been planned. When cancelled before
    /// anybody was, status <see cref="ScheduleStatus.NotSolved"/> with no shifts and a violation <c>cancelled</c>.
    /// </returns>
    /// <exception cref="ArgumentException">The problem has errors; the message names them.</exception>
    public Roster Solve(SchedulingProblem problem, CancellationToken cancellationToken = default)
    {
        ProblemCheck.ThrowIfWrong(problem);
        var clock = Stopwatch.StartNew();
        var model = new RosterModel(problem, _options.Weights);
        var state = new RosterState(model);
        var response = new BestResponse(state, problem.Seed);
        response.Sweep(cancellationToken);
        if (cancellationToken.IsCancellationRequested && !state.Shifts().Any())
        {
            return Cancelled(problem);
        }

        var (iterations, end) = Anneal(state, clock, cancellationToken);
        while (!cancellationToken.IsCancellationRequested && response.Sweep(cancellationToken))
        {
        }

        var duties = new DutyPlacer(state);
        duties.Place();
        var cost = state.Cost();

        // A duty takes an idle agent away, and may make a roster cheaper than any without it.
        double? bound = cancellationToken.IsCancellationRequested || !problem.Duties.IsEmpty ? null : Bound(model, cost.Total, iterations, clock, cancellationToken);
        var isOptimal = bound >= cost.Total - (1e-9 * Math.Abs(cost.Total));
        var roster = Roster.Of(problem, state.Shifts().Select(duties.WithDuties), _options.Weights);
        return roster with
        {
            Status = isOptimal && roster.Status == ScheduleStatus.Feasible ? ScheduleStatus.Optimal : roster.Status,
            Search = new SearchSummary(cost, bound, iterations, end),
        };
    }

    private Roster Cancelled(SchedulingProblem problem)
    {
        var empty = Roster.Of(problem, [], _options.Weights);
        const string Message = "The search was cancelled before it had begun.";
        return empty with
        {
            Status = ScheduleStatus.NotSolved,
            Violations = empty.Violations.Add(new RuleViolation("cancelled", AgentId: null, Date: null, Message)),
        };
    }

    private (long Iterations, SearchEnd End) Anneal(RosterState state, Stopwatch clock, CancellationToken cancellationToken)
    {
        var annealing = new Annealing(state, state.Model.Problem.Seed, _options.Threads);
        var budget = _options.Iterations ?? (_options.TimeLimit is null ? DefaultIterations(state.Model) : long.MaxValue);
        var limit = _options.TimeLimit * SearchShare ?? TimeSpan.MaxValue;
        var hottest = state.Model.Problem.Revision is null ? Hottest : HottestOfRevision;
        var made = 0L;
        while (made < budget && clock.Elapsed < limit)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return (made, SearchEnd.Cancelled);
            }

            // With both a budget and a limit the proposals set the pace, so that the limit only cuts the search short.
            var share = budget < long.MaxValue ? (double)made / budget : clock.Elapsed / limit;
            annealing.Round(state.Model.DearestSlot * TemperatureAt(hottest, share));
            made += annealing.ProposalsOfRound;
            _options.Progress?.Report(new SearchProgress(share, state.Cost().Total, LowerBound: null));
        }

        return (made, made < budget ? SearchEnd.TimeLimit : SearchEnd.Iterations);
    }

    private static long DefaultIterations(RosterModel model) =>
        Math.Max(LeastIterations, IterationsPerAgentWeek * model.Agents.Sum(agent => (long)agent.Weeks.Length));

    private static double TemperatureAt(double hottest, double share) =>
        share > 1 - DescentShare ? 0 : hottest * Math.Pow(Coldest / hottest, share / (1 - DescentShare));

    private double Bound(RosterModel model, double objective, long iterations, Stopwatch clock, CancellationToken cancellationToken)
    {
        var bound = new LagrangianBound(model, _options.Threads);
        var limit = _options.TimeLimit ?? TimeSpan.MaxValue;
        var steps = Math.Clamp(iterations / IterationsPerBoundStep, LeastBoundSteps, MostBoundSteps);
        for (var step = 0; step < steps; step++)
        {
            bound.Step(objective);
            if (cancellationToken.IsCancellationRequested || clock.Elapsed >= limit)
            {
                break;
            }
        }

        _options.Progress?.Report(new SearchProgress(1, objective, bound.Value));
        return bound.Value;
    }
}
