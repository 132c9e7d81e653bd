using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Waiting;

public class ErlangCTests
{
    [Theory]
    [InlineData(1, 0.5, 1.0 / 2)]
    [InlineData(2, 1.0, 1.0 / 3)]
    [InlineData(3, 2.0, 4.0 / 9)]
    [InlineData(2, 1.5, 9.0 / 14)]
    public void WaitProbability_of_small_queues_is_the_fraction_done_by_hand(int agents, double load, double expected)
    {
        var queue = ErlangC.Solve(agents, load, 300, 20);

        Assert.Equal(expected, queue.WaitProbability, 1e-15);
    }

    [Theory]
    [InlineData(1, 1e-6)]
    [InlineData(1, 0.999999999)]
    [InlineData(14, 10.0)]
    [InlineData(50, 49.999999)]
    [InlineData(80, 33.25)]
    [InlineData(200, 193.5)]
    public void Solve_without_a_threshold_is_the_closed_form_in_exact_fractions(int agents, double load)
    {
        const int handleSeconds = 240;
        var waits = Rational.ErlangC(agents, Rational.Of(load));
        var spare = agents - Rational.Of(load);

        var queue = ErlangC.Solve(agents, load, handleSeconds, 0);

        Close.AssertEqual(waits.ToDouble(), queue.WaitProbability, 1e-13);
        Close.AssertEqual(waits.ToDouble(), queue.ServiceLevelMiss, 1e-13);
        Close.AssertEqual((1 - waits).ToDouble(), queue.ServiceLevel, 1e-13);
        Close.AssertEqual((waits * handleSeconds / spare).ToDouble(), queue.AverageSpeedOfAnswerSeconds, 1e-13);
        Close.AssertEqual((handleSeconds / spare).ToDouble(), queue.WaitOfDelayedSeconds, 1e-13);
        Close.AssertEqual((waits * Rational.Of(load) / spare).ToDouble(), queue.QueueLength, 1e-13);
        Close.AssertEqual(load / agents, queue.Occupancy, 1e-15);
    }

    [Fact]
    public void Solve_of_one_agent_is_the_queue_of_every_textbook()
    {
        // M/M/1 with ρ = 0.8 and a handle time of 60 s: P(wait > t) = ρ e^{−(1 − ρ) t/60}, mean wait ρ/(1 − ρ) · 60 s.
        var queue = ErlangC.Solve(1, 0.8, 60, 30);

        Assert.Equal(QueueState.Stable, queue.State);
        Close.AssertEqual(1 - (0.8 * Math.Exp(-0.1)), queue.ServiceLevel, 1e-14);
        Close.AssertEqual(240, queue.AverageSpeedOfAnswerSeconds, 1e-14);
        Close.AssertEqual(4, queue.InSystem, 1e-14);
        Close.AssertEqual(Math.Log(8) * 300, queue.WaitPercentileSeconds(0.9), 1e-14);
    }

    [Fact]
    public void ServiceLevel_near_saturation_keeps_its_digits()
    {
        // One agent, a = 1 − 1e-9: P(wait ≤ t) = (1 − a) + a (1 − e^{−(1 − a) t/h}), about 1e-9 · (1 + 20/300).
        const double load = 1 - 1e-9;
        var spare = (1 - Rational.Of(load)).ToDouble();
        var x = spare * 20 / 300;

        var queue = ErlangC.Solve(1, load, 300, 20);

        Close.AssertEqual(spare + (load * (x - (x * x / 2))), queue.ServiceLevel, 1e-14);
    }

    [Theory]
    [InlineData(10, 10.0)]
    [InlineData(10, 25.0)]
    [InlineData(0, 5.0)]
    [InlineData(0, 0.0)]
    public void Solve_with_no_agent_to_spare_states_the_unstable_queue(int agents, double load)
    {
        var queue = ErlangC.Solve(agents, load, 300, 20);

        Assert.Equal(QueueState.Unstable, queue.State);
        Assert.Equal(1, queue.WaitProbability);
        Assert.Equal(0, queue.ServiceLevel);
        Assert.Equal(1, queue.ServiceLevelMiss);
        Assert.Equal(1, queue.Occupancy);
        Assert.Equal(double.PositiveInfinity, queue.AverageSpeedOfAnswerSeconds);
        Assert.Equal(double.PositiveInfinity, queue.QueueLength);
        Assert.Equal(double.PositiveInfinity, queue.WaitPercentileSeconds(0.5));
        Assert.Equal(ErlangB.Blocking(agents, load), queue.Blocking);
    }

    [Fact]
    public void Solve_without_load_answers_everybody_at_once()
    {
        var queue = ErlangC.Solve(4, 0, 300, 20);

        Assert.Equal(QueueState.Stable, queue.State);
        Assert.Equal(0, queue.WaitProbability);
        Assert.Equal(1, queue.ServiceLevel);
        Assert.Equal(0, queue.ServiceLevelMiss);
        Assert.Equal(0, queue.AverageSpeedOfAnswerSeconds);
        Assert.Equal(0, queue.Occupancy);
        Assert.Equal(75, queue.WaitOfDelayedSeconds);
        Assert.Equal(0, queue.WaitPercentileSeconds(0.99));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void WaitPercentileSeconds_as_threshold_gives_back_the_fraction(double fraction)
    {
        var queue = ErlangC.Solve(12, 11.6, 240, 0);

        var wait = queue.WaitPercentileSeconds(fraction);

        Close.AssertEqual(fraction, ErlangC.Solve(12, 11.6, 240, wait).ServiceLevel, 1e-13);
    }

    [Fact]
    public void WaitPercentileSeconds_where_the_wait_probability_is_the_tail_keeps_its_digits()
    {
        // One agent: C = a. A load just above 0.2 makes the 80 % percentile ln(a/0.2) · h/(1 − a), a logarithm of nearly 1.
        const double load = 0.2 * (1 + 1e-9);
        var excess = ((Rational.Of(load) * 5) - 1).ToDouble();

        var wait = ErlangC.Solve(1, load, 300, 0).WaitPercentileSeconds(0.8);

        Close.AssertEqual((excess - (excess * excess / 2)) * 300 / (1 - load), wait, 1e-13);
    }

    [Theory]
    [InlineData(-1, 1.0, 1.0, 1.0, "agents")]
    [InlineData(1, double.NaN, 1.0, 1.0, "load")]
    [InlineData(1, 0.5, 0.0, 1.0, "handleSeconds")]
    [InlineData(1, 0.5, double.PositiveInfinity, 1.0, "handleSeconds")]
    [InlineData(1, 0.5, 1.0, -1.0, "acceptableWaitSeconds")]
    [InlineData(1, 0.5, 1.0, double.NaN, "acceptableWaitSeconds")]
    public void Solve_of_impossible_arguments_names_the_argument(int agents, double load, double handle, double wait, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.Solve(agents, load, handle, wait));

        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void WaitPercentileSeconds_in_percent_says_what_is_wrong()
    {
        var queue = ErlangC.Solve(1, 0.5, 300, 20);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => queue.WaitPercentileSeconds(80));

        Assert.Contains("Maybe it was given in percent", error.Message, StringComparison.Ordinal);
    }
}
