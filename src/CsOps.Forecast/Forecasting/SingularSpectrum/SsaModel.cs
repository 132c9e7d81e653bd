using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>Singular spectrum analysis: the history is a sum of a few recurring patterns and noise, and the patterns go on.</summary>
/// <remarks>
/// The last 26 weeks of the history are laid out on a regular line of days and weeks; gaps and odd values are replaced by what the weekday-slot's median at the
/// level of the week around says, so one odd
/// day at the end does not move the forecast. The eigenvectors of the windows' lag covariance span the signal; the last window is
/// projected on them and continued by their linear recurrence. Cost: O(window · length + window² · rank).
/// Source: Golyandina, Nekrutkin and Zhigljavsky (2001), <i>Analysis of Time Series Structure: SSA and Related Techniques</i>, section 2.1
/// (recurrent forecasting; the start is the
/// projection of the last window, not its diagonal average).
/// </remarks>
public sealed class SsaModel : IForecastModel
{
    private readonly SsaOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the default when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public SsaModel(SsaOptions? options = null)
    {
        _options = options ?? new SsaOptions();
        SsaLimits.ThrowIfOutOfRange(_options, nameof(options));
    }

    /// <inheritdoc/>
    public string Name => "ssa";

    /// <inheritdoc/>
    public string Description => "Singular spectrum analysis: the strongest recurring patterns of the history, continued.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (HistoryNeeds.FindProblem(series, SsaLimits.Needed(series)) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        var recent = HistoryNeeds.Recent(series, SsaLimits.Needed(series), SsaLimits.WindowsInHistory * (_options.Window ?? 0));
        var layout = new RegularLayout(recent.Calendar);
        var history = RepairedHistory.Of(recent, layout, SsaLimits.OddDeviations);
        var window = _options.Window ?? SsaLimits.DefaultWindow(recent.Calendar, history.Length);
        if (window > history.Length / 2)
        {
            return FitResult.Failed($"A window of {window} steps needs a history of {2 * window}; it has {history.Length}.");
        }

        if (!history.AsSpan().ContainsAnyExcept(0))
        {
            return FitResult.Of(new CalibratedModel(new ZeroForecaster(recent), "Nothing but zeros was observed."));
        }

        if (!double.IsFinite(TotalEnergy(history, window)))
        {
            return FitResult.Failed("Its values are too large to compute with.");
        }

        var components = LeadingEigenvectors.Of(LagCovariance.Of(history, window), window, MostComponents(window), cancellationToken);
        var rank = Math.Min(components.Vectors.Length, _options.Rank ?? RankOf(components, history, window));
        var subspace = new SignalSubspace(components.Vectors[..rank]);
        while (subspace.Verticality > SsaLimits.MostVerticality && rank > 1)
        {
            // Where the signal fills the windows there is no recurrence: leave out the weakest component.
            subspace = new SignalSubspace(components.Vectors[..--rank]);
        }

        return FitResult.Of(new CalibratedModel(new SsaForecaster(recent, layout, history, subspace), Explain(window, rank) + HistoryNeeds.LeftOut(series, recent)));
    }

    private int MostComponents(int window) => _options.Rank is { } rank
        ? Math.Min(window - 1, rank)
        : Math.Clamp(_options.MostComponents, 1, Math.Max(1, window / SsaLimits.WindowToComponents));

    private int RankOf(LeadingEigenvectors components, ReadOnlySpan<double> history, int window)
    {
        var wanted = _options.Energy * TotalEnergy(history, window);
        var rank = 0;
        for (var sum = 0.0; rank < components.Values.Length && sum < wanted; rank++)
        {
            sum += components.Values[rank];
        }

        return rank;
    }

    /// <summary>The trace of the lag covariance: every value as often as windows hold it.</summary>
    private static double TotalEnergy(ReadOnlySpan<double> history, int window)
    {
        var sum = 0.0;
        for (var t = 0; t < history.Length; t++)
        {
            sum += Math.Min(Math.Min(t + 1, history.Length - t), window) * history[t] * history[t];
        }

        return sum;
    }

    private static string Explain(int window, int rank) =>
        string.Create(CultureInfo.InvariantCulture, $"{rank} components of windows of {window} steps.");
}
