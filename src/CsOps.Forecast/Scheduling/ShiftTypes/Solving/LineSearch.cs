namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>Bounds a problem by a mixture of lines, and searches rosters from it in two trees side by side.</summary>
internal sealed class LineSearch
{
    private const int Trees = 2;
    private const int LinesOfTurn = 1000;
    private const int MostSteps = 2000;

    /// <summary>A bound that near to the mixture's cost will not grow any more.</summary>
    private const double Near = 1e-3;
    private const double Tolerance = 1e-6;
    private const double RelativeTolerance = 1e-9;

    private readonly LineModel _model;
    private readonly LineGeneration _generation;
    private readonly LineProgramme _root;
    private readonly LineChoices _nothing;
    private LineTree[] _trees = [];
    private double _least;
    private long? _proven; // the cost of a roster that the trees proved to be the best

    public LineSearch(LineModel model, ReadOnlySpan<byte> start, int threads)
    {
        _model = model;
        _generation = new LineGeneration(model, threads);
        _root = _generation.Begin(start);
        _nothing = new LineChoices(model);
    }

    /// <summary>What no roster costs less than; costs are whole numbers. Null while nothing is known.</summary>
    public long? Bound => _proven ?? (IsMixed || _least > 0 ? (long)Math.Ceiling(_least - Tolerance - (RelativeTolerance * _least)) : null);

    /// <summary>The lines searched for.</summary>
    public long Searched => _generation.Searched + _trees.Sum(tree => tree.Searched);

    /// <summary>The tree with the best roster; null before they are planted.</summary>
    public LineTree? Best => _trees.MinBy(tree => tree.BestCost);

    /// <summary>Makes the mixture cheaper by one round of lines.</summary>
    /// <returns>Whether it goes on; not so either where there is an agent without any line.</returns>
    public bool Mix()
    {
        if (!_root.Solve(MostSteps))
        {
            return double.IsFinite(_root.Cost);
        }

        var (added, bound) = _generation.Extend(_root, _nothing, isLeftOut: null);
        if (!double.IsFinite(bound))
        {
            return false;
        }

        _least = Math.Max(_least, bound);
        IsMixed = added == 0 || _root.Cost - _least < Near;
        return !IsMixed;
    }

    /// <summary>Whether the mixture is the cheapest there is.</summary>
    public bool IsMixed { get; private set; }

    /// <summary>Begins the trees.</summary>
    /// <param name="best">The best roster known.</param>
    /// <param name="cost">What it costs; the most there is where it breaks a rule.</param>
    /// <param name="random">Where the trees' draws come from.</param>
    public void Plant(ReadOnlySpan<byte> best, long cost, ref SplitMix64 random)
    {
        _trees = new LineTree[Trees];
        for (var i = 0; i < Trees; i++)
        {
            _trees[i] = new LineTree(_model, _generation.Copy(), _root, random.Next(), noise: (double)i / Trees);
            _trees[i].Take(best, cost);
        }
    }

    /// <summary>Lets the trees go on for a while, and tells each of the best roster.</summary>
    /// <returns>Whether they have more to do.</returns>
    public bool Run(ParallelOptions parallel)
    {
        Parallel.ForEach(_trees, parallel, tree => tree.Run(LinesOfTurn));
        var best = Best!;
        foreach (var tree in _trees)
        {
            tree.Take(best.Best, best.BestCost);
        }

        var isProven = _trees.Any(tree => tree.IsExhausted);
        _proven = isProven && best.BestCost < long.MaxValue ? best.BestCost : null;
        return !isProven && Bound < best.BestCost;
    }
}
