using System.Collections.Immutable;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Concurrency;
using CsOps.Forecast.Queueing.Waiting;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Concurrency;

public class ChatWorkTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(42, 1);

    private static Arbitrary<(ChatWork Work, int Agents, double Wait)> Teams { get; } = Arb.From(
        from agents in Gen.Choose(1, 60)
        from concurrency in Gen.Choose(1, 5)
        from slowdown in Gen.Choose(0, 1500)
        from busy in Gen.Choose(-4_000_000, 300_000)
        from patience in Gen.OneOf(Gen.Constant(int.MaxValue), Gen.Choose(0, 6_000_000))
        from wait in Gen.Choose(0, 600)
        let seconds = ChatWork.EvenSlowdown(300, concurrency, slowdown / 1000.0)
        select (
            new ChatWork
            {
                ArrivalsPerSecond = Math.Pow(10, busy / 1e6) * agents * concurrency / seconds[^1],
                SessionSeconds = seconds,
                PatienceSeconds = patience == int.MaxValue ? double.PositiveInfinity : Math.Pow(10, patience / 1e6),
            },
            agents,
            (double)wait));

    [Theory]
    [InlineData(14, 10.0)]
    [InlineData(3, 2.9)]
    public void Solve_with_one_session_each_is_Erlang_C(int agents, double load)
    {
        var team = Work(load / 180, 180, 1, 0).Solve(agents, 20);
        var queue = ErlangC.Solve(agents, load, 180, 20);

        Close.AssertEqual(queue.WaitProbability, team.WaitProbability, 1e-13);
        Close.AssertEqual(queue.ServiceLevel, team.AnsweredWithin, 1e-13);
        Close.AssertEqual(queue.AverageSpeedOfAnswerSeconds, team.AverageSpeedOfAnswerSeconds, 1e-13);
        Close.AssertEqual(queue.Occupancy, team.Occupancy, 1e-12);
    }

    [Theory]
    [InlineData(14, 10.0)]
    [InlineData(3, 6.0)]
    public void Solve_with_one_session_each_and_patience_is_Erlang_A(int agents, double load)
    {
        var team = (Work(load / 180, 180, 1, 0) with { PatienceSeconds = 90 }).Solve(agents, 20);
        var queue = ErlangA.Solve(agents, load, 180, 90, 20);

        Close.AssertEqual(queue.AbandonmentProbability, team.Abandoned, 1e-12);
        Close.AssertEqual(queue.AnsweredWithin, team.AnsweredWithin, 1e-12);
        Close.AssertEqual(queue.Occupancy, team.Occupancy, 1e-12);
    }

    [Fact]
    public void Solve_without_slowdown_is_as_many_servers_as_sessions()
    {
        var team = Work(10.0 / 300, 300, 3, 0).Solve(5, 20);
        var queue = ErlangC.Solve(15, 10, 300, 20);

        Close.AssertEqual(queue.WaitProbability, team.WaitProbability, 1e-13);
        Close.AssertEqual(queue.ServiceLevel, team.AnsweredWithin, 1e-13);
        Close.AssertEqual(10, team.Sessions, 1e-12);
    }

    [Fact]
    public void Solve_of_full_slowdown_is_one_fast_server_an_agent()
    {
        // Two sessions at half the speed each finish as often as one: with one agent that is M/M/1 with two at work.
        var team = Work(0.5 / 300, 300, 2, 1).Solve(1, 0);

        Assert.Equal(0.25, team.WaitProbability, 1e-14);
        Assert.Equal(0.5, team.Occupancy, 1e-14);
        Assert.Equal(150, team.AverageWaitSeconds, 1e-10);
    }

    [Theory]
    [InlineData(2, 2, 0.3, 0.5, double.PositiveInfinity)]
    [InlineData(2, 3, 0.5, 0.8, double.PositiveInfinity)]
    [InlineData(3, 3, 0.3, 0.8, double.PositiveInfinity)]
    [InlineData(3, 2, 0.5, 0.9, 600.0)]
    [InlineData(2, 4, 0.2, 1.1, 300.0)]
    [InlineData(4, 3, 0.4, 0.7, 900.0)]
    public void Solve_is_near_the_team_agent_by_agent(int agents, int concurrency, double slowdown, double busy, double patience)
    {
        var seconds = ChatWork.EvenSlowdown(300, concurrency, slowdown);
        var arrivals = busy * agents * concurrency / seconds[^1];
        var truth = new AgentByAgent(agents, [.. seconds], arrivals, patience, 150);

        var team = (Work(arrivals, 300, concurrency, slowdown) with { PatienceSeconds = patience }).Solve(agents, 20);

        Assert.InRange(team.WaitProbability, truth.WaitProbability - 0.015, truth.WaitProbability + 1e-9);
        Assert.InRange(team.AverageWaitSeconds / truth.AverageWaitSeconds, 0.88, 1 + 1e-9);
        Assert.InRange(team.Sessions / truth.Sessions, 0.96, 1 + 1e-9);
    }

    [Theory]
    [InlineData(2, 3, 0.0, 0.8)]
    [InlineData(1, 4, 0.5, 0.7)]
    [InlineData(3, 1, 0.0, 0.7)]
    public void Solve_is_the_team_agent_by_agent_where_evenness_does_not_matter(int agents, int concurrency, double slowdown, double busy)
    {
        var seconds = ChatWork.EvenSlowdown(300, concurrency, slowdown);
        var arrivals = busy * agents * concurrency / seconds[^1];
        var truth = new AgentByAgent(agents, [.. seconds], arrivals, double.PositiveInfinity, 200);

        var team = Work(arrivals, 300, concurrency, slowdown).Solve(agents, 20);

        Close.AssertEqual(truth.WaitProbability, team.WaitProbability, 1e-8);
        Close.AssertEqual(truth.Sessions, team.Sessions, 1e-8);
    }

    [Fact]
    public void Solve_never_gives_what_no_team_can_do() => Prop.ForAll(Teams, drawn =>
    {
        var (work, agents, wait) = drawn;
        var team = work.Solve(agents, wait);
        double[] fractions = [team.WaitProbability, team.AnsweredWithin, team.AnsweredLate, team.Abandoned, team.Occupancy];
        var isUnstable = team.State == QueueState.Unstable;
        return fractions.All(value => value is >= 0 and <= 1 + 1e-12)
            && (isUnstable || Math.Abs(team.AnsweredWithin + team.AnsweredLate + team.Abandoned - 1) < 1e-11)
            && isUnstable == (double.IsInfinity(work.PatienceSeconds) && work.ArrivalsPerSecond * work.SessionSeconds[^1] >= agents * work.SessionSeconds.Length)
            && team.AverageWaitSeconds >= 0
            && team.BusyAgents <= agents * (1 + 1e-12)
            && team.SessionsPerBusyAgent >= 1
            && team.Sessions >= team.BusyAgents * (1 - 1e-12);
    }).Check(Seeded);

    [Fact]
    public void Solve_with_more_agents_or_patience_less_waits_less() => Prop.ForAll(Teams, drawn =>
    {
        var (work, agents, wait) = drawn;
        var team = work.Solve(agents, wait);
        var more = work.Solve(agents + 1, wait);
        return more.AnsweredWithin >= team.AnsweredWithin - 1e-12
            && more.WaitProbability <= team.WaitProbability + 1e-12
            && (work with { PatienceSeconds = work.PatienceSeconds / 2 }).Solve(agents, wait).WaitProbability <= team.WaitProbability + 1e-12;
    }).Check(Seeded);

    [Fact]
    public void MinimumAgents_meets_the_target_and_one_fewer_does_not() => Prop.ForAll(Teams, drawn =>
    {
        var (work, _, wait) = drawn;
        var agents = work.MinimumAgents(0.8, wait);
        return work.Solve(agents, wait).AnsweredWithin >= 0.8
            && (agents == 1 || work.Solve(agents - 1, wait) is var fewer && (fewer.State == QueueState.Unstable || fewer.AnsweredWithin < 0.8));
    }).Check(Seeded);

    [Fact]
    public void MinimumAgents_with_one_session_each_is_that_of_Erlang_C_and_0_without_arrivals()
    {
        Assert.Equal(ErlangC.MinimumAgents(10, 180, 0.8, 20), Work(10.0 / 180, 180, 1, 0).MinimumAgents(0.8, 20));
        Assert.Equal(0, Work(0, 180, 3, 0.2).MinimumAgents(0.8, 20));
    }

    [Fact]
    public void EvenSlowdown_grows_by_the_same_step()
    {
        Assert.Equal([300.0, 375.0, 450.0], ChatWork.EvenSlowdown(300, 3, 0.25));
    }

    [Theory]
    [InlineData(double.NaN, 300.0, 300.0, 1, "arrivalsPerSecond")]
    [InlineData(1.0, 300.0, 150.0, 1, "sessionSeconds")]
    [InlineData(1.0, 0.0, 150.0, 1, "sessionSeconds")]
    [InlineData(1.0, 300.0, 300.0, 0, "agents")]
    public void Solve_of_impossible_work_names_what_is_wrong(double arrivals, double one, double two, int agents, string name)
    {
        var work = new ChatWork { ArrivalsPerSecond = arrivals, SessionSeconds = [one, two] };

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => work.Solve(agents, 20));

        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void Solve_without_session_lengths_names_them()
    {
        var work = new ChatWork { ArrivalsPerSecond = 1, SessionSeconds = default(ImmutableArray<double>) };

        Assert.Equal("concurrency", Assert.Throws<ArgumentOutOfRangeException>(() => work.Solve(1, 20)).ParamName);
    }

    private static ChatWork Work(double arrivals, double alone, int concurrency, double slowdown) =>
        new() { ArrivalsPerSecond = arrivals, SessionSeconds = ChatWork.EvenSlowdown(alone, concurrency, slowdown) };
}
