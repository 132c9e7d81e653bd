using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Backlog;

namespace CsOps.Forecast.Tests.Queueing.Backlog;

public class BacklogStaffingTests
{
    [Fact]
    public void MinimumConstant_by_hand()
    {
        // 12 arrive in the first hour and are due two hours after they came; an agent does 2 an hour. With 2 agents the last of them is done
        // at 3 h, when it is due; with 1 at 6 h.
        var staffing = new BacklogStaffing([Work([12, 0, 0, 0], 2, 1)], [2, 2, 2, 2]);

        Assert.Equal(2, staffing.MinimumConstant());
        Assert.Equal(6, staffing.MinimumByInterval()!.AgentIntervals);
    }

    [Fact]
    public void Minimum_where_nothing_is_due_is_nobody()
    {
        var staffing = new BacklogStaffing([Work([12, 1], 8, 1)], [2, 2]);

        Assert.Equal(0, staffing.MinimumConstant());
        Assert.Equal(0, staffing.MinimumByInterval()!.AgentIntervals);
    }

    [Fact]
    public void Minimum_that_no_number_reaches_is_null()
    {
        Assert.Null(new BacklogStaffing([Work([12, 1], 0, 1) with { OpeningBacklog = 1 }], [2, 2]).MinimumConstant());
        Assert.Null(new BacklogStaffing([Work([12, 0, 0], 1, 1)], [0, 0, 0]).MinimumByInterval());
        Assert.Null(new BacklogStaffing([Work([12, 0, 0, 0], 2, 1)], [2, 2, 2, 2]).MinimumByInterval(mostAgents: 1));
    }

    /// <summary>Every staffing of up to three agents in five intervals is tried; the search must find as few, at any share.</summary>
    [Fact]
    public void MinimumByInterval_is_the_fewest_of_all()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 40; trial++)
        {
            var share = trial % 2 == 0 ? 1 : 0.5 + (0.5 * random.NextDouble());
            var work = Work([.. Enumerable.Range(0, 6).Select(i => i < 5 ? Math.Round(6 * random.NextDouble(), 2) : 0)], 1 + (random.Next(5) / 4.0), share) with
            {
                OpeningBacklog = random.Next(3),
                Clock = [.. Enumerable.Range(0, 6).Select(_ => random.Next(4) > 0)],
            };
            var staffing = new BacklogStaffing([work], [.. work.Clock.Select(open => open ? 2 + random.NextDouble() : 0)]);

            var fewest = All(6, 3).Where(agents => agents.Zip(work.Clock).All(pair => pair.Second || pair.First == 0) && staffing.Meets(agents))
                .Select(agents => agents.Sum()).DefaultIfEmpty(-1).Min();
            var found = staffing.MinimumByInterval(mostAgents: 3);

            Assert.Equal(fewest, (int)(found?.AgentIntervals ?? -1));
            Assert.True(found is null || (found.IsProven && staffing.Meets(found.Agents.AsSpan())));
        }
    }

    [Fact]
    public void Minimum_of_two_classes_meets_both_and_nobody_can_be_spared()
    {
        var random = new Random(3);
        ImmutableArray<double> Arrivals(double most) => [.. Enumerable.Range(0, 24).Select(i => i < 20 ? most * random.NextDouble() : 0)];
        var urgent = Work(Arrivals(10), 2, 0.99);
        var other = Work(Arrivals(20), 6, 0.9);
        var staffing = new BacklogStaffing([urgent, other], [.. Enumerable.Repeat(3.0, 24)]);

        var constant = staffing.MinimumConstant()!.Value;
        var agents = staffing.MinimumByInterval()!.Agents.ToArray();

        Assert.False(staffing.Meets([.. Enumerable.Repeat(constant - 1, 24)]));
        Assert.True(staffing.Meets(agents));
        Assert.True(agents.Sum() < 24 * constant);
        for (var i = 0; i < agents.Length; i++)
        {
            agents[i]--;
            Assert.True(agents[i] < 0 || !staffing.Meets(agents));
            agents[i]++;
        }
    }

    /// <summary>Ten agents carry 6 erlangs of calls; of their 4 idle, three quarters do mail, 2 an hour each: 6 of the 10 an hour that come.</summary>
    [Fact]
    public void Minimum_on_top_of_idle_time_is_for_the_rest()
    {
        var idle = new double[8];
        IdleCapacity.Of([10, 10, 10, 10, 10, 10, 10, 5], [6, 6, 6, 6, 6, 6, 6, 6], 2, 0.25, idle);
        var mail = Work([10, 10, 10, 10, 10, 10, 0, 0], 1, 1);

        var extra = new BacklogStaffing([mail], [.. Enumerable.Repeat(2.0, 8)], [.. idle]).MinimumConstant();
        var alone = new BacklogStaffing([mail], [.. Enumerable.Repeat(2.0, 8)]).MinimumConstant();

        Assert.Equal([6, 6, 6, 6, 6, 6, 6, 0], idle);
        Assert.True(extra <= 2);
        Assert.Equal(alone - 3, extra);
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new BacklogStaffing([], [1]));
        Assert.Throws<ArgumentException>(() => new BacklogStaffing([Work([1, 1], 1, 1)], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BacklogStaffing([Work([1], 1, 95)], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BacklogStaffing([Work([1], 1, 1)], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IdleCapacity.Of([1], [double.NaN], 1, 0, new double[1]));
        Assert.Throws<ArgumentException>(() => IdleCapacity.Of([1], [1, 2], 1, 0, new double[1]));
    }

    private static IEnumerable<int[]> All(int count, int most)
    {
        for (var code = 0; code < Math.Pow(most + 1, count); code++)
        {
            var rest = code;
            yield return [.. Enumerable.Range(0, count).Select(_ => (rest, rest /= most + 1).Item1 % (most + 1))];
        }
    }

    private static BacklogClass Work(ImmutableArray<double> arrivals, double wait, double share) => new()
    {
        Arrivals = arrivals,
        Clock = [.. arrivals.Select(_ => true)],
        AcceptableWait = wait,
        Share = share,
    };
}
