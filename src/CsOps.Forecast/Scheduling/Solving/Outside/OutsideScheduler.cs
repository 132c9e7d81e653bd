using CsOps.Forecast.Scheduling.Validation;

namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>Makes rosters by a general solver that is on the machine: CBC, HiGHS or GLPK.</summary>
/// <remarks>
/// The problem is written as a mixed integer programme in fixed-column MPS, the solver is run with a time limit of its own and ended when it does not keep it, and the shifts of its
/// solution are priced and judged as all rosters are. It is there to compare with and for small problems: for fifty agents and a week the solvers tried found no roster in minutes,
/// where <see cref="RosterScheduler"/> takes seconds. Rules about several days besides the contract's, and pairings, the solver does not know.
/// </remarks>
public sealed class OutsideScheduler : IScheduler
{
    /// <summary>The most columns that are written: some seconds, and hundreds of megabytes.</summary>
    private const int MostColumns = 1_000_000;

    /// <summary>The shortest time limit: general solvers count in seconds.</summary>
    public static TimeSpan LeastTimeLimit { get; } = TimeSpan.FromSeconds(1);

    private readonly OutsideSolverKind _kind;
    private readonly TimeSpan _limit;
    private readonly CoverageWeights _weights;

    /// <summary>A scheduler that runs a solver.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="timeLimit">The longest it may search; <see cref="LeastTimeLimit"/> or more.</param>
    /// <param name="weights">What rosters are judged by; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeLimit"/> is less than <see cref="LeastTimeLimit"/>.</exception>
    public OutsideScheduler(OutsideSolverKind kind, TimeSpan timeLimit, CoverageWeights? weights = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeLimit, LeastTimeLimit);
        (_kind, _limit, _weights) = (kind, timeLimit, weights ?? new CoverageWeights());
    }

    /// <summary>Whether a solver is on the machine's search path.</summary>
    public static bool IsHere(OutsideSolverKind kind) => OutsideSolver.Find(kind) is not null;

    /// <summary>Makes a roster.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="cancellationToken">Ends the solver; what it had found by then is lost.</param>
    /// <returns>The solver's roster; without shifts, with status <see cref="ScheduleStatus.NotSolved"/> and a violation <c>outside-solver</c> that says why, where it found none.</returns>
    /// <exception cref="ArgumentException">The problem has errors; the message names them.</exception>
    public Roster Solve(SchedulingProblem problem, CancellationToken cancellationToken = default)
    {
        ProblemCheck.ThrowIfWrong(problem);
        if (OutsideSolver.Find(_kind) is not { } path)
        {
            return Nothing(problem, $"{OutsideSolver.NameOf(_kind)} is not on this machine.");
        }

        var model = new RosterModel(problem, _weights);
        var columns = ProgramSize.ColumnsOf(model);
        if (columns > MostColumns)
        {
            return Nothing(problem, string.Create(CultureInfo.InvariantCulture, $"The problem has {columns:N0} columns; at most {MostColumns:N0} are written."));
        }

        var program = new RosterProgram(model);
        if (Run(program, path, cancellationToken) is not { } values)
        {
            return Nothing(problem, string.Create(CultureInfo.InvariantCulture, $"{OutsideSolver.NameOf(_kind)} found no roster in {_limit.TotalSeconds:0} seconds."));
        }

        var state = new RosterState(model);
        program.Apply(values, state);
        return Roster.Of(problem, state.Shifts(), _weights) with { Search = new SearchSummary(state.Cost(), LowerBound: null, Iterations: 0, SearchEnd.Iterations) };
    }

    private IReadOnlyDictionary<int, double>? Run(RosterProgram program, string path, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("csops-");
        try
        {
            var (model, solution) = (Path.Combine(folder.FullName, "roster.mps"), Path.Combine(folder.FullName, "roster.sol"));
            using (var writer = new StreamWriter(model))
            {
                MpsFile.Write(program.Program, writer);
            }

            OutsideSolver.Run(_kind, path, model, solution, _limit, cancellationToken);
            return File.Exists(solution) ? SolutionFile.Read(_kind, File.ReadLines(solution)) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Roster Nothing(SchedulingProblem problem, string why)
    {
        var empty = Roster.Of(problem, [], _weights);
        return empty with { Status = ScheduleStatus.NotSolved, Violations = empty.Violations.Add(new RuleViolation("outside-solver", AgentId: null, Date: null, why)) };
    }
}
