using CsOps.Forecast.Scheduling.ShiftTypes;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

public class LineProgrammeTests
{
    [Fact]
    public void Solve_of_two_lines_mixes_them_where_that_is_cheapest()
    {
        // One agent, required half of the time on each of two shifts by the weights: 10 missing on the first, 10 on the second; lines for either.
        ShiftTypeCover[] cover = [new(0, 0, 1, 10, 30), new(1, 0, 1, 10, 30)];
        var programme = new LineProgramme(cover, [Column(cost: 3, 0)]);
        programme.Add(Column(cost: 1, 1));

        programme.Solve(100);

        Assert.Equal(11, programme.Cost, 0.01); // The second line, and 10 for the first shift.
        Assert.Equal([0, 1], programme.Shares(), (a, b) => Math.Abs(a - b) < 0.01);
    }

    [Fact]
    public void Solve_with_a_line_not_allowed_uses_the_others_and_goes_back_when_it_is_allowed_again()
    {
        var programme = new LineProgramme([new(0, 0, 1, 10, 30), new(1, 0, 1, 10, 30)], [Column(cost: 3, 0)]);
        programme.Add(Column(cost: 1, 1));
        programme.Allow(1, isAllowed: false);

        programme.Solve(100);
        var without = programme.Cost;
        programme.Allow(1, isAllowed: true);
        programme.Solve(100);

        Assert.Equal(13, without, 0.01);
        Assert.Equal(11, programme.Cost, 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Solve_of_random_lines_leaves_none_that_pays_and_costs_what_the_prices_say(int seed)
    {
        var random = new Random(seed);
        ShiftTypeCover[] cover = [.. Enumerable.Range(0, 12).Select(day => new ShiftTypeCover(day, 0, random.Next(4), random.Next(1, 100), random.Next(1, 10)))];
        var columns = Enumerable.Range(0, 200).Select(i => Random(random, i % 8, cover.Length)).ToList();
        var programme = new LineProgramme(cover, columns[..8]);
        columns[8..].ForEach(programme.Add);

        programme.Solve(10_000);

        var prices = Enumerable.Range(0, cover.Length).Select(programme.PriceOf).ToArray();
        Assert.All(columns, column => Assert.True(column.Cost - column.Rows.Sum(row => prices[row]) - programme.PriceOfAgent(column.Agent) > -1e-6));
        Assert.All(prices, (price, row) => Assert.InRange(price, -cover[row].OverWeight - 1e-6, cover[row].UnderWeight + 1e-6));
        var dual = cover.Select((line, row) => line.Required * prices[row]).Sum() + Enumerable.Range(0, 8).Sum(programme.PriceOfAgent);
        Assert.Equal(dual, programme.Cost, 0.05); // The required are shifted by a hair.
    }

    private static LineColumn Column(double cost, params int[] rows) => new(0, new byte[2], cost, rows, IsWhole: true);

    private static LineColumn Random(Random random, int agent, int days) =>
        new(agent, new byte[days], random.Next(10), [.. Enumerable.Range(0, days).Where(_ => random.Next(2) == 0)], IsWhole: true);
}
