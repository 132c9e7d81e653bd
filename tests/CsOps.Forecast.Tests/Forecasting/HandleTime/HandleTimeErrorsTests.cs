using CsOps.Forecast.Forecasting.HandleTime;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Tests.Forecasting.HandleTime;

/// <summary>Twenty weeks of five days of sixteen steps, simulated from a known law.</summary>
public class HandleTimeErrorsTests
{
    private const int Slots = 16;
    private const int Steps = 20 * 5 * Slots;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Together_is_the_share_of_the_variance_that_days_have_in_common(double share)
    {
        var random = new Random(4);
        var day = 0.0;
        var work = Work(step =>
        {
            day = step % Slots == 0 ? Normal.Sample(random, 0, 1) : day;
            return (40, 300 + (30 * ((Math.Sqrt(share) * day) + (Math.Sqrt(1 - share) * Normal.Sample(random, 0, 1)))));
        });

        var calendar = TestSeries.Calendar(Steps, Slots, 5);
        var correlation = HandleTimeErrors.Together(work, HandleTimeProfile.Learn(work, calendar), calendar);

        // A hundred days tell it to about 0.07; the estimate is drawn a tenth of the way to 0.3.
        Assert.Equal(share, correlation.WithinDay, 0.15);
        Assert.InRange(correlation.BetweenDays, 0, 0.12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(-0.4)]
    public void WithVolume_is_the_correlation_of_busy_and_of_long(double together)
    {
        var random = new Random(8);
        var work = Work(_ =>
        {
            var busy = Normal.Sample(random, 0, 1);
            var score = (together * busy) + (Math.Sqrt(1 - (together * together)) * Normal.Sample(random, 0, 1));
            return (Math.Round(60 + (8 * busy)), 300 * Math.Exp(0.08 * score));
        });

        var found = HandleTimeErrors.WithVolume(work, TestSeries.Calendar(Steps, Slots, 5));

        Assert.Equal(together, found, 0.08);
    }

    [Fact]
    public void WithVolume_that_chance_explains_is_none()
    {
        var random = new Random(8);
        var work = Work(_ => (Poisson.Sample(random, 9) + 1, 300 + (60 * Normal.Sample(random, 0, 1))), count: 10 * Slots);

        Assert.Equal(0, HandleTimeErrors.WithVolume(work, TestSeries.Calendar(Steps, Slots, 5)));
    }

    private static HandledWork Work(Func<int, (double Contacts, double Average)> law, int count = Steps)
    {
        var steps = Enumerable.Range(0, count).Select(law).ToArray();
        return new HandledWork(Array.ConvertAll(steps, step => step.Contacts), Array.ConvertAll(steps, step => step.Contacts * step.Average));
    }
}
