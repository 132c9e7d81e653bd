using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Theta;

/// <summary>What every place of a season is of the level around it: factors whose mean is 1, or differences whose sum is 0.</summary>
/// <remarks>
/// Classical decomposition: the level is the centred moving average over a season, an index the mean of the values over it at that place
/// (Hyndman and Athanasopoulos 2021, <i>Forecasting: Principles and Practice</i>, 3rd edition, section 3.4). Factors where all of them are
/// above 0.0001, else differences.
/// </remarks>
internal sealed class SeasonalIndices
{
    private const double LeastFactor = 1e-4;

    /// <summary>90 % two-sided, of a standard normal variable.</summary>
    private const double Significant = 1.6448536269514722;

    private readonly double[] _indices;

    private SeasonalIndices(double[] indices, bool multiplies) => (_indices, Multiplies) = (indices, multiplies);

    /// <summary>Whether they are factors.</summary>
    public bool Multiplies { get; }

    /// <summary>Steps of the season; 0 where there is none.</summary>
    public int Period => _indices.Length;

    /// <summary>No season.</summary>
    public static SeasonalIndices None { get; } = new([], multiplies: true);

    /// <summary>The index of a step.</summary>
    public double At(int step) => Period == 0 ? 1 : _indices[step % Period];

    /// <summary>A value without its season.</summary>
    public double Remove(double value, int step) => Multiplies ? value / At(step) : value - At(step);

    /// <summary>A value with its season.</summary>
    public double Add(double value, int step) => Multiplies ? value * At(step) : value + At(step);

    /// <summary>The indices of the first of some periods that is significant; none where no one is.</summary>
    /// <param name="values">The series, without gaps.</param>
    /// <param name="periods">Steps of the seasons to look for; those that do not fit twice are passed over.</param>
    public static SeasonalIndices Of(ReadOnlySpan<double> values, ReadOnlySpan<int> periods)
    {
        foreach (var period in periods)
        {
            if (period > 1 && values.Length >= 2 * period && Statistic(values, period) > Significant)
            {
                return Decompose(values, period);
            }
        }

        return None;
    }

    /// <summary>The autocorrelation at a period in its standard errors by Bartlett's formula; 0 for a constant.</summary>
    public static double Statistic(ReadOnlySpan<double> values, int period)
    {
        var centred = new double[values.Length];
        TensorPrimitives.Subtract(values, TensorPrimitives.Average(values), centred);
        var variance = TensorPrimitives.SumOfSquares<double>(centred);
        if (!(variance > 0))
        {
            return 0;
        }

        var (sum, last) = (1.0, 0.0);
        for (var lag = 1; lag <= period; lag++)
        {
            sum += 2 * last * last;
            last = TensorPrimitives.Dot(centred.AsSpan(lag), centred.AsSpan(0, centred.Length - lag)) / variance;
        }

        return Math.Abs(last) / Math.Sqrt(sum / values.Length);
    }

    private static SeasonalIndices Decompose(ReadOnlySpan<double> values, int period)
    {
        var factors = Indices(values, period, multiplies: true);
        return values.ContainsAnyInRange(double.NegativeInfinity, -double.Epsilon) || factors.Any(factor => !(factor >= LeastFactor))
            ? new SeasonalIndices(Indices(values, period, multiplies: false), multiplies: false)
            : new SeasonalIndices(factors, multiplies: true);
    }

    private static double[] Indices(ReadOnlySpan<double> values, int period, bool multiplies)
    {
        var (sums, counts, half) = (new double[period], new int[period], period / 2);
        for (var step = half; step < values.Length - half; step++)
        {
            var level = TensorPrimitives.Sum(values.Slice(step - half, (2 * half) + 1));
            level -= period % 2 == 0 ? (values[step - half] + values[step + half]) / 2 : 0;
            level /= period;
            if (level != 0 || !multiplies)
            {
                sums[step % period] += multiplies ? values[step] / level : values[step] - level;
                counts[step % period]++;
            }
        }

        for (var place = 0; place < period; place++)
        {
            sums[place] /= Math.Max(1, counts[place]);
        }

        var mean = sums.Average();
        return Array.ConvertAll(sums, sum => multiplies ? sum / mean : sum - mean);
    }
}
