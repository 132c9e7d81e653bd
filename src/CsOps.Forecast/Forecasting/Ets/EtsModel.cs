using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Exponential smoothing in its state space form: error, trend and season of the kinds that make the history likeliest.</summary>
/// <remarks>
/// <para>
/// Fifteen forms: additive or multiplicative errors; no trend, an additive or a damped one; no season, an additive or a multiplicative
/// one (not with additive errors). Coefficients in the usual region and first states are found together by maximum likelihood, the form
/// by the least AICc. The season is the week where the calendar has one, or the day, whichever AICc prefers: there is no longest season.
/// Values of 0 or below leave the additive forms.
/// </para>
/// <para>
/// Steps lie on a line of weeks of equal length. Gaps are skipped: the states go on without an error. Values more than 5 standard
/// deviations from what their weekday-slot says at the level around them are gaps too, so one odd day at the end does not move the
/// forecast. Intervals are those of the errors at earlier origins, or the model's own (<see cref="EtsOptions.Intervals"/>): by formula for
/// additive errors, else from 2,000 paths; in these the uncertainty of coefficients and of the choice is missing.
/// </para>
/// <para>
/// Needs four values; learns from the last 26 weeks. Cost: O(length) an evaluation whatever the season's length, some 40 evaluations a
/// form and up to 400 for each of the best three. Source: Hyndman, Koehler, Ord and Snyder (2008), <i>Forecasting with Exponential
/// Smoothing</i>, chapters 2, 5, 6 and 7.
/// </para>
/// </remarks>
public sealed class EtsModel : IForecastModel
{
    private const int FewestValues = 4;

    private readonly EtsOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    public EtsModel(EtsOptions? options = null) => _options = options ?? new EtsOptions();

    /// <inheritdoc/>
    public string Name => "ets";

    /// <inheritdoc/>
    public string Description => "Exponential smoothing by likelihood: error, trend and season of the kinds that fit the history best.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (HistoryNeeds.FindProblem(series, FewestValues) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var history = new EtsHistory(HistoryNeeds.Recent(series, FewestValues));
        if (EtsSelection.Best(history.Values, history.Periods, cancellationToken) is not { } fit)
        {
            return FitResult.Failed("No form has a likelihood: values are too few or too large to compute with; at least 6 usual values are needed.");
        }

        var explanation = Explain(fit) + HistoryNeeds.LeftOut(series, history.Series);
        return FitResult.Of(_options.Intervals == EtsIntervals.Model
            ? new EtsModelFit(history, fit, explanation)
            : new CalibratedModel(new EtsForecaster(history, fit), explanation));
    }

    private static string Explain(EtsFit fit)
    {
        var (form, point) = (fit.Form, fit.Start);
        var season = form.HasSeason ? string.Create(CultureInfo.InvariantCulture, $", γ {point.Gamma:0.####}, a season of {point.Seasons.Length} steps") : string.Empty;
        var trend = form.Trend switch
        {
            EtsTrend.None => string.Empty,
            EtsTrend.Additive => string.Create(CultureInfo.InvariantCulture, $", β {point.Beta:0.####}"),
            _ => string.Create(CultureInfo.InvariantCulture, $", β {point.Beta:0.####}, φ {point.Phi:0.###}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"Exponential smoothing {form}: α {point.Alpha:0.####}{trend}{season}; AICc {fit.Aicc:0.#}.");
    }
}
