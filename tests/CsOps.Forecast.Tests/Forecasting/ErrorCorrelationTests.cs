using CsOps.Forecast.Forecasting;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting;

public class ErrorCorrelationTests
{
    private const int Origins = 300;
    private const int Days = 5;
    private const int Slots = 8;

    [Theory]
    [InlineData(0.5, 0.2)]
    [InlineData(0.8, 0.0)]
    [InlineData(0.0, 0.0)]
    public void Of_scores_drawn_with_correlations_finds_them(double within, double between)
    {
        var random = new Random(3);
        var (scores, origins, days) = (new List<double>(), new List<int>(), new List<int>());
        for (var origin = 0; origin < Origins; origin++)
        {
            var whole = Math.Sqrt(between) * Normal.Sample(random, 0, 1);
            for (var day = 0; day < Days; day++)
            {
                var own = Math.Sqrt(within - between) * Normal.Sample(random, 0, 1);
                for (var slot = 0; slot < Slots; slot++)
                {
                    scores.Add(2 * (whole + own + (Math.Sqrt(1 - within) * Normal.Sample(random, 0, 1))));
                    origins.Add(origin);
                    days.Add((origin * Days) + day);
                }
            }
        }

        var found = ErrorCorrelation.Of([.. scores.Select(score => score / 2)], [.. scores.Select(_ => 3.0)], [.. origins], [.. days]);

        Assert.Equal(within, found.WithinDay, 0.06);
        Assert.Equal(between, found.BetweenDays, 0.06);
    }

    [Fact]
    public void Of_nothing_is_what_is_usual()
    {
        var found = ErrorCorrelation.Of([], [], [], []);

        Assert.InRange(found.BetweenDays, 0.01, found.WithinDay);
        Assert.InRange(found.WithinDay, 0.1, 0.9);
    }

    [Fact]
    public void Of_a_few_days_stays_near_what_is_usual_and_far_errors_do_not_rule()
    {
        var found = ErrorCorrelation.Of([1, 1, 1000, 1], [1, 1, 1, 1], [0, 0, 0, 0], [0, 0, 1, 1]);

        Assert.InRange(found.WithinDay, 0.2, 0.5);
    }
}
