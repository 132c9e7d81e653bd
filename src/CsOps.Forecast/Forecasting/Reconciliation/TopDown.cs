namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Hands the forecasts of the largest sums down in the proportions of the forecasts right below.</summary>
/// <remarks>
/// G. Athanasopoulos, R. A. Ahmed and R. J. Hyndman (2009), "Hierarchical forecasts for Australian domestic tourism", International Journal of
/// Forecasting 25, 146–166, section 3.3: forecast proportions. Where all below are 0, equal shares.
/// </remarks>
internal sealed class TopDown
{
    private readonly Hierarchy _hierarchy;
    private readonly int[] _order;
    private readonly int[] _parents;

    public TopDown(Hierarchy hierarchy)
    {
        _hierarchy = hierarchy;
        _order = [.. Enumerable.Range(0, hierarchy.Nodes).OrderByDescending(node => PartsOf(node).Length).ThenByDescending(node => node)];
        _parents = new int[hierarchy.Nodes];
        for (var at = 0; at < _order.Length; at++)
        {
            _parents[_order[at]] = ParentOf(at);
        }
    }

    /// <summary>Why nothing can be handed down, in words; null where it can.</summary>
    public static string? Problem(Hierarchy hierarchy)
    {
        foreach (var one in hierarchy.Sums)
        {
            if (hierarchy.Sums.Any(other => one.Intersect(other).Any() && one.Except(other).Any() && other.Except(one).Any()))
            {
                return "Two sums share a part and neither holds the other; top-down needs a tree.";
            }
        }

        return null;
    }

    public void Reconcile(Span<double> nodes)
    {
        var below = new double[nodes.Length];
        var children = new int[nodes.Length];
        for (var node = 0; node < nodes.Length; node++)
        {
            if (_parents[node] >= 0)
            {
                below[_parents[node]] += nodes[node];
                children[_parents[node]]++;
            }
        }

        foreach (var node in _order)
        {
            if (_parents[node] is >= 0 and var parent)
            {
                nodes[node] = below[parent] != 0 ? nodes[parent] * nodes[node] / below[parent] : nodes[parent] / children[parent];
            }
        }

        _hierarchy.AddUp(nodes);
    }

    /// <summary>The smallest node before it in the order, which is by size, that holds it; −1 for none.</summary>
    private int ParentOf(int at)
    {
        var parts = PartsOf(_order[at]);
        for (var before = at - 1; before >= 0; before--)
        {
            if (_order[before] >= _hierarchy.Parts && PartsOf(_order[before]).Contains(parts[0]))
            {
                return _order[before];
            }
        }

        return -1;
    }

    private int[] PartsOf(int node) => node < _hierarchy.Parts ? [node] : [.. _hierarchy.Sums[node - _hierarchy.Parts]];
}
