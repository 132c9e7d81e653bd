namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Makes forecasts of parts and of sums agree. Immutable and thread-safe.</summary>
/// <remarks>
/// Forecasts that add up already stay what they are, with any method; and where the forecasts are right on average, so are those of the least squares methods.
/// A part that would go below 0 is 0, and the sums follow.
/// </remarks>
public sealed class Reconciler
{
    /// <summary>Rows of errors without which neither variances nor covariances are estimated.</summary>
    public const int FewestErrors = 8;

    private readonly Hierarchy _hierarchy;
    private readonly LeastSquares? _leastSquares;
    private readonly TopDown? _topDown;

    /// <summary>Makes ready.</summary>
    /// <param name="hierarchy">Which nodes add up to which.</param>
    /// <param name="method">How to make them agree.</param>
    /// <param name="errors">
    /// Past errors of the forecasts to be reconciled: a row a day, in it one a node, NaN where not known; looked at by
    /// <see cref="ReconciliationMethod.Variance"/> and <see cref="ReconciliationMethod.MinimumTrace"/>. Rows with one that is not known are left out.
    /// </param>
    /// <exception cref="ArgumentException">A row has not one error a node, whole rows are fewer than <see cref="FewestErrors"/>, or top-down is asked of sums that are no tree.</exception>
    public Reconciler(Hierarchy hierarchy, ReconciliationMethod method, IEnumerable<double[]>? errors = null)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        (_hierarchy, Method) = (hierarchy, method);
        var weighted = method is ReconciliationMethod.Variance or ReconciliationMethod.MinimumTrace;
        if (hierarchy.Sums.IsEmpty)
        {
            return;
        }

        if (method == ReconciliationMethod.TopDown)
        {
            _topDown = TopDown.Problem(hierarchy) is { } problem ? throw new ArgumentException(problem, nameof(hierarchy)) : new TopDown(hierarchy);
        }
        else if (method != ReconciliationMethod.BottomUp)
        {
            _leastSquares = new LeastSquares(hierarchy, weighted ? Weights(Checked(errors)) : Structure());
        }
    }

    /// <summary>How it makes them agree.</summary>
    public ReconciliationMethod Method { get; }

    /// <summary>By how much correlations of errors were shrunk towards none, in [0, 1]; 0 with other methods than minimum trace.</summary>
    public double Shrinkage { get; private set; }

    /// <summary>Changes forecasts to such as add up.</summary>
    /// <param name="nodes">The forecast of each node, finite.</param>
    /// <param name="isFixed">Per part whether its forecast must stay, as 0 of a closed queue; empty: none is. Top-down keeps none but 0.</param>
    /// <exception cref="ArgumentException">There is not one value a node, a value is not finite, or not one flag a part.</exception>
    public void Reconcile(Span<double> nodes, ReadOnlySpan<bool> isFixed = default)
    {
        if (nodes.Length != _hierarchy.Nodes || (!isFixed.IsEmpty && isFixed.Length != _hierarchy.Parts))
        {
            throw new ArgumentException($"There are {nodes.Length} values for {_hierarchy.Nodes} nodes and {isFixed.Length} flags for {_hierarchy.Parts} parts.", nameof(nodes));
        }

        foreach (var value in nodes)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException($"A forecast is {value.ToString(CultureInfo.InvariantCulture)}; expected a finite number.", nameof(nodes));
            }
        }

        _leastSquares?.Reconcile(nodes, isFixed);
        _topDown?.Reconcile(nodes);
        NoneBelowZero(nodes);
    }

    private void NoneBelowZero(Span<double> nodes)
    {
        for (var part = 0; part < _hierarchy.Parts; part++)
        {
            nodes[part] = Math.Max(0, nodes[part]);
        }

        _hierarchy.AddUp(nodes);
    }

    private double[] Weights(double[][] errors)
    {
        var covariance = ErrorCovariance.Of(errors, _hierarchy.Nodes);
        if (Method == ReconciliationMethod.MinimumTrace)
        {
            Shrinkage = covariance.Shrinkage;
            return covariance.Values;
        }

        return Diagonal(node => covariance[node, node]);
    }

    private double[] Structure() => Diagonal(node => node < _hierarchy.Parts ? 1 : _hierarchy.Sums[node - _hierarchy.Parts].Length);

    private double[] Diagonal(Func<int, double> variance)
    {
        var nodes = _hierarchy.Nodes;
        var weights = new double[nodes * nodes];
        for (var node = 0; node < nodes; node++)
        {
            weights[(node * nodes) + node] = variance(node);
        }

        return weights;
    }

    private double[][] Checked(IEnumerable<double[]>? errors)
    {
        var rows = errors?.ToArray() ?? [];
        var wrong = Array.Find(rows, row => row.Length != _hierarchy.Nodes);
        var whole = rows.Count(row => !Array.Exists(row, double.IsNaN));
        return wrong is not null
            ? throw new ArgumentException($"A row has {wrong.Length} errors for {_hierarchy.Nodes} nodes; there must be one each.", nameof(errors))
            : whole < FewestErrors
            ? throw new ArgumentException($"There are {whole} whole rows of errors; {Method} needs {FewestErrors} or more.", nameof(errors))
            : rows;
    }
}
