using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Queueing.Transient;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>A span of intervals that all come in low or all come in high: the days over which the chance to meet the target is taken.</summary>
/// <remarks>
/// On the day of level p every interval has the rate that it exceeds with probability 1 − p, after the Poisson scatter of the count is taken
/// out (<see cref="RateQuantiles"/>). So an interval has its own distribution, and meets what busy intervals before it leave behind.
/// </remarks>
internal sealed class RateLadder
{
    private readonly double[][] _rates;

    public RateLadder(IntervalSizing sizing, double[] contacts, Func<int, int> intervalOf)
    {
        _rates = new double[contacts.Length][];
        for (var i = 0; i < contacts.Length; i++)
        {
            _rates[i] = new double[SeriesForecast.Levels.Length];
            if (sizing.HasWork(intervalOf(i)))
            {
                sizing.Rates(intervalOf(i), _rates[i]);
            }
        }
    }

    /// <summary>The contacts of the day of a level, in (0, 1).</summary>
    public double[] At(double level) => [.. _rates.Select(rates => Math.Max(0, new QuantileDistribution(rates).Quantile(level)))];

    /// <summary>The probability, for each interval, that it meets a target.</summary>
    /// <param name="solve">What happens on a day of these contacts.</param>
    /// <param name="target">The target.</param>
    /// <returns>In [0, 1]: the margin by which it is met is a line in the normal score between levels, and the outer lines go on.</returns>
    public double[] ChanceToMeet(Func<double[], TransientDay> solve, DayTarget target)
    {
        double[] scores = [.. SeriesForecast.Levels.Select(level => Normal.InvCDF(0, 1, level))];
        var days = SeriesForecast.Levels.Select(level => solve(At(level))).ToArray();
        var chances = new double[_rates.Length];
        for (var i = 0; i < chances.Length; i++)
        {
            double[] margins = [.. days.Select(day => day.Intervals[i].Contacts > 0 ? target.Margin(day.Intervals[i]) : 1)];
            chances[i] = Normal.CDF(0, 1, LastMet(scores, margins));
        }

        return chances;
    }

    /// <summary>The score at which the margin falls below 0.</summary>
    private static double LastMet(ReadOnlySpan<double> scores, ReadOnlySpan<double> margins)
    {
        var right = 1;
        while (right < scores.Length - 1 && margins[right] >= 0)
        {
            right++;
        }

        var slope = (margins[right] - margins[right - 1]) / (scores[right] - scores[right - 1]);
        return slope < 0 ? scores[right] - (margins[right] / slope)
            : margins[right] >= 0 ? double.PositiveInfinity
            : double.NegativeInfinity;
    }
}
