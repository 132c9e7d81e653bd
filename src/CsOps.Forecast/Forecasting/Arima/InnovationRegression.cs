using System.Numerics.Tensors;
using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Least squares of the first column on the others.</summary>
internal static class InnovationRegression
{
    /// <summary>A column that others explain but for this share of its squares has no effect of its own.</summary>
    private const double LeastOwn = 1e-12;

    /// <summary>The coefficients and the sum of squares that is left.</summary>
    /// <param name="columns">The first is explained; the first is overwritten by what is left.</param>
    /// <param name="given">The coefficients, or null for the best.</param>
    public static (double[] Effects, double Squares) Fit(double[][] columns, double[]? given)
    {
        var effects = given ?? Solve(columns);
        var rest = columns[0];
        for (var i = 0; i < effects.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(columns[i + 1], -effects[i], rest, rest);
        }

        return (effects, TensorPrimitives.SumOfSquares<double>(rest));
    }

    private static double[] Solve(double[][] columns)
    {
        var count = columns.Length - 1;
        var products = new double[count * count];
        var effects = new double[count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                products[(i * count) + j] = TensorPrimitives.Dot<double>(columns[i + 1], columns[j + 1]);
            }

            products[(i * count) + i] = Math.Max(products[(i * count) + i] * (1 + LeastOwn), double.Epsilon);
            effects[i] = TensorPrimitives.Dot<double>(columns[i + 1], columns[0]);
        }

        Cholesky.Solve(products, effects);
        return effects;
    }
}
