using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

public class DayTests
{
    private static readonly double[] Rates = [20, 60, 110, 90, 30, 10];
    private static readonly int[] Agents = [3, 5, 11, 7, 2, 2];
    private static readonly SimulationOptions Days = new() { MinimumDays = 4000, MaximumDays = 4000, Parallelism = 2 };

    [Theory]
    [InlineData(ShiftEndRule.FinishContact)]
    [InlineData(ShiftEndRule.HandOver)]
    public void Day_of_a_single_queue_is_the_exact_day(ShiftEndRule rule)
    {
        var exact = TransientSolver.Solve(
            [.. Rates.Select(rate => rate / 2)],
            [.. Rates.Select(_ => 300.0)],
            Agents,
            new TransientOptions { PatienceSeconds = 150, AcceptableWaitSeconds = 30, ShiftEnd = rule });
        var centre = Centres.SingleDay(Rates, Agents, new Exponential(300), new Exponential(150), 30) with { ShiftEnd = rule };

        var result = CentreSimulation.Day(centre, Days);

        Centres.AssertNear(exact.ServiceLevel, result.All.AnsweredOfOffered);
        for (var i = 0; i < Rates.Length; i++)
        {
            var (interval, simulated) = (exact.Intervals[i], result.SkillIntervals[0][i]);
            Centres.AssertNear(interval.ServiceLevel, simulated.AnsweredOfOffered);
            Centres.AssertNear(interval.WaitProbability, simulated.WaitProbability);
            Centres.AssertNear(interval.AverageWaitSeconds, simulated.AverageWaitSeconds);
            Centres.AssertNear(interval.AbandonProbability, simulated.AbandonProbability);
        }
    }

    /// <summary>Contacts of the second hump take two fifths of the time of the first; between them everybody has gone home.</summary>
    [Fact]
    public void Day_whose_handle_times_change_is_the_exact_day()
    {
        double[] contacts = [50, 0, 0, 0, 0, 0, 50];
        double[] handle = [300, 300, 300, 300, 120, 120, 120];
        int[] agents = [9, 5, 5, 5, 5, 4, 4];
        var exact = TransientSolver.Solve(contacts, handle, agents, new TransientOptions { PatienceSeconds = 150, AcceptableWaitSeconds = 30 });
        var centre = Centres.SingleDay([.. contacts.Select(n => n * 2)], agents, new Exponential(300), new Exponential(150), 30);
        centre = centre with { Skills = [centre.Skills[0] with { HandleFactors = [.. handle.Select(seconds => seconds / 300)] }] };

        var result = CentreSimulation.Day(centre, Days);

        foreach (var i in (int[])[0, 6])
        {
            Centres.AssertNear(exact.Intervals[i].ServiceLevel, result.SkillIntervals[0][i].AnsweredOfOffered);
            Centres.AssertNear(exact.Intervals[i].AverageWaitSeconds, result.SkillIntervals[0][i].AverageWaitSeconds);
        }
    }

    [Fact]
    public void Lead_intervals_fill_the_queue_and_are_not_in_the_figures_of_the_day()
    {
        var centre = Centres.SingleDay(Rates, Agents, new Exponential(300), new Exponential(150), 30);

        var (whole, led) = (CentreSimulation.Day(centre, Days), CentreSimulation.Day(centre with { LeadIntervals = 2 }, Days));

        Assert.Equal(whole.SkillIntervals[0], led.SkillIntervals[0]);
        Assert.Equal(Rates[2..].Sum() / 2, led.All.Offered, 0.5);
        Assert.Equal(
            led.SkillIntervals[0][2..].Sum(interval => interval.Offered * interval.AnsweredOfOffered.Value) / led.All.Offered, led.All.AnsweredOfOffered.Value, 9);
        Assert.NotEqual(whole.Occupancies[0].Value, led.Occupancies[0].Value);
    }

