using CsOps.Forecast.Queueing.Distributions;
using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Tests.Queueing.Simulation;

public class ControlTests
{
    [Fact]
    public void Ratio_with_a_control_is_the_regression_at_zero()
    {
        double[] counts = [3, 5, 4, 8, 6, 7];
        double[] controls = [-1, 0.5, 0, 2, 1, 1.5];
        var sums = Sums(counts, controls.Select(control => new[] { control }));

        var estimate = sums.Of(0);

        // Least squares by hand: the slope is Σ(c − c̄)(y − ȳ) / Σ(c − c̄)², the intercept ȳ − slope · c̄.
        var (mean, middle) = (counts.Average(), controls.Average());
        var spread = controls.Sum(c => (c - middle) * (c - middle));
        var slope = controls.Zip(counts, (c, y) => (c - middle) * (y - mean)).Sum() / spread;
        var intercept = mean - (slope * middle);
        var residual = counts.Zip(controls, (y, c) => Math.Pow(y - intercept - (slope * c), 2)).Sum() / 4;
        Assert.Equal(intercept, estimate.Value, 1e-12);
        Assert.Equal(2.7764451051977987 * Math.Sqrt(residual * ((1 / 6.0) + (middle * middle / spread))), estimate.HalfWidth, 1e-9);
    }

    [Fact]
    public void Ratio_with_a_control_twice_is_that_with_it_once()
    {
        double[] counts = [3, 5, 4, 8, 6, 7];
        double[] controls = [-1, 0.5, 0, 2, 1, 1.5];

        var once = Sums(counts, controls.Select(control => new[] { control })).Of(0);
        var twice = Sums(counts, controls.Select(control => new[] { control, 2 * control })).Of(0);

        Assert.Equal(once.Value, twice.Value, 1e-9);
        Assert.Equal(once.HalfWidth, twice.HalfWidth, 1e-9);
    }

    [Fact]
    public void Ratio_with_controls_added_in_parts_is_the_same()
    {
        double[] counts = [3, 5, 4, 8, 6, 7];
        double[][] controls = [[-1, 3], [0.5, 1], [0, -2], [2, 0], [1, 1], [1.5, -1]];
        var parts = new RatioSums(1, 2);

        parts.Add(Sums(counts[..2], controls[..2]));
        parts.Add(Sums(counts[2..], controls[2..]));
        parts.Settle();

        var (whole, joined) = (Sums(counts, controls).Of(0), parts.Of(0));
        Assert.Equal(whole.Value, joined.Value, 1e-12);
        Assert.Equal(whole.HalfWidth, joined.HalfWidth, 1e-12);
    }

    /// <summary>95 % intervals hold the exact answer in 95 % of runs, less a little for looking more than once.</summary>
    [Fact]
    public void SteadyState_intervals_hold_the_exact_answer_as_often_as_they_say()
    {
        const int seeds = 40;
        var exact = ErlangC.Solve(8, 6, 300, 20);
        var centre = Centres.Single(8, 72, new Exponential(300));
        int levels = 0, chances = 0, occupancies = 0;

        for (var seed = 1UL; seed <= seeds; seed++)
        {
            var result = CentreSimulation.SteadyState(centre, new SimulationOptions { Seed = seed, HalfWidth = 0.008, Parallelism = 2 });
            levels += IsWithin(exact.ServiceLevel, result.All.AnsweredOfOffered) ? 1 : 0;
            chances += IsWithin(exact.WaitProbability, result.All.WaitProbability) ? 1 : 0;
            occupancies += IsWithin(exact.Occupancy, result.Occupancies[0]) ? 1 : 0;
        }

        // Of 40, 38 are expected; 34 or fewer come with a probability of 1 %.
        Assert.InRange(levels, 35, seeds);
        Assert.InRange(chances, 35, seeds);
        Assert.InRange(occupancies, 35, seeds);
    }

    /// <summary>What arrives by chance explains most of how busy agents are: the controls are worth several times the contacts.</summary>
    [Fact]
    public void Controls_explain_most_of_an_occupancy()
    {
        var plan = CentrePlanner.OfSteadyState(Centres.Single(8, 72, new Exponential(300)));
        var controls = new LoadControls(plan);
        var (with, without) = (new CentreSums(plan, controls.Count), new CentreSums(plan));
        var values = new double[controls.Count];
        for (var run = 1UL; run <= 32; run++)
        {
            var (engine, tally) = (new CentreEngine(plan), plan.NewTally());
            engine.Start(run, plan.NewTally());
            engine.RunUntil(10_000);
            engine.CountIn(tally);
            engine.RunUntil(210_000);
            engine.CountIn(tally);
            controls.Fill(tally, 200_000, values);
            with.Add(tally, values);
            without.Add(tally);
        }

        var (narrow, wide) = (with.Result(1, 1, true).Occupancies[0], without.Result(1, 1, true).Occupancies[0]);
        Assert.True(narrow.HalfWidth < wide.HalfWidth / 3);
        Centres.AssertNear(0.75, narrow);
    }

    private static bool IsWithin(double exact, SimulatedFigure estimate) => Math.Abs(exact - estimate.Value) <= estimate.HalfWidth;

    /// <summary>Counts over 1: the ratio is their mean.</summary>
    private static RatioSums Sums(double[] counts, IEnumerable<double[]> controls)
    {
        var each = controls.ToArray();
        var sums = new RatioSums(1, each[0].Length);
        for (var i = 0; i < counts.Length; i++)
        {
            sums.Begin(each[i]);
            sums.Add(0, counts[i], 1);
            sums.EndReplication();
        }

        sums.Settle();
        return sums;
    }
}
