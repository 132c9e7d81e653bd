namespace CsOps.Forecast.History.Cleaning;

/// <summary>Counts that do not belong, found together.</summary>
/// <param name="Scope">What was judged.</param>
/// <param name="First">The first interval.</param>
/// <param name="Count">Intervals from there on.</param>
/// <param name="Observed">What was counted in them.</param>
/// <param name="Usual">What is usual in them.</param>
/// <param name="Score">Robust standard deviations from what is usual, below 0 where too little was counted.</param>
internal readonly record struct Outlier(OutlierScope Scope, int First, int Count, double Observed, double Usual, double Score)
{
    /// <summary>Why it does not belong, for the log of cleaning.</summary>
    public string Reason => Scope switch
    {
        OutlierScope.Interval => string.Create(CultureInfo.InvariantCulture, $"outlier: usual is {Usual:0.#}"),
        OutlierScope.Zeros => string.Create(CultureInfo.InvariantCulture, $"outlier: {Count} intervals of zero, usual is {Usual:0.#} together"),
        _ => string.Create(CultureInfo.InvariantCulture, $"outlier: the day has {Observed:0.#}, usual is {Usual:0.#}"),
    };
}
