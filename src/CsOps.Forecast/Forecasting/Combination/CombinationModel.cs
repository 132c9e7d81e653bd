using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.CalendarRidge;
using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.LocalMix;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Forecasting.Combination;

/// <summary>Mixes the forecasts of several models, each by how wrong it was in backtests on the series itself.</summary>
/// <remarks>
/// Weights are errors to a negative power, normalised; members that cannot be fitted have none, and where there is too little history for
/// a backtest the first that can be fitted stands alone. The mean and every quantile are weighted means of the members' (means of quantiles, not of probabilities:
/// the mix is then no wider than its members). Cost: a fit of every member at every origin. Source: J. M. Bates and C. W. J. Granger, "The
/// combination of forecasts", Operational Research Quarterly 20 (1969); K. C. Lichtendahl, Y. Grushka-Cockayne and R. L. Winkler, "Is it
/// better to average probabilities or quantiles?", Management Science 59 (2013).
/// </remarks>
public sealed class CombinationModel : IForecastModel
{
    private const double LeastError = 1e-9;

    private readonly CombinationOptions _options;

    /// <summary>Makes the model.</summary>
    /// <param name="options">Its options; the defaults when null.</param>
    /// <param name="members">At least one model; null for median-5, calendar-ridge, local-mix and gamma-poisson.</param>
    /// <exception cref="ArgumentException">There is no member, or an option is outside its range.</exception>
    public CombinationModel(CombinationOptions? options = null, IEnumerable<IForecastModel>? members = null)
    {
        _options = options ?? new CombinationOptions();
        Members = [.. members ?? [new MedianModel(), new CalendarRidgeModel(), new LocalMixModel(), new GammaPoissonModel()]];
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Origins, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.Power, nameof(options));
        if (Members.IsEmpty || !double.IsFinite(_options.Power))
        {
            throw new ArgumentException("A combination needs at least one member and a finite power.", Members.IsEmpty ? nameof(members) : nameof(options));
        }
    }

    /// <summary>The models that are mixed.</summary>
    public ImmutableArray<IForecastModel> Members { get; }

    /// <inheritdoc/>
    public string Name => "combination";

    /// <inheritdoc/>
    public string Description => $"A mix of {string.Join(", ", Members.Select(member => member.Name))}, each by how wrong it was in backtests on the series itself.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        var fits = Members.Select(member => member.Fit(series, cancellationToken)).ToArray();
        if (Array.TrueForAll(fits, fit => !fit.Succeeded))
        {
            return fits[0];
        }

        var errors = ErrorsOf(series, cancellationToken);
        var least = Math.Max(LeastError, errors.Where((error, i) => fits[i].Succeeded && !double.IsNaN(error)).DefaultIfEmpty(1).Min());
        double[] weights = [.. errors.Select((error, i) => fits[i].Succeeded && !double.IsNaN(error) ? Math.Pow(Math.Max(error, least) / least, -_options.Power) : 0)];
        if (weights.Sum() == 0)
        {
            weights[Array.FindIndex(fits, fit => fit.Succeeded)] = 1;
        }

        var sum = weights.Sum();
        return FitResult.Of(new CombinationFit([.. Enumerable.Range(0, weights.Length)
            .Where(i => weights[i] > 0)
            .Select(i => new WeightedFit(Members[i].Name, fits[i].Model!, weights[i] / sum))]));
    }

    /// <summary>The error of each member, NaN for one that has none.</summary>
    private double[] ErrorsOf(ForecastSeries series, CancellationToken cancellationToken)
    {
        var backtest = new MedianBacktest(series, Members, RaceOrigins.For(series, _options.Origins), cancellationToken).Result;
        return [.. backtest.Models.Select(member => member.Scores?.Wape ?? double.NaN)];
    }
}
