using CsOps.Forecast.Forecasting.Numerics;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>
/// Learns effects from rows: a robust Bayesian regression of logarithms. An effect is what its kind has in common, its own, and what each occasion has
/// besides.
/// </summary>
/// <remarks>
/// Gaussian priors on effects. First every occasion stands by itself, which tells how far those of a kind differ (<see cref="OccasionSpread"/>); then they are drawn
/// together by that, the odd ones less, as of a Student law (K. L. Lange, R. J. A. Little and J. M. G. Taylor, "Robust statistical modeling using the t
/// distribution", JASA 84, 1989). Rows beyond 2.5 standard deviations count less (P. J. Huber, "Robust Statistics", 1981, chapter 7). Cost: O(passes · unknowns³).
/// </remarks>
internal sealed class EffectRegression
{
    private const int PassesApart = 3;
    private const int PassesTogether = 4;
    private const int FewestOrdinary = 8;
    private const double Tolerated = 2.5;

    /// <summary>The variance of an occasion that stands by itself: far more than any has.</summary>
    private const double Apart = 1;

    /// <summary>By how much the level of the days of an occasion and of those around it differ without any effect.</summary>
    private const double Drift = 0.02;
    private const double LeastDayVariance = 1e-4;
    private const double UnknownDayVariance = 0.01;

    private readonly IReadOnlyList<EffectRow> _rows;
    private readonly List<(int At, double Value)>[] _terms;
    private readonly double[] _priorMeans;
    private readonly double[] _weights;
    private readonly double[] _occasionWeights;
    private readonly Dictionary<EffectKind, double> _occasionVariances = [];
    private readonly Dictionary<EffectKind, OccasionSpread> _spreads = [];
    private readonly SeenOccasion[] _seen;
    private readonly double[] _factor;
    private readonly double[] _solution;

    /// <summary>Learns.</summary>
    /// <param name="parameters">The unknowns.</param>
    /// <param name="rows">The rows; ordinary ones say how much days differ.</param>
    /// <param name="priorMeans">Per effect what it is drawn to, as a logarithm.</param>
    public EffectRegression(EffectParameters parameters, IReadOnlyList<EffectRow> rows, double[] priorMeans)
    {
        (Parameters, _rows, _priorMeans) = (parameters, rows, priorMeans);
        _terms = [.. rows.Select(parameters.Of)];
        _weights = [.. Enumerable.Repeat(1.0, rows.Count)];
        _occasionWeights = [.. Enumerable.Repeat(1.0, parameters.Seen.Length)];
        (_factor, _solution) = (new double[parameters.Count * parameters.Count], new double[parameters.Count]);
        var kinds = parameters.Effects.Columns.Select(c => c.Kind).Distinct().ToArray();
        Array.ForEach(kinds, kind => _occasionVariances[kind] = Apart);
        Repeat(PassesApart, ReweighRows);
        _seen = [.. Enumerable.Range(0, parameters.Seen.Length).Select(ByItself)];
        foreach (var kind in kinds)
        {
            _spreads[kind] = OccasionSpread.Of(EffectPrior.Of(kind), [.. NamesOf(kind)]);
            _occasionVariances[kind] = _spreads[kind].TypicalSquare;
        }

        Repeat(PassesTogether, () =>
        {
            ReweighRows();
            ReweighOccasions();
        });
    }

    public EffectParameters Parameters { get; }

    /// <summary>What an effect is drawn to, as a logarithm.</summary>
    public double PriorMeanOf(int column) => _priorMeans[column];

    /// <summary>The variance of the logarithm of a day's level besides chance.</summary>
    public double DayVariance { get; private set; }

    /// <summary>The squared scale by which occasions of a kind differ, as logarithms.</summary>
    public double OccasionVariance(EffectKind kind) => _occasionVariances[kind];

    /// <summary>The variance of an effect's estimate with the doubt about how far occasions differ in it, and what an occasion to come may do.</summary>
    /// <param name="column">The effect.</param>
    /// <param name="mean">Its estimate.</param>
    /// <param name="variance">The variance of that where occasions differ as is typical.</param>
    /// <param name="chance">The probability that it is there.</param>
    public (double Variance, OccasionLaw Law) Doubt(int column, double mean, double variance, double chance)
    {
        var kind = Parameters.Effects.Columns[column].Kind;
        var spread = _spreads[kind];
        var variances = Array.ConvertAll(spread.VarianceRatios(SeenOf(column), EffectPrior.Of(kind).Variance), ratio => variance * ratio);
        double[] scales = [.. variances.Zip(spread.Scales, (ofEffect, scale) => Math.Sqrt(ofEffect + (scale * scale)))];
        return (variances.Zip(spread.Probabilities, (ofEffect, probability) => probability * ofEffect).Sum(), new OccasionLaw(mean, chance, scales, spread.Probabilities));
    }

    /// <summary>The variance of an effect's estimate that comes of its occasions' differing, beyond what the level of days drifts by.</summary>
    public double VarianceOfOccasions(int column)
    {
        var (precision, count) = (0.0, 0);
        for (var i = 0; i < _occasionWeights.Length; i++)
        {
            if (ColumnOf(i) == column)
            {
                (precision, count) = (precision + (_occasionWeights[i] / _occasionVariances[KindOf(i)]), count + 1);
            }
        }

        return count == 0 ? 0 : Math.Max(0, (1 / precision) - (Drift * Drift / count));
    }

