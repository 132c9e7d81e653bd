namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>One of the methods that are mixed. Learned from the whole history; forecasts from earlier ends of it tell how good it is.</summary>
internal interface ILocalPart
{
    /// <summary>Forecasts from an end of the history on, as from what was before it.</summary>
    /// <param name="end">Places before the first one forecast.</param>
    /// <param name="forecast">Receives the forecast, on the scale of the history.</param>
    void Forecast(int end, Span<double> forecast);
}
