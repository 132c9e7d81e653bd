using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;
using CsOps.Forecast.Forecasting.Pooled;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Mixes exponential smoothing, a long autoregression and the last weeks, each by how wrong it was on the series itself.</summary>
public sealed class LocalMixModel : IForecastModel
{
    /// <summary>Places kept free of horizons, so that there are a few ends to try the parts from.</summary>
    private const int PlacesOfEnds = 28;

    /// <summary>Standard deviations from what is expected beyond which a value is replaced: far, since every series has its own ways.</summary>
    private const double OddDeviations = 15;

    private const int MostWeeks = 10;
    private const int FewestSteps = 3000;
    private const string Words = "A mix of smoothing of day and week, a long autoregression and the last two weeks, weighed by their past errors.";

    /// <inheritdoc/>
    public string Name => "local-mix";

    /// <inheritdoc/>
    public string Description => Words;

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default) => Fit(series, null);

    /// <summary>Learns from the series, and corrects by what others teach.</summary>
    internal static FitResult Fit(ForecastSeries series, PooledCorrection? correction)
    {
        ArgumentNullException.ThrowIfNull(series);
        var needed = FirstOrigin(series.Calendar.SlotsPerDay, series.Calendar.SlotsPerWeek) + PlacesOfEnds + 2;
        if (HistoryNeeds.FindProblem(series, needed) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        // What is older says next to nothing of the ways of the series now.
        var recent = series.Last(Math.Max(FewestSteps, MostWeeks * series.Calendar.SlotsPerWeek));
        var local = RegularHistory.Of(recent, OddDeviations);
        if (local.Values.Length < needed)
        {
            return FitResult.Failed($"The history spans {local.Values.Length} steps; at least {needed} are needed.");
        }

        if (!series.Values.ContainsAnyExcept(0, double.NaN))
        {
            return FitResult.Of(new CalibratedModel(new ZeroForecaster(series), "Nothing but zeros was observed."));
        }

        // As observed: to a thin queue's repaired history every contact is odd.
        var zeros = recent.Values.Count(0);
        return series.NeverNegative && 2 * zeros > recent.Length
            ? FitResult.Failed(string.Create(
                CultureInfo.InvariantCulture,
                $"More than half of the history ({zeros} of {recent.Length} steps) is 0; this model needs contacts in most steps."))
            : FitResult.Of(new LocalMixFit(local, Words + HistoryNeeds.LeftOut(series, local.Series), correction));
    }

    /// <summary>The first end of the history that a forecast is tried from: before it lie two weeks and a day.</summary>
    internal static int FirstOrigin(int day, int week) => (2 * week) + Math.Max(day, 4);

    /// <summary>The furthest lead that parts are tried at, so that some ends are left.</summary>
    internal static int MostLeads(int length, int day, int week) => Math.Max(1, length - 1 - FirstOrigin(day, week) - PlacesOfEnds);
}
