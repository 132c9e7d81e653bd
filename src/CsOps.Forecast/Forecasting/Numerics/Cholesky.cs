using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Factors a small symmetric positive definite matrix, whose lower half is stored by rows, in place, and solves with it.</summary>
/// <remarks>G. H. Golub and C. F. Van Loan, "Matrix Computations", 4th edition, section 4.2. Nothing is allocated.</remarks>
internal static class Cholesky
{
    /// <summary>Solves Ax = b in place; the matrix is replaced by its factor.</summary>
    public static void Solve(Span<double> matrix, Span<double> vector)
    {
        Factor(matrix, vector.Length);
        Forward(matrix, vector);
        Backward(matrix, vector);
    }

    /// <summary>Replaces the lower half of the matrix by its factor M, with A = MMᵀ.</summary>
    public static void Factor(Span<double> matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.Slice(i * size, i + 1);
            for (var j = 0; j < i; j++)
            {
                var other = matrix.Slice(j * size, j + 1);
                row[j] = (row[j] - Dot(row[..j], other[..j])) / other[j];
            }

            row[i] = Math.Sqrt(row[i] - Dot(row[..i], row[..i]));
        }
    }

    /// <summary>Solves Mx = b in place.</summary>
    public static void Forward(ReadOnlySpan<double> factor, Span<double> vector)
    {
        var size = vector.Length;
        for (var i = 0; i < size; i++)
        {
            var row = factor.Slice(i * size, i + 1);
            vector[i] = (vector[i] - Dot(row[..i], vector[..i])) / row[i];
        }
    }

    /// <summary>Solves Mᵀx = b in place.</summary>
    public static void Backward(ReadOnlySpan<double> factor, Span<double> vector)
    {
        var size = vector.Length;
        for (var i = size - 1; i >= 0; i--)
        {
            var row = factor.Slice(i * size, i + 1);
            vector[i] /= row[i];
            TensorPrimitives.MultiplyAdd(row[..i], -vector[i], vector[..i], vector[..i]);
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right) => TensorPrimitives.Dot(left, right);
}
