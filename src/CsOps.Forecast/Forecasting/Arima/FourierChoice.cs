using System.Numerics.Tensors;
using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>How many harmonics of day and week a series asks for: the pair of least AICc in a regression on them.</summary>
/// <remarks>Hyndman and Athanasopoulos (2021), <i>Forecasting: Principles and Practice</i>, 3rd edition, section 12.1. Cost: O(steps ·
/// columns²).</remarks>
internal sealed class FourierChoice
{
    private const int MostOfDay = 14;
    private const int MostOfWeek = 12;

    private readonly double[] _values;
    private readonly double[][] _columns;
    private readonly double[] _products;
    private readonly double[] _effects;

    private FourierChoice(double[] values, double[][] columns)
    {
        (_values, _columns) = (values, columns);
        var count = columns.Length;
        _products = new double[count * count];
        _effects = new double[count];
        for (var i = 0; i < count; i++)
        {
            _effects[i] = TensorPrimitives.Dot<double>(columns[i], values);
            for (var j = 0; j <= i; j++)
            {
                _products[(i * count) + j] = TensorPrimitives.Dot<double>(columns[i], columns[j]);
            }
        }
    }

    /// <summary>The terms for a series, none missing.</summary>
    public static FourierTerms Of(double[] values, int day, int week)
    {
        var most = MostOf(values.Length, day, week);
        var days = most with { WeekHarmonics = 0 };
        var centred = values.ToArray();
        TensorPrimitives.Subtract(centred, TensorPrimitives.Sum<double>(values) / values.Length, centred);
        var choice = new FourierChoice(centred, most.Columns(0, values.Length));
        var (best, least) = (most with { DayHarmonics = 0, WeekHarmonics = 0 }, double.PositiveInfinity);
        for (var k = 0; k <= most.DayHarmonics; k++)
        {
            for (var w = 0; w <= most.WeekHarmonics; w++)
            {
                var terms = most with { DayHarmonics = k, WeekHarmonics = w };
                var ofDay = (terms with { WeekHarmonics = 0 }).Count;
                var aicc = choice.Aicc(ofDay, days.Count, terms.Count - ofDay);
                (best, least) = aicc < least ? (terms, aicc) : (best, least);
            }
        }

        return best;
    }

    private static FourierTerms MostOf(int length, int day, int week)
    {
        // A quarter of the values at most go into the season.
        var ofDay = day > 1 ? Math.Min(Math.Min(MostOfDay, day / 2), length / 8) : 0;
        var ofWeek = week > day ? Math.Min(Math.Min(MostOfWeek, (week / 2) - (day > 1 ? day / 2 : 0)), Math.Max(0, (length / 8) - ofDay)) : 0;
        return new FourierTerms(day, ofDay, week, ofWeek);
    }

    /// <summary>Of the first columns of the day and the first of the week, which begin at <paramref name="weekFrom"/>.</summary>
    private double Aicc(int ofDay, int weekFrom, int ofWeek)
    {
        var count = ofDay + ofWeek;
        var products = new double[count * count];
        var effects = new double[count];
        for (var i = 0; i < count; i++)
        {
            var row = i < ofDay ? i : weekFrom + i - ofDay;
            effects[i] = _effects[row];
            for (var j = 0; j <= i; j++)
            {
                products[(i * count) + j] = _products[(row * _columns.Length) + (j < ofDay ? j : weekFrom + j - ofDay)];
            }
        }

        Cholesky.Factor(products, count);
        Cholesky.Forward(products, effects);
        var n = _values.Length;
        var squares = TensorPrimitives.SumOfSquares<double>(_values) - TensorPrimitives.SumOfSquares<double>(effects);
        var k = count + 2.0;
        return n - k - 1 <= 0
            ? double.PositiveInfinity
            : (n * Math.Log(Math.Max(squares, double.Epsilon) / n)) + (2 * k) + (2 * k * (k + 1) / (n - k - 1));
    }
}
