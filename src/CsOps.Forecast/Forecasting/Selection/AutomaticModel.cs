using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Pooled;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Forecasting.Selection;

/// <summary>Chooses a model for each series by backtest on that series' own past, then fits the chosen one to all of it.</summary>
/// <remarks>
/// The robust default is kept unless another model's error is to be expected below it by a fraction that matters. What is expected weighs
/// the gain over the same origins, by how sure it is, against what other series say of the model, as the mean of a normal variable with a
/// normal prior does. A model like any other, so that the choice itself can be backtested.
/// </remarks>
public sealed class AutomaticModel : IPooledModel
{
    private readonly AutomaticOptions _options;
    private readonly ModelRace _race;

    /// <summary>Makes the automatic choice.</summary>
    /// <param name="robust">The default: taken where nothing is convincingly better, or history is too short for a backtest.</param>
    /// <param name="challengers">The other models, in the order in which they are tried where neither default nor backtest is possible.</param>
    /// <param name="options">The evidence asked for; null for the defaults.</param>
    /// <exception cref="ArgumentException">Two models have the same name.</exception>
    public AutomaticModel(IForecastModel robust, IEnumerable<IForecastModel> challengers, AutomaticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(robust);
        ArgumentNullException.ThrowIfNull(challengers);
        Candidates = [robust, .. challengers];
        if (Candidates.GroupBy(m => m.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"There are {twice.Count()} models named '{twice.Key}'; a race needs different names.", nameof(challengers));
        }

        _options = Checked(options ?? new AutomaticOptions());
        _race = new ModelRace(robust, Candidates[1..], _options);
    }

    /// <summary>The automatic choice among the models of a catalogue that race.</summary>
    /// <param name="models">The catalogue.</param>
    /// <param name="robust">The default, which takes the place of a model of the catalogue with its name; null: the median of the last five.</param>
    /// <param name="options">The evidence asked for; null for the defaults.</param>
    public static AutomaticModel Among(ForecastModels models, IForecastModel? robust = null, AutomaticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        robust ??= new MedianModel();
        var racing = models.Racing.Where(m => m is not AutomaticModel && m.Name != robust.Name);
        return new AutomaticModel(robust, racing, options)
        {
            ForThinSeries = models.Find("gamma-poisson").Model,
            ForShortSeries = models.Find("gamma-poisson").Model,
            ForManySeries = models.Find("pooled-mix").Model as PooledMixModel,
        };
    }

    /// <summary>The models that may be chosen; the robust default is the first.</summary>
    public ImmutableArray<IForecastModel> Candidates { get; }

    /// <summary>
    /// The model of series of counts of which more than half are 0, without a race: the median of such a step is 0 whatever the volume, so errors of medians tell
    /// nothing. Default: none; <see cref="Among"/> takes <c>gamma-poisson</c>.
    /// </summary>
    public IForecastModel? ForThinSeries { get; init; }

    /// <summary>
    /// The model of series too short for three origins of a backtest, of values that are never negative: a slot of the week was then seen a few times at most, and pooled rates err less than
    /// what came there. Default: none; <see cref="Among"/> takes <c>gamma-poisson</c>.
    /// </summary>
    public IForecastModel? ForShortSeries { get; init; }

    /// <summary>
    /// What <c>local-mix</c> becomes where it is chosen and many series have taught it: <see cref="LearnFrom"/>. Default: none; <see cref="Among"/> takes
    /// <c>pooled-mix</c>.
    /// </summary>
    public PooledMixModel? ForManySeries { get; init; }

    /// <inheritdoc/>
    public string Name => "auto";

    /// <inheritdoc/>
    public string Description => $"The model with the least error in backtests on the series itself; {Candidates[0].Name} unless another is clearly better.";

    /// <inheritdoc/>
    public IForecastModel LearnFrom(IReadOnlyList<ForecastSeries> peers, int horizon, CancellationToken cancellationToken = default) =>
        ForManySeries?.LearnFrom(peers, horizon, cancellationToken) is PooledMixModel { Evidence: not null } taught
            ? new AutomaticModel(Candidates[0], Candidates[1..], _options) { ForThinSeries = ForThinSeries, ForShortSeries = ForShortSeries, ForManySeries = taught }
            : this;

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (Unraced(ForThinSeries, RaceReason.ForThin(series), series, cancellationToken) is { } thin)
        {
            return thin;
        }

        if (Unraced(ForShortSeries, _race.IsTooShort(series) && series.NeverNegative ? RaceReason.ForShort : null, series, cancellationToken) is { } brief)
        {
            return brief;
        }

        var race = _race.Run(series.ForRace, cancellationToken);
        string? firstFailure = null;
        foreach (var model in race.Order.Select(Taught))
        {
            var fit = model.Fit(series, cancellationToken);
            if (fit.Succeeded)
            {
                var reason = firstFailure is null ? race.Reason : RaceReason.Replaced(race.Reason, race.Order[0].Name, firstFailure);
                reason = model is PooledMixModel { Evidence: { } evidence } ? $"{reason} {evidence}" : reason;
                return FitResult.Of(new AutomaticFit(fit.Model, new ModelChoice(model.Name, reason, race.LeaderBoard)));
            }

            firstFailure ??= fit.Failure.Reason;
        }

        return FitResult.Failed($"no model could be fitted; {race.Order[0].Name}: {firstFailure}");
    }

    private static FitResult? Unraced(IForecastModel? model, string? reason, ForecastSeries series, CancellationToken cancellationToken) =>
        model is not null && reason is not null && model.Fit(series, cancellationToken) is { Succeeded: true } fit
            ? FitResult.Of(new AutomaticFit(fit.Model, new ModelChoice(model.Name, reason, [])))
            : null;

    private IForecastModel Taught(IForecastModel model) => model is LocalMixModel { Parts: LocalMixParts.All } && ForManySeries is { Evidence: not null } taught ? taught : model;

    private static AutomaticOptions Checked(AutomaticOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Origins, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.LeastGain, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.ExpectedGainDeviation, nameof(options));
        return options;
    }
}
