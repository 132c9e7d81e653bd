using CsOps.Forecast.Queueing.Estimation;

namespace CsOps.Forecast.Tests.Queueing.Estimation;

public class RedialsTests
{
    /// <summary>Customers 1 and 2 abandon; 1 comes again 40 s later. 3 and 4 are answered; 4 comes again. So a = ½, b = ½ and none redials.</summary>
    [Fact]
    public void Redials_beyond_those_who_come_anyway_by_hand()
    {
        long[] customers = [1, 1, 2, 3, 4, 4, 9];
        double[] starts = [0, 50, 5, 6, 7, 30, 1000];
        double[] ends = [10, 60, 20, 12, 9, 35, 1001];
        bool[] abandoned = [true, false, true, false, false, false, false];

        var redials = Redials.Of(customers, starts, ends, abandoned, 60)!;

        Assert.Equal(0.5, redials.AfterAbandon.Value);
        Assert.Equal(0.25, redials.AfterAnswer.Value);
        Assert.Equal((0.5 - 0.25) / 0.75, redials.Probability.Value, 1e-12);
        Assert.Equal(40, redials.DelaySeconds.Value);
        Assert.Equal(2, redials.Probability.Count);
    }

    [Fact]
    public void Redials_that_were_drawn_are_found()
    {
        // One in ten comes anyway within the hour, and 30 % of the abandoned besides, 200 s later on average.
        var random = new Random(4);
        var contacts = new List<(long Customer, double Start, bool Abandoned)>();
        for (var customer = 1; customer <= 40_000; customer++)
        {
            var start = 1e6 * random.NextDouble();
            var left = random.NextDouble() < 0.4;
            contacts.Add((customer, start, left));
            var anyway = random.NextDouble() < 0.1 ? 3600 * random.NextDouble() : double.PositiveInfinity;
            var again = left && random.NextDouble() < 0.3 ? -200 * Math.Log(1 - random.NextDouble()) : double.PositiveInfinity;
            if (Math.Min(anyway, again) < 3600)
            {
                contacts.Add((customer, start + Math.Min(anyway, again), false));
            }
        }

        double[] starts = [.. contacts.Select(c => c.Start)];

        // The second contacts are answered and nobody comes after them, so that fewer than 10 % come again after an answer.
        var redials = Redials.Of([.. contacts.Select(c => c.Customer)], starts, starts, [.. contacts.Select(c => c.Abandoned)], 3600)!;

        Assert.InRange(redials.AfterAbandon.Value, 0.36, 0.38);
        Assert.InRange(redials.Probability.Value, redials.AfterAbandon.Value - 0.1, 0.34);
        Assert.True(redials.Probability.Low < redials.Probability.Value && redials.Probability.Value < redials.Probability.High);
    }

    [Fact]
    public void Contacts_without_the_whole_window_after_them_do_not_count()
    {
        Assert.Null(Redials.Of([1, 2], [0, 50], [0, 50], [true, false], 60));
        Assert.Null(Redials.Of([], [], [], [], 60));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Redials.Of([1], [], [1], [true], 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => Redials.Of([1], [1], [1], [true], 0));
    }
}
