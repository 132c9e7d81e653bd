using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.MLNet.Tests;

/// <summary>Small series with a day of four steps and a week of five such days.</summary>
internal static class Series
{
    public const int Day = 4;
    public const int Week = 20;

    /// <summary>Each slot of the week has its own value, the same every week.</summary>
    public static double Value(int step) => 10 + (step % Week);

    public static ForecastSeries Weekly(int count, int horizon = Week, Func<int, double>? value = null, double[]? weights = null) => new(
        "weekly",
        Enumerable.Range(0, count).Select(value ?? Value).ToArray(),
        StepCalendars.FromSeasons(count + horizon, Day, Week),
        weights);
}