    /// <summary>With handle times without memory, what a group hands over to another is as if both were one: the day of their sum.</summary>
    [Fact]
    public void Day_that_is_handed_over_from_group_to_group_is_the_exact_day_of_both()
    {
        int[] second = [2, 3, 8, 9, 4, 2];
        var exact = TransientSolver.Solve(
            [.. Rates.Select(rate => rate / 2)],
            [.. Rates.Select(_ => 300.0)],
            [.. Agents.Zip(second, (one, other) => Math.Max(0, one - 2) + other)],
            new TransientOptions { PatienceSeconds = 150, AcceptableWaitSeconds = 30, ShiftEnd = ShiftEndRule.HandOver });
        var centre = Centres.SingleDay(Rates, [.. Agents.Select(agents => Math.Max(0, agents - 2))], new Exponential(300), new Exponential(150), 30);
        var both = centre with
        {
            ShiftEnd = ShiftEndRule.HandOver,
            Skills = [centre.Skills[0] with { Groups = [new GroupPreference(0), new GroupPreference(1)] }],
            Groups = [centre.Groups[0], centre.Groups[0] with { Agents = [.. second] }],
        };

        var result = CentreSimulation.Day(both, Days);

        for (var i = 0; i < Rates.Length; i++)
        {
            Centres.AssertNear(exact.Intervals[i].ServiceLevel, result.SkillIntervals[0][i].AnsweredOfOffered);
            Centres.AssertNear(exact.Intervals[i].WaitProbability, result.SkillIntervals[0][i].WaitProbability);
        }
    }

    /// <summary>J. Little, "A proof for the queuing formula L = λW" (1961): over a day that ends with nobody waiting, the waits are the area under the queue.</summary>
    [Fact]
    public void Day_has_the_queue_lengths_of_Little()
    {
        double[] rates = [.. Rates, 2, 0];
        int[] agents = [.. Agents, 9, 9];
        var exact = TransientSolver.Solve(
            [.. rates.Select(rate => rate / 2)],
            [.. rates.Select(_ => 300.0)],
            agents,
            new TransientOptions { AcceptableWaitSeconds = 30, ShiftEnd = ShiftEndRule.FinishContact });

        var waits = CentreSimulation.Day(Centres.SingleDay(rates, agents, new Exponential(300)), Days).All.AverageWaitSeconds;

        var contacts = rates.Sum() / 2;
        Centres.AssertNear(exact.Intervals.Sum(interval => interval.QueueLength) * 1800 / contacts, waits);
    }

    /// <summary>The way by contacts and the way by events see the same customers and must agree to the last of them.</summary>
    [Theory]
    [InlineData(ClosingRule.ServeWaiting, 0.0)]
    [InlineData(ClosingRule.TurnAway, 4.0)]
    public void Single_queue_day_is_the_same_by_contacts_and_by_events(ClosingRule closing, double shortAbandon)
    {
        var centre = Centres.SingleDay([30, 80, 10, 90, 60, 40], [4, 0, 6, 3, 9, 2], new LogNormal(400, 1.3), new Weibull(200, 0.7)) with { Closing = closing };
        var plan = CentrePlanner.OfDay(centre with { Skills = [centre.Skills[0] with { ShortAbandonSeconds = shortAbandon, DayVariation = 0.3 }] });
        var (contacts, events) = (new SingleQueueDay(plan), new CentreEngine(plan));
        var (one, other) = (plan.NewTally(), plan.NewTally());

        for (var seed = 1UL; seed <= 300; seed++)
        {
            contacts.RunDay(seed, one);
            events.RunDay(seed, other);
        }

        Assert.True(plan.IsSingleQueue);
        Assert.All(one.Skills.Zip(other.Skills), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
        Assert.All(one.Groups.Zip(other.Groups), pair => Assert.Equal(pair.Second, pair.First, 1e-4));
        Assert.Equal(closing is ClosingRule.TurnAway, one.Skill(0, 5)[Tally.TurnedAway] > 0);
    }

    /// <summary>The same customers and first come, first served: one agent more never makes an interval's customers wait longer.</summary>
    [Fact]
    public void Day_with_more_agents_has_no_longer_waits_whoever_comes()
    {
        var waits = Enumerable.Range(6, 6).Select(agents =>
        {
            var plan = CentrePlanner.OfDay(Centres.SingleDay([60, 90, 70], [agents, agents, agents], new LogNormal(300, 1.1)));
            var (day, tally) = (new SingleQueueDay(plan), plan.NewTally());
            for (var seed = 1UL; seed <= 50; seed++)
            {
                day.RunDay(seed, tally);
            }

            return Enumerable.Range(0, 3).Select(i => (Wait: tally.Skill(0, i)[Tally.WaitSeconds], Offered: tally.Skill(0, i)[Tally.Offered])).ToArray();
        }).ToArray();

        for (var more = 1; more < waits.Length; more++)
        {
            Assert.All(Enumerable.Range(0, 3), i => Assert.True(waits[more][i].Wait <= waits[more - 1][i].Wait));
            Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(waits[0][i].Offered, waits[more][i].Offered));
        }
    }

