using CsOps.Forecast.Scheduling.ShiftTypes.Solving;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

public class LineTreeTests
{
    [Fact]
    public void Run_after_a_roster_that_is_the_best_finds_no_other_and_proves_it()
    {
        var (model, tree) = Tree();
        tree.Run(100_000);
        var (best, cost) = (tree.Best.ToArray(), tree.BestCost);

        var (_, other) = Tree();
        other.Take(best, cost);
        other.Run(100_000);

        Assert.True(tree.IsExhausted && other.IsExhausted);
        Assert.Equal(cost, other.BestCost);
        Assert.Equal(cost, model.CostOf(other.Best));
        Assert.True(model.IsWhole(other.Best));
    }

    [Fact]
    public void Take_of_a_dearer_roster_keeps_the_better_one()
    {
        var (_, tree) = Tree();
        tree.Take(new byte[28], 7);

        tree.Take([.. Enumerable.Repeat((byte)1, 28)], 8);

        Assert.Equal(7, tree.BestCost);
        Assert.Equal(0, tree.Best[0]);
    }

    private static (LineModel Model, LineTree Tree) Tree()
    {
        var model = new LineModel(ShiftTypeCases.Random(3, 14, 2));
        var generation = new LineGeneration(model, threads: 1);
        var root = generation.Begin(new byte[28]);
        return (model, new LineTree(model, generation.Copy(), root, seed: 1, noise: 0));
    }
}
