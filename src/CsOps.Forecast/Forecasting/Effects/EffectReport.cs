namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>Says which effects are in a forecast, how much, how sure and from what.</summary>
internal static class EffectReport
{
    private const double StepOfDriver = 0.1;

    /// <summary>The effects on the steps after a history, in order of kind and name.</summary>
    public static IEnumerable<LearnedEffect> Of(ForecastSeries series, LearnedEffects learned, int horizon)
    {
        var effects = series.Effects!;
        var ahead = new HashSet<(int Column, double? Uplift)>();
        for (var step = series.Length; step < series.Length + horizon; step++)
        {
            foreach (var activity in effects.At(step))
            {
                ahead.Add((activity.Column, effects.Occasions[activity.Occasion].Uplift));
            }
        }

        var ofDays = ahead
            .Select(a => Of(effects.Columns[a.Column], learned.Columns[a.Column], a.Uplift))
            .OrderBy(effect => effect.Kind).ThenBy(effect => effect.Name, StringComparer.Ordinal).ThenBy(effect => effect.Uplift);
        return ofDays.Concat(effects.Drivers.Select((driver, i) => OfDriver(driver.Name, learned.Drivers[i], learned.DeviationOf(i))));
    }

    private static LearnedEffect Of(EffectColumn column, EffectEstimate estimate, double? stated)
    {
        var isKnown = estimate.Chance > 0;
        var (learned, error) = (UpliftOf(estimate.Expected), ErrorOf(estimate));
        var isOfKind = isKnown && estimate.Occasions == 0;
        var past = isOfKind ? $"{Past(learned, error)} from others of its kind" : $"{Past(learned, error)} from {Occasions(estimate.Occasions)}";
        var sentence = (stated, isKnown) switch
        {
            ({ } uplift, true) => $"{column.Name}: {Percent(uplift)} as stated; the past says {past}.",
            ({ } uplift, false) => $"{column.Name}: {Percent(uplift)} as stated; the past {Nothing(estimate)}.",
            (null, true) => $"{column.Name}: {past}{(column.Kind == EffectKind.Holiday ? ", beside the level of open holidays" : "")}.",
            (null, false) => $"{column.Name}: forecast {Ordinary(column)}; the past {Nothing(estimate)}.",
        };
        return new LearnedEffect(
            column.Name, column.Kind, stated ?? learned, isKnown ? learned : null, isKnown ? error : null, estimate.Occasions, stated is not null, sentence);
    }

    private static LearnedEffect OfDriver(string name, EffectEstimate estimate, double deviation)
    {
        if (estimate.Chance == 0)
        {
            return new LearnedEffect(
                name, EffectKind.Driver, 0, null, null, estimate.Occasions, false, $"{name}: not used; the past {(estimate.Occasions == 0 ? "has no days to learn from" : "shows no effect that can be told from chance")}.");
        }

        var perStep = Math.Log(1 + StepOfDriver) / deviation;
        var (of10, error10) = (UpliftOf(estimate.Expected * perStep), perStep * Math.Sqrt(estimate.Variance));
        var sentence = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {100 * of10:+0.0;−0.0;0.0} % ± {100 * error10:0.0} for each 10 % more of it, from {estimate.Occasions} days.");
        return new LearnedEffect(
            name, EffectKind.Driver, UpliftOf(estimate.Expected), UpliftOf(estimate.Expected), ErrorOf(estimate), estimate.Occasions, false, sentence);
    }

    private static string Ordinary(EffectColumn column) => column.Kind == EffectKind.Holiday ? "as other open holidays" : "as ordinary days";

    private static string Nothing(EffectEstimate estimate) =>
        estimate.Occasions == 0 ? "has none to learn from" : $"shows no effect that can be told from chance, in {Occasions(estimate.Occasions)}";

    private static double UpliftOf(double log) => Math.Exp(log) - 1;

    private static double ErrorOf(EffectEstimate estimate) => Math.Exp(estimate.Expected) * Math.Sqrt(estimate.Variance);

    private static string Past(double uplift, double error) => string.Create(CultureInfo.InvariantCulture, $"{Percent(uplift)} ± {100 * error:0}");

    private static string Occasions(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "occasion" : "occasions")}");

    private static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:+0;−0;0} %");
}
