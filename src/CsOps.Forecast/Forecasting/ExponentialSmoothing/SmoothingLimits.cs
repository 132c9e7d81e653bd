namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>How much history exponential smoothing needs.</summary>
internal static class SmoothingLimits
{
    private const int Weeks = 2;
    private const int FewestValues = 4;

    /// <summary>Observed values needed: two full weeks of the series' own, at least four.</summary>
    public static int Needed(ForecastSeries series) => Math.Max(FewestValues, Weeks * series.Calendar.SlotsPerWeek);
}
