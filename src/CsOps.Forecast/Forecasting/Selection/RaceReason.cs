using CsOps.Forecast.Forecasting.Backtesting;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>Says in a sentence, with its numbers, why a model was chosen.</summary>
internal static class RaceReason
{
    /// <summary>For a series too short for a race.</summary>
    public const string ForShort =
        "The history is too short to test models on it from three origins: rates that slots and weekdays learn from each other are the safest then.";

    /// <summary>For a race that was run; the robust default is the first model of the result.</summary>
    /// <param name="chosen">The model chosen.</param>
    /// <param name="result">The race.</param>
    /// <param name="expectedGain">By what fraction its error is expected to be below the default's.</param>
    public static string For(ModelBacktest chosen, BacktestResult result, double expectedGain)
    {
        var robust = result.Models[0];
        return chosen == robust ? Kept(robust, result) : Preferred(chosen, robust, result, expectedGain);
    }

    /// <summary>For a series of which more than half of what was observed is 0; null for any other, and for one of nothing but zeros.</summary>
    public static string? ForThin(ForecastSeries series)
    {
        var zeros = series.Values.Count(0);
        var observed = series.Length - series.Values.Count(double.NaN);
        return series.NeverNegative && 2 * zeros > observed && zeros < observed
            ? $"Of {observed} intervals observed {zeros} had no contacts. Their median is 0 whatever the volume, so models were not raced; this one knows rates."
            : null;
    }

    /// <summary>For a series on which the robust default could not be backtested.</summary>
    public static string WithoutBacktest(BacktestResult result)
    {
        var why = result.Models[0].Failure?.Reason ?? "no step that was observed could be scored.";
        return $"The robust default, without a backtest: {why}";
    }

    /// <summary>For a race whose winner could not be fitted to the whole history.</summary>
    public static string Replaced(string reason, string failed, string why) => $"{reason} It could not be fitted to the whole history, though ({failed}: {why})";

    private static string Preferred(ModelBacktest chosen, ModelBacktest robust, BacktestResult result, double expectedGain)
    {
        var gain = PairedGain.Of(chosen, robust);
        var spread = double.IsNaN(gain.StandardError) ? string.Empty : $" ± {Percent(gain.StandardError)} (standard error)";
        return $"{Tests(result)} its error (WAPE) was {Percent(chosen.Scores!.Wape)}, against {Percent(robust.Scores!.Wape)} of the robust default {robust.Model}: "
            + $"{Percent(gain.Mean)}{spread} less, better at {gain.Wins} of {gain.Origins} origins. With what other series say of it, {Percent(expectedGain)} less is to be expected.";
    }

    private static string Kept(ModelBacktest robust, BacktestResult result)
    {
        var best = result.Models.Skip(1).Where(m => m.Scores is not null).MinBy(m => m.Scores!.Wape);
        var own = $"{Tests(result)} the robust default's error (WAPE) was {Percent(robust.Scores!.Wape)}";
        if (best is null)
        {
            return $"{own}; no other model could be tested.";
        }

        var gain = PairedGain.Of(best, robust);
        return gain.Mean > 0
            ? $"{own}; the next best, {best.Model}, had {Percent(best.Scores!.Wape)}, which is not better by more than luck explains."
            : $"{own}, the least; the next best, {best.Model}, had {Percent(best.Scores!.Wape)}.";
    }

    private static string Tests(BacktestResult result) =>
        result.Origins.Length == 1
            ? $"In a backtest of {result.Horizon} steps"
            : $"In backtests of {result.Horizon} steps from {result.Origins.Length} origins";

    private static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0.0} %");
}
