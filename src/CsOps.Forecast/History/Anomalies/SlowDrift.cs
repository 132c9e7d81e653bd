using MathNet.Numerics.LinearRegression;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>A slow drift under a level that changes in steps: none, a line, or a line with a wave; with the steps, the one of least cost.</summary>
/// <remarks>
/// Drift and steps are found in turns: the drift by least squares given the parts (each with a mean of its own), the parts by exact segmentation of the rest, until
/// they stay. Both a start without steps and one with those of no drift are tried. A coefficient costs ln n, as in the BIC.
/// </remarks>
internal sealed class SlowDrift
{
    private const int MostTurns = 5;
    private const double LeastCycles = 1.4;

    private SlowDrift(double[] values, double variance, int shortest, double[][] columns, List<int> start)
    {
        Changes = start;
        Drift = new double[values.Length];
        Rest = new MeanSegmentation(values, variance);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            Drift = columns.Length == 0 ? Drift : Fit(values, columns, Changes);
            Rest = new MeanSegmentation([.. values.Select((value, i) => value - Drift[i])], variance);
            var found = Rest.Changes(shortest);
            if (found.SequenceEqual(Changes))
            {
                break;
            }

            Changes = found;
        }

        Cost = Rest.TotalCost(Changes) + (columns.Length * Math.Log(values.Length));
    }

    /// <summary>The drift, about 0, by value.</summary>
    public double[] Drift { get; }

    /// <summary>The first indices of new levels.</summary>
    public List<int> Changes { get; }

    /// <summary>The values without the drift.</summary>
    public MeanSegmentation Rest { get; }

    private double Cost { get; }

    /// <summary>Finds the drift and the steps.</summary>
    /// <param name="values">The values.</param>
    /// <param name="positions">Where they lie.</param>
    /// <param name="variance">Their long-run variance.</param>
    /// <param name="shortest">The length of the shortest level.</param>
    /// <param name="cycle">The length of the wave; null where there is none.</param>
    public static SlowDrift Of(double[] values, List<int> positions, double variance, int shortest, double? cycle)
    {
        var length = positions[^1] - positions[0];
        double[] line = [.. positions.Select(at => (at - positions[0] - (length / 2.0)) / length)];
        var steps = new SlowDrift(values, variance, shortest, [], []);
        var tried = new List<SlowDrift> { steps, new(values, variance, shortest, [line], []), new(values, variance, shortest, [line], steps.Changes) };
        if (length >= LeastCycles * cycle)
        {
            double[] Wave(double phase) => [.. positions.Select(at => Math.Sin((2 * Math.PI * at / cycle!.Value) + phase))];
            double[][] columns = [line, Wave(0), Wave(Math.PI / 2)];
            tried.Add(new(values, variance, shortest, columns, []));
            tried.Add(new(values, variance, shortest, columns, steps.Changes));
        }

        return tried.MinBy(drift => drift.Cost)!;
    }

    /// <summary>Least squares of values and columns, each less its mean in every part.</summary>
    private static double[] Fit(double[] values, double[][] columns, List<int> changes)
    {
        var centred = Array.ConvertAll(columns, column => Centred(column, changes));
        var rows = Enumerable.Range(0, values.Length).Select(i => Array.ConvertAll(centred, column => column[i])).ToArray();
        var coefficients = MultipleRegression.QR(rows, Centred(values, changes), intercept: false);
        return [.. Enumerable.Range(0, values.Length).Select(i => columns.Zip(coefficients, (column, coefficient) => coefficient * column[i]).Sum())];
    }

    private static double[] Centred(double[] values, List<int> changes)
    {
        var centred = (double[])values.Clone();
        int[] bounds = [0, .. changes, values.Length];
        foreach (var (from, to) in bounds.Zip(bounds.Skip(1)))
        {
            var mean = values[from..to].Average();
            for (var i = from; i < to; i++)
            {
                centred[i] -= mean;
            }
        }

        return centred;
    }
}
