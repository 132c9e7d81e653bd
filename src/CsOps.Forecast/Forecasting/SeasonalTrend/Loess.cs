namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>Locally weighted regression of values at positions 0, 1, 2, … on their position.</summary>
/// <remarks>
/// Weights are tricube, (1 − (distance / h)³)³, h being the distance to the furthest of the window's positions; a window longer than the
/// series widens h. Between every jump-th position the curve is a straight line. Cost: O(length · window / jump). Source: W. S. Cleveland,
/// "Robust locally weighted regression and smoothing scatterplots", JASA 74 (1979); its use in seasonal adjustment: Cleveland, Cleveland,
/// McRae and Terpenning, "STL: a seasonal-trend decomposition procedure based on loess", Journal of Official Statistics 6 (1990), section
/// 2.
/// </remarks>
internal static class Loess
{
    /// <summary>Nearer than this share of h a weight is 1, further than 1 less this share it is 0.</summary>
    private const double Edge = 0.001;

    /// <summary>A slope is fitted where positions scatter by more than this share of the series.</summary>
    private const double LeastScatter = 0.001;

    /// <summary>Smooths a series at its own positions.</summary>
    /// <param name="values">The values; not empty.</param>
    /// <param name="setting">Window, degree and jump.</param>
    /// <param name="belief">A robustness weight in [0, 1] for each value, or empty for 1 everywhere.</param>
    /// <param name="smooth">Receives one value a position; where nothing near is believed, the value itself.</param>
    /// <param name="weights">Room for as many numbers as there are values.</param>
    public static void Smooth(ReadOnlySpan<double> values, LoessSetting setting, ReadOnlySpan<double> belief, Span<double> smooth, Span<double> weights)
    {
        var last = values.Length - 1;
        var jump = Math.Min(setting.Jump, Math.Max(1, last));
        var before = 0;
        for (var i = 0; i <= last; i = i < last ? Math.Min(i + jump, last) : last + 1)
        {
            var estimate = At(values, setting, belief, i, weights);
            smooth[i] = double.IsNaN(estimate) ? values[i] : estimate;
            var slope = (smooth[i] - smooth[before]) / Math.Max(1, i - before);
            for (var j = before + 1; j < i; j++)
            {
                smooth[j] = smooth[before] + (slope * (j - before));
            }

            before = i;
        }
    }

    /// <summary>The curve at one position, which may lie a little outside of the series; NaN where nothing near is believed.</summary>
    public static double At(ReadOnlySpan<double> values, LoessSetting setting, ReadOnlySpan<double> belief, int position, Span<double> weights)
    {
        var (count, window) = (values.Length, setting.Window);
        var first = Math.Clamp(position + 1 - ((window + 1) / 2), 0, Math.Max(0, count - window));
        var near = Math.Min(window, count);
        var reach = Math.Max(position - first, first + near - 1 - position) + (Math.Max(0, window - count) / 2);
        weights = weights[..near];
        var sum = Tricube(weights, first - position, reach);
        if (!belief.IsEmpty)
        {
            sum = 0;
            for (var j = 0; j < near; j++)
            {
                weights[j] *= belief[first + j];
                sum += weights[j];
            }
        }

        if (sum <= 0)
        {
            return double.NaN;
        }

        var (slope, centre) = setting.Degree == 0 ? (0, 0) : Tilt(weights, sum, first, position, count);
        var result = 0.0;
        for (var j = 0; j < near; j++)
        {
            result += weights[j] / sum * ((slope * (first + j - centre)) + 1) * values[first + j];
        }

        return result;
    }

    /// <summary>Fills in the weights of positions from an offset on; returns their sum.</summary>
    private static double Tricube(Span<double> weights, int offset, int reach)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            var share = reach == 0 ? 0 : Math.Abs(offset + j) / (double)reach;
            var rest = 1 - (share * share * share);
            weights[j] = share <= Edge ? 1 : share <= 1 - Edge ? rest * rest * rest : 0;
            sum += weights[j];
        }

        return sum;
    }

    /// <summary>What turns a local average into a local line: the slope of the weights about their centre.</summary>
    private static (double Slope, double Centre) Tilt(ReadOnlySpan<double> weights, double sum, int first, int position, int count)
    {
        var centre = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            centre += weights[j] / sum * (first + j);
        }

        var scatter = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            var distance = first + j - centre;
            scatter += weights[j] / sum * distance * distance;
        }

        return Math.Sqrt(scatter) > LeastScatter * (count - 1) ? ((position - centre) / scatter, centre) : (0, 0);
    }
}
