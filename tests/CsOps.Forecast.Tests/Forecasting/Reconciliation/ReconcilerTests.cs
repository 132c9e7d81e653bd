using CsOps.Forecast.Forecasting.Reconciliation;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Forecasting.Reconciliation;

public class ReconcilerTests
{
    private static readonly Hierarchy Centre = new(4, [0, 1], [2, 3], [0, 1, 2, 3]);
    private static readonly ReconciliationMethod[] Methods = Enum.GetValues<ReconciliationMethod>();

    [Fact]
    public void Reconcile_with_structural_weights_shares_the_gap_as_worked_by_hand()
    {
        // Two parts of variance 1, a sum of variance 2, a gap of 8: each part moves by 1 / (1 + 1 + 2) of it.
        var reconciler = new Reconciler(new Hierarchy(2, [0, 1]), ReconciliationMethod.Structural);
        double[] nodes = [10, 20, 38];

        reconciler.Reconcile(nodes);

        Assert.Equal([12, 22, 34], nodes.Select(node => Math.Round(node, 9)));
    }

    [Fact]
    public void Reconcile_top_down_hands_down_by_the_forecasts_right_below()
    {
        // The centre's 120 go to its channels 40 : 20 and on to the queues 10 : 30 and 15 : 15.
        var reconciler = new Reconciler(Centre, ReconciliationMethod.TopDown);
        double[] nodes = [10, 30, 15, 15, 40, 20, 120];

        reconciler.Reconcile(nodes);

        Assert.Equal([20, 60, 20, 20, 80, 40, 120], nodes.Select(node => Math.Round(node, 9)));
    }

    [Fact]
    public void Reconcile_makes_any_forecasts_add_up_and_changes_none_that_do() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<int>().ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var errors = Enumerable.Range(0, 20).Select(_ => Draw(random, -10, 10)).ToArray();
                return Methods.All(method =>
                {
                    var reconciler = new Reconciler(Centre, method, errors);
                    var nodes = Draw(random, 50, 200);
                    reconciler.Reconcile(nodes);
                    var summed = nodes.ToArray();
                    Centre.AddUp(summed);
                    var again = nodes.ToArray();
                    reconciler.Reconcile(again);
                    return Near(nodes, summed) && Near(nodes, again);
                });
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reconcile_by_least_squares_keeps_forecasts_that_are_right_on_average_so()
    {
        var random = new Random(7);
        double[] truth = [40, 60, 30, 90, 0, 0, 0];
        Centre.AddUp(truth);
        var errors = Enumerable.Range(0, 200).Select(_ => Draw(random, -10, 10)).ToArray();
        foreach (var method in new[] { ReconciliationMethod.Structural, ReconciliationMethod.Variance, ReconciliationMethod.MinimumTrace })
        {
            var reconciler = new Reconciler(Centre, method, errors);
            var mean = new double[truth.Length];
            foreach (var error in errors)
            {
                // Each error and its opposite: right on average exactly, and the projection is linear.
                foreach (var sign in new[] { -1, 1 })
                {
                    var nodes = truth.Zip(error, (value, e) => value + (sign * e)).ToArray();
                    reconciler.Reconcile(nodes);
                    mean = [.. mean.Zip(nodes, (sum, node) => sum + (node / (2 * errors.Length)))];
                }
            }

            Assert.All(truth.Zip(mean), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        }
    }

    [Fact]
    public void Reconcile_by_minimum_trace_errs_less_than_bottom_up_where_sums_are_known_better()
    {
        // Queues whose errors cancel in the centre: half the time a contact takes another queue. 60 days to learn from, 400 to test.
        var random = new Random(11);
        double[] Errors()
        {
            var (between, common) = (20 * Normal(random), 4 * Normal(random));
            double[] parts = [between + (3 * Normal(random)), -between + common, 5 * Normal(random), 8 * Normal(random), 0, 0, 0];
            (parts[4], parts[5]) = (5 * Normal(random), 6 * Normal(random));
            parts[6] = 6 * Normal(random);
            return parts;
        }

        var reconciler = new Reconciler(Centre, ReconciliationMethod.MinimumTrace, [.. Enumerable.Range(0, 60).Select(_ => Errors())]);
        var (before, after) = (new double[7], new double[7]);
        for (var day = 0; day < 400; day++)
        {
            double[] truth = [200, 200, 100, 100, 400, 200, 600];
            var nodes = truth.Zip(Errors(), (value, error) => value + error).ToArray();
            var bottomUp = nodes.ToArray();
            Centre.AddUp(bottomUp);
            reconciler.Reconcile(nodes);
            for (var node = 0; node < 7; node++)
            {
                before[node] += Math.Pow(bottomUp[node] - truth[node], 2);
                after[node] += Math.Pow(nodes[node] - truth[node], 2);
            }
        }

        Assert.True(after.Sum() < 0.8 * before.Sum(), $"{after.Sum()} against {before.Sum()}");
        Assert.All(before.Zip(after), pair => Assert.True(pair.Second < 1.02 * pair.First));
    }

    [Fact]
    public void Reconcile_leaves_a_closed_queue_at_zero()
    {
        var random = new Random(3);
        var errors = Enumerable.Range(0, 20).Select(_ => Draw(random, -10, 10)).ToArray();
        foreach (var method in Methods)
        {
            double[] nodes = [0, 60, 30, 90, 70, 110, 200];

            new Reconciler(Centre, method, errors).Reconcile(nodes, [true, false, false, false]);

            Assert.Equal(0, nodes[0]);
            Assert.Equal(nodes[4], nodes[1], 1e-9);
        }
    }

    [Fact]
    public void Reconcile_never_goes_below_zero()
    {
        double[] nodes = [1, 100, 50, 50, 20, 100, 120];

        new Reconciler(Centre, ReconciliationMethod.Structural).Reconcile(nodes);

        Assert.Equal(0, nodes[0]);
        Assert.Equal(nodes[0] + nodes[1] + nodes[2] + nodes[3], nodes[6], 1e-9);
    }

    [Fact]
    public void Reconciler_refuses_what_it_cannot_use()
    {
        var few = new[] { new double[7] };
        Assert.Throws<ArgumentException>(() => new Reconciler(Centre, ReconciliationMethod.MinimumTrace, few));
        Assert.Throws<ArgumentException>(() => new Reconciler(Centre, ReconciliationMethod.Variance));
        Assert.Throws<ArgumentException>(() => new Reconciler(Centre, ReconciliationMethod.Variance, [new double[3]]));
        Assert.Throws<ArgumentException>(() => new Reconciler(new Hierarchy(3, [0, 1], [1, 2]), ReconciliationMethod.TopDown));
        Assert.Throws<ArgumentException>(() => new Reconciler(Centre, ReconciliationMethod.BottomUp).Reconcile(new double[6]));
        Assert.Throws<ArgumentException>(() => new Reconciler(Centre, ReconciliationMethod.BottomUp).Reconcile([1, 2, 3, double.NaN, 5, 6, 7]));
        Assert.Throws<ArgumentException>(() => new Hierarchy(2, [0, 2]));
        Assert.Throws<ArgumentException>(() => new Hierarchy(2, [0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Hierarchy(0));
    }

    private static double[] Draw(Random random, double least, double most) => [.. Enumerable.Range(0, 7).Select(_ => least + (random.NextDouble() * (most - least)))];

    private static double Normal(Random random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);

    private static bool Near(double[] left, double[] right) => left.Zip(right).All(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
}
