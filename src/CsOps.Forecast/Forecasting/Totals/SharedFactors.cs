using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Numerics;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>Draws what the horizon and each day of several queues have in common, correlated between the queues.</summary>
/// <remarks>
/// Given is the correlation ρ of the errors of daily totals. A total errs by what its day has in common and by each interval's own; the shares s of the former are known from the
/// forecasts, so what the days of two queues have in common is correlated by ρ / √(s s′), at most 0.95, drawn in further where there is no such set of numbers.
/// </remarks>
internal sealed class SharedFactors
{
    private const double Most = 0.95;
    private const double DrawnIn = 0.9;
    private const double WidthOf80 = 2.5631031310892007;

    private readonly double[] _factor;
    private readonly double[] _factors;
    private readonly double[] _draws;
    private readonly int _queues;
    private readonly int[] _dayOf;
    private int _days;

    public SharedFactors(ImmutableArray<QueueForecast> forecasts, int[] days, QueueCorrelation correlation)
    {
        _queues = forecasts.Length;
        _dayOf = days;
        _factors = new double[_queues * (DaysIn(0, days.Length) + 1)];
        _draws = new double[_queues];
        double[] shares = [.. forecasts.Select(forecast => ShareInCommon(forecast.Volume, days))];
        _factor = Factor(shares, correlation);
    }

    /// <summary>What the steps of a queue drawn last have in common.</summary>
    public double Whole(int queue) => _factors[(queue * (_days + 1)) + _days];

    /// <summary>What each of its days has in common.</summary>
    public ReadOnlySpan<double> Days(int queue) => _factors.AsSpan(queue * (_days + 1), _days);

    /// <summary>Draws for some steps one after the other.</summary>
    public void Draw(Random random, int first, int count)
    {
        _days = DaysIn(first, count);
        for (var factor = 0; factor <= _days; factor++)
        {
            for (var queue = 0; queue < _queues; queue++)
            {
                _draws[queue] = Normal.Sample(random, 0, 1);
                var sum = 0.0;
                for (var other = 0; other <= queue; other++)
                {
                    sum += _factor[(queue * _queues) + other] * _draws[other];
                }

                _factors[(queue * (_days + 1)) + factor] = sum;
            }
        }
    }

    private int DaysIn(int first, int count)
    {
        var days = count > 0 ? 1 : 0;
        for (var step = first + 1; step < first + count; step++)
        {
            days += _dayOf[step] == _dayOf[step - 1] ? 0 : 1;
        }

        return days;
    }

    private double[] Factor(double[] shares, QueueCorrelation correlation)
    {
        for (var scale = 1.0; ; scale *= DrawnIn)
        {
            var matrix = new double[_queues * _queues];
            for (var i = 0; i < _queues; i++)
            {
                matrix[(i * _queues) + i] = 1;
                for (var j = 0; j < i; j++)
                {
                    var both = Math.Sqrt(shares[i] * shares[j]);
                    matrix[(i * _queues) + j] = both > 0 ? scale * Math.Clamp(correlation[i, j] / both, -Most, Most) : 0;
                }
            }

            Cholesky.Factor(matrix, _queues);
            if (!Array.Exists(matrix, double.IsNaN))
            {
                return matrix;
            }
        }
    }

    /// <summary>The share of the variance of daily totals that is common to the day's intervals.</summary>
    private static double ShareInCommon(SeriesForecast volume, int[] days)
    {
        var (common, own) = (0.0, 0.0);
        for (var step = 0; step < days.Length;)
        {
            var (day, sum, squares) = (days[step], 0.0, 0.0);
            for (; step < days.Length && days[step] == day; step++)
            {
                var deviation = (volume.P90[step] - volume.P10[step]) / WidthOf80;
                (sum, squares) = (sum + deviation, squares + (deviation * deviation));
            }

            common += volume.Correlation.WithinDay * sum * sum;
            own += (1 - volume.Correlation.WithinDay) * squares;
        }

        return common > 0 ? common / (common + own) : 0;
    }
}