    [Theory]
    [InlineData(ClosingRule.ServeWaiting)]
    [InlineData(ClosingRule.TurnAway)]
    public void Day_accounts_for_every_contact(ClosingRule closing)
    {
        var centre = Centres.NDesign(6, 4, overflowDelay: 15);
        var plan = CentrePlanner.OfDay(centre with
        {
            Closing = closing,
            Skills = [centre.Skills[0] with { ContactsPerHour = [60, 120, 90], RedialProbability = 0.5, ShortAbandonSeconds = 5 }, centre.Skills[1] with { DayVariation = 0.4 }],
        });
        var (engine, tally) = (new CentreEngine(plan), plan.NewTally());
        var arrived = 0L;

        for (var seed = 1UL; seed <= 100; seed++)
        {
            engine.RunDay(seed, tally);
            arrived += engine.Contacts;
        }

        double Sum(int figure) => Enumerable.Range(0, 2).Sum(skill => Enumerable.Range(0, 3).Sum(interval => tally.Skill(skill, interval)[figure]));
        Assert.Equal(arrived, Sum(Tally.Offered) + Sum(Tally.ShortAbandoned));
        Assert.Equal(Sum(Tally.Offered), Sum(Tally.Answered) + Sum(Tally.Abandoned));
        Assert.True(Sum(Tally.Redialled) > 0);
    }

    [Fact]
    public void Day_of_shifts_is_the_day_of_their_numbers()
    {
        var byNumbers = Centres.SingleDay([40, 40, 40, 40], [2, 3, 2, 1], new Exponential(150), new Exponential(100));
        var shifts = byNumbers with
        {
            Groups =
            [
                byNumbers.Groups[0] with
                {
                    Agents = [],
                    Shifts = [new SimulatedShift(0, 7200), new SimulatedShift(0, 5400) { Breaks = [(3600, 5400)] }, new SimulatedShift(1800, 5400)],
                },
            ],
        };
        var options = new SimulationOptions { MinimumDays = 16, MaximumDays = 16 };

        Assert.Equal(CentreSimulation.Day(byNumbers, options).Skills, CentreSimulation.Day(shifts, options).Skills);
    }

    [Fact]
    public void Day_never_depends_on_the_threads()
    {
        var centre = Centres.NDesign(8, 7, overflowDelay: 20) with { IntervalSeconds = 3600 };
        var options = new SimulationOptions { HalfWidth = 0.02, MinimumDays = 64 };

        var one = CentreSimulation.Day(centre, options);
        var three = CentreSimulation.Day(centre, options with { Parallelism = 3 });

        Assert.Equal(one.Skills, three.Skills);
        Assert.Equal(one.Occupancies, three.Occupancies);
        Assert.Equal((one.Replications, one.Contacts), (three.Replications, three.Contacts));
    }

    /// <summary>A day's contacts vary by Poisson and by the factor: variance = mean + cv² mean².</summary>
    [Fact]
    public void Day_variation_scatters_days_beyond_Poisson()
    {
        const int days = 4000;
        var centre = Centres.SingleDay([100, 100], [50, 50], new Exponential(60));
        var plan = CentrePlanner.OfDay(centre with { Skills = [centre.Skills[0] with { DayVariation = 0.25 }] });
        var day = new SingleQueueDay(plan);

        double[] contacts = [.. Enumerable.Range(0, days).Select(seed =>
        {
            day.RunDay((ulong)seed, plan.NewTally());
            return (double)day.Contacts;
        })];

        var mean = contacts.Average();
        Assert.Equal(100, mean, 5 * Math.Sqrt(725.0 / days));
        Assert.Equal(1, contacts.Sum(c => (c - mean) * (c - mean)) / days / (100 + (0.0625 * 10_000)), 0.15);
    }

    [Fact]
    public void Day_factors_that_are_shared_rise_and_fall_together()
    {
        var centre = Centres.NDesign(5, 5);
        var varying = centre with { Skills = [.. centre.Skills.Select(skill => skill with { DayVariation = 0.3 })] };
        Span<double> own = stackalloc double[2];
        Span<double> shared = stackalloc double[2];

        DayFactors.Draw(CentrePlanner.OfDay(varying), 9, own);
        DayFactors.Draw(CentrePlanner.OfDay(varying with { IsDayVariationShared = true }), 9, shared);

        Assert.NotEqual(own[0], own[1]);
        Assert.Equal(shared[0], shared[1]);
    }

    [Fact]
    public void Day_with_lists_of_unlike_length_is_refused()
    {
        var centre = Centres.SingleDay([1, 2, 3], [1, 1], new Exponential(60));

        Assert.Contains("3 intervals", Assert.Throws<ArgumentException>(() => CentreSimulation.Day(centre, Days)).Message, StringComparison.Ordinal);
    }
}
