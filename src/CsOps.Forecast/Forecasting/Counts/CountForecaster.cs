using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>Forecasts the means of counts from any origin; the centre is the mean, not the median.</summary>
internal abstract class CountForecaster(CountHistory history) : PointForecaster(history.Series)
{
    /// <summary>The counts it learns from.</summary>
    public CountHistory History { get; } = history;

    /// <summary>How unsure the mean of a step after the history is, as a squared coefficient of variation.</summary>
    public virtual double DoubtAt(int step) => 0;
}
