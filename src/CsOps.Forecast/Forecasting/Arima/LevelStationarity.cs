using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>The test of Kwiatkowski, Phillips, Schmidt and Shin: whether a series stays about one level.</summary>
/// <remarks>
/// Σ of squared partial sums of the deviations from the mean / (n² · long-run variance with Bartlett weights up to lag 3√n / 13, as is
/// usual where differences are chosen by it). Source: Kwiatkowski et al. (1992), "Testing the null hypothesis of stationarity against the
/// alternative of a unit root", Journal of Econometrics 54, equation 13 and table 1. Cost: O(n · √n).
/// </remarks>
internal static class LevelStationarity
{
    private const double FivePercent = 0.463;

    /// <summary>Whether a steady level is rejected at the level of 5 %.</summary>
    public static bool IsRejected(ReadOnlySpan<double> values) => Statistic(values) > FivePercent;

    /// <summary>The statistic; 0 for a constant.</summary>
    public static double Statistic(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        var deviations = values.ToArray();
        TensorPrimitives.Subtract(deviations, TensorPrimitives.Sum(values) / n, deviations);
        double sum = 0, squares = 0;
        foreach (var deviation in deviations)
        {
            sum += deviation;
            squares += sum * sum;
        }

        var lags = (int)(3 * Math.Sqrt(n) / 13);
        var variance = TensorPrimitives.SumOfSquares<double>(deviations);
        for (var lag = 1; lag <= lags; lag++)
        {
            variance += 2 * (1 - (lag / (lags + 1.0))) * TensorPrimitives.Dot<double>(deviations.AsSpan(lag), deviations.AsSpan(0, n - lag));
        }

        return variance > 0 ? squares / (n * variance) : 0;
    }
}
