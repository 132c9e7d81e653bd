using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>The built-in models that a test of all models is run on.</summary>
internal static class TestModels
{
    /// <summary>Models that say of some series that they are not for them: this one is for counts of twenty a day and more, on dates.</summary>
    private static readonly string[] Choosy = ["calendar-ridge"];

    /// <summary>Models of counts: on a series with negative values they say that they need counts, and forecast nothing.</summary>
    public static IReadOnlyList<string> OfCounts { get; } = ["croston", "tsb", "gamma-poisson"];

    /// <summary>Those that forecast queues in which most steps are 0.</summary>
    public static IEnumerable<string> OfThinSeries => OfAnySeries.Where(name => name != "pooled-mix" && !name.StartsWith("local-", StringComparison.Ordinal));

    public static IEnumerable<string> All => ForecastModels.BuiltIn.All.Select(model => model.Name);

    /// <summary>Those that forecast any series that is long enough, and never negative.</summary>
    public static IEnumerable<string> OfAnySeries => All.Except(Choosy);

    /// <summary>Those that forecast values below 0 too.</summary>
    public static IEnumerable<string> OfAnySign => OfAnySeries.Except(OfCounts);
}
