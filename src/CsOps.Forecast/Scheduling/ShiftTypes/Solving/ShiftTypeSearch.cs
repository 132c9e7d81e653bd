using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>One search for a roster: what is known of the problem, and the parts of the search one after another.</summary>
internal sealed class ShiftTypeSearch
{
    private const int Chains = 2;
    private const int ProposalsOfTurn = 1 << 12;

    /// <summary>A line searched for counts as so many proposals.</summary>
    private const int ProposalsOfLine = 256;

    /// <summary>The share at which the linear programme is given up if it is not solved, and that at which the trees are if they found nothing.</summary>
    private const double MixedShare = 0.4;
    private const double BranchedShare = 0.7;

    /// <summary>First and last temperature: beside the dearest agent missing, and beside the cheapest weight.</summary>
    private const double Hottest = 0.2;
    private const double Coldest = 0.4;

    /// <summary>How much dearer a unit of time below an agent's least is than the dearest weight.</summary>
    private const double MissingShare = 3;

    private readonly ShiftTypeProblem _problem;
    private readonly LineModel _model;
    private readonly SearchPace _pace;
    private readonly ParallelOptions _parallel;
    private readonly IProgress<SearchProgress>? _progress;
    private readonly LineChain[] _chains;
    private LineSearch? _lines;
    private SplitMix64 _random;

    public ShiftTypeSearch(ShiftTypeProblem problem, ShiftTypeSchedulerOptions options, SearchPace pace)
    {
        (_problem, _pace, _progress) = (problem, pace, options.Progress);
        _model = new LineModel(problem);
        IsSmall = LineGeneration.Fits(_model);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads };
        _random = new SplitMix64(options.Seed);
        _chains = [.. Enumerable.Range(0, Chains).Select(_ => new LineChain(_model, _random.Next()))];
    }

    /// <summary>Whether the problem is small enough to be bounded.</summary>
    public bool IsSmall { get; }

    private LineChain Annealed => _chains.MinBy(chain => (chain.BestMissing, chain.BestCost))!;

    /// <summary>The cost of the best roster that keeps every rule; the most there is where there is none yet.</summary>
    private long BestCost => Math.Min(Annealed.BestMissing == 0 ? Annealed.BestCost : long.MaxValue, _lines?.Best?.BestCost ?? long.MaxValue);

    /// <summary>What no roster costs less than. A roster that costs nothing needs no other proof.</summary>
    private long? Bound => _lines?.Bound ?? (BestCost == 0 ? 0 : null);

    private bool IsOver => BestCost <= Bound || _pace.End is not null;

    /// <summary>Anneals until a share of the search is done.</summary>
    public void Anneal(double until)
    {
        var (cheapest, dearest) = Weights();
        var (hot, cold) = (dearest * Hottest, Math.Min(cheapest * Coldest, dearest * Hottest));
        for (var (from, share) = (_pace.Share, _pace.Share); share < until && !IsOver; share = _pace.Share)
        {
            var temperature = hot * Math.Pow(cold / hot, (share - from) / (until - from));
            Parallel.For(0, Chains, _parallel, chain => _chains[chain].Run(ProposalsOfTurn, temperature, dearest * MissingShare));
            _pace.Add(Chains * ProposalsOfTurn);
            Tell();
        }
    }

    /// <summary>Bounds the problem by a mixture of lines, and searches rosters from it. Does nothing for a problem that is too large.</summary>
    public void Branch()
    {
        if (IsOver || !IsSmall)
        {
            return;
        }

        _lines = new LineSearch(_model, Annealed.Best, _parallel.MaxDegreeOfParallelism);
        for (var goesOn = true; goesOn && !IsOver && _pace.Share < MixedShare;)
        {
            goesOn = Count(_lines.Mix);
        }

        if (!_lines.IsMixed || IsOver)
        {
            return;
        }

        var start = BestCost;
        _lines.Plant(Annealed.Best, start, ref _random);
        for (var goesOn = true; goesOn && !IsOver && (_pace.Share < BranchedShare || BestCost < start);)
        {
            goesOn = Count(() => _lines.Run(_parallel));
        }
    }

    /// <summary>The best roster found.</summary>
    public ShiftTypeRoster Roster()
    {
        var best = _lines?.Best is { } tree && tree.BestCost <= BestCost && BestCost < long.MaxValue ? tree.Best : Annealed.Best;
        return ShiftTypeRoster.Of(_problem, best, Bound, _pace.Made, BestCost <= Bound ? SearchEnd.Optimal : _pace.End ?? SearchEnd.Iterations);
    }

    private bool Count(Func<bool> part)
    {
        var before = _lines!.Searched;
        var goesOn = part();
        _pace.Add((_lines.Searched - before) * ProposalsOfLine);
        Tell();
        return goesOn;
    }

    private void Tell() => _progress?.Report(new SearchProgress(Math.Min(1, _pace.Share), Math.Min(BestCost, Annealed.BestCost), Bound));

    private (double Cheapest, double Dearest) Weights()
    {
        var weights = _problem.Requests.Select(request => request.Weight)
            .Concat(_problem.Cover.SelectMany(cover => (int[])[cover.UnderWeight, cover.OverWeight]))
            .Where(weight => weight > 0).DefaultIfEmpty(1).ToList();
        return (weights.Min(), weights.Max());
    }
}
