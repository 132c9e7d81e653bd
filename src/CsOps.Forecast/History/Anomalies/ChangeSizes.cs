namespace CsOps.Forecast.History.Anomalies;

/// <summary>How large changes of a mean are, once they are found.</summary>
/// <remarks>
/// <para>The time of a change was chosen because the step is largest there. So the size is not that of the likeliest time: it is averaged over all times between
/// the neighbours by their likelihood, exp(−RSS / 2σ²), and its variance has the scatter between them.</para>
/// <para>σ² is the long-run variance of what the levels leave, by its first autocorrelation ρ, which the levels taken out make too small by about (levels + 4ρ) / n
/// (M. G. Kendall, "Note on bias in the estimation of autocorrelation", Biometrika 41, 1954): s² (1 + ρ) / (1 − ρ).</para>
/// </remarks>
internal sealed class ChangeSizes
{
    private const double MostCorrelation = 0.9;

    private readonly MeanSegmentation _rest;
    private readonly double _variance;

    /// <summary>Measures the scatter about the levels.</summary>
    /// <param name="rest">The values, without drift.</param>
    /// <param name="changes">The first indices of new levels.</param>
    /// <param name="count">Number of values; more than levels.</param>
    public ChangeSizes(MeanSegmentation rest, List<int> changes, int count)
    {
        _rest = rest;
        var (squares, products, next, mean, last) = (0.0, 0.0, 0, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || (next < changes.Count && i == changes[next]))
            {
                next += i == 0 ? 0 : 1;
                mean = rest.Mean(i, next < changes.Count ? changes[next] : count);
                last = 0;
            }

            var error = rest.Mean(i, i + 1) - mean;
            (squares, products, last) = (squares + (error * error), products + (error * last), error);
        }

        var levels = changes.Count + 1;
        var raw = squares > 0 ? products / squares : 0;
        var correlation = Math.Clamp(raw + ((levels + (4 * raw)) / count), 0, MostCorrelation);
        _variance = squares / (count - levels) * (1 + correlation) / (1 - correlation);
    }

    /// <summary>The means before and after a change between two of its neighbours, and the standard error of their difference.</summary>
    public (double Before, double After, double StandardError) Of(int change, int from, int to)
    {
        if (!(_variance > 0))
        {
            return (_rest.Mean(from, change), _rest.Mean(change, to), 0);
        }

        var likeliest = Rss(change, from, to);
        var (sum, before, after, squares) = (0.0, 0.0, 0.0, 0.0);
        for (var split = from + 1; split < to; split++)
        {
            var likelihood = Math.Exp((likeliest - Rss(split, from, to)) / (2 * _variance));
            var (low, high) = (_rest.Mean(from, split), _rest.Mean(split, to));
            var variance = _variance * ((1.0 / (split - from)) + (1.0 / (to - split)));
            sum += likelihood;
            before += likelihood * low;
            after += likelihood * high;
            squares += likelihood * (((high - low) * (high - low)) + variance);
        }

        var size = (after - before) / sum;
        return (before / sum, after / sum, Math.Sqrt(Math.Max(0, (squares / sum) - (size * size))));
    }

    private double Rss(int split, int from, int to) => _rest.Rss(from, split) + _rest.Rss(split, to);
}
