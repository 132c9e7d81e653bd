using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Finite;
using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Finite;

public class FiniteTrunksTests
{
    [Fact]
    public void Solve_of_one_agent_and_one_waiting_place_is_done_by_hand()
    {
        // States 0, 1, 2 of M/M/1/2 with a = 1 are equally likely; who waits has one exponential handle time of 100 s before him.
        var queue = Trunks(1, 2, 1, 100).Solve(100);

        Assert.Equal(1.0 / 3, queue.Blocking, 1e-15);
        Assert.Equal(1.0 / 3, queue.WaitProbability, 1e-15);
        Assert.Equal(1.0 / 2, queue.WaitProbabilityOfAccepted, 1e-15);
        Assert.Equal(1.0 / 3, queue.QueueLength, 1e-15);
        Assert.Equal(2.0 / 3, queue.Served, 1e-15);
        Assert.Equal((1 + 1 - Math.Exp(-1)) / 3, queue.AnsweredInTime, 1e-15);
        Assert.Equal(Math.Exp(-1) / 3, queue.AnsweredLate, 1e-15);
        Assert.Equal(50, queue.AverageWaitSeconds, 1e-12);
        Assert.Equal(50, queue.AverageSpeedOfAnswerSeconds, 1e-12);
        Assert.Equal(2.0 / 3, queue.Occupancy, 1e-15);
    }

    [Fact]
    public void Solve_of_one_impatient_place_is_done_by_hand()
    {
        // Weights 1, 1, 1/2: in state 2 the waiting one is answered or leaves at the same rate, after 50 s on average.
        var queue = (Trunks(1, 2, 1, 100) with { PatienceSeconds = 100 }).Solve(0);

        Assert.Equal(1.0 / 5, queue.Blocking, 1e-15);
        Assert.Equal(2.0 / 5, queue.WaitProbability, 1e-15);
        Assert.Equal(1.0 / 5, queue.Abandoned, 1e-15);
        Assert.Equal(3.0 / 5, queue.Served, 1e-15);
        Assert.Equal(2.0 / 5, queue.AnsweredInTime, 1e-15);
        Assert.Equal(25, queue.AverageWaitSeconds, 1e-12);
        Assert.Equal(50.0 / 3, queue.AverageSpeedOfAnswerSeconds, 1e-12);
    }

    [Fact]
    public void Solve_of_a_billion_places_under_overload_answers_as_many_as_the_agents_can()
    {
        // Under a = 1.25 n nearly all places are taken: q = a/n, Σ (m − i) q^−i over i = 0 … is (m − 1/(q − 1)) · q/(q − 1).
        const double waiting = 1e9 - 80;
        var queue = Trunks(80, 1_000_000_000, 100, 180).Solve(20);

        Close.AssertEqual(0.2, queue.Blocking, 1e-14);
        Close.AssertEqual(0.8, queue.Served, 1e-14);
        Close.AssertEqual(waiting - 4, queue.QueueLength, 1e-14);
        Close.AssertEqual((waiting - 4) * 180 / 80, queue.AverageWaitSeconds, 1e-14);
        Assert.Equal(0, queue.AnsweredInTime);
    }

    [Fact]
    public void Solve_of_a_billion_places_at_as_much_load_as_agents_fills_them_evenly()
    {
        const double places = 1e9 - 100;
        var free = (1 / ErlangB.Blocking(100, 100)) - 1;
        var queue = Trunks(100, 1_000_000_000, 100, 180).Solve(20);

        Close.AssertEqual(1 / (free + places + 1), queue.Blocking, 1e-13);
        Close.AssertEqual(places * (places + 1) / 2 / (free + places + 1), queue.QueueLength, 1e-13);
    }

    [Theory]
    [InlineData(14, 10.0, 1_000)]
    [InlineData(14, 13.9999, 20_000)]
    [InlineData(14, 14.0001, 20_000)]
    [InlineData(14, 20.0, 5_000)]
    public void Solve_without_patience_is_the_limit_of_endless_patience(int agents, double load, int places)
    {
        // Summed in closed form without patience, state by state with it.
        var closed = Trunks(agents, places, load, 180).Solve(60);
        var summed = (Trunks(agents, places, load, 180) with { PatienceSeconds = 1e18 }).Solve(60);

        Close.AssertEqual(summed.WaitProbability, closed.WaitProbability, 1e-9);
        Close.AssertEqual(summed.QueueLength, closed.QueueLength, 1e-9);
        Close.AssertEqual(summed.AnsweredLate, closed.AnsweredLate, 1e-9);
        Close.AssertEqual(summed.AnsweredInTime, closed.AnsweredInTime, 1e-9);
        Close.AssertEqual(summed.AverageSpeedOfAnswerSeconds, closed.AverageSpeedOfAnswerSeconds, 1e-9);
    }

