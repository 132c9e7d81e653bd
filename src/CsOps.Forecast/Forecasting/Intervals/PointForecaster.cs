namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>The centre of a forecast, from any origin in the history: what a model learned, without its uncertainty.</summary>
/// <remarks>
/// Parameters may have been estimated on the whole history, but states and averages at an origin use only the values before it. That makes
/// the forecasts from earlier origins nearly out of sample, and their errors the measure of uncertainty. Where many parameters would make them too good, <see cref="LearnedBefore"/>
/// learns them anew.
/// </remarks>
internal abstract class PointForecaster(ForecastSeries series)
{
    /// <summary>The history and its calendar.</summary>
    public ForecastSeries Series { get; } = series;

    /// <summary>The earliest origin whose errors are typical of the model; from 1 to the series' length.</summary>
    public abstract int FirstOrigin { get; }

    /// <summary>Forecasts steps <paramref name="origin"/>, <paramref name="origin"/> + 1, … from the values before the origin.</summary>
    /// <param name="origin">From 1 to the series' length.</param>
    /// <param name="centre">Receives one number a step; NaN where nothing before the origin says anything.</param>
    public abstract void Forecast(int origin, Span<double> centre);

    /// <summary>The same model with its parameters learned from the first steps alone; itself where those of the whole make past errors hardly smaller.</summary>
    /// <param name="length">From <see cref="FirstOrigin"/> to the series' length.</param>
    public virtual PointForecaster LearnedBefore(int length) => this;
}
