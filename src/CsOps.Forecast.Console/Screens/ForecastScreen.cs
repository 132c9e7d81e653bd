using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Forecasts of queues as a table with a sparkline each.</summary>
internal static class ForecastScreen
{
    /// <summary>Two columns a day of a week.</summary>
    private const int SparklineWidth = 14;

    public static void Show(Screen screen, IReadOnlyCollection<QueueForecast> forecasts)
    {
        screen.Table(
            [Column.Text("queue"), Column.Text("model"), Column.Figure("off by"), Column.Figure("offered"), Column.Figure("AHT"), Column.Text("through the period")],
            forecasts.Select(forecast => (IReadOnlyList<string>)
            [
                forecast.Queue,
                forecast.Choice.Model,
                screen.Percent(ErrorOf(forecast), 1),
                screen.Number(forecast.Volume.Mean.Sum()),
                HandleSecondsOf(forecast) is var seconds and > 0 ? $"{screen.Number(seconds)} s" : "–",
                Sparkline.Of(forecast.Volume.Mean, SparklineWidth),
            ]));
        screen.Line("off by: mean absolute error of the model in backtests on the queue's own past,");
        screen.Line("as a share of what came in (WAPE).");
    }

    /// <summary>Why each model was chosen, and what planners changed.</summary>
    public static void ShowReasons(Screen screen, IReadOnlyCollection<QueueForecast> forecasts)
    {
        foreach (var forecast in forecasts)
        {
            screen.Line($"{forecast.Queue}: {forecast.Choice.Reason}");
        }
    }

    /// <summary>A sentence for each effect in the forecasts; nothing where there is none.</summary>
    public static void ShowEffects(Screen screen, IReadOnlyCollection<QueueForecast> forecasts)
    {
        foreach (var forecast in forecasts)
        {
            foreach (var effect in forecast.Effects)
            {
                screen.Line($"{forecast.Queue}: {effect.Sentence}");
            }
        }
    }

    /// <summary>The backtest error of the model chosen; NaN without a backtest.</summary>
    private static double ErrorOf(QueueForecast forecast) =>
        forecast.Choice.LeaderBoard.FirstOrDefault(score => string.Equals(score.Model, forecast.Choice.Model, StringComparison.Ordinal))?.Scores?.Wape
        ?? double.NaN;

    /// <summary>Handle time over all contacts of the period.</summary>
    private static double HandleSecondsOf(QueueForecast forecast)
    {
        var (offered, seconds) = (0.0, 0.0);
        for (var i = 0; i < forecast.Grid.Count; i++)
        {
            var contacts = forecast.Volume.Mean[i];
            offered += contacts;
            seconds += contacts > 0 ? contacts * forecast.HandleSeconds.Mean[i] : 0;
        }

        return offered > 0 ? seconds / offered : double.NaN;
    }
}
