using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting;

/// <summary>A model that has learned from one series. Immutable and thread-safe.</summary>
public abstract class FittedModel
{
    /// <summary>Forecasts the first <paramref name="horizon"/> steps after the history.</summary>
    /// <param name="horizon">From 1 to the series' <see cref="ForecastSeries.MaxHorizon"/>.</param>
    public abstract SeriesForecast Forecast(int horizon);

    /// <summary>The median alone of the same forecast, for a race of models: without the rest where that costs less.</summary>
    internal virtual ImmutableArray<double> Median(int horizon) => Forecast(horizon).P50;

    /// <summary>What was learned, in a sentence for people: parameters, smoothing, windows.</summary>
    public abstract string Explanation { get; }

    /// <summary>What a planner should look at before the forecast is used, each in a sentence. Default: none.</summary>
    public virtual ImmutableArray<string> Warnings => [];

    /// <summary>Which model was chosen among several, and why; null where there was no choice. Default: null.</summary>
    public virtual ModelChoice? Choice => null;
}
