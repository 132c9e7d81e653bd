using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;
using CsOps.Forecast.Forecasting.Pooled;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Mixes exponential smoothing, a long autoregression and the last weeks, each by how wrong it was on the series itself.</summary>
/// <remarks>
/// On the logarithm of the series (its root where some steps are 0). A part's weight is its mean absolute error, over all leads and up to 90
/// ends of the history, to the power −4. Widths of intervals follow the errors of the mix by lead and by slot of the day. Needs two weeks
/// and a day and 30 steps; looks at the last ten weeks, at least 3,000 steps. Source: J. M. Bates and C. W. J. Granger, "The combination of
/// forecasts", Operational Research Quarterly 20 (1969); multi-step losses: Y. Xia and H. Tong, "Feature matching in time series modeling",
/// Statistical Science 26 (2011).
/// </remarks>
public sealed class LocalMixModel : IForecastModel
{
    /// <summary>Places kept free of horizons, so that there are a few ends to try the parts from.</summary>
    private const int PlacesOfEnds = 28;

    /// <summary>Standard deviations from what is expected beyond which a value is replaced: far, since every series has its own ways.</summary>
    private const double OddDeviations = 15;

    private const int MostWeeks = 10;
    private const int FewestSteps = 3000;

    private static readonly (LocalMixParts Part, string Name, string Words)[] Known =
    [
        (LocalMixParts.Smoothing, "smoothing", "smoothing of day and week"),
        (LocalMixParts.Autoregression, "autoregression", "a long autoregression"),
        (LocalMixParts.Weekly, "weekly", "the last two weeks"),
    ];

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the defaults when null.</param>
    /// <exception cref="ArgumentException">It has no part.</exception>
    public LocalMixModel(LocalMixOptions? options = null)
    {
        Parts = (options ?? new LocalMixOptions()).Parts;
        if (Parts == LocalMixParts.None || (Parts & ~LocalMixParts.All) != LocalMixParts.None)
        {
            throw new ArgumentException($"A local mix needs one or more of its three parts; it has {Parts}.", nameof(options));
        }
    }

    /// <summary>What is mixed.</summary>
    public LocalMixParts Parts { get; }

    /// <inheritdoc/>
    public string Name => Parts == LocalMixParts.All ? "local-mix" : $"local-{string.Join('-', Own.Select(part => part.Name))}";

    /// <inheritdoc/>
    public string Description => Own.ToArray() is [var only]
        ? $"The part of local-mix that is {only.Words}, alone."
        : $"A mix of {string.Join(", ", Own.SkipLast(1).Select(part => part.Words))} and {Own.Last().Words}, weighed by their past errors.";

    private IEnumerable<(LocalMixParts Part, string Name, string Words)> Own => Known.Where(known => Parts.HasFlag(known.Part));

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default) => Fit(series, null);

    /// <summary>Learns from the series, and corrects by what others teach.</summary>
    internal FitResult Fit(ForecastSeries series, PooledCorrection? correction)
    {
        ArgumentNullException.ThrowIfNull(series);
        var needed = FirstOrigin(series.Calendar.SlotsPerDay, series.Calendar.SlotsPerWeek) + PlacesOfEnds + 2;
        if (HistoryNeeds.FindProblem(series, needed) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        // What is older says next to nothing of the ways of the series now.
        var recent = HistoryNeeds.Last(series, Math.Max(FewestSteps, MostWeeks * series.Calendar.SlotsPerWeek), needed);
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
            : FitResult.Of(new LocalMixFit(local, Parts, Description + HistoryNeeds.LeftOut(series, local.Series), correction));
    }

    /// <summary>The first end of the history that a forecast is tried from: before it lie two weeks and a day.</summary>
    internal static int FirstOrigin(int day, int week) => (2 * week) + Math.Max(day, 4);

    /// <summary>The furthest lead that parts are tried at, so that some ends are left.</summary>
    internal static int MostLeads(int length, int day, int week) => Math.Max(1, length - 1 - FirstOrigin(day, week) - PlacesOfEnds);
}
