using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using CsOps.Forecast.Forecasting.Numerics;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>Learns for each lead how errors go with features, from all series and then from those of a kind, drawn to what all say.</summary>
/// <remarks>
/// Ridge regressions with Huber's weights; those of a kind are drawn to the coefficients of all series instead of to 0 (A. Gelman and J.
/// Hill, "Data Analysis Using Regression and Multilevel/Hierarchical Models" (2007), chapter 12). Cost: O(rows · features²) a pass.
/// </remarks>
internal static class PooledRegression
{
    /// <summary>Leads beyond so many share coefficients with those beside.</summary>
    private const int MostBands = 48;

    private const int Passes = 5;
    private const double LeastError = 1e-9;
    private const double RowsOfDoubtAll = 20;
    private const double RowsOfDoubtKind = 200;

    /// <summary>The coefficients by kind, lead and feature.</summary>
    /// <param name="all">What each series teaches; all of the same number of leads.</param>
    /// <param name="kinds">The kind of each series, from 0.</param>
    /// <param name="count">How many kinds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static double[][][] Learn(IReadOnlyList<PooledRows> all, int[] kinds, int count, CancellationToken cancellationToken)
    {
        PooledRows[][] ofKind = [.. Enumerable.Range(0, count).Select(kind => all.Where((_, i) => kinds[i] == kind).ToArray())];
        double[][][] coefficients = [.. ofKind.Select(_ => new double[all[0].Leads][])];
        var leads = all[0].Leads;
        var bands = Math.Min(leads, MostBands);
        Parallel.For(0, bands, new ParallelOptions { CancellationToken = cancellationToken }, band =>
        {
            var within = (band * leads / bands)..((band + 1) * leads / bands);
            var everyone = Fit(all, within, new double[PooledFeatures.Count], RowsOfDoubtAll);
            for (var kind = 0; kind < count; kind++)
            {
                Array.Fill(coefficients[kind], Fit(ofKind[kind], within, everyone, RowsOfDoubtKind), within.Start.Value, within.End.Value - within.Start.Value);
            }
        });
        return coefficients;
    }

    private static double[] Fit(IReadOnlyList<PooledRows> series, Range leads, double[] prior, double doubt)
    {
        const int Size = PooledFeatures.Count;
        var coefficients = (double[])prior.Clone();
        var matrix = new double[Size * Size];
        var right = new double[Size];
        for (var pass = 0; pass < Passes; pass++)
        {
            var middle = pass == 0 ? double.PositiveInfinity : MedianError(series, leads, coefficients);
            Array.Clear(matrix);
            Array.Clear(right);
            foreach (var rows in series)
            {
                Add(rows, leads, prior, coefficients, middle, matrix, right);
            }

            for (var i = 0; i < Size; i++)
            {
                matrix[(i * Size) + i] += doubt;
            }

            Cholesky.Solve(matrix, right);
            TensorPrimitives.Add(prior, right, coefficients);
        }

        return coefficients;
    }

    /// <summary>Adds a series' rows to the equations of what the coefficients have over the prior.</summary>
    private static void Add(PooledRows rows, Range leads, double[] prior, double[] coefficients, double middle, double[] matrix, double[] right)
    {
        const int Size = PooledFeatures.Count;
        var features = rows.FeaturesAt(leads);
        var errors = rows.ErrorsAt(leads);
        for (var i = 0; i < errors.Length; i++)
        {
            var row = features.Slice(i * Size, Size);
            var rest = Math.Abs(errors[i] - TensorPrimitives.Dot(row, coefficients));
            var weight = rest > middle ? middle / rest : 1;
            TensorPrimitives.MultiplyAdd(row, weight * (errors[i] - TensorPrimitives.Dot(row, prior)), right, right);
            for (var j = 0; j < Size; j++)
            {
                var own = matrix.AsSpan(j * Size, j + 1);
                TensorPrimitives.MultiplyAdd(row[..(j + 1)], weight * row[j], own, own);
            }
        }
    }

    private static double MedianError(IReadOnlyList<PooledRows> series, Range leads, double[] coefficients)
    {
        const int Size = PooledFeatures.Count;
        var sizes = new List<double>();
        foreach (var rows in series)
        {
            var features = rows.FeaturesAt(leads);
            var errors = rows.ErrorsAt(leads);
            for (var i = 0; i < errors.Length; i++)
            {
                sizes.Add(Math.Abs(errors[i] - TensorPrimitives.Dot(features.Slice(i * Size, Size), coefficients)));
            }
        }

        return Math.Max(LeastError, Medians.Of(CollectionsMarshal.AsSpan(sizes)));
    }
}
