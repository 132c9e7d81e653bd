using System.Diagnostics;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Gives agents types of shift, day by day, by simulated annealing on whole stretches of their lines.</summary>
/// <remarks>
/// Two independent searches, the better of which is the answer. A step draws up to two weeks of one agent anew, among all ways that keep the rules, each with a chance that
/// falls with its cost, or exchanges days between two agents. The answer keeps every hard rule wherever the search finds lines that do; an agent for whom it finds none works less
/// than the least minutes, and keeps every other rule. Memory: some megabytes, and the days times the types times the agents.
/// </remarks>
public sealed class ShiftTypeScheduler
{
    private const int Chains = 2;
    private const int ProposalsOfTurn = 1 << 12;
    private const long DefaultIterations = 40_000_000;

    /// <summary>First and last temperature: beside the dearest agent missing, and beside the cheapest weight.</summary>
    private const double Hottest = 0.2;
    private const double Coldest = 0.4;

    /// <summary>How much dearer a unit of time below an agent's least is than the dearest weight.</summary>
    private const double MissingShare = 3;

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
    /// <returns>The roster; infeasible, with the rules broken, where an agent's least minutes were not reached.</returns>
    /// <exception cref="ArgumentException">The problem contradicts itself: the message says where.</exception>
    public ShiftTypeRoster Solve(ShiftTypeProblem problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Issue() is { } issue)
        {
            throw new ArgumentException(issue, nameof(problem));
        }

        var clock = Stopwatch.StartNew();
        var random = new SplitMix64(_options.Seed);
        var model = new LineModel(problem);
        var chains = Enumerable.Range(0, Chains).Select(_ => new LineChain(model, random.Next())).ToArray();
        var (made, end) = Anneal(problem, chains, clock, cancellationToken);
        var best = chains.MinBy(chain => (chain.BestMissing, chain.BestCost))!;
        return ShiftTypeRoster.Of(problem, best.Best, bound: null, made, end);
    }

    private (long Made, SearchEnd End) Anneal(ShiftTypeProblem problem, LineChain[] chains, Stopwatch clock, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads };
        var budget = _options.Iterations ?? (_options.TimeLimit is null ? DefaultIterations : long.MaxValue);
        var limit = _options.TimeLimit ?? TimeSpan.MaxValue;
        var (cheapest, dearest) = Weights(problem);
        var made = 0L;
        while (made < budget && clock.Elapsed < limit)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return (made, SearchEnd.Cancelled);
            }

            // With both a budget and a limit the proposals set the pace, so that the limit only cuts the search short.
            var share = budget < long.MaxValue ? (double)made / budget : clock.Elapsed / limit;
            var (hot, cold) = (dearest * Hottest, Math.Min(cheapest * Coldest, dearest * Hottest));
            var temperature = hot * Math.Pow(cold / hot, share);
            Parallel.For(0, chains.Length, parallel, chain => chains[chain].Run(ProposalsOfTurn, temperature, dearest * MissingShare));
            made += chains.Length * ProposalsOfTurn;
            _options.Progress?.Report(new SearchProgress(share, chains.Min(chain => chain.BestCost), LowerBound: null));
        }

        return (made, made < budget ? SearchEnd.TimeLimit : SearchEnd.Iterations);
    }

    private static (double Cheapest, double Dearest) Weights(ShiftTypeProblem problem)
    {
        var weights = problem.Requests.Select(request => request.Weight)
            .Concat(problem.Cover.SelectMany(cover => (int[])[cover.UnderWeight, cover.OverWeight]))
            .Where(weight => weight > 0).DefaultIfEmpty(1).ToList();
        return (weights.Min(), weights.Max());
    }
}
