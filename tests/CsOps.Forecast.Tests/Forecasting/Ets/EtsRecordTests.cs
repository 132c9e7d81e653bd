using CsOps.Forecast.Forecasting.Ets;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.Ets;

/// <summary>Against R's forecast package (Oracles/Forecasting): the same with given coefficients, as likely or likelier with estimated ones.</summary>
public class EtsRecordTests
{
    /// <summary>Relative: sums of some hundred terms run in another order.</summary>
    private const double Tolerance = 1e-9;

    private static IEnumerable<RecordedCase> Given => EtsCases.Fitted("given");

    [Fact]
    public void Given_fit_has_the_recorded_likelihood_criterion_and_variance()
    {
        Assert.Equal(27, Given.Count());
        Assert.All(Given, found =>
        {
            var fit = FitOf(found);

            AssertRelative(found.Number("loglik"), fit.LogLikelihood);
            AssertRelative(found.Number("aicc"), fit.Aicc);
            AssertRelative(found.Number("sigma2"), fit.Variance);
            Assert.Equal(found.Number("counted"), fit.Counted);
        });
    }

    [Fact]
    public void Given_fit_has_the_recorded_fitted_values_and_last_states() => Assert.All(Given, found =>
    {
        var (fit, last) = (FitOf(found), EtsCases.PointOf(found, "final"));

        Assert.All(found.Numbers("steps", "fitted").Select((value, step) => (value, step)), pair => AssertRelative(pair.value, fit.Run.FittedAt(pair.step)));
        AssertRelative(last.Level, fit.End.Level);
        Assert.Equal(last.Slope, fit.End.Slope, 1e-7);
        Assert.All(last.Seasons.Zip(fit.End.Seasons), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
    });

    [Fact]
    public void Mean_is_the_recorded_exact_one() => Assert.All(Given, found =>
    {
        var recorded = found.Numbers("forecasts", "mean");

        var mean = EtsMoments.Mean(FitOf(found), recorded.Length);

        Assert.All(recorded.Zip(mean), pair => AssertRelative(pair.First, pair.Second));
    });

    [Fact]
    public void Variance_with_additive_errors_is_the_recorded_exact_one() => Assert.All(Given.Where(found => found["form"][0] == 'A'), found =>
    {
        var recorded = found.Numbers("forecasts", "variance");

        var variances = EtsMoments.Variances(FitOf(found), recorded.Length);

        Assert.All(recorded.Zip(variances), pair => AssertRelative(pair.First, pair.Second));
    });

    [Fact]
    public void Estimated_fit_is_as_likely_or_likelier() => Assert.All(EtsCases.Fitted("estimated"), found =>
    {
        var fit = EtsSelection.Estimate(EtsCases.FormOf(found["form"]), found.Series.Values, found.Series.Period)!;

        Assert.InRange(fit.LogLikelihood, found.Number("loglik") - 1e-6, double.PositiveInfinity);
        Assert.Equal(found.Number("counted"), fit.Counted);
        Assert.InRange(fit.Start.Beta, 0, fit.Start.Alpha);
        Assert.InRange(fit.Start.Gamma, 0, 1 - fit.Start.Alpha);
    });

    [Fact]
    public void Choice_is_the_recorded_form_with_a_criterion_as_small() => Assert.All(EtsCases.Fitted("auto"), found =>
    {
        var fit = EtsSelection.Best(found.Series.Values, [found.Series.Period], TestContext.Current.CancellationToken)!;

        Assert.InRange(fit.Aicc, double.NegativeInfinity, found.Number("aicc") + 1e-6);
        Assert.Equal(found["form"], fit.Form.ToString());
    });

    [Fact]
    public void Refused_forms_are_no_forms_or_not_run_on_zeros() => Assert.All(RecordedForecasts.Cases("ets").Where(found => found["status"] == "refused"), found =>
    {
        var forms = EtsForm.All.Where(form => form.ToString() == found["form"]).ToArray();

        Assert.All(forms, form => Assert.Null(EtsSelection.Estimate(form, found.Series.Values, found.Series.Period)));
        Assert.Equal(found["reason"].StartsWith("Forbidden", StringComparison.Ordinal), forms.Length == 0);
    });

    private static EtsFit FitOf(RecordedCase found) =>
        EtsFit.Given(EtsCases.FormOf(found["form"]), found.Series.Values, EtsCases.PointOf(found, "initial"));

    private static void AssertRelative(double expected, double actual) => Assert.Equal(0, (actual - expected) / expected, Tolerance);
}
