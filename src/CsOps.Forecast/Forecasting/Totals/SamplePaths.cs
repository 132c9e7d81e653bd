using CsOps.Forecast.Forecasting.Intervals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Draws whole futures from a forecast: each step by its quantiles, the steps of a day and the days together as their errors go.</summary>
public sealed class SamplePaths
{
    private readonly double[] _quantiles;
    private readonly int[] _days;
    private readonly double _whole;
    private readonly double _day;
    private readonly double _own;

    /// <summary>Makes ready.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="days">The day of each step: equal where two steps are of one day, those of a day side by side.</param>
    /// <exception cref="ArgumentException">There is not one day a step.</exception>
    public SamplePaths(SeriesForecast forecast, ReadOnlySpan<int> days)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (days.Length != forecast.Horizon)
        {
            throw new ArgumentException($"There are {days.Length} days for {forecast.Horizon} steps; there must be one each.", nameof(days));
        }

        var levels = SeriesForecast.Levels.Length;
        _days = days.ToArray();
        _quantiles = new double[levels * forecast.Horizon];
        for (var step = 0; step < forecast.Horizon; step++)
        {
            for (var level = 0; level < levels; level++)
            {
                _quantiles[(step * levels) + level] = forecast.Quantile(level)[step];
            }
        }

        var (within, between) = forecast.Correlation;
        (_whole, _day, _own) = (Math.Sqrt(between), Math.Sqrt(within - between), Math.Sqrt(1 - within));
    }

    /// <summary>Steps of a path.</summary>
    public int Horizon => _days.Length;

    /// <summary>Draws a path; nothing is allocated.</summary>
    /// <param name="random">Where chance comes from; seed it for the same paths again.</param>
    /// <param name="path">Receives one value a step.</param>
    /// <exception cref="ArgumentException">The span has another length than the horizon.</exception>
    public void Draw(Random random, Span<double> path)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (path.Length != Horizon)
        {
            throw new ArgumentException($"A path has {Horizon} steps; there is room for {path.Length}.", nameof(path));
        }

        var whole = _whole * Normal.Sample(random, 0, 1);
        var day = 0.0;
        var levels = SeriesForecast.Levels.Length;
        for (var step = 0; step < path.Length; step++)
        {
            day = step == 0 || _days[step] != _days[step - 1] ? _day * Normal.Sample(random, 0, 1) : day;
            var score = whole + day + (_own * Normal.Sample(random, 0, 1));
            var quantiles = _quantiles.AsSpan(step * levels, levels);
            var value = new QuantileDistribution(quantiles).AtScore(score);
            path[step] = quantiles[0] >= 0 ? Math.Max(0, value) : value;
        }
    }
}
