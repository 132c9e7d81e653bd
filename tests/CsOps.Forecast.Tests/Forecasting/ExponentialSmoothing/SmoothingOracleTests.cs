using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.ExponentialSmoothing;

namespace CsOps.Forecast.Tests.Forecasting.ExponentialSmoothing;

/// <summary>Against R: forecast's recursion and stats::HoltWinters with the same parameters and the same start (Oracles/Ets).</summary>
public class SmoothingOracleTests
{
    private const int SlotsPerDay = 2;
    private const int DaysPerWeek = 7;

    /// <summary>Twelve significant digits are recorded; the sums run in another order.</summary>
    private const double Tolerance = 1e-7;

    [Fact]
    public void Forecast_with_given_parameters_is_that_of_the_forecast_package()
    {
        var cases = Oracle.Rows("Ets", "ets.csv").GroupBy(row => (row["trend"], row["season"], row["damped"]));

        Assert.All(cases, rows =>
        {
            var model = new HoltWintersModel(new HoltWintersOptions
            {
                Trend = rows.Key.Item1 == "N" ? SmoothingTrend.None : rows.Key.Item3 == "TRUE" ? SmoothingTrend.Damped : SmoothingTrend.Linear,
                Season = rows.Key.Item2 == "A" ? SmoothingSeason.Additive : SmoothingSeason.Multiplicative,
                Parameters = Parameters(rows.First(), rows.First().Number("phi")),
            });
            AssertForecasts(model, [.. rows.Select(row => row.Number("value"))]);
        });
    }

    [Fact]
    public void Forecast_with_given_parameters_is_that_of_HoltWinters()
    {
        var rows = Oracle.Rows("Ets", "holt_winters.csv");
        var model = new HoltWintersModel(new HoltWintersOptions
        {
            Trend = SmoothingTrend.Linear,
            Season = SmoothingSeason.Additive,
            Parameters = Parameters(rows[0], damping: 1),
        });

        AssertForecasts(model, [.. rows.Select(row => row.Number("value"))]);
    }

    private static SmoothingParameters Parameters(Dictionary<string, string> row, double damping) => new()
    {
        Level = row.Number("alpha"),
        Slope = row.Number("beta"),
        Season = row.Number("gamma"),
        Damping = damping,
    };

    private static void AssertForecasts(IForecastModel model, double[] expected)
    {
        double[] values = [.. Oracle.Rows("Ets", "series.csv").Select(row => row.Number("value"))];

        var forecast = model.Fit(TestSeries.Of(values, SlotsPerDay, DaysPerWeek)).Model!.Forecast(expected.Length);

        Assert.All(expected.Zip(forecast.P50), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}
