namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>The mean of the last two weeks, moved by half of what the last day lies off them.</summary>
internal sealed class WeeklyPart(double[] values, int day, int week) : ILocalPart
{
    /// <inheritdoc/>
    public void Forecast(int end, Span<double> forecast)
    {
        var shift = 0.0;
        for (var place = end - day; place < end; place++)
        {
            shift += (values[place] - ((values[place - week] + values[place - (2 * week)]) / 2)) / day;
        }

        for (var lead = 0; lead < forecast.Length; lead++)
        {
            var last = end - week + (lead % week);
            forecast[lead] = ((values[last] + values[last - week]) / 2) + (shift / 2);
        }
    }
}
