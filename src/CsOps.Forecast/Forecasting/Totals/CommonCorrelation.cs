namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Correlations of errors about 0, as far as the errors are few shrunk towards the one that all pairs would have to have for the sum of all to err as it did.</summary>
/// <remarks>
/// With deviations d and correlations r of the past the target is r̄ = Σ dᵢ dⱼ rᵢⱼ / Σ dᵢ dⱼ over all pairs, so that what all queues err together is what it was, however much is shrunk:
/// shrunk towards none, the sum would be too sure wherever queues go together. Not below −1 / (queues − 1), where there would be no such queues.
/// λ = Σ (var rᵢⱼ − cov(rᵢⱼ, r̄)) / Σ (rᵢⱼ − r̄)², in [0, 1], is equation 8 of J. Schäfer and K. Strimmer (2005), "A shrinkage approach to large-scale covariance matrix estimation",
/// Statistical Applications in Genetics and Molecular Biology 4(1), article 32, for their target F with pairs weighted. A queue that never erred goes with none. Cost: O(rows · queues²).
/// </remarks>
internal sealed class CommonCorrelation
{
    private readonly double[][] _rows;
    private readonly double[] _deviations;

    /// <summary>What the pairs of a row have in common, and its mean r̄.</summary>
    private readonly double[] _common;
    private readonly double _mean;

    private CommonCorrelation(double[][] rows, int queues)
    {
        _rows = rows;
        _deviations = [.. Enumerable.Range(0, queues).Select(queue => Math.Sqrt(rows.Sum(row => row[queue] * row[queue]) / rows.Length))];
        var pairs = TwicePairs(_deviations);
        _common = Array.ConvertAll(rows, row => pairs > 0 ? TwicePairs(row) / pairs : 0);
        _mean = _common.Average();
    }

    /// <summary>Estimates them.</summary>
    /// <param name="rows">Two or more rows of errors, one a queue, all known.</param>
    /// <param name="queues">Number of queues.</param>
    /// <returns>By queue and queue, 1 of a queue with itself.</returns>
    public static double[,] Of(double[][] rows, int queues) => new CommonCorrelation(rows, queues).Shrunk(queues);

    private double[,] Shrunk(int queues)
    {
        var correlations = new double[queues, queues];
        var (overlap, distance) = (0.0, 0.0);
        for (var i = 0; i < queues; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Err(i, j))
                {
                    var (correlation, chance) = Estimated(i, j);
                    correlations[i, j] = correlation;
                    (overlap, distance) = (overlap + chance, distance + ((correlation - _mean) * (correlation - _mean)));
                }
            }
        }

        var shrinkage = distance > 0 ? Math.Clamp(overlap / distance, 0, 1) : 0;
        var target = Math.Max(_mean, -1.0 / Math.Max(1, _deviations.Count(deviation => deviation > 0) - 1));
        for (var i = 0; i < queues; i++)
        {
            correlations[i, i] = 1;
            for (var j = 0; j < i; j++)
            {
                correlations[i, j] = correlations[j, i] = Err(i, j) ? ((1 - shrinkage) * correlations[i, j]) + (shrinkage * target) : 0;
            }
        }

        return correlations;
    }

    private bool Err(int i, int j) => _deviations[i] > 0 && _deviations[j] > 0;

    /// <summary>The correlation of two queues, and the variance of that estimate less its covariance with the target.</summary>
    private (double Correlation, double Chance) Estimated(int i, int j)
    {
        var scale = _deviations[i] * _deviations[j];
        var correlation = _rows.Average(row => row[i] * row[j]) / scale;
        var chance = 0.0;
        for (var row = 0; row < _rows.Length; row++)
        {
            var off = (_rows[row][i] * _rows[row][j] / scale) - correlation;
            chance += off * (off - (_common[row] - _mean));
        }

        return (correlation, chance / ((double)_rows.Length * (_rows.Length - 1)));
    }

    /// <summary>Σ of the products of all pairs, each pair twice: (Σ x)² − Σ x².</summary>
    private static double TwicePairs(double[] values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values)
        {
            (sum, squares) = (sum + value, squares + (value * value));
        }

        return (sum * sum) - squares;
    }
}
