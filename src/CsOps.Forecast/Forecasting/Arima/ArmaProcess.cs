namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>A stationary process by its full polynomials: n(t) = Σ ar[i − 1]·n(t − i) + e(t) + Σ ma[i − 1]·e(t − i).</summary>
internal sealed class ArmaProcess
{
    private ArmaProcess(double[] regressive, double[] moving) => (Regressive, Moving) = (regressive, moving);

    /// <summary>Autoregressive coefficients, those of the season multiplied in.</summary>
    public double[] Regressive { get; }

    /// <summary>Moving average coefficients, those of the season multiplied in.</summary>
    public double[] Moving { get; }

    /// <summary>The process of given coefficients: p autoregressive, q moving average, then those of the season.</summary>
    public static ArmaProcess Of(ArimaOrders orders, ReadOnlySpan<double> coefficients)
    {
        var regressive = coefficients[..orders.P];
        var moving = coefficients.Slice(orders.P, orders.Q);
        var seasonal = coefficients.Slice(orders.P + orders.Q, orders.SeasonalP);
        var seasonalMoving = coefficients.Slice(orders.P + orders.Q + orders.SeasonalP, orders.SeasonalQ);
        var ar = LagPolynomial.Product(LagPolynomial.Product([1], 1, LagPolynomial.Negated(regressive)), orders.Period, LagPolynomial.Negated(seasonal));
        var ma = LagPolynomial.Product(LagPolynomial.Product([1], 1, moving), orders.Period, seasonalMoving);
        return new ArmaProcess(LagPolynomial.Negated(ar.AsSpan(1)), ma[1..]);
    }

    /// <summary>The stationary and invertible process of any numbers, in the same order.</summary>
    public static ArmaProcess OfFree(ArimaOrders orders, ReadOnlySpan<double> free) => Of(orders, CoefficientsOf(orders, free));

    /// <summary>The coefficients of a stationary and invertible process, from any numbers in the same order.</summary>
    public static double[] CoefficientsOf(ArimaOrders orders, ReadOnlySpan<double> free)
    {
        var (p, q, seasonal) = (orders.P, orders.Q, orders.SeasonalP);
        return
        [
            .. LagPolynomial.Stationary(free[..p]),
            .. LagPolynomial.Negated(LagPolynomial.Stationary(free.Slice(p, q))),
            .. LagPolynomial.Stationary(free.Slice(p + q, seasonal)),
            .. LagPolynomial.Negated(LagPolynomial.Stationary(free[(p + q + seasonal)..])),
        ];
    }
}
