using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Transient;

public class TransientSolverTests
{
    [Fact]
    public void Solve_of_a_constant_day_settles_at_Erlang_C()
    {
        var day = TransientSolver.Solve(Constant(20, 60.0), [300], Constant(20, 13), new TransientOptions());

        var steady = ErlangC.Solve(13, 10, 300, 20);
        Assert.Equal(steady.ServiceLevel, day.Intervals[15].ServiceLevel, 1e-9);
        Assert.Equal(steady.WaitProbability, day.Intervals[15].WaitProbability, 1e-9);
        Assert.Equal(steady.AverageSpeedOfAnswerSeconds, day.Intervals[15].AverageWaitSeconds, 1e-6);
        Assert.Equal(steady.QueueLength, day.Intervals[15].QueueLength, 1e-7);
        Assert.True(day.Intervals[0].ServiceLevel > steady.ServiceLevel);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(10)]
    [InlineData(5)]
    public void Solve_of_a_constant_day_settles_at_Erlang_A_by_every_definition(int agents)
    {
        var day = TransientSolver.Solve(Constant(12, 60.0), [300], Constant(12, agents), new TransientOptions { PatienceSeconds = 120, AcceptableWaitSeconds = 30 });

        var steady = ErlangA.Solve(agents, 10, 300, 120, 30);
        var settled = day.Intervals[8];
        Assert.All(Enum.GetValues<ServiceLevelDefinition>(), definition => Assert.Equal(steady.ServiceLevel(definition), settled.ServiceLevelBy(definition), 1e-9));
        Assert.Equal(steady.AbandonmentProbability, settled.AbandonProbability, 1e-9);
        Assert.Equal(steady.AbandonedWithin, settled.AbandonedWithin, 1e-9);
    }

    /// <summary>Across staff changes too, and under both rules: against the same days simulated, each interval within its own interval of confidence.</summary>
    [Theory]
    [InlineData(ShiftEndRule.HandOver)]
    [InlineData(ShiftEndRule.FinishContact)]
    public void Solve_gives_the_short_abandons_that_a_simulation_counts(ShiftEndRule rule)
    {
        double[] contacts = [40, 80, 60, 20];
        int[] agents = [6, 9, 6, 5];
        var centre = new SimulatedCentre
        {
            Skills =
            [
                new SimulatedSkill
                {
                    ContactsPerHour = [.. contacts.Select(number => 2 * number)],
                    HandleTime = new Exponential(300),
                    Patience = new Exponential(90),
                    AcceptableWaitSeconds = 60,
                    Groups = [new GroupPreference(0)],
                },
            ],
            Groups = [new SimulatedGroup { Agents = [.. agents], HandleFactors = [1], QueueLevels = [0] }],
            ShiftEnd = rule,
        };

        var day = TransientSolver.Solve(contacts, [300], agents, new TransientOptions { PatienceSeconds = 90, AcceptableWaitSeconds = 60, ShiftEnd = rule });

        var simulated = CentreSimulation.Day(centre, new SimulationOptions { MinimumDays = 4000, MaximumDays = 4000 }).SkillIntervals[0];
        for (var i = 0; i < contacts.Length; i++)
        {
            foreach (var definition in Enum.GetValues<ServiceLevelDefinition>())
            {
                var estimate = simulated[i].ServiceLevel(definition);
                Assert.InRange(day.Intervals[i].ServiceLevelBy(definition), estimate.Value - (1.6 * estimate.HalfWidth), estimate.Value + (1.6 * estimate.HalfWidth));
            }
        }
    }

