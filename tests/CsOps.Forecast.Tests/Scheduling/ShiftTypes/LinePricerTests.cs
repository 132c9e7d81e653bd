using CsOps.Forecast.Scheduling.ShiftTypes;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Scheduling.ShiftTypes;

public class LinePricerTests
{
    [Fact]
    public void Find_is_the_cheapest_of_all_lines_that_keep_the_rules() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var problem = ShiftTypeCounting.Tiny(seed);
            var terms = TermsOf(problem);
            var prices = PricesOf(problem, seed);
            var lines = ShiftTypeCounting.Lines(problem, 0);
            var pricer = new LinePricer();

            var cost = pricer.Find(terms, prices, new bool[prices.Length], [1, 2]);
            var (found, line) = (cost, pricer.Line.ToArray());
            var relaxed = pricer.Find(terms, prices, new bool[prices.Length], []);

            var least = lines.Select(one => PriceOf(one, terms, prices)).DefaultIfEmpty(double.PositiveInfinity).Min();
            return Math.Abs(found - least) < 1e-9 || (double.IsInfinity(found) && double.IsInfinity(least))
                ? (double.IsInfinity(least) || lines.Any(one => one.SequenceEqual(line))) && relaxed <= least + 1e-9
                : throw new InvalidOperationException(FormattableString.Invariant($"seed {seed}: {found} instead of {least}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Find_with_types_banned_is_the_cheapest_of_the_others()
    {
        var problem = ShiftTypeCases.OneEarlyADay(7, ShiftTypeCases.Free("a", 7));
        var prices = new double[21];
        prices[1] = prices[4] = -5; // early on Monday and Tuesday
        var banned = new bool[21];
        banned[4] = true;

        var cost = new LinePricer().Find(TermsOf(problem), prices, banned, []);

        Assert.Equal(-5, cost);
    }

    [Fact]
    public void Find_of_an_agent_who_cannot_work_the_least_time_is_infinite()
    {
        var problem = ShiftTypeCases.OneEarlyADay(7, ShiftTypeCases.Free("a", 7) with { LeastMinutes = 7 * 480, DaysOff = [3] });

        Assert.Equal(double.PositiveInfinity, new LinePricer().Find(TermsOf(problem), new double[21], new bool[21], []));
    }

    private static LineTerms TermsOf(ShiftTypeProblem problem) => new LineModel(problem).Agents[0];

    private static double[] PricesOf(ShiftTypeProblem problem, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, problem.Days * (problem.Types.Length + 1)).Select(_ => (random.NextDouble() * 20) - 12)];
    }

    private static double PriceOf(byte[] line, LineTerms terms, double[] prices) =>
        Enumerable.Range(0, line.Length).Sum(day => prices[(day * terms.Width) + line[day]] + terms.PriceOf(day, line[day]));
}
