using CsOps.Forecast.Forecasting.Theta;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.Theta;

/// <summary>
/// Against R's <c>thetaf</c> (Oracles/Forecasting). What is recorded of weekly_zeros, whose factors cannot be divided by, is the answer for
/// the same values without a period; so they are given here.
/// </summary>
public class ThetaRecordTests
{
    private const double Tolerance = 1e-9;

    private static IEnumerable<RecordedCase> Cases => RecordedForecasts.Cases("theta").Where(found => found["variant"] == "thetaf");

    [Fact]
    public void Season_is_tested_and_decomposed_as_recorded()
    {
        Assert.Equal(6, Cases.Count());
        Assert.All(Cases, found =>
        {
            var series = found.Series;
            var indices = SeasonOf(found);
            var recorded = found.Numbers("indices", "index");

            Assert.Equal(found.Number("statistic"), series.Period > 1 ? SeasonalIndices.Statistic(series.Values, series.Period) : 0, Tolerance);
            Assert.Equal(found["adjusted"] == "TRUE", indices.Period > 0);
            Assert.All(recorded.Select((index, place) => (index, place)), pair => Assert.Equal(pair.index, indices.At(pair.place), Tolerance));
        });
    }

    [Fact]
    public void Forecast_with_the_recorded_smoothing_is_the_recorded_one() => Assert.All(Cases, found =>
    {
        var fit = ThetaFit.Given(found.Series.Values, SeasonOf(found), found.Number("alpha"), found.Number("level"));

        Assert.Equal(found.Number("last_level"), fit.LastLevel, 1e-8);
        Assert.Equal(found.Number("slope"), fit.Drift, Tolerance);
        Assert.All(found.Numbers("forecasts", "mean").Select((mean, lead) => (mean, lead)), pair => Assert.Equal(1, fit.At(pair.lead) / pair.mean, Tolerance));
    });

    /// <summary>The package's α is at least 0.0001 and at most 0.9999; ours may be 0 or 1.</summary>
    [Fact]
    public void Forecast_with_own_smoothing_is_the_recorded_one_but_for_the_ends_of_alpha() => Assert.All(Cases, found =>
    {
        var fit = ThetaFit.Of(found.Series.Values, SeasonOf(found));

        Assert.Equal(found.Number("alpha"), fit.Alpha, 2e-4);
        Assert.All(found.Numbers("forecasts", "mean").Select((mean, lead) => (mean, lead)), pair => Assert.Equal(1, fit.At(pair.lead) / pair.mean, 2e-4));
    });

    private static SeasonalIndices SeasonOf(RecordedCase found) =>
        SeasonalIndices.Of(found.Series.Values, found.Series.Name == "weekly_zeros" ? [] : [found.Series.Period]);
}
