using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>A rate for every weekday and slot that borrows from the others, and counts that scatter about it: for thin queues.</summary>
/// <remarks>
/// <para>
/// Rates: <see cref="SlotRates"/>, conjugate gamma priors pooled over slots and weekdays, old weeks fading with the half-life (52 weeks
/// down to one) under which the last eight weeks were likeliest, a shorter one only where it is clearly likelier. Counts: negative
/// binomial; its variance is what the rate is unsure of, plus φ·mean + κ·mean², which is measured on the errors from earlier origins and
/// holds what all slots of a day share. Quantiles are counts; the median of a slot that is mostly empty is 0, its mean is not.
/// </para>
/// <para>
/// When to use it: from one contact a week to some dozens a day, where medians are 0 and ratios mean nothing; or with two weeks of history.
/// On busy queues it is a profile like others, without trend or calendar. Needs a week of observations and no negative values. Cost:
/// O(steps) for each of about 50 origins. Source: see <see cref="SlotRates"/> and <see cref="CountQuantile"/>; for calls: Weinberg, Brown
/// and Stroud (2007), "Bayesian forecasting of an inhomogeneous Poisson process", JASA 102.
/// </para>
/// </remarks>
public sealed class GammaPoissonModel : IForecastModel
{
    /// <inheritdoc/>
    public string Name => "gamma-poisson";

    /// <inheritdoc/>
    public string Description => "A rate for each weekday and slot that borrows from the others, with counts scattering about it; for thin queues.";

    /// <inheritdoc/>
    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (HistoryNeeds.FindProblem(series, series.Calendar.SlotsPerWeek) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        if (!series.NeverNegative)
        {
            return FitResult.Failed("The series has negative values, and this model needs counts.");
        }

        var forecaster = new GammaPoissonForecaster(new CountHistory(series));
        var explanation = string.Create(
            CultureInfo.InvariantCulture,
            $"About {forecaster.ContactsPerWeek:0.##} contacts a week; a week's weight halves in {forecaster.HalfLife:0} weeks.");
        return FitResult.Of(new CountFit(forecaster, explanation));
    }
}
