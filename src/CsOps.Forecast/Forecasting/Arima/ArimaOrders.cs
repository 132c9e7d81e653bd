namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>The orders of a seasonal ARIMA model.</summary>
/// <param name="P">Autoregressive order.</param>
/// <param name="D">Differences of neighbouring steps.</param>
/// <param name="Q">Moving average order.</param>
/// <param name="SeasonalP">Autoregressive order in whole periods.</param>
/// <param name="SeasonalD">Differences of steps a period apart.</param>
/// <param name="SeasonalQ">Moving average order in whole periods.</param>
/// <param name="Period">Steps of a season, 1 where there is none.</param>
internal readonly record struct ArimaOrders(int P, int D, int Q, int SeasonalP = 0, int SeasonalD = 0, int SeasonalQ = 0, int Period = 1)
{
    /// <summary>Number of autoregressive and moving average coefficients.</summary>
    public int Coefficients => P + Q + SeasonalP + SeasonalQ;

    /// <summary>Steps that differencing uses up.</summary>
    public int Lost => D + (SeasonalD * Period);

    /// <summary>The polynomial of the differences: y(t) = Σ result[i − 1]·y(t − i) + difference(t).</summary>
    public double[] Differencing()
    {
        double[] product = [1];
        for (var i = 0; i < D; i++)
        {
            product = LagPolynomial.Product(product, 1, [-1]);
        }

        for (var i = 0; i < SeasonalD; i++)
        {
            product = LagPolynomial.Product(product, Period, [-1]);
        }

        return [.. product.Skip(1).Select(weight => -weight)];
    }

    /// <summary>The differences of a series; NaN where a value they need is NaN.</summary>
    public double[] Differences(ReadOnlySpan<double> values)
    {
        var weights = Differencing();
        var differences = new double[values.Length - Lost];
        for (var t = 0; t < differences.Length; t++)
        {
            differences[t] = values[t + Lost];
            for (var lag = 1; lag <= weights.Length; lag++)
            {
                // A weight of 0 must not spread a missing value.
                differences[t] -= weights[lag - 1] == 0 ? 0 : weights[lag - 1] * values[t + Lost - lag];
            }
        }

        return differences;
    }

    /// <summary>The usual notation.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"({P},{D},{Q}){(Period > 1 ? string.Create(CultureInfo.InvariantCulture, $"({SeasonalP},{SeasonalD},{SeasonalQ})[{Period}]") : string.Empty)}");
}
