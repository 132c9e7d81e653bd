using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.SeasonalTrend;

/// <summary>Decomposes what was known at an origin and goes on from there.</summary>
internal sealed class MstlForecaster : PointForecaster
{
    private readonly RegularHistory _history;
    private readonly StlOptions[] _options;
    private readonly LevelSmoothing _smoothing;
    private readonly int _longest;

    /// <summary>Learns the smoothing constant from the whole history.</summary>
    /// <param name="history">More than two of the longest period.</param>
    /// <param name="periods">The seasons, the shortest first; may be none.</param>
    public MstlForecaster(RegularHistory history, int[] periods)
        : base(history.Series)
    {
        _history = history;
        _options = Mstl.Changing(periods);
        _longest = periods.Length == 0 ? 1 : periods[^1];
        _smoothing = LevelSmoothing.Of(WithoutSeasons(history.Values.Length).Level, Math.Max(_longest, 2));
    }

    /// <summary>After three of the longest period, and no earlier than a third of the history.</summary>
    public override int FirstOrigin => Math.Max(_history.FirstOriginAfter((3 * _longest) + 1), Series.Length / 3);

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var places = _history.PlacesBefore(origin);
        var (adjusted, seasons) = WithoutSeasons(places);
        var level = _smoothing.LevelOf(adjusted);
        for (var lead = 0; lead < centre.Length; lead++)
        {
            var value = level;
            for (var i = 0; i < seasons.Length; i++)
            {
                value += seasons[i][InLastCycle(_history.PlaceOf(origin + lead), places, _options[i].Period)];
            }

            centre[lead] = _history.FromScale(value);
        }
    }

    /// <summary>For people.</summary>
    public string Explain()
    {
        var seasons = string.Join(" and ", _options.Select(stl => string.Create(CultureInfo.InvariantCulture, $"{stl.Period}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(seasons.Length == 0 ? "No season" : $"Seasons of {seasons} steps by STL")}; the rest smoothed with α {_smoothing.Constant:0.####}.");
    }

    private (double[] Level, double[][] Seasons) WithoutSeasons(int places)
    {
        var values = _history.Values.AsSpan(0, places);
        if (_options.Length == 0)
        {
            return (values.ToArray(), []);
        }

        var parts = Mstl.Decompose(values, _options);
        for (var t = 0; t < places; t++)
        {
            parts.Remainder[t] += parts.Trend[t];
        }

        return (parts.Remainder, parts.Seasons);
    }

    /// <summary>
    /// The place in the last cycle before an end that lies at the same phase as another place; the place itself before the end.
    /// </summary>
    private static int InLastCycle(int place, int end, int period) =>
        place < end ? place : end - period + ((place - end) % period);
}
