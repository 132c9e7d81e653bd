namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>How likely a differenced series is under a process, with the regression that fits best under it.</summary>
/// <param name="LogLikelihood">With all constants, at the best variance of the innovations.</param>
/// <param name="Squares">Sum of squared standardised innovations.</param>
/// <param name="Effects">The regressors' coefficients.</param>
internal readonly record struct ArimaLikelihood(double LogLikelihood, double Squares, double[] Effects)
{
    /// <summary>The exact Gaussian likelihood.</summary>
    /// <remarks>
    /// Differences that need a missing value are missing; so with gaps and differences a little of what is known is not used. Regression by
    /// generalised least squares: the innovations of the series on those of the regressors, which have gone through the same filter.
    /// Source: Brockwell and Davis, <i>Time Series: Theory and Methods</i>, 2nd edition (1991), section 8.7; Harvey (1989), section 3.4.
    /// </remarks>
    /// <param name="data">The differenced columns.</param>
    /// <param name="process">The process of the noise.</param>
    /// <param name="given">The regressors' coefficients, or null for the best.</param>
    public static ArimaLikelihood Exact(ArimaData data, ArmaProcess process, double[]? given = null)
    {
        var filter = new ArmaFilter(process);
        var innovations = Rooms(data);
        filter.Run(data.Columns, innovations);
        var (effects, squares) = InnovationRegression.Fit(innovations, given);
        var n = data.Used;
        return new ArimaLikelihood(-0.5 * ((n * (1 + Math.Log(2 * Math.PI * squares / n))) + filter.LogDeterminant), squares, effects);
    }

    /// <summary>The likelihood given the first values: residuals by recursion, those before the first full memory taken for 0.</summary>
    /// <remarks>Box, Jenkins and Reinsel, <i>Time Series Analysis</i>, 4th edition (2008), section 7.1.2. A missing value is as it was
    /// expected.</remarks>
    public static ArimaLikelihood Conditional(ArimaData data, ArmaProcess process, double[]? given = null)
    {
        var residuals = Rooms(data);
        for (var column = 0; column < residuals.Length; column++)
        {
            Residuals(data.Columns[column], data.Columns[0], process, residuals[column]);
        }

        var (effects, squares) = InnovationRegression.Fit(residuals, given);
        var n = data.Used;
        var variance = squares / Math.Max(1, n - process.Regressive.Length);
        return new ArimaLikelihood(-0.5 * n * (1 + Math.Log(2 * Math.PI * variance)), squares, effects);
    }

    private static double[][] Rooms(ArimaData data) => [.. data.Columns.Select(column => new double[column.Length])];

    private static void Residuals(double[] values, double[] first, ArmaProcess process, double[] residuals)
    {
        var (regressive, moving) = (process.Regressive, process.Moving);
        var filled = Array.Exists(first, double.IsNaN) ? Array.ConvertAll(values, value => double.IsNaN(value) ? 0 : value) : values;
        for (var t = regressive.Length; t < values.Length; t++)
        {
            var expected = 0.0;
            for (var i = 0; i < regressive.Length; i++)
            {
                expected += regressive[i] * filled[t - 1 - i];
            }

            for (var i = 0; i < Math.Min(moving.Length, t); i++)
            {
                expected += moving[i] * residuals[t - 1 - i];
            }

            if (double.IsNaN(first[t]))
            {
                filled[t] = expected;
            }

            residuals[t] = filled[t] - expected;
        }
    }
}
