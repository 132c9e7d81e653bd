namespace CsOps.Forecast.Forecasting;

/// <summary>A history as models are given it, its holidays believed little, beside what it says of holidays.</summary>
/// <param name="Series">The history as it is.</param>
/// <param name="Ordinary">The history for models.</param>
/// <param name="Level">How open holidays compare.</param>
internal sealed record HolidayHistory(ForecastSeries Series, ForecastSeries Ordinary, HolidayLevel Level)
{
    /// <summary>Looks at the holidays of a history: once for all models that are fitted to it.</summary>
    public static HolidayHistory Of(ForecastSeries series) => new(series, HolidayLevel.Doubt(series), HolidayLevel.Learn(series));

    /// <summary>Whether one of the next steps lies on a holiday.</summary>
    public bool HasHolidayWithin(int horizon) => Enumerable.Range(Series.Length, horizon).Any(step => Series.Calendar.HolidayOf(step) is not null);
}