    /// <summary>Where nobody waits, the mean obeys m′ = λ − m/h, and the busy agents are the modified offered load.</summary>
    [Fact]
    public void Solve_with_more_agents_than_contacts_is_the_infinite_server()
    {
        double[] contacts = [12, 40, 3, 0, 25];
        var loads = new double[contacts.Length];

        var day = TransientSolver.Solve(contacts, [900, 900, 600, 600, 1200], Constant(5, 100), new TransientOptions());

        ModifiedOfferedLoad.Average(contacts, [900, 900, 600, 600, 1200], 1800, loads);
        for (var i = 0; i < loads.Length; i++)
        {
            Assert.Equal(loads[i], day.Intervals[i].Occupancy * 100, 1e-9);
            Assert.Equal(1, day.Intervals[i].ServiceLevel, 1e-12);
        }
    }

    /// <summary>One agent and one interval by hand: the first contact is answered at once, since the day starts empty and nobody else comes.</summary>
    [Fact]
    public void Solve_of_rare_contacts_has_no_waits()
    {
        var day = TransientSolver.Solve([1e-9], [300], [1], new TransientOptions());

        Assert.Equal(1, day.ServiceLevel, 1e-9);
        Assert.Equal(0, day.AverageWaitSeconds, 1e-6);
    }

    /// <summary>Nobody in the first interval and an agent for each in the second: an arrival waits for the rest of its interval.</summary>
    [Fact]
    public void Solve_without_agents_waits_until_there_are_some()
    {
        var day = TransientSolver.Solve([4, 0], [60], [0, 1000], new TransientOptions { AcceptableWaitSeconds = 450 });

        Assert.Equal(0.25, day.Intervals[0].ServiceLevel, 1e-9);
        Assert.Equal(900, day.Intervals[0].AverageWaitSeconds, 1e-6);
        Assert.Equal(1, day.Intervals[0].WaitProbability, 1e-12);
        Assert.Equal(1, day.Intervals[1].ServiceLevel, 1e-9);
    }

    [Fact]
    public void Solve_without_agents_for_ever_waits_for_ever()
    {
        var day = TransientSolver.Solve([30, 4, 0], [60], [10, 0, 0], new TransientOptions());

        Assert.Equal(double.PositiveInfinity, day.Intervals[1].AverageWaitSeconds);
        Assert.Equal(0, day.Intervals[1].ServiceLevel, 1e-9);
        Assert.Equal(double.PositiveInfinity, day.AverageWaitSeconds);
        Assert.Equal(30.0 / 34, day.ServiceLevel, 1e-3);
    }

    [Fact]
    public void Solve_without_agents_and_with_patience_loses_everybody_after_it()
    {
        var day = TransientSolver.Solve([30, 40], [60], [0, 0], new TransientOptions { PatienceSeconds = 100 });

        Assert.All(day.Intervals, interval =>
        {
            Assert.Equal(100, interval.AverageWaitSeconds, 1e-7);
            Assert.Equal(1, interval.AbandonProbability, 1e-9);
            Assert.Equal(0, interval.ServiceLevel, 1e-9);
        });
    }

    /// <summary>Finished is the busy time over the handle time, abandoned the time in the queue over the patience.</summary>
    [Fact]
    public void Solve_accounts_for_every_contact()
    {
        double[] contacts = [30, 70, 20, 5, 60];

        var day = TransientSolver.Solve(contacts, [400], [6, 9, 3, 4, 8], new TransientOptions { PatienceSeconds = 150, ShiftEnd = ShiftEndRule.HandOver });

        var finished = day.Intervals.Sum(interval => interval.Occupancy * interval.Agents * 1800 / 400);
        var abandoned = day.Intervals.Sum(interval => interval.QueueLength * 1800 / 150);
        Assert.Equal(contacts.Sum(), finished + abandoned + day.InSystemAtEnd, 1e-6);
    }

    /// <summary>By arrival and by flow the same contacts abandon: where nobody waits at the end, in all the same number.</summary>
    [Fact]
    public void Abandons_by_arrival_are_those_of_the_queue()
    {
        double[] contacts = [30, 70, 20, 5, 0];

        var day = TransientSolver.Solve(
            contacts, [400], [6, 9, 3, 4, 30], new TransientOptions { PatienceSeconds = 150, ShiftEnd = ShiftEndRule.FinishContact });

        Assert.Equal(day.Intervals.Sum(interval => interval.QueueLength * 1800 / 150), day.AbandonProbability * contacts.Sum(), 1e-6);
    }

