namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Polynomials in the lag operator, and the part of them that is stationary.</summary>
internal static class LagPolynomial
{
    /// <summary>1 + Σ factor[i − 1]·B^(i·spacing), multiplied by a polynomial given with its leading 1.</summary>
    public static double[] Product(ReadOnlySpan<double> polynomial, int spacing, ReadOnlySpan<double> factor)
    {
        var product = new double[polynomial.Length + (factor.Length * spacing)];
        polynomial.CopyTo(product);
        for (var i = 0; i < factor.Length; i++)
        {
            for (var j = 0; j < polynomial.Length; j++)
            {
                product[j + ((i + 1) * spacing)] += factor[i] * polynomial[j];
            }
        }

        return product;
    }

    /// <summary>Autoregressive coefficients of a stationary process, from any numbers: their hyperbolic tangents are its partial
    /// autocorrelations.</summary>
    /// <remarks>Barndorff-Nielsen and Schou (1973), "On the parametrization of autoregressive models by partial autocorrelations", Journal
    /// of Multivariate Analysis 3; Monahan (1984), "A note on enforcing stationarity in autoregressive-moving average models", Biometrika
    /// 71.</remarks>
    public static double[] Stationary(ReadOnlySpan<double> free)
    {
        var coefficients = new double[free.Length];
        Span<double> before = stackalloc double[free.Length];
        for (var k = 0; k < free.Length; k++)
        {
            coefficients.AsSpan(0, k).CopyTo(before);
            coefficients[k] = Math.Tanh(free[k]);
            for (var i = 0; i < k; i++)
            {
                coefficients[i] = before[i] - (coefficients[k] * before[k - 1 - i]);
            }
        }

        return coefficients;
    }

    /// <summary>Each with the other sign.</summary>
    public static double[] Negated(ReadOnlySpan<double> values)
    {
        var negated = values.ToArray();
        for (var i = 0; i < negated.Length; i++)
        {
            negated[i] = -negated[i];
        }

        return negated;
    }
}
