namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>Covariances of past errors, of which few are known for many pairs: their correlations are shrunk towards none.</summary>
/// <remarks>
/// Mean products of the errors about 0, since a bias is an error too; correlations are multiplied by 1 − λ, with λ = Σ var(r) / Σ r² over all
/// pairs, in [0, 1]: J. Schäfer and K. Strimmer (2005), "A shrinkage approach to large-scale covariance matrix estimation", Statistical
/// Applications in Genetics and Molecular Biology 4(1), article 32, target D; for reconciliation S. L. Wickramasuriya, G. Athanasopoulos and
/// R. J. Hyndman (2019), "Optimal forecast reconciliation for hierarchical and grouped time series through trace minimization", Journal of the American
/// Statistical Association 114, 804–819. Cost: O(rows · nodes²).
/// </remarks>
internal sealed class ErrorCovariance
{
    private ErrorCovariance(int nodes, double[] values, double shrinkage) => (Nodes, Values, Shrinkage) = (nodes, values, shrinkage);

    public int Nodes { get; }

    /// <summary>The matrix by rows.</summary>
    public double[] Values { get; }

    /// <summary>The λ by which correlations were shrunk, in [0, 1].</summary>
    public double Shrinkage { get; }

    public double this[int i, int j] => Values[(i * Nodes) + j];

    /// <summary>Estimates it from rows of errors, one a node; rows with one that is not known are left out, and at least two must remain.</summary>
    public static ErrorCovariance Of(IEnumerable<double[]> errors, int nodes)
    {
        var rows = errors.Where(row => !Array.Exists(row, double.IsNaN)).ToArray();
        var deviations = new double[nodes];
        for (var i = 0; i < nodes; i++)
        {
            deviations[i] = Math.Sqrt(rows.Sum(row => row[i] * row[i]) / rows.Length);
        }

        var correlations = new double[nodes * nodes];
        var (variances, squares) = (0.0, 0.0);
        for (var i = 0; i < nodes; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (correlation, variance) = Correlation(rows, i, j, deviations[i] * deviations[j]);
                correlations[(i * nodes) + j] = correlation;
                (variances, squares) = (variances + variance, squares + (correlation * correlation));
            }
        }

        var shrinkage = squares > 0 ? Math.Clamp(variances / squares, 0, 1) : 1;
        for (var i = 0; i < nodes; i++)
        {
            correlations[(i * nodes) + i] = deviations[i] * deviations[i];
            for (var j = 0; j < i; j++)
            {
                var covariance = (1 - shrinkage) * correlations[(i * nodes) + j] * deviations[i] * deviations[j];
                (correlations[(i * nodes) + j], correlations[(j * nodes) + i]) = (covariance, covariance);
            }
        }

        return new ErrorCovariance(nodes, correlations, shrinkage);
    }

    /// <summary>The correlation of two columns and the variance of that estimate.</summary>
    private static (double Correlation, double Variance) Correlation(double[][] rows, int i, int j, double scale)
    {
        if (!(scale > 0))
        {
            return (0, 0);
        }

        var (sum, squares, count) = (0.0, 0.0, (double)rows.Length);
        foreach (var row in rows)
        {
            var product = row[i] * row[j] / scale;
            (sum, squares) = (sum + product, squares + (product * product));
        }

        return (sum / count, (squares - (sum * sum / count)) / (count * (count - 1)));
    }
}
