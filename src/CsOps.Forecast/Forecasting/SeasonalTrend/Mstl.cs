using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>Splits a series into several seasons, a trend and a remainder, by STL in turn.</summary>
/// <remarks>
/// Each round takes every season in order, the shortest first, from what the other seasons leave of the series; the trend is that of the
/// last STL. Source: K. Bandara, R. J. Hyndman and C. Bergmeir, "MSTL: a seasonal-trend decomposition algorithm for time series with
/// multiple seasonal patterns", arXiv 2107.13462 (2021), algorithm 1.
/// </remarks>
internal static class Mstl
{
    private const int Rounds = 2;

    /// <summary>Seasons that change: windows of 11, 15, 19, … cycles, as in the paper.</summary>
    public static StlOptions[] Changing(ReadOnlySpan<int> periods, bool robust = false)
    {
        var options = new StlOptions[periods.Length];
        for (var i = 0; i < options.Length; i++)
        {
            options[i] = StlOptions.Changing(periods[i], 11 + (4 * i), robust);
        }

        return options;
    }

    /// <summary>Decomposes.</summary>
    /// <param name="values">One a step, none missing; more than two of the longest period.</param>
    /// <param name="options">One STL a season, the shortest period first; at least one.</param>
    public static MstlComponents Decompose(ReadOnlySpan<double> values, ReadOnlySpan<StlOptions> options)
    {
        var seasons = new double[options.Length][];
        var rest = values.ToArray();
        double[] trend = [];
        for (var round = 0; round < (options.Length > 1 ? Rounds : 1); round++)
        {
            for (var i = 0; i < options.Length; i++)
            {
                if (seasons[i] is { } before)
                {
                    TensorPrimitives.Add(rest, before, rest);
                }

                var parts = Stl.Decompose(rest, options[i]);
                (seasons[i], trend) = (parts.Season, parts.Trend);
                TensorPrimitives.Subtract(rest, parts.Season, rest);
            }
        }

        TensorPrimitives.Subtract(rest, trend, rest);
        return new MstlComponents(seasons, trend, rest);
    }
}
