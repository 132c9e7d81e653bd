using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Mixes exponential smoothing, a long autoregression and the last weeks, each by how wrong it was on the series itself.</summary>
public sealed class LocalMixModel : IForecastModel
{
    private const int LeastOrigins = 4;

    /// <inheritdoc/>
    public string Name => "local-mix";

    /// <inheritdoc/>
    public string Description => "A mix of smoothing of day and week, a long autoregression and the last two weeks, weighed by their past errors.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        var (day, week) = (series.Calendar.SlotsPerDay, series.Calendar.SlotsPerWeek);
        var needed = FirstOrigin(day, week) + day + (LeastOrigins * 7) + 1;
        if (HistoryNeeds.FindProblem(series, needed) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var local = LocalSeries.Of(series);
        return local.Values.Length < needed
            ? FitResult.Failed("too short")
            : FitResult.Of(new LocalMixFit(local, Description + HistoryNeeds.LeftOut(series, local.Series)));
    }

    internal static int FirstOrigin(int day, int week) => (2 * week) + Math.Max(day, 4);

    internal static int MostLeads(int length, int day, int week) => Math.Max(1, length - 1 - FirstOrigin(day, week) - (LeastOrigins * 7));
}
