using CsOps.Forecast.Forecasting.SingularSpectrum;

namespace CsOps.Forecast.Tests.Forecasting.SingularSpectrum;

/// <summary>Against a direct singular value decomposition of the trajectory matrix by NumPy (Oracles/Ssa).</summary>
public class SsaOracleTests
{
    private const int Slots = 24;

    /// <summary>The eigenvectors are found to 1e-9 of the largest eigenvalue, which the level dominates; a thirty-fold recurrence adds to it.</summary>
    private const double Tolerance = 1e-4;

    [Fact]
    public void Forecast_is_that_of_the_direct_decomposition()
    {
        double[] values = [.. Oracle.Rows("Ssa", "series.csv").Select(row => row.Number("value"))];
        var cases = Oracle.Rows("Ssa", "forecasts.csv").GroupBy(row => (Window: (int)row.Number("window"), Rank: (int)row.Number("rank")));

        Assert.All(cases, rows =>
        {
            var model = new SsaModel(new SsaOptions { Window = rows.Key.Window, Rank = rows.Key.Rank });
            var forecast = model.Fit(TestSeries.Of(values, Slots, 1)).Model!.Forecast(30);
            Assert.All(rows.Zip(forecast.P50), pair => Assert.Equal(pair.First.Number("value"), pair.Second, Tolerance));
        });
    }

    [Fact]
    public void Eigenvalues_are_the_squared_singular_values()
    {
        double[] values = [.. Oracle.Rows("Ssa", "series.csv").Select(row => row.Number("value"))];
        var cases = Oracle.Rows("Ssa", "forecasts.csv").Where(row => row["step"] == "1");

        Assert.All(cases, row =>
        {
            var (window, rank) = ((int)row.Number("window"), (int)row.Number("rank"));
            var found = LeadingEigenvectors.Of(LagCovariance.Of(values, window), window, rank, TestContext.Current.CancellationToken);
            Assert.Equal(1, found.Values[rank - 1] / row.Number("smallest_eigenvalue"), 1e-8);
        });
    }
}
