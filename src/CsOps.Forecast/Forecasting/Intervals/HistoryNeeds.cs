namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>How much history a model needs, and how much of a long one is looked at.</summary>
internal static class HistoryNeeds
{
    private const int MostWeeks = 26;
    private const int FewestOfMost = 3000;

    /// <summary>
    /// What a model with a costly fit looks at: the last 26 weeks, but at least 3,000 steps (so that a series without a week is not cut
    /// short). What is older has next to no weight in such a forecast.
    /// </summary>
    /// <param name="series">The whole history.</param>
    /// <param name="needed">The values that must be observed in it; with fewer all is looked at.</param>
    /// <param name="least">The fewest steps that the model's own options ask for.</param>
    public static ForecastSeries Recent(ForecastSeries series, int needed, int least = 0) =>
        Last(series, Math.Max(least, Math.Max(FewestOfMost, MostWeeks * series.Calendar.SlotsPerWeek)), needed);

    /// <summary>The last steps of a history; all where they lie in a gap, so that fewer of them were observed than are needed.</summary>
    public static ForecastSeries Last(ForecastSeries series, int steps, int needed)
    {
        var last = series.Last(steps);
        return FindProblem(last, needed) is null ? last : series;
    }

    /// <summary>Says for people that the older part of a history was left out; empty where it was not.</summary>
    public static string LeftOut(ForecastSeries whole, ForecastSeries recent) => recent.Length == whole.Length
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $" Learned from the last {recent.Length} of {whole.Length} steps.");

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
