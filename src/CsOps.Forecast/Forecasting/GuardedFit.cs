using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting;

/// <summary>What a model of somebody else's has learned; its faults are reported as <see cref="ModelFault"/>.</summary>
/// <param name="model">The model, fitted.</param>
/// <param name="neverNegative">Whether the series never is below 0: what the model says below is 0 then.</param>
internal sealed class GuardedFit(FittedModel model, bool neverNegative) : FittedModel
{
    public override string Explanation => Told(() => model.Explanation ?? "", words => words);

    public override ImmutableArray<string> Warnings => Told(() => model.Warnings is { IsDefault: false } warnings ? warnings : [], words => [words]);

    public override ModelChoice? Choice => Told<ModelChoice?>(() => model.Choice, _ => null);

    /// <summary>A fault in a sentence.</summary>
    public static string WordsOf(Exception fault) => $"it failed with {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";

    public override SeriesForecast Forecast(int horizon)
    {
        var forecast = Guarded(() => model.Forecast(horizon)) ?? throw new ModelFault("it answered with nothing (null).");
        for (var level = -1; level < SeriesForecast.Levels.Length; level++)
        {
            var values = level < 0 ? forecast.Mean : forecast.Quantile(level);
            var steps = values.IsDefault ? 0 : values.Length;
            if (steps != horizon)
            {
                throw new ModelFault($"it gave {steps} steps of {horizon}{(level < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" for the quantile {SeriesForecast.Levels[level]}"))}.");
            }
        }

        for (var step = 0; step < horizon; step++)
        {
            if (forecast.P025[step] > forecast.P10[step] || forecast.P10[step] > forecast.P50[step] || forecast.P50[step] > forecast.P90[step] || forecast.P90[step] > forecast.P975[step])
            {
                throw new ModelFault($"its quantiles are out of order at step {step + 1}.");
            }
        }

        return neverNegative ? forecast.Select(values => [.. values.Select(value => Math.Max(0, value))]) : forecast;
    }

    /// <summary>What the model says of itself; a fault there costs no forecast.</summary>
    private static T Told<T>(Func<T> ask, Func<string, T> instead)
    {
        try
        {
            return ask();
        }
        catch (Exception fault)
        {
            return instead(WordsOf(fault));
        }
    }

    private static T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception fault)
        {
            throw new ModelFault(WordsOf(fault));
        }
    }
}
