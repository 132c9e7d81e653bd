namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>The last k observed values of every weekday-slot before an origin, newest first, with their weights.</summary>
internal sealed class RecentValues
{
    private readonly int _most;
    private readonly double[] _values;
    private readonly double[] _weights;
    private readonly int[] _counts;

    /// <summary>Reads the history backwards from <paramref name="origin"/> until every weekday-slot has <paramref name="most"/> values or
    /// the history ends.</summary>
    public RecentValues(ForecastSeries series, int origin, int most)
    {
        var calendar = series.Calendar;
        _most = most;
        _values = new double[calendar.SlotsPerWeek * most];
        _weights = new double[calendar.SlotsPerWeek * most];
        _counts = new int[calendar.SlotsPerWeek];
        var open = calendar.SlotsPerWeek;
        for (var step = origin - 1; step >= 0 && open > 0; step--)
        {
            var place = calendar.SlotOfWeek(step);
            var weight = series.WeightOf(step);
            if (weight <= 0 || _counts[place] == most)
            {
                continue;
            }

            var index = (place * most) + _counts[place]++;
            _values[index] = series.Values[step];
            _weights[index] = weight;
            open -= _counts[place] == most ? 1 : 0;
        }
    }

    /// <summary>The values of a weekday-slot, newest first; from none to k.</summary>
    public ReadOnlySpan<double> ValuesAt(int slotOfWeek) => _values.AsSpan(slotOfWeek * _most, _counts[slotOfWeek]);

    /// <summary>The weights of the same values, in (0, 1].</summary>
    public ReadOnlySpan<double> WeightsAt(int slotOfWeek) => _weights.AsSpan(slotOfWeek * _most, _counts[slotOfWeek]);
}