    [Fact]
    public void Shift_end_rules_agree_where_agents_are_never_fewer()
    {
        double[] contacts = [30, 45, 60, 60];
        int[] agents = [5, 8, 11, 11];

        var handOver = TransientSolver.Solve(contacts, [300], agents, new TransientOptions { ShiftEnd = ShiftEndRule.HandOver });
        var finish = TransientSolver.Solve(contacts, [300], agents, new TransientOptions { ShiftEnd = ShiftEndRule.FinishContact });

        for (var i = 0; i < contacts.Length; i++)
        {
            Assert.Equal(handOver.Intervals[i].ServiceLevel, finish.Intervals[i].ServiceLevel, 1e-12);
            Assert.Equal(handOver.Intervals[i].AverageWaitSeconds, finish.Intervals[i].AverageWaitSeconds, 1e-9);
        }
    }

    [Fact]
    public void Time_in_another_unit_changes_nothing()
    {
        double[] contacts = [30, 70, 20];
        int[] agents = [6, 12, 3];

        var seconds = TransientSolver.Solve(contacts, [300], agents, new TransientOptions { PatienceSeconds = 120 });
        var minutes = TransientSolver.Solve(
            contacts, [5], agents, new TransientOptions { IntervalSeconds = 30, AcceptableWaitSeconds = 20 / 60.0, PatienceSeconds = 2 });

        for (var i = 0; i < contacts.Length; i++)
        {
            Assert.Equal(seconds.Intervals[i].ServiceLevel, minutes.Intervals[i].ServiceLevel, 1e-9);
            Assert.Equal(seconds.Intervals[i].AverageWaitSeconds / 60, minutes.Intervals[i].AverageWaitSeconds, 1e-8);
        }
    }

    /// <summary>A day cut into intervals half as long, with a wait that reaches over two of them, is the same day.</summary>
    [Fact]
    public void Solve_with_a_wait_longer_than_the_interval_is_the_same_day()
    {
        var longer = TransientSolver.Solve([40, 70, 50], [300], [6, 13, 8], new TransientOptions { IntervalSeconds = 240, AcceptableWaitSeconds = 200 });
        var shorter = TransientSolver.Solve(
            [20, 20, 35, 35, 25, 25], [300], [6, 6, 13, 13, 8, 8], new TransientOptions { IntervalSeconds = 120, AcceptableWaitSeconds = 200 });

        for (var i = 0; i < 3; i++)
        {
            var halves = (shorter.Intervals[2 * i].ServiceLevel + shorter.Intervals[(2 * i) + 1].ServiceLevel) / 2;
            Assert.Equal(longer.Intervals[i].ServiceLevel, halves, 1e-7);
        }
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        var options = new TransientOptions();

        Assert.Throws<ArgumentException>(() => TransientSolver.Solve([], [300], [], options));
        Assert.Throws<ArgumentException>(() => TransientSolver.Solve([1, 2], [300, 300, 300], [1, 1], options));
        Assert.Throws<ArgumentException>(() => TransientSolver.Solve([1, 2], [300], [1], options));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientSolver.Solve([double.NaN], [300], [1], options));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientSolver.Solve([1], [0], [1], options));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientSolver.Solve([1], [300], [-1], options));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientSolver.Solve([1], [300], [1], options with { PatienceSeconds = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientSolver.Solve([1], [300], [1], options with { IntervalSeconds = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TransientSolver.Solve([1], [300], [1], options with { AcceptableWaitSeconds = -1 }));
    }

    private static T[] Constant<T>(int count, T value) => [.. Enumerable.Repeat(value, count)];
}
