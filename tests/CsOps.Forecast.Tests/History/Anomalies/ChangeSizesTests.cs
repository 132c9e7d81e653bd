using CsOps.Forecast.History.Anomalies;

namespace CsOps.Forecast.Tests.History.Anomalies;

public class ChangeSizesTests
{
    [Fact]
    public void Of_levels_without_noise_are_those_levels()
    {
        double[] values = [.. Enumerable.Repeat(2.0, 30), .. Enumerable.Repeat(5.0, 30)];

        var (before, after, error) = new ChangeSizes(new MeanSegmentation(values, 1), [30], 60).Of(30, 0, 60);

        Assert.Equal(2, before, 1e-9);
        Assert.Equal(5, after, 1e-9);
        Assert.Equal(0, error);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public void Standard_error_of_a_clear_step_is_that_of_its_means(double correlation)
    {
        const int Length = 4000;
        var values = PeltDetectorTests.Noise(3, Length, 1, correlation);
        for (var i = Length / 2; i < Length; i++)
        {
            values[i] += 50;
        }

        var (before, after, error) = new ChangeSizes(new MeanSegmentation(values, 1), [Length / 2], Length).Of(Length / 2, 0, Length);

        var longRun = (1 + correlation) / (1 - correlation);
        Assert.Equal(1, error / Math.Sqrt(longRun * 4 / Length), 0.1);
        Assert.Equal(50, after - before, 4 * error);
    }

    [Theory]
    [InlineData(0.06, 0.0)]
    [InlineData(0.10, 0.3)]
    [InlineData(0.20, 0.6)]
    public void Sizes_of_steps_that_are_found_lie_in_their_intervals_and_are_not_too_large(double step, double correlation)
    {
        const int Series = 120;
        var (found, sized, sum) = (0, 0, 0.0);
        for (var seed = 1; seed <= Series; seed++)
        {
            var values = PeltDetectorTests.Noise(seed, 365, 0.06, correlation);
            var at = 60 + (7 * seed % 240);
            for (var i = at; i < values.Length; i++)
            {
                values[i] += step;
            }

            if (new PeltDetector().Find(values) is [var point] && Math.Abs(point.Index - at) <= 30)
            {
                found++;
                sized += Math.Abs(point.After - point.Before - step) <= 1.96 * point.StandardError ? 1 : 0;
                sum += point.After - point.Before - step;
            }
        }

        Assert.InRange((double)sized / found, 0.89, 1); // 95 % less three standard errors
        Assert.InRange(sum / found, -0.007, 0.007);
    }
}
