namespace CsOps.Forecast.Forecasting.Accuracy;

/// <summary>The loss that is least, on average, at the true quantile.</summary>
internal static class PinballLoss
{
    /// <summary>Twice the pinball loss, averaged over the five quantiles of a forecast step; at the median it is the absolute error.</summary>
    /// <remarks>Per level a: 2·max(a·(y − q), (a − 1)·(y − q)). Koenker and Bassett, "Regression quantiles", Econometrica 46 (1978), eq. 3.1.</remarks>
    public static double TwiceMean(double actual, SeriesForecast forecast, int step)
    {
        var sum = 0.0;
        for (var level = 0; level < SeriesForecast.Levels.Length; level++)
        {
            sum += 2 * Of(SeriesForecast.Levels[level], actual - forecast.Quantile(level)[step]);
        }

        return sum / SeriesForecast.Levels.Length;
    }

    /// <summary>The loss of one quantile at <paramref name="level"/>, in (0, 1), for the error actual − quantile.</summary>
    public static double Of(double level, double error) => Math.Max(level * error, (level - 1) * error);
}
