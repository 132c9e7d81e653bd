using CsOps.Forecast.Forecasting.Reconciliation;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>How the errors of the days of several queues go together: a bad day of one is often one of another. Immutable.</summary>
public sealed class QueueCorrelation
{
    private readonly double[] _values;

    private QueueCorrelation(int queues, double[] values) => (Queues, _values) = (queues, values);

    /// <summary>Number of queues.</summary>
    public int Queues { get; }

    /// <summary>The correlation of the errors of the daily totals of two queues, in [−1, 1]; 1 of a queue with itself.</summary>
    public double this[int queue, int other] => _values[(queue * Queues) + other];

    /// <summary>Queues that err each by itself.</summary>
    /// <param name="queues">Number of queues, 0 or more.</param>
    public static QueueCorrelation None(int queues)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(queues);
        var values = new double[queues * queues];
        for (var queue = 0; queue < queues; queue++)
        {
            values[(queue * queues) + queue] = 1;
        }

        return new QueueCorrelation(queues, values);
    }

    /// <summary>Estimates it; as far as the errors are few, correlations are shrunk towards one that all pairs share, such that all queues together err as they did.</summary>
    /// <param name="queues">Number of queues.</param>
    /// <param name="errors">Past errors of daily totals: a row a day, in it one a queue, 0 where it was closed, NaN where not known.</param>
    /// <returns>Correlations; none for queues of which fewer than half the days are known, and none at all below <see cref="Reconciler.FewestErrors"/> whole days.</returns>
    /// <exception cref="ArgumentException">A row has not one error a queue.</exception>
    /// <remarks>
    /// Σ dᵢ dⱼ rᵢⱼ over all pairs, with deviations d and correlations r, is what it was in the errors: shrunk towards none, sums would be too sure where queues go together.
    /// J. Schäfer and K. Strimmer (2005), "A shrinkage approach to large-scale covariance matrix estimation", target F with pairs weighted by dᵢ dⱼ. Cost: O(rows · queues²).
    /// </remarks>
    public static QueueCorrelation Of(int queues, IEnumerable<double[]> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var rows = errors.ToArray();
        if (Array.Find(rows, row => row.Length != queues) is { } wrong)
        {
            throw new ArgumentException($"A row has {wrong.Length} errors for {queues} queues; there must be one each.", nameof(errors));
        }

        var known = Enumerable.Range(0, queues).Where(queue => 2 * rows.Count(row => !double.IsNaN(row[queue])) >= rows.Length).ToArray();
        var correlation = None(queues);
        var whole = rows.Select(row => Array.ConvertAll(known, queue => row[queue])).Where(row => !Array.Exists(row, double.IsNaN)).ToArray();
        if (whole.Length < Reconciler.FewestErrors)
        {
            return correlation;
        }

        var shrunk = CommonCorrelation.Of(whole, known.Length);
        for (var i = 0; i < known.Length; i++)
        {
            for (var j = 0; j < known.Length; j++)
            {
                correlation._values[(known[i] * queues) + known[j]] = shrunk[i, j];
            }
        }

        return correlation;
    }
}
