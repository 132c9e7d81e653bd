using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>A distribution known by its quantiles 2.5, 10, 50, 90 and 97.5 %, in ascending order.</summary>
/// <remarks>
/// Between two quantiles the normal score is a straight line in the value, and the outer lines go on: exact when the quantiles are those of
/// a normal distribution, and monotone always. Equal quantiles are a lump of probability at that value. Nothing is allocated.
/// </remarks>
internal readonly ref struct QuantileDistribution
{
    private const double Score975 = 1.959963984540054;
    private const double Score90 = 1.2815515655446004;

    private readonly ReadOnlySpan<double> _quantiles;

    /// <summary>Takes the five quantiles.</summary>
    public QuantileDistribution(ReadOnlySpan<double> quantiles) => _quantiles = quantiles;

    private static ReadOnlySpan<double> Scores => [-Score975, -Score90, 0, Score90, Score975];

    /// <summary>The probability of <paramref name="value"/> or less, in [0, 1].</summary>
    public double Cumulative(double value)
    {
        var above = 0;
        while (above < _quantiles.Length && _quantiles[above] <= value)
        {
            above++;
        }

        return Normal.CDF(0, 1, Score(value, above));
    }

    /// <summary>The value that is not exceeded with probability <paramref name="probability"/>, in (0, 1): the inverse of <see cref="Cumulative"/>.</summary>
    public double Quantile(double probability) => AtScore(Normal.InvCDF(0, 1, probability));

    /// <summary>The value at a standard normal score.</summary>
    public double AtScore(double score)
    {
        var above = 0;
        while (above < Scores.Length && Scores[above] <= score)
        {
            above++;
        }

        var from = Math.Max(above - 1, 0);
        var right = above == 0 ? WithWidth(1, 1) : above < Scores.Length ? above : WithWidth(above - 1, -1);
        return right < 0
            ? _quantiles[from]
            : _quantiles[from] + ((score - Scores[from]) * (_quantiles[right] - _quantiles[right - 1]) / (Scores[right] - Scores[right - 1]));
    }

    /// <summary>The normal score; <paramref name="above"/> is the index of the first quantile above the value.</summary>
    private double Score(double value, int above)
    {
        if (above > 0 && _quantiles[above - 1] == value)
        {
            return above == _quantiles.Length && _quantiles[0] == value ? double.PositiveInfinity : Scores[above - 1];
        }

        // The line that goes through the interval of the value, or the nearest one that has a width.
        var right = WithWidth(Math.Clamp(above, 1, _quantiles.Length - 1), above == 0 ? 1 : -1);
        if (right < 0)
        {
            return above == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var slope = (Scores[right] - Scores[right - 1]) / (_quantiles[right] - _quantiles[right - 1]);
        var from = above == 0 ? 0 : above - 1;
        return Scores[from] + (slope * (value - _quantiles[from]));
    }

    /// <summary>The line that ends in <paramref name="right"/>, or the next one in a direction that has a width; −1 where none has.</summary>
    private int WithWidth(int right, int towards)
    {
        while (right >= 1 && right < _quantiles.Length)
        {
            if (_quantiles[right] > _quantiles[right - 1])
            {
                return right;
            }

            right += towards;
        }

        return -1;
    }
}
