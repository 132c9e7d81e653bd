using System.Numerics;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Adds the products of many weighted rows with themselves to a symmetric matrix: the costly part of normal equations.</summary>
internal static class WeightedProducts
{
    /// <summary>Numbers that must follow the last row, since rows are read in whole vectors: their values do not matter.</summary>
    public const int Padding = RowsAtOnce + (2 * MostInVector);

    private const int RowsAtOnce = 4;
    private const int MostInVector = 8;

    /// <summary>Adds Σ w·x·xᵀ to the lower half of a matrix.</summary>
    /// <param name="matrix">Stored by rows; above the diagonal nothing is read or written.</param>
    /// <param name="size">Its rows, and the numbers of each row added.</param>
    /// <param name="rows">The rows, one after the other, and <see cref="Padding"/> numbers more.</param>
    /// <param name="weights">One a row.</param>
    /// <param name="sign">What all weights are multiplied by.</param>
    /// <remarks>Sums stay in registers over all rows, by four rows and two vectors of the matrix at a time. Nothing is allocated.</remarks>
    public static void Add(Span<double> matrix, int size, ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, double sign)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, (weights.Length * size) + Padding, nameof(rows));
        for (var i = 0; i < size; i += RowsAtOnce)
        {
            for (var j = 0; j < Math.Min(size, i + RowsAtOnce); j += 2 * Vector<double>.Count)
            {
                AddBlock(matrix, size, rows, weights, sign, i, j);
            }
        }
    }

    private static void AddBlock(Span<double> matrix, int size, ReadOnlySpan<double> rows, ReadOnlySpan<double> weights, double sign, int i, int j)
    {
        ref var row = ref MemoryMarshal.GetReference(rows);
        Vector<double> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (var r = 0; r < weights.Length; r++)
        {
            var weight = new Vector<double>(sign * weights[r]);
            var start = r * size;
            var left = Vector.LoadUnsafe(ref row, (nuint)(start + j)) * weight;
            var right = Vector.LoadUnsafe(ref row, (nuint)(start + j + Vector<double>.Count)) * weight;
            var (a, b, c, d) = (rows[start + i], rows[start + i + 1], rows[start + i + 2], rows[start + i + 3]);
            a0 += left * a;
            a1 += right * a;
            b0 += left * b;
            b1 += right * b;
            c0 += left * c;
            c1 += right * c;
            d0 += left * d;
            d1 += right * d;
        }

        Put(matrix, size, i, j, a0, a1);
        Put(matrix, size, i + 1, j, b0, b1);
        Put(matrix, size, i + 2, j, c0, c1);
        Put(matrix, size, i + 3, j, d0, d1);
    }

    private static void Put(Span<double> matrix, int size, int i, int j, Vector<double> left, Vector<double> right)
    {
        if (i >= size)
        {
            return;
        }

        var row = matrix.Slice(i * size, i + 1);
        for (var k = 0; k < 2 * Vector<double>.Count && j + k <= i; k++)
        {
            row[j + k] += k < Vector<double>.Count ? left[k] : right[k - Vector<double>.Count];
        }
    }
}
