using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Parts and the sums of some of them: queues, channels, a centre. Immutable.</summary>
/// <remarks>Nodes are numbered: first the parts, then the sums. A sum of one part only is a second opinion on that part.</remarks>
public sealed class Hierarchy
{
    /// <summary>Makes a hierarchy.</summary>
    /// <param name="parts">Number of parts, 1 or more.</param>
    /// <param name="sums">Per sum the parts in it, each once, from 0 to <paramref name="parts"/> − 1; none empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no part.</exception>
    /// <exception cref="ArgumentException">A sum is empty, or has a part twice or one that is not there.</exception>
    public Hierarchy(int parts, params IEnumerable<ImmutableArray<int>> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentNullException.ThrowIfNull(sums);
        Parts = parts;
        Sums = [.. sums];
        foreach (var sum in Sums)
        {
            if (sum.IsDefaultOrEmpty || sum.Distinct().Count() < sum.Length || sum.Any(part => part < 0 || part >= parts))
            {
                var found = sum.IsDefaultOrEmpty ? "none" : string.Join(", ", sum);
                throw new ArgumentException($"A sum has the parts {found}; expected one or more of 0 to {parts - 1}, each once.", nameof(sums));
            }
        }
    }

    /// <summary>Number of parts.</summary>
    public int Parts { get; }

    /// <summary>The parts of each sum.</summary>
    public ImmutableArray<ImmutableArray<int>> Sums { get; }

    /// <summary>Number of nodes: parts and sums.</summary>
    public int Nodes => Parts + Sums.Length;

    /// <summary>Replaces the values of the sums by the sums of the values of their parts.</summary>
    /// <param name="nodes">A value a node.</param>
    /// <exception cref="ArgumentException">There is not one value a node.</exception>
    public void AddUp(Span<double> nodes)
    {
        if (nodes.Length != Nodes)
        {
            throw new ArgumentException($"There are {nodes.Length} values for {Nodes} nodes; there must be one each.", nameof(nodes));
        }

        for (var s = 0; s < Sums.Length; s++)
        {
            var sum = 0.0;
            foreach (var part in Sums[s])
            {
                sum += nodes[part];
            }

            nodes[Parts + s] = sum;
        }
    }
}
