using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Projects forecasts of nodes on those that add up, along the directions in which they err most.</summary>
/// <remarks>
/// ỹ = ŷ − W Cᵀ (C W Cᵀ)⁻¹ C ŷ, with a row of C a sum that says sum − Σ parts = 0: equation 7 of S. L. Wickramasuriya, G. Athanasopoulos and R. J. Hyndman
/// (2019), the same as S (Sᵀ W⁻¹ S)⁻¹ Sᵀ W⁻¹ ŷ without an inverse of W, so that a node that cannot err (a closed queue) may have variance 0.
/// Cost: O(sums² · nodes + sums³).
/// </remarks>
internal sealed class LeastSquares
{
    /// <summary>A sum errs at least by this share of the largest variance, so that there is one answer.</summary>
    private const double LeastVariance = 1e-9;

    private readonly Hierarchy _hierarchy;
    private readonly double[] _weights;

    /// <summary>Takes the covariances W of the nodes' errors, by rows.</summary>
    public LeastSquares(Hierarchy hierarchy, double[] weights)
    {
        (_hierarchy, _weights) = (hierarchy, weights);
        var nodes = hierarchy.Nodes;
        var largest = Enumerable.Range(0, nodes).Max(i => weights[(i * nodes) + i]);
        var least = largest > 0 ? LeastVariance * largest : 1;
        for (var s = hierarchy.Parts; s < nodes; s++)
        {
            weights[(s * nodes) + s] = Math.Max(least, weights[(s * nodes) + s]);
        }
    }

    /// <summary>Changes the values to such as add up; parts that are fixed stay what they are.</summary>
    public void Reconcile(Span<double> nodes, ReadOnlySpan<bool> isFixed)
    {
        var (parts, sums) = (_hierarchy.Parts, _hierarchy.Sums.Length);
        var towards = Towards(isFixed);
        var products = new double[sums * sums];
        var gaps = new double[sums];
        for (var a = 0; a < sums; a++)
        {
            gaps[a] = Gap(nodes, a);
            for (var b = 0; b <= a; b++)
            {
                products[(a * sums) + b] = Gap(towards.AsSpan(b * _hierarchy.Nodes, _hierarchy.Nodes), a);
            }
        }

        Cholesky.Factor(products, sums);
        Cholesky.Forward(products, gaps);
        Cholesky.Backward(products, gaps);
        for (var b = 0; b < sums; b++)
        {
            for (var part = 0; part < parts; part++)
            {
                nodes[part] -= gaps[b] * towards[(b * _hierarchy.Nodes) + part];
            }
        }

        _hierarchy.AddUp(nodes);
    }

    /// <summary>W Cᵀ, a row a sum.</summary>
    private double[] Towards(ReadOnlySpan<bool> isFixed)
    {
        var nodes = _hierarchy.Nodes;
        var towards = new double[_hierarchy.Sums.Length * nodes];
        for (var s = 0; s < _hierarchy.Sums.Length; s++)
        {
            for (var node = 0; node < nodes; node++)
            {
                if (IsFixed(isFixed, node))
                {
                    continue;
                }

                var row = _weights.AsSpan(node * nodes, nodes);
                var value = row[_hierarchy.Parts + s];
                foreach (var part in _hierarchy.Sums[s])
                {
                    value -= IsFixed(isFixed, part) ? 0 : row[part];
                }

                towards[(s * nodes) + node] = value;
            }
        }

        return towards;
    }

    private double Gap(ReadOnlySpan<double> nodes, int sum)
    {
        var gap = nodes[_hierarchy.Parts + sum];
        foreach (var part in _hierarchy.Sums[sum])
        {
            gap -= nodes[part];
        }

        return gap;
    }

    private static bool IsFixed(ReadOnlySpan<bool> isFixed, int node) => node < isFixed.Length && isFixed[node];
}