    [Theory]
    [InlineData(14, 10.0)]
    [InlineData(14, 30.0)]
    [InlineData(100, 1.0)]
    public void Solve_without_waiting_places_is_Erlang_B(int agents, double load)
    {
        var queue = Trunks(agents, agents, load, 180).Solve(20);

        Close.AssertEqual(ErlangB.Blocking(agents, load), queue.Blocking, 1e-14);
        Close.AssertEqual(ErlangB.Carried(agents, load) / agents, queue.Occupancy, 1e-13);
        Assert.Equal(1, queue.ServiceLevelOfServed);
        Assert.Equal(0, queue.AverageWaitSeconds);
    }

    [Theory]
    [InlineData(14, 10.0, 20.0)]
    [InlineData(3, 2.7, 600.0)]
    [InlineData(300, 280.0, 0.0)]
    public void Solve_with_endless_places_is_Erlang_C(int agents, double load, double wait)
    {
        var queue = Trunks(agents, agents + 3000, load, 180).Solve(wait);
        var endless = ErlangC.Solve(agents, load, 180, wait);

        Close.AssertEqual(endless.WaitProbability, queue.WaitProbability, 1e-12);
        Close.AssertEqual(endless.ServiceLevel, queue.ServiceLevelOfAccepted, 1e-12);
        Close.AssertEqual(endless.ServiceLevelMiss, queue.AnsweredLate, 1e-10);
        Close.AssertEqual(endless.AverageSpeedOfAnswerSeconds, queue.AverageSpeedOfAnswerSeconds, 1e-11);
        Close.AssertEqual(endless.QueueLength, queue.QueueLength, 1e-11);
        Assert.Equal(0, queue.Blocking, 1e-15);
    }

    [Theory]
    [InlineData(14, 10.0, 120.0, 20.0)]
    [InlineData(14, 25.0, 60.0, 30.0)]
    [InlineData(300, 320.0, 30.0, 0.0)]
    [InlineData(5, 4.0, 100_000.0, 300.0)]
    public void Solve_with_endless_places_and_patience_is_Erlang_A(int agents, double load, double patience, double wait)
    {
        var queue = (Trunks(agents, agents + 3000, load, 180) with { PatienceSeconds = patience }).Solve(wait);
        var endless = ErlangA.Solve(agents, load, 180, patience, wait);

        Close.AssertEqual(endless.WaitProbability, queue.WaitProbability, 1e-11);
        Close.AssertEqual(endless.AbandonmentProbability, queue.Abandoned, 1e-11);
        Close.AssertEqual(endless.AnsweredWithin, queue.AnsweredInTime, 1e-11);
        Close.AssertEqual(endless.AnsweredLate, queue.AnsweredLate, 1e-10);
        Close.AssertEqual(endless.AverageSpeedOfAnswerSeconds, queue.AverageSpeedOfAnswerSeconds, 1e-11);
        Close.AssertEqual(endless.AverageWaitSeconds, queue.AverageWaitSeconds, 1e-11);
    }

    [Fact]
    public void Solve_without_load_waits_for_nothing()
    {
        var queue = Trunks(3, 5, 0, 180).Solve(20);

        Assert.Equal((0, 1, 0, 0), (queue.Blocking, queue.Served, queue.Occupancy, queue.AverageWaitSeconds));
    }

    [Theory]
    [InlineData(1e6, double.PositiveInfinity, 60.0)]
    [InlineData(1e6, 1e-9, 60.0)]
    [InlineData(1.0, 1e15, 1e12)]
    [InlineData(3.0, 1e15, 0.0)]
    [InlineData(1e9, 10.0, 1e300)]
    [InlineData(1e-300, 1e-300, 1e300)]
    public void Solve_of_thousands_of_places_at_extremes_is_a_queue(double load, double patience, double wait)
    {
        var queue = (Trunks(2, 9000, load, 180) with { PatienceSeconds = patience }).Solve(wait);

        FiniteTrunksPropertyTests.AssertIsAQueue(queue, 2, 9000);
    }

    [Theory]
    [InlineData(0, 5, 1.0, 180.0, 60.0, "agents")]
    [InlineData(6, 5, 1.0, 180.0, 60.0, "places")]
    [InlineData(2, 5, double.NaN, 180.0, 60.0, "load")]
    [InlineData(2, 5, 2e9, 180.0, 60.0, "load")]
    [InlineData(2, 5, 1.0, 0.0, 60.0, "handleSeconds")]
    [InlineData(2, 5, 1.0, 180.0, 0.0, "patienceSeconds")]
    [InlineData(2, 5, 1.0, 180.0, double.NaN, "patienceSeconds")]
    public void Solve_of_impossible_queues_names_what_is_wrong(int agents, int places, double load, double handle, double patience, string name)
    {
        var queue = Trunks(agents, places, load, handle) with { PatienceSeconds = patience };

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => queue.Solve(20));

        Assert.Equal(name, error.ParamName);
    }

    private static FiniteTrunks Trunks(int agents, int places, double load, double handle) =>
        new() { Agents = agents, Places = places, Load = load, HandleSeconds = handle };
}
