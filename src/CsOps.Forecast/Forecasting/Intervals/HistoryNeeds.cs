namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>Whether a history is long enough for a model.</summary>
internal static class HistoryNeeds
{
    /// <summary>Why a series cannot be fitted: fewer than <paramref name="needed"/> values were observed; null when it can.</summary>
    public static string? FindProblem(ForecastSeries series, int needed)
    {
        var found = 0;
        for (var step = 0; step < series.Length && found < needed; step++)
        {
            found += series.WeightOf(step) > 0 ? 1 : 0;
        }

        return found >= needed
            ? null
            : $"The history has {Count(found)} observed; at least {Count(needed)} are needed.";
    }

    private static string Count(int steps) => string.Create(CultureInfo.InvariantCulture, $"{steps} {(steps == 1 ? "value" : "values")}");
}
