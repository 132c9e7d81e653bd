using CsOps.Forecast.Queueing.Backlog;

namespace CsOps.Forecast.Tests.Queueing.Backlog;

public class FluidBacklogTests
{
    /// <summary>10, 20, 0, 0, 5 against 8 an hour: 14 wait after two hours and are done in 1 h 45, so a wait of 2 h is kept by all.</summary>
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1, 1, 0.5)]
    [InlineData(0, 0, 0)]
    public void SharesInTime_by_hand(double wait, double first, double second)
    {
        var flow = new FluidBacklog([10, 20, 0, 0, 5, 0, 0], [8, 8, 8, 8, 8, 8, 8]);

        var shares = Shares(flow, Always(7), wait);

        Assert.Equal([2, 14, 6, 0, 0, 0, 0], Enumerable.Range(0, 7).Select(flow.BacklogAtEnd));
        Assert.Equal([8, 8, 8, 6, 5, 0, 0], Enumerable.Range(0, 7).Select(flow.CompletedIn));
        Assert.Equal(first, shares[0], 1e-12);
        Assert.Equal(second, shares[1], 1e-12);
        Assert.True(double.IsNaN(shares[2]));
        Assert.Equal(1, shares[4]);
        Assert.Equal(((10 * first) + (20 * second) + 5) / 35, flow.OverallShareInTime(shares), 1e-12);
    }

    /// <summary>
    /// Of the first hour's 10, 8 are done at the rate of 8 and the last 2 in the next quarter: completions at 0 to 1.25 h, arrivals at 0 to 1:
    /// 0.125 h. The second hour's 20 are done from 1.25 to 3.75 h. At its end 16 − 10 = 6 of them are done, the oldest came at 1.3 h.
    /// </summary>
    [Fact]
    public void MeanResponses_and_OldestAges_by_hand()
    {
        var flow = new FluidBacklog([10, 20, 0, 0, 5], [8, 8, 8, 8, 8]);
        var (means, ages) = (new double[5], new double[5]);

        flow.MeanResponses(means);
        flow.OldestAges(ages);

        Assert.Equal([0.125, 1, double.NaN, double.NaN, 0], means);
        Assert.Equal([0.2, 0.7, 1.3, 0, 0], ages.Select(age => Math.Round(age, 12)));
    }

    /// <summary>
    /// Of 12 an hour 6 wait and 18 are done an hour: all is done after an hour, where the mean contact waited 1/6 h: 6/18 falling to 0. Then
    /// nothing waits. With 24 an hour it is done after half an hour, and the second half waits for nothing.
    /// </summary>
    [Theory]
    [InlineData(18, 1 / 6.0)]
    [InlineData(24, 0.0625)]
    public void MeanResponses_when_the_backlog_runs_out_within_an_interval(double capacity, double expected)
    {
        var flow = new FluidBacklog([12], [capacity], 6);
        var means = new double[1];

        flow.MeanResponses(means);

        Assert.Equal(expected, means[0], 1e-15);
        Assert.Equal(0, flow.BacklogAtEnd(0));
        Assert.Equal(18, flow.CompletedIn(0));
    }

    [Fact]
    public void OldestAges_count_the_opening_backlog_from_the_start_and_skip_times_without_arrivals()
    {
        // 4 wait at the start and 2 arrive in the fifth hour; 1 an hour is done, so at the end of the fourth hour nothing waits.
        var flow = new FluidBacklog([0, 0, 0, 0, 2, 0], [1, 1, 1, 1, 1, 0.5], 4);
        var ages = new double[6];

        flow.OldestAges(ages);

        Assert.Equal([1, 2, 3, 0, 0.5, 1.25], ages);
    }

    [Fact]
    public void SharesInTime_of_what_is_due_after_the_end_is_undecided_or_due_at_the_end()
    {
        var flow = new FluidBacklog([10, 10], [8, 8]);
        var shares = new double[2];

        Assert.All(Shares(flow, Always(2), 3), share => Assert.True(double.IsNaN(share)));
        Assert.True(double.IsNaN(flow.OverallShareInTime(Shares(flow, Always(2), 3))));
        flow.SharesInTime(Always(2), 3, shares, dueAtEnd: true);
        Assert.Equal([1, 0.6], shares.Select(share => Math.Round(share, 12)));
    }

    [Fact]
    public void SharesInTime_on_a_clock_that_stands_gives_the_night_no_wait()
    {
        // 4 arrive while closed, 2 an interval are done after it: one interval of the clock is enough for half of them.
        var shares = Shares(new FluidBacklog([4, 0, 0, 0], [0, 0, 2, 2]), [false, false, true, true], 1);

        Assert.Equal(0.5, shares[0], 1e-12);
    }

    /// <summary>
    /// 6 letters an hour are answered at 8 an hour, so always at once; chats behind them get 2 an hour. Where 3 letters wait first they take
    /// the capacity whole for 3 / (8 − 6) = 1.5 h: the chats wait until then, not for a part of it from the start.
    /// </summary>
    [Fact]
    public void Behind_gets_what_is_left_at_every_instant()
    {
        var letters = new FluidBacklog([6, 6, 6], [8, 8, 8], 3);
        var chats = letters.Behind([1, 1, 1]);
        var means = new double[3];

        chats.MeanResponses(means);

        Assert.Equal([1, 0, 0], Enumerable.Range(0, 3).Select(letters.BacklogAtEnd));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(chats.CompletedIn).Select(done => Math.Round(done, 12)));
        // The first hour's chats are done from 1.5 to 2 h, the second's from 2 to 2.5 h.
        Assert.Equal(1.25, means[0], 1e-12);
        Assert.Equal(0.75, means[1], 1e-12);
    }

    [Fact]
    public void SharesInTime_never_falls_with_more_capacity_or_a_longer_wait()
    {
        var random = new Random(5);
        var arrivals = Enumerable.Range(0, 40).Select(_ => 10 * random.NextDouble()).ToArray();
        var clock = Enumerable.Range(0, 40).Select(i => i % 10 >= 4).ToArray();

        double Done(double capacity, double wait) => Shares(new FluidBacklog(arrivals, [.. clock.Select(open => open ? capacity : 0)]), clock, wait)
            .Take(10).Zip(arrivals).Sum(pair => pair.First * pair.Second);

        for (var step = 1; step < 60; step++)
        {
            Assert.True(Done(8 + (0.2 * step), 1.3) >= Done(8 + (0.2 * (step - 1)), 1.3) - 1e-9);
            Assert.True(Done(9, 0.1 * step) >= Done(9, 0.1 * (step - 1)) - 1e-9);
        }
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new FluidBacklog([1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FluidBacklog([1], [1], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FluidBacklog([double.NaN], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FluidBacklog([1], [double.PositiveInfinity]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shares(new FluidBacklog([1], [1]), [true], double.NaN));
        Assert.Throws<ArgumentException>(() => Shares(new FluidBacklog([1], [1]), [true, false], 1));
    }

    [Fact]
    public void No_intervals_have_no_figures()
    {
        var flow = new FluidBacklog([], [], 3);

        Assert.Equal(0, flow.Count);
        Assert.Empty(Shares(flow, [], 1));
        Assert.True(double.IsNaN(flow.OverallShareInTime([])));
    }

    private static double[] Shares(FluidBacklog flow, bool[] clock, double wait)
    {
        var shares = new double[flow.Count];
        flow.SharesInTime(clock, wait, shares);
        return shares;
    }

    private static bool[] Always(int count) => Enumerable.Repeat(true, count).ToArray();
}
