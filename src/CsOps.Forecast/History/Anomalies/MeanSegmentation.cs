namespace CsOps.Forecast.History.Anomalies;

/// <summary>The parts of a series whose means differ, by pruned exact linear time.</summary>
/// <remarks>
/// <para>Minimises Σ over parts [RSS / σ² + ln(length / n)] + 3 ln n × changes: twice the negative modified BIC of Zhang and Siegmund (Biometrics 63, 2007,
/// equation 2), which charges changes near the ends and near each other more.</para>
/// <para>Exact: the pruning of Killick, Fearnhead and Eckley (JASA 107, 2012, theorem 3.1) leaves out only starts that cannot be the last. Its constant is
/// ln 4: splitting a part lowers RSS, and changes ln(a/n) + ln(b/n) against ln((a + b)/n) by no more than −ln(n(a + b)/(ab)) ≤ −ln 4. A start is left out
/// only for ends that leave the part after it its shortest length. Cost: O(n) where changes are as frequent as values, O(n²) at worst.</para>
/// </remarks>
internal sealed class MeanSegmentation
{
    private static readonly double Gain = Math.Log(4);

    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly double _variance;
    private readonly double _centre;

    public MeanSegmentation(ReadOnlySpan<double> values, double variance)
    {
        _variance = variance;
        _sums = new double[values.Length + 1];
        _squares = new double[values.Length + 1];
        foreach (var value in values)
        {
            _centre += value / values.Length;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] - _centre;
            _sums[i + 1] = _sums[i] + value;
            _squares[i + 1] = _squares[i] + (value * value);
        }
    }

    private int Count => _sums.Length - 1;

    /// <summary>The penalty of a change.</summary>
    public double Penalty => 3 * Math.Log(Count);

    /// <summary>The cost of the values from one index to before another as one part.</summary>
    public double Cost(int from, int to) => (Rss(from, to) / _variance) + Math.Log((double)(to - from) / Count);

    /// <summary>The cost of all values in parts that begin at the changes, penalties included.</summary>
    public double TotalCost(List<int> changes)
    {
        int[] bounds = [0, .. changes, Count];
        return bounds.Zip(bounds.Skip(1)).Sum(part => Cost(part.First, part.Second)) + (Penalty * changes.Count);
    }

    /// <summary>The mean of the values from one index to before another.</summary>
    public double Mean(int from, int to) => _centre + ((_sums[to] - _sums[from]) / (to - from));

    /// <summary>The sum of squares about the mean.</summary>
    public double Rss(int from, int to)
    {
        var sum = _sums[to] - _sums[from];
        return Math.Max(0, _squares[to] - _squares[from] - (sum * sum / (to - from)));
    }

    /// <summary>The first indices of the second and later parts, in order.</summary>
    /// <param name="shortest">The length of the shortest part, 1 or more.</param>
    public List<int> Changes(int shortest)
    {
        var (best, last) = (new double[Count + 1], new int[Count + 1]);
        var prunedFrom = new int[Count + 1];
        Array.Fill(prunedFrom, int.MaxValue);
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -Penalty;
        var starts = new List<int> { 0 };
        for (var end = shortest; end <= Count; end++)
        {
            if (end - shortest >= shortest)
            {
                starts.Add(end - shortest);
            }

            starts.RemoveAll(start => prunedFrom[start] <= end);
            foreach (var start in starts)
            {
                var cost = best[start] + Cost(start, end) + Penalty;
                if (cost < best[end])
                {
                    (best[end], last[end]) = (cost, start);
                }
            }

            foreach (var start in starts)
            {
                if (best[start] + Cost(start, end) + Gain >= best[end])
                {
                    prunedFrom[start] = Math.Min(prunedFrom[start], end + shortest);
                }
            }
        }

        var changes = new List<int>();
        for (var end = Count; end > 0 && last[end] > 0; end = last[end])
        {
            changes.Insert(0, last[end]);
        }

        return changes;
    }
}
