using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>The covariance of the state of a stationary process, before anything was observed.</summary>
/// <remarks>
/// P = TPTᵀ + RRᵀ by doubling: P ← P + APAᵀ, A ← A², until nothing is added. Source: B. D. O. Anderson and J. B. Moore, <i>Optimal
/// Filtering</i> (1979), section 6.7. Cost: O(size³ · log of how long the process remembers).
/// </remarks>
internal static class StationaryCovariance
{
    private const int MostDoublings = 60;
    private const double Negligible = 1e-17;

    /// <summary>By rows, per unit of the innovations' variance.</summary>
    /// <param name="regressive">The first column of T, which has ones above its diagonal.</param>
    /// <param name="noise">R.</param>
    public static double[] Of(ReadOnlySpan<double> regressive, ReadOnlySpan<double> noise)
    {
        var size = noise.Length;
        var covariance = new double[size * size];
        var power = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            power[i * size] = regressive[i];
            if (i + 1 < size)
            {
                power[(i * size) + i + 1] = 1;
            }

            for (var j = 0; j < size; j++)
            {
                covariance[(i * size) + j] = noise[i] * noise[j];
            }
        }

        var (half, added) = (new double[size * size], new double[size * size]);
        for (var doubling = 0; doubling < MostDoublings; doubling++)
        {
            Multiply(power, covariance, half, size, transposed: false);
            Multiply(half, power, added, size, transposed: true);
            TensorPrimitives.Add(covariance, added, covariance);
            if (TensorPrimitives.MaxMagnitude(added) <= Negligible * covariance[0] || !double.IsFinite(covariance[0]))
            {
                break;
            }

            Multiply(power, power, half, size, transposed: false);
            half.CopyTo(power, 0);
        }

        return covariance;
    }

    /// <summary>left·right, or left·rightᵀ.</summary>
    private static void Multiply(double[] left, double[] right, double[] product, int size, bool transposed)
    {
        product.AsSpan().Clear();
        for (var i = 0; i < size; i++)
        {
            var row = product.AsSpan(i * size, size);
            for (var k = 0; k < size; k++)
            {
                if (transposed)
                {
                    row[k] = TensorPrimitives.Dot<double>(left.AsSpan(i * size, size), right.AsSpan(k * size, size));
                }
                else if (left[(i * size) + k] != 0)
                {
                    TensorPrimitives.MultiplyAdd(right.AsSpan(k * size, size), left[(i * size) + k], row, row);
                }
            }
        }
    }
}
