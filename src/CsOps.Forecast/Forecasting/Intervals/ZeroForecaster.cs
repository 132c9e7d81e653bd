namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>The continuation of nothing but zeros.</summary>
internal sealed class ZeroForecaster(ForecastSeries series) : PointForecaster(series)
{
    /// <inheritdoc/>
    public override int FirstOrigin => 1;

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre) => centre.Clear();
}
