using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>Forecasts by a recursion with given parameters, from any origin.</summary>
internal sealed class SmoothingForecaster(ForecastSeries series, SmoothingForm form, SmoothingParameters parameters, SmoothingStart start)
    : PointForecaster(series)
{
    /// <summary>After the weeks the recursion starts from, but no later than the middle of the history.</summary>
    public override int FirstOrigin => Math.Max(1, Math.Min(4 * Series.Calendar.SlotsPerWeek, Series.Length / 2));

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var calendar = Series.Calendar;
        var recursion = new SmoothingRecursion(form, parameters, start, calendar.SlotsPerDay, new double[calendar.SlotsPerWeek]);
        recursion.Walk(Series, 0, origin);
        recursion.Forecast(calendar, origin, centre);
    }

    /// <summary>The parameters, for people.</summary>
    public string Explain() => string.Create(
        CultureInfo.InvariantCulture,
        $"Exponential smoothing with {form}: α {parameters.Level:0.###}, β {parameters.Slope:0.####}, γ {parameters.Season:0.###}, φ {parameters.Damping:0.###}.");
}
