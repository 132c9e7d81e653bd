using MathNet.Numerics.LinearAlgebra;

namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>The eigenvectors of the largest eigenvalues of a symmetric positive matrix, largest first.</summary>
/// <remarks>
/// Lanczos' method with full reorthogonalisation, from a fixed start, until the wanted residuals are below <see cref="Tolerance"/> of the
/// largest
/// eigenvalue: a small part of the work of all eigenvectors. Source: Golub and Van Loan (2013), <i>Matrix Computations</i>, 4th edition,
/// section 10.3.
/// Cost: O(steps · n²), steps about three times the number wanted.
/// </remarks>
internal sealed class LeadingEigenvectors
{
    private const double Tolerance = 1e-9;

    /// <summary>Below this share of the largest eigenvalue a direction is rounding noise.</summary>
    private const double Negligible = 1e-12;

    private LeadingEigenvectors(double[] values, double[][] vectors)
    {
        Values = values;
        Vectors = vectors;
    }

    /// <summary>The eigenvalues, largest first; fewer than wanted where the matrix has no more.</summary>
    public double[] Values { get; }

    /// <summary>The eigenvectors, of length 1.</summary>
    public double[][] Vectors { get; }

    /// <summary>Finds up to <paramref name="wanted"/> of them.</summary>
    /// <param name="matrix">n² numbers, row by row.</param>
    /// <param name="n">Rows.</param>
    /// <param name="wanted">From 1 to n.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static LeadingEigenvectors Of(double[] matrix, int n, int wanted, CancellationToken cancellationToken)
    {
        var basis = new List<double[]> { Start(n) };
        var diagonal = new List<double>();
        var offDiagonal = new List<double>();
        for (var check = Math.Min(n, (2 * wanted) + 10); ; check = Math.Min(n, check + wanted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var exhausted = Extend(matrix, n, check, basis, diagonal, offDiagonal);
            var evd = Matrix<double>.Build.Dense(diagonal.Count, diagonal.Count, (i, j) =>
                i == j ? diagonal[i] : Math.Abs(i - j) == 1 ? offDiagonal[Math.Min(i, j)] : 0).Evd(Symmetricity.Symmetric);
            if (exhausted || diagonal.Count >= n || IsConverged(evd.EigenValues.Real(), evd.EigenVectors, offDiagonal[^1], wanted))
            {
                return Read(evd.EigenValues.Real(), evd.EigenVectors, basis, wanted);
            }
        }
    }

    /// <summary>A start that no seasonal pattern is orthogonal to: irregular, and the same everywhere.</summary>
    private static double[] Start(int n)
    {
        var start = new double[n];
        for (var i = 0; i < n; i++)
        {
            start[i] = 1 + (0.5 * Math.Sin(i * (double)i));
        }

        Scale(start, 1 / Math.Sqrt(LagCovariance.Dot(start, start)));
        return start;
    }

    private static bool Extend(double[] matrix, int n, int steps, List<double[]> basis, List<double> diagonal, List<double> offDiagonal)
    {
        while (diagonal.Count < steps)
        {
            var last = basis[^1];
            var next = new double[n];
            for (var row = 0; row < n; row++)
            {
                next[row] = LagCovariance.Dot(matrix.AsSpan(row * n, n), last);
            }

            diagonal.Add(LagCovariance.Dot(next, last));
            var before = Math.Sqrt(LagCovariance.Dot(next, next));

            // Twice is enough (Parlett 1998, section 6.9).
            Orthogonalise(next, basis);
            Orthogonalise(next, basis);
            var length = Math.Sqrt(LagCovariance.Dot(next, next));
            offDiagonal.Add(length);
            if (length <= Negligible * Math.Max(before, diagonal[0]))
            {
                return true;
            }

            Scale(next, 1 / length);
            basis.Add(next);
        }

        return false;
    }

    private static void Orthogonalise(double[] vector, List<double[]> basis)
    {
        foreach (var known in basis)
        {
            AddScaled(vector, known, -LagCovariance.Dot(vector, known));
        }
    }

    private static void Scale(double[] vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= factor;
        }
    }

    private static void AddScaled(double[] vector, double[] other, double factor)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] += factor * other[i];
        }
    }

    private static bool IsConverged(Vector<double> values, Matrix<double> vectors, double residual, int wanted)
    {
        var last = values.Count - 1;
        for (var i = last; i > last - wanted; i--)
        {
            if (residual * Math.Abs(vectors[last, i]) > Tolerance * values[last])
            {
                return false;
            }
        }

        return true;
    }

    private static LeadingEigenvectors Read(Vector<double> values, Matrix<double> small, List<double[]> basis, int wanted)
    {
        var last = values.Count - 1;
        var count = Enumerable.Range(0, Math.Min(wanted, values.Count)).TakeWhile(i => values[last - i] > Negligible * values[last]).Count();
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            vectors[i] = new double[basis[0].Length];
            for (var k = 0; k <= last; k++)
            {
                AddScaled(vectors[i], basis[k], small[k, last - i]);
            }
        }

        return new LeadingEigenvectors([.. Enumerable.Range(0, count).Select(i => values[last - i])], vectors);
    }
}
