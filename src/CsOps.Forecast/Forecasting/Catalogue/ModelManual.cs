namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>The details of the library's models, by name.</summary>
internal static partial class ModelManual
{
    /// <summary>The details of a model, or null where there are none; <c>median-7</c> has those of <c>median-5</c>.</summary>
    public static ModelDetails? Find(string name) => Families.FirstOrDefault(family => IsOf(family.Key, name)).Value;

    private static Dictionary<string, ModelDetails> Families => new(StringComparer.OrdinalIgnoreCase)
    {
        ["seasonal-naive"] = SeasonalNaive,
        ["average-"] = Average,
        ["median-"] = Median,
        ["weekday-profile"] = WeekdayProfile,
        ["calendar-ridge"] = CalendarRidge,
        ["local-mix"] = LocalMix,
        ["local-smoothing"] = LocalSmoothing,
        ["local-autoregression"] = LocalAutoregression,
        ["local-weekly"] = LocalWeekly,
        ["pooled-mix"] = PooledMix,
        ["holt-winters"] = HoltWinters,
        ["ets"] = Ets,
        ["theta"] = Theta,
        ["ssa"] = Ssa,
        ["mstl"] = Mstl,
        ["arima"] = Arima,
        ["croston"] = Croston,
        ["tsb"] = Tsb,
        ["gamma-poisson"] = GammaPoisson,
        ["combination"] = Combination,
        ["auto"] = Automatic,
    };

    /// <summary>A family that ends in a dash has a number after it.</summary>
    private static bool IsOf(string family, string name) => family.EndsWith('-')
        ? name.StartsWith(family, StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(family.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        : string.Equals(family, name, StringComparison.OrdinalIgnoreCase);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
