using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>The sums of one group by periods: in every path for a block of periods at once, as quantiles for all of them.</summary>
/// <param name="paths">Number of paths.</param>
/// <param name="atOnce">Most periods of a block.</param>
/// <param name="count">Number of periods.</param>
internal sealed class PeriodSums(int paths, int atOnce, int count)
{
    private readonly double[] _sums = new double[paths * atOnce];
    private readonly double[] _quantiles = new double[SeriesForecast.Levels.Length * count];
    private int _first;
    private int _length;

    /// <summary>Begins a block of periods.</summary>
    public void Begin(int first, int length)
    {
        (_first, _length) = (first, length);
        _sums.AsSpan(0, paths * length).Clear();
    }

    /// <summary>The sums of a path, one a period of the block.</summary>
    public Span<double> Path(int path) => _sums.AsSpan(path * _length, _length);

    /// <summary>Keeps the quantiles of the block.</summary>
    public void End() => Parallel.For(0, _length, () => new double[paths], Keep, _ => { });

    /// <summary>The quantiles with the means stated.</summary>
    /// <param name="means">One a period.</param>
    /// <param name="unit">What a quantile is divided by.</param>
    public SeriesForecast ToForecast(double[] means, double unit) => ForecastMapping.Make(
        count, (level, period) => level < 0 ? means[period] : _quantiles[(period * SeriesForecast.Levels.Length) + level] / unit);

    private double[] Keep(int period, ParallelLoopState state, double[] sample)
    {
        for (var path = 0; path < paths; path++)
        {
            sample[path] = _sums[(path * _length) + period];
        }

        Array.Sort(sample);
        for (var level = 0; level < SeriesForecast.Levels.Length; level++)
        {
            _quantiles[((_first + period) * SeriesForecast.Levels.Length) + level] = SortedSample.Quantile(sample, SeriesForecast.Levels[level]);
        }

        return sample;
    }
}
