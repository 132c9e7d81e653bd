using System.Collections.Immutable;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Finds changes of a mean by exact penalised segmentation (PELT). Immutable and thread-safe.</summary>
/// <remarks>
/// <para>Minimises the residual sum of squares over the long-run variance, penalised by the modified BIC of Zhang and Siegmund (Biometrics 63, 2007), over all
/// segmentations: Killick, Fearnhead and Eckley, "Optimal detection of changepoints with a linear computational cost", JASA 107 (2012). The variance is that
/// of an autoregression of first order, estimated from differences, so that neighbours that go together are not taken for levels.</para>
/// <para>Single odd values are clipped to three deviations from the running median first. A change that a straight line through the values around it explains as well is a drift and
/// no change: it is dropped. The interval of the index is the smallest with 95 % of the likelihood, exp(−RSS / 2σ²), of the split between the
/// neighbouring changes. The levels before and after are averaged over all splits by that likelihood, since the likeliest makes a step too large; their standard error knows of
/// that and of neighbours that go together.</para>
/// <para>Assumes levels of ten values and more with scatter that stays the same. Cost: O(n) to O(n²); three years of days take a few milliseconds.</para>
/// </remarks>
public sealed class PeltDetector : IChangePointDetector
{
    private const int FewestLevels = 2;
    private const double LeastBetterThanALine = 2;
    private const double Believed = 0.95;

    private readonly PeltOptions _options;

    /// <summary>Makes a detector.</summary>
    /// <param name="options">How to find; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public PeltDetector(PeltOptions? options = null)
    {
        _options = options ?? new PeltOptions();
        if (_options.ShortestLevel < 2 || _options.Reach < _options.ShortestLevel)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, "ShortestLevel must be at least 2, and Reach at least ShortestLevel.");
        }
    }

    /// <inheritdoc/>
    public string Name => "pelt";

    /// <inheritdoc/>
    public ImmutableArray<ChangePoint> Find(ReadOnlySpan<double> values)
    {
        var places = new List<int>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Value {i} is infinite; use NaN where there is none."), nameof(values));
            }

            if (!double.IsNaN(values[i]))
            {
                places.Add(i);
            }
        }

        var known = new double[places.Count];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = values[places[i]];
        }

        return known.Length < FewestLevels * _options.ShortestLevel ? [] : Find(SerialScatter.Clipped(known), places);
    }

    private ImmutableArray<ChangePoint> Find(double[] values, List<int> places)
    {
        var variance = SerialScatter.LongRunVariance(values);
        if (!(variance > 0))
        {
            return [];
        }

        var drift = SlowDrift.Of(values, places, variance, _options.ShortestLevel, _options.Cycle);
        var (changes, rest) = (drift.Changes, drift.Rest);
        DropDrifts(changes, rest, variance, values.Length);
        var sizes = new ChangeSizes(rest, changes, values.Length);
        return [.. changes.Select((change, i) => PointOf(drift, rest, variance, change, Around(changes, i, values.Length), places, sizes))];
    }

    /// <summary>Leaves out, one by one, the change that is least better than a line.</summary>
    private void DropDrifts(List<int> changes, MeanSegmentation rest, double variance, int count)
    {
        while (changes.Count > 0)
        {
            var gains = changes.Select((change, i) => GainOverLine(rest, change, Around(changes, i, count)) / variance).ToList();
            var least = gains.IndexOf(gains.Min());
            if (gains[least] >= LeastBetterThanALine)
            {
                return;
            }

            changes.RemoveAt(least);
        }
    }

    private (int From, int To) Around(List<int> changes, int i, int count)
    {
        var from = Math.Max(i == 0 ? 0 : changes[i - 1], changes[i] - _options.Reach);
        var to = Math.Min(i + 1 == changes.Count ? count : changes[i + 1], changes[i] + _options.Reach);
        return (from, to);
    }

    private static double GainOverLine(MeanSegmentation rest, int change, (int From, int To) around)
    {
        var (from, to) = around;
        var centre = (from + to - 1) / 2.0;
        var (cross, squares) = (0.0, 0.0);
        for (var i = from; i < to; i++)
        {
            cross += (i - centre) * rest.Mean(i, i + 1);
            squares += (i - centre) * (i - centre);
        }

        var line = rest.Rss(from, to) - (cross * cross / squares);
        return line - rest.Rss(from, change) - rest.Rss(change, to);
    }

    private static ChangePoint PointOf(SlowDrift drift, MeanSegmentation rest, double variance, int change, (int From, int To) around, List<int> places, ChangeSizes sizes)
    {
        var (from, to) = around;
        var (earliest, latest) = IntervalOf(rest, variance, change, from, to);
        var (before, after, error) = sizes.Of(change, from, to);
        return new ChangePoint(places[change], places[earliest], places[latest], before + drift.Drift[change], after + drift.Drift[change], error);
    }

    /// <summary>The indices around the likeliest that have 95 % of the likelihood, taken one by one from the likelier side.</summary>
    private static (int Earliest, int Latest) IntervalOf(MeanSegmentation segmentation, double variance, int change, int from, int to)
    {
        double Rss(int split) => segmentation.Rss(from, split) + segmentation.Rss(split, to);
        var least = Enumerable.Range(from + 1, to - from - 1).Min(Rss);
        var likelihoods = Enumerable.Range(from, to - from).Select(split => split == from ? 0 : Math.Exp((least - Rss(split)) / (2 * variance))).ToArray();
        var (first, last, sum, all) = (change - from, change - from, likelihoods[change - from], likelihoods.Sum());
        while (sum < Believed * all)
        {
            var (before, after) = (first > 0 ? likelihoods[first - 1] : -1, last + 1 < likelihoods.Length ? likelihoods[last + 1] : -1);
            sum += Math.Max(before, after);
            (first, last) = before > after ? (first - 1, last) : (first, last + 1);
        }

        return (from + first, from + last);
    }
}
