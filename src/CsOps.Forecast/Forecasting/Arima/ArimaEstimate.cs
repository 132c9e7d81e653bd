namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>A model with its coefficients.</summary>
/// <param name="Orders">The orders.</param>
/// <param name="Free">The numbers whose stationary and invertible coefficients these are; p, q, then those of the season.</param>
/// <param name="Effects">The regressors' coefficients.</param>
/// <param name="LogLikelihood">With all constants.</param>
/// <param name="Squares">Sum of squared standardised innovations.</param>
/// <param name="Used">Differences that were observed.</param>
internal sealed record ArimaEstimate(ArimaOrders Orders, double[] Free, double[] Effects, double LogLikelihood, double Squares, int Used)
{
    /// <summary>Autoregressive and moving average coefficients, then those of the season.</summary>
    public double[] Coefficients { get; } = ArmaProcess.CoefficientsOf(Orders, Free);

    /// <summary>The process of the noise.</summary>
    public ArmaProcess Process => ArmaProcess.Of(Orders, Coefficients);

    /// <summary>Estimated numbers, the variance of the innovations among them.</summary>
    public int Counted => Free.Length + Effects.Length + 1;

    /// <summary>The variance of the innovations, the estimated coefficients taken off the degrees of freedom.</summary>
    public double Variance => Squares / Math.Max(1, Used - Counted + 1);

    /// <summary>
    /// Akaike's criterion corrected for short series: −2 log likelihood + 2k + 2k(k + 1)/(n − k − 1); infinite where n is too small.
    /// </summary>
    /// <remarks>Hurvich and Tsai (1989), "Regression and time series model selection in small samples", Biometrika 76.</remarks>
    public double Aicc => Used - Counted - 1 <= 0
        ? double.PositiveInfinity
        : (-2 * LogLikelihood) + (2 * Counted) + (2.0 * Counted * (Counted + 1) / (Used - Counted - 1));
}
