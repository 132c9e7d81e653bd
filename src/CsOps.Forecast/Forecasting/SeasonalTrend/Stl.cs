using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>Splits a series into a season, a trend and a remainder, by loess.</summary>
/// <remarks>
/// Each inner pass takes the trend away, smooths every place of the cycle along the cycles, takes from that what is slow (moving averages
/// over the period twice and over three, then loess), and smooths what is left of the series as the new trend. Each outer pass believes
/// values less the larger their remainders are: bisquare weights of scale six median absolute remainders. Cost: O(length · season window) a
/// pass. Source: Cleveland, Cleveland, McRae and Terpenning (1990), "STL: a seasonal-trend decomposition procedure based on loess", Journal
/// of Official Statistics 6, sections 2 and 3.
/// </remarks>
internal sealed class Stl
{
    private readonly StlOptions _options;
    private readonly double[] _values;
    private readonly double[] _season;
    private readonly double[] _trend;
    private readonly double[] _belief;
    private readonly double[] _without;
    private readonly double[] _weights;

    /// <summary>The smoothed cycles, with one more cycle at each end.</summary>
    private readonly double[] _cycles;
    private readonly double[] _averages;

    private Stl(ReadOnlySpan<double> values, StlOptions options)
    {
        _options = options;
        _values = values.ToArray();
        _season = new double[values.Length];
        _trend = new double[values.Length];
        _belief = new double[values.Length];
        _without = new double[values.Length];
        _weights = new double[values.Length];
        _cycles = new double[values.Length + (2 * options.Period)];
        _averages = new double[_cycles.Length];
        Array.Fill(_belief, 1);
    }

    /// <summary>Decomposes.</summary>
    /// <param name="values">One a step, none missing; more than two periods.</param>
    /// <param name="options">Windows and loops.</param>
    public static StlComponents Decompose(ReadOnlySpan<double> values, StlOptions options)
    {
        var stl = new Stl(values, options);
        stl.Run();
        var remainder = new double[values.Length];
        for (var t = 0; t < remainder.Length; t++)
        {
            remainder[t] = values[t] - stl._season[t] - stl._trend[t];
        }

        return new StlComponents(stl._season, stl._trend, remainder, stl._belief);
    }

    private void Run()
    {
        for (var pass = 0; pass <= _options.Outer; pass++)
        {
            ReadOnlySpan<double> belief = pass == 0 ? [] : _belief;
            for (var inner = 0; inner < _options.Inner; inner++)
            {
                SmoothSeason(belief);
                Subtract(_values, _season, _without);
                Loess.Smooth(_without, _options.Trend, belief, _trend, _weights);
            }

            if (pass < _options.Outer)
            {
                Doubt();
            }
        }

        if (_options.Periodic)
        {
            MakePeriodic();
        }
    }

    private void SmoothSeason(ReadOnlySpan<double> belief)
    {
        Subtract(_values, _trend, _without);
        for (var place = 0; place < _options.Period; place++)
        {
            SmoothPlace(place, belief);
        }

        var (n, period) = (_values.Length, _options.Period);
        Average(_cycles, period, _averages);
        Average(_averages.AsSpan(0, n + period + 1), period, _averages);
        Average(_averages.AsSpan(0, n + 2), 3, _averages);
        Loess.Smooth(_averages.AsSpan(0, n), _options.LowPass, [], _without, _weights);
        Subtract(_cycles.AsSpan(period, n), _without, _season);
    }

    /// <summary>Smooths the values at one place of the cycle, from one cycle before the first to one after the last.</summary>
    private void SmoothPlace(int place, ReadOnlySpan<double> belief)
    {
        var period = _options.Period;
        var count = ((_values.Length - place - 1) / period) + 1;
        var own = new double[count];
        var believed = belief.IsEmpty ? [] : new double[count];
        for (var i = 0; i < count; i++)
        {
            own[i] = _without[place + (i * period)];
            if (believed.Length > 0)
            {
                believed[i] = belief[place + (i * period)];
            }
        }

        var smooth = new double[count + 2];
        Loess.Smooth(own, _options.Season, believed, smooth.AsSpan(1, count), _weights);
        smooth[0] = Outside(own, believed, -1, smooth[1]);
        smooth[^1] = Outside(own, believed, count, smooth[^2]);
        for (var i = 0; i < smooth.Length; i++)
        {
            _cycles[place + (i * period)] = smooth[i];
        }
    }

    private double Outside(double[] own, double[] believed, int position, double otherwise)
    {
        var estimate = Loess.At(own, _options.Season, believed, position, _weights);
        return double.IsNaN(estimate) ? otherwise : estimate;
    }

    /// <summary>Means of so many neighbours; may be written over what is read.</summary>
    private static void Average(ReadOnlySpan<double> values, int count, Span<double> averages)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += values[i];
        }

        for (var i = 0; i + count <= values.Length; i++)
        {
            var first = values[i];
            averages[i] = sum / count;
            sum += (i + count < values.Length ? values[i + count] : 0) - first;
        }
    }

    private void Doubt()
    {
        for (var t = 0; t < _values.Length; t++)
        {
            _without[t] = Math.Abs(_values[t] - _season[t] - _trend[t]);
        }

        var sorted = (double[])_without.Clone();
        Array.Sort(sorted);
        var scale = 3 * (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]);
        for (var t = 0; t < _belief.Length; t++)
        {
            var share = _without[t] / scale;
            var rest = 1 - (share * share);
            _belief[t] = _without[t] <= 0.001 * scale ? 1 : share <= 0.999 ? rest * rest : 0;
        }
    }

    private void MakePeriodic()
    {
        for (var place = 0; place < _options.Period; place++)
        {
            var (sum, count) = (0.0, 0);
            for (var t = place; t < _season.Length; t += _options.Period)
            {
                sum += _season[t];
                count++;
            }

            for (var t = place; t < _season.Length; t += _options.Period)
            {
                _season[t] = sum / count;
            }
        }
    }

    private static void Subtract(ReadOnlySpan<double> from, ReadOnlySpan<double> values, Span<double> difference) =>
        TensorPrimitives.Subtract(from, values, difference);
}
