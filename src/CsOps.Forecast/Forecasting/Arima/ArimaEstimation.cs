using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Finds the coefficients under which a series is likeliest.</summary>
/// <remarks>
/// Coefficients are searched inside the stationary and invertible region, from a small autoregression; regressors are not searched but
/// solved for. The exact likelihood starts from where the conditional one is greatest. The likelihood of a moving average that cannot be
/// inverted is that of one that can, so nothing is lost.
/// </remarks>
internal static class ArimaEstimation
{
    private const double FirstRegressive = 0.1;
    private const int MostEvaluations = 200;
    private const double Precision = 1e-12;
    private const double CoarsePrecision = 1e-8;

    /// <summary>By exact likelihood.</summary>
    /// <param name="data">The series and its regressors.</param>
    /// <param name="start">Where to begin; null for the conditional estimate.</param>
    public static ArimaEstimate Exact(ArimaData data, double[]? start = null) =>
        Estimate(data, process => ArimaLikelihood.Exact(data, process), start ?? Conditional(data).Free, Precision);

    /// <summary>By conditional sum of squares; fine enough to compare models, or to the last digit.</summary>
    public static ArimaEstimate Conditional(ArimaData data, bool toTheEnd = false) =>
        Estimate(data, process => ArimaLikelihood.Conditional(data, process), First(data.Orders), toTheEnd ? Precision : CoarsePrecision);

    private static ArimaEstimate Estimate(ArimaData data, Func<ArmaProcess, ArimaLikelihood> likelihoodOf, double[] start, double precision)
    {
        var (free, _) = Lbfgs.Minimise(
            CentralDifferences.Of(at => -likelihoodOf(ArmaProcess.OfFree(data.Orders, at)).LogLikelihood),
            start,
            MostEvaluations,
            precision);
        var best = likelihoodOf(ArmaProcess.OfFree(data.Orders, free));
        return new ArimaEstimate(data.Orders, free, best.Effects, best.LogLikelihood, best.Squares, data.Used);
    }

    private static double[] First(ArimaOrders orders)
    {
        var free = new double[orders.Coefficients];
        free.AsSpan(0, orders.P).Fill(FirstRegressive);
        free.AsSpan(orders.P + orders.Q, orders.SeasonalP).Fill(FirstRegressive);
        return free;
    }
}
