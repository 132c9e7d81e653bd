using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>The record of the Diebold-Mariano test and of the scores means what its README says: worked out again.</summary>
public class RecordedScoresTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Statistic_is_the_mean_difference_over_its_error_and_less_means_that_the_first_is_better()
    {
        var errors = RecordedForecasts.Rows("dm_errors.csv");
        var n = errors.Count;

        Assert.Equal(18, RecordedForecasts.Rows("dm_tests.csv").Count);
        Assert.All(RecordedForecasts.Rows("dm_tests.csv"), row =>
        {
            var (h, power) = (row.Number("h"), row.Number("power"));
            double Loss(double error) => Math.Pow(Math.Abs(error), power);
            var d = errors.Select(pair => Loss(pair.Number("first")) - Loss(pair.Number("second"))).ToArray();
            var variance = Covariance(d, 0);
            for (var lag = 1; lag < h; lag++)
            {
                variance += 2 * Covariance(d, lag) * (row["estimator"] == "bartlett" ? 1 - (lag / h) : 1);
            }

            var statistic = d.Average() / Math.Sqrt(variance / n) * Math.Sqrt((n + 1 - (2 * h) + (h / n * (h - 1))) / n);
            var below = StudentT.CDF(0, 1, n - 1, statistic);
            var chance = row["alternative"] switch { "less" => below, "greater" => 1 - below, _ => 2 * Math.Min(below, 1 - below) };

            Assert.Equal(statistic, row.Number("statistic"), Tolerance);
            Assert.Equal(chance, row.Number("p_value"), Tolerance);
        });
    }

    [Fact]
    public void Scaled_and_symmetric_errors_are_those_of_their_papers()
    {
        double[] actual = [.. RecordedForecasts.Rows("accuracy_points.csv").Select(row => row.Number("actual"))];
        double[] errors = [.. RecordedForecasts.Rows("accuracy_points.csv").Select(row => row.Number("actual") - row.Number("forecast"))];
        var scores = RecordedForecasts.Rows("accuracy_scores.csv").ToDictionary(row => row["measure"], row => row.Number("value"));
        var series = RecordedForecasts.Series("monthly");
        var training = series.Values[..^actual.Length];

        var scale = training.Skip(series.Period).Zip(training, (now, before) => Math.Abs(now - before)).Average();

        Assert.Equal(series.Values[^actual.Length..], actual);
        Assert.Equal(errors.Average(Math.Abs) / scale, scores["MASE"], Tolerance);
        Assert.Equal(actual.Zip(errors, (y, e) => 200 * Math.Abs(e) / (y + (y - e))).Average(), scores["sMAPE"], Tolerance);
        Assert.Equal(errors.Average(), scores["ME"], Tolerance);
    }

    private static double Covariance(double[] values, int lag)
    {
        var mean = values.Average();
        return values.Skip(lag).Zip(values, (now, before) => (now - mean) * (before - mean)).Sum() / values.Length;
    }
}
