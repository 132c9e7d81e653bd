using CsOps.Forecast.Forecasting.Intervals;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Draws whole futures from a forecast: each step by its quantiles, the steps of a day and the days together as their errors go.</summary>
/// <remarks>
/// Between its quantiles a step is a straight line in the normal score, scaled to have the mean stated; a step of fewer than five contacts whose lines have another mean
/// than it has draws whole contacts of a gamma-Poisson law of its mean instead. So the mean of a sum of paths is the sum of the means, thin queues included.
/// </remarks>
public sealed class SamplePaths
{
    private readonly double[] _quantiles;
    private readonly CountLaw?[] _counts;
    private readonly double[] _scales;
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
        _counts = new CountLaw?[forecast.Horizon];
        _scales = new double[forecast.Horizon];
        for (var step = 0; step < forecast.Horizon; step++)
        {
            for (var level = 0; level < levels; level++)
            {
                _quantiles[(step * levels) + level] = forecast.Quantile(level)[step];
            }

            var quantiles = _quantiles.AsSpan(step * levels, levels);
            var (mean, meanOfLines) = (forecast.Mean[step], CountLaw.MeanOfLines(quantiles));
            _counts[step] = CountLaw.Of(mean, quantiles, meanOfLines);
            _scales[step] = quantiles[0] >= 0 && mean > 0 && meanOfLines > 0 ? mean / meanOfLines : 1;
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
        for (var step = 0; step < path.Length; step++)
        {
            day = BeginsDay(step) ? _day * Normal.Sample(random, 0, 1) : day;
            path[step] = AtScore(step, whole + day + (_own * Normal.Sample(random, 0, 1)));
        }
    }

    /// <summary>Draws the normal scores of some steps of a path, of which what the horizon and what each day have in common is given.</summary>
    /// <param name="random">Where the steps' own chance comes from.</param>
    /// <param name="first">The first step.</param>
    /// <param name="whole">What the horizon has in common, standard normal.</param>
    /// <param name="days">What each of their days has in common, standard normal; the days in their order.</param>
    /// <param name="scores">Receives one score a step.</param>
    internal void DrawScores(Random random, int first, double whole, ReadOnlySpan<double> days, Span<double> scores)
    {
        var day = -1;
        for (var step = 0; step < scores.Length; step++)
        {
            day += step == 0 || BeginsDay(first + step) ? 1 : 0;
            scores[step] = (_whole * whole) + (_day * days[day]) + (_own * Normal.Sample(random, 0, 1));
        }
    }

    /// <summary>The value of a step at a normal score.</summary>
    internal double AtScore(int step, double score)
    {
        if (_counts[step] is { } counts)
        {
            return counts.AtScore(score);
        }

        var quantiles = _quantiles.AsSpan(step * SeriesForecast.Levels.Length, SeriesForecast.Levels.Length);
        var value = new QuantileDistribution(quantiles).AtScore(score);
        return quantiles[0] >= 0 ? Math.Max(0, _scales[step] * value) : value;
    }

    private bool BeginsDay(int step) => step == 0 || _days[step] != _days[step - 1];
}