    /// <summary>Mean and variance of the sum of some unknowns.</summary>
    public (double Mean, double Variance) SumOf(params ReadOnlySpan<int> unknowns)
    {
        var (mean, spread) = (0.0, new double[_solution.Length]);
        foreach (var at in unknowns)
        {
            if (at >= 0)
            {
                mean += _solution[at];
                spread[at] += 1;
            }
        }

        Cholesky.Forward(_factor, spread);
        return (mean, spread.Sum(s => s * s));
    }

    private double DayVarianceOf()
    {
        var ordinary = Enumerable.Range(0, _rows.Count).Where(i => _rows[i].Activities.Length == 0).ToArray();
        if (ordinary.Length < FewestOrdinary)
        {
            return UnknownDayVariance;
        }

        var deviation = 1.4826 * Medians.Of(ordinary.Select(i => Math.Abs(ErrorOf(i))).ToArray());
        var chance = ordinary.Average(i => _rows[i].Variance(0));
        var ofNeighbours = ordinary.Average(i => _rows[i].Variance(1)) - chance;
        return Math.Max(LeastDayVariance, ((deviation * deviation) - chance) / ofNeighbours);
    }

    private void Solve()
    {
        var size = _solution.Length;
        Array.Clear(_factor);
        Array.Clear(_solution);
        AddPriors();
        for (var i = 0; i < _rows.Count; i++)
        {
            var precision = _weights[i] / _rows[i].Variance(DayVariance);
            foreach (var (at, value) in _terms[i])
            {
                _solution[at] += precision * value * _rows[i].LogRatio;
                foreach (var (other, otherValue) in _terms[i])
                {
                    if (other <= at)
                    {
                        _factor[(at * size) + other] += precision * value * otherValue;
                    }
                }
            }
        }

        Cholesky.Factor(_factor, size);
        Cholesky.Forward(_factor, _solution);
        Cholesky.Backward(_factor, _solution);
    }

    private void AddPriors()
    {
        var size = _solution.Length;
        void Draw(int at, double variance, double mean = 0)
        {
            _factor[(at * size) + at] += 1 / variance;
            _solution[at] += mean / variance;
        }

        var columns = Parameters.Effects.Columns;
        for (var column = 0; column < columns.Count; column++)
        {
            var own = Parameters.OwnDeviation(column);
            Draw(column, own * own, _priorMeans[column]);
        }

        foreach (var (common, column) in Enumerable.Range(0, columns.Count).Select(c => (Parameters.CommonOf(c), c)).Where(c => c.Item1 >= 0).DistinctBy(c => c.Item1))
        {
            var prior = EffectPrior.Of(columns[column].Kind).Common;
            Draw(common, prior * prior);
        }

        for (var driver = Parameters.FirstDriver; driver < Parameters.FirstOccasion; driver++)
        {
            Draw(driver, EffectPrior.Of(EffectKind.Driver).Variance);
        }

        for (var i = 0; i < Parameters.Seen.Length; i++)
        {
            Draw(Parameters.FirstOccasion + i, _occasionVariances[KindOf(i)] / _occasionWeights[i]);
        }
    }

    private void Repeat(int passes, Action reweigh)
    {
        for (var pass = 0; pass < passes; pass++)
        {
            if (pass > 0)
            {
                reweigh();
            }

            DayVariance = DayVarianceOf();
            Solve();
        }
    }

    private void ReweighRows()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            _weights[i] = Math.Min(1, Tolerated * Math.Sqrt(_rows[i].Variance(DayVariance)) / Math.Abs(ErrorOf(i)));
        }
    }

    private void ReweighOccasions()
    {
        for (var i = 0; i < _occasionWeights.Length; i++)
        {
            var (mean, variance) = SumOf(Parameters.FirstOccasion + i);
            var square = ((mean * mean) + variance) / _occasionVariances[KindOf(i)];
            _occasionWeights[i] = (OccasionSpread.Freedom + 1) / (OccasionSpread.Freedom + square);
        }
    }

    private SeenOccasion ByItself(int seen)
    {
        var column = ColumnOf(seen);
        var (mean, variance) = SumOf(column, Parameters.CommonOf(column), Parameters.FirstOccasion + seen);
        return new SeenOccasion(mean, variance);
    }

    private IEnumerable<(double Mean, SeenOccasion[] Occasions)> NamesOf(EffectKind kind) =>
        Enumerable.Range(0, _priorMeans.Length)
            .Where(column => Parameters.Effects.Columns[column].Kind == kind)
            .Select(column => (_priorMeans[column], SeenOf(column)))
            .Where(name => name.Item2.Length > 0);

    private SeenOccasion[] SeenOf(int column) => [.. _seen.Where((_, seen) => ColumnOf(seen) == column)];

    private int ColumnOf(int seen) => Parameters.Effects.Occasions[Parameters.Seen[seen]].Column;

    private EffectKind KindOf(int seen) => Parameters.Effects.Columns[ColumnOf(seen)].Kind;

    private double ErrorOf(int row)
    {
        var error = _rows[row].LogRatio;
        foreach (var (at, value) in _terms[row])
        {
            error -= value * _solution[at];
        }

        return error;
    }
}
