namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>The subspace in which the windows of a signal lie, and the linear recurrence that continues every signal of it.</summary>
/// <remarks>
/// With orthonormal vectors P of length L, π their last components and ν² = Σπ²: x[t] = Σ a[i]·x[t − L + 1 + i], where a = Σ π·P (without
/// the last component) / (1 − ν²).
/// Source: Golyandina, Nekrutkin and Zhigljavsky (2001), <i>Analysis of Time Series Structure: SSA and Related Techniques</i>, section 2.1.
/// </remarks>
internal sealed class SignalSubspace
{
    private readonly double[][] _vectors;

    /// <summary>The subspace of orthonormal <paramref name="vectors"/>.</summary>
    public SignalSubspace(double[][] vectors)
    {
        _vectors = vectors;
        Window = vectors[0].Length;
        Verticality = vectors.Sum(vector => vector[^1] * vector[^1]);
        Recurrence = new double[Window - 1];
        foreach (var vector in vectors)
        {
            var share = vector[^1] / (1 - Verticality);
            for (var i = 0; i < Recurrence.Length; i++)
            {
                Recurrence[i] += share * vector[i];
            }
        }
    }

    /// <summary>Length of the windows.</summary>
    public int Window { get; }

    /// <summary>Dimension of the subspace.</summary>
    public int Rank => _vectors.Length;

    /// <summary>ν²: at 1 there is no recurrence.</summary>
    public double Verticality { get; }

    /// <summary>The coefficients of the recurrence, oldest value first; one less than the window.</summary>
    public double[] Recurrence { get; }

    /// <summary>Continues a series: projects its last window on the subspace and runs the recurrence on from there.</summary>
    /// <param name="lastWindow">The last <see cref="Window"/> values.</param>
    /// <param name="continued">Receives the projected window and after it the values to come.</param>
    public void Continue(ReadOnlySpan<double> lastWindow, Span<double> continued)
    {
        continued.Clear();
        foreach (var vector in _vectors)
        {
            var share = LagCovariance.Dot(lastWindow, vector);
            for (var i = 0; i < Window; i++)
            {
                continued[i] += share * vector[i];
            }
        }

        for (var t = Window; t < continued.Length; t++)
        {
            continued[t] = LagCovariance.Dot(continued.Slice(t - Recurrence.Length, Recurrence.Length), Recurrence);
        }
    }
}
