using System.Numerics;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>The matrix S = X·Xᵀ of a series' windows, X having the window that starts at each place as a column.</summary>
/// <remarks>
/// S[i+1, j+1] = S[i, j] − x[i]x[j] + x[i+K]x[j+K], K the number of windows: only the first row is a sum over all windows. Cost: O(window
/// · (length + window)).
/// </remarks>
internal static class LagCovariance
{
    /// <summary>S row by row, <paramref name="window"/> squared numbers; the window is at most the length.</summary>
    public static double[] Of(ReadOnlySpan<double> values, int window)
    {
        var windows = values.Length - window + 1;
        var matrix = new double[window * window];
        for (var j = 0; j < window; j++)
        {
            var product = Dot(values[..windows], values.Slice(j, windows));
            matrix[j] = product;
            matrix[j * window] = product;
            for (var i = 0; i + j + 1 < window; i++)
            {
                product += (values[i + windows] * values[i + j + windows]) - (values[i] * values[i + j]);
                matrix[((i + 1) * window) + i + j + 1] = product;
                matrix[((i + j + 1) * window) + i + 1] = product;
            }
        }

        return matrix;
    }

    /// <summary>The scalar product of two spans of one length.</summary>
    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var ones = MemoryMarshal.Cast<double, Vector<double>>(one);
        var others = MemoryMarshal.Cast<double, Vector<double>>(other);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < ones.Length; i++)
        {
            sums += ones[i] * others[i];
        }

        var sum = Vector.Sum(sums);
        for (var i = ones.Length * Vector<double>.Count; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }
}
