using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>The origins from which models are compared on a series' own past.</summary>
internal static class RaceOrigins
{
    private const int WeeksOfHorizon = 2;
    private const int WeeksOfTraining = 2;

    /// <summary>Origins closer than a week share so much of their horizons that more of them say no more.</summary>
    private const int MostCloseOrigins = 6;

    /// <summary>Weekly origins where history allows, else closer ones, but on whole days: every hour of the day is then asked equally often.</summary>
    /// <param name="series">The history.</param>
    /// <param name="most">The most origins.</param>
    public static BacktestOptions For(ForecastSeries series, int most)
    {
        var (day, week) = (series.Calendar.SlotsPerDay, series.Calendar.SlotsPerWeek);
        var horizon = Math.Max(1, Math.Min(series.MaxHorizon, WeeksOfHorizon * week));
        var training = WeeksOfTraining * week;
        var room = series.Length - horizon - training;
        var origins = room >= (most - 1) * week ? most : Math.Min(most, MostCloseOrigins);
        var days = room / Math.Max(1, origins - 1) / day;
        return new BacktestOptions
        {
            Origins = origins,
            Horizon = horizon,
            Spacing = Math.Clamp(days * day, day, week),
            MinimumTraining = training,
        };
    }
}
