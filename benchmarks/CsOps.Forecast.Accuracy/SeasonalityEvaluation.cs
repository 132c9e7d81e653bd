using CsOps.Forecast.History.Seasonality;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>Seasons of seeded series of which they are known.</summary>
internal static class SeasonalityEvaluation
{
    private const int Seeds = 20;

    private static readonly (string Name, int Count, int[] Seasons, Func<Random, int, double[]> Draw)[] Kinds =
    [
        ("half-hours, weekdays differ", 8 * 336, [48, 336], (random, count) => Counts(random, count, step => 10 * Hump(step % 48, 48) * (step / 48 % 7 < 5 ? 1.3 - (0.1 * (step / 48 % 7)) : 0.5))),
        ("half-hours, days alike", 4 * 336, [48], (random, count) => Counts(random, count, step => 10 * Hump(step % 48, 48))),
        ("half-hours, 0.5 at the peak", 8 * 336, [48], (random, count) => Counts(random, count, step => 0.5 * Hump(step % 48, 48))),
        ("ten hours of five days", 12 * 100, [20, 100], (random, count) => Counts(random, count, step => 20 * Hump(step % 20, 20) * (1.3 - (0.15 * (step / 20 % 5))))),
        ("days", 26 * 7, [7], (random, count) => Counts(random, count, WeekOf)),
        ("days, eight weeks", 8 * 7, [7], (random, count) => Counts(random, count, WeekOf)),
        ("days, six a week", 26 * 6, [6], (random, count) => Counts(random, count, step => 200 * (1.2 - (0.08 * (step % 6))))),
        ("days, rising fivefold", 26 * 7, [7], (random, count) => Counts(random, count, step => WeekOf(step) * (1 + (4.0 * step / count)))),
        ("days, level x 2 half-way", 26 * 7, [7], (random, count) => Counts(random, count, step => WeekOf(step) * (step < count / 2 ? 1 : 2))),
        ("days, 5 % of them tenfold", 26 * 7, [7], (random, count) => [.. Counts(random, count, WeekOf).Select(value => random.NextDouble() < 0.05 ? 10 * value : value)]),
        ("months", 96, [12], (random, count) => Counts(random, count, step => 500 * (1 + (0.2 * Math.Sin(2 * Math.PI * step / 12))))),
        ("none: Poisson", 500, [], (random, count) => Counts(random, count, _ => 20)),
        ("none: neighbours 0.9 alike", 500, [], (random, count) => Walk(random, count, 0.9)),
        ("none: walk at random", 500, [], (random, count) => Walk(random, count, 1)),
    ];

    public static void Run(IReadOnlyList<ISeasonalityDetector> detectors)
    {
        Console.WriteLine($"Seasons: the true ones and no other (in brackets: one of them and no other), percent of {Seeds} seeds");
        Console.WriteLine($"{"kind",-28}{string.Concat(detectors.Select(detector => $"{detector.Name,20}"))}");
        foreach (var kind in Kinds)
        {
            Console.WriteLine($"{kind.Name,-28}{string.Concat(detectors.Select(detector => Score(detector, kind)))}");
        }
    }

    private static string Score(ISeasonalityDetector detector, (string Name, int Count, int[] Seasons, Func<Random, int, double[]> Draw) kind)
    {
        var (all, some) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            int[] found = [.. detector.Find(kind.Draw(new Random(seed), kind.Count)).Select(season => season.Period)];
            all += found.SequenceEqual(kind.Seasons) ? 1 : 0;
            some += found.Length > 0 == kind.Seasons.Length > 0 && found.All(kind.Seasons.Contains) ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{$"{100 * all / Seeds} ({100 * some / Seeds})",20}");
    }

    private static double WeekOf(int step) => 200 * (step % 7 < 5 ? 1.2 - (0.05 * (step % 7)) : 0.6);

    private static double Hump(int slot, int slots) => 0.1 + Math.Pow(Math.Sin(Math.PI * (slot + 0.5) / slots), 4);

    private static double[] Counts(Random random, int count, Func<int, double> rate) =>
        [.. Enumerable.Range(0, count).Select(step => (double)Poisson.Sample(random, Math.Max(1e-9, rate(step) * Gamma.Sample(random, 100, 100))))];

    private static double[] Walk(Random random, int count, double kept)
    {
        var (values, last) = (new double[count], 0.0);
        for (var i = 0; i < count; i++)
        {
            last = (kept * last) + Normal.Sample(random, 0, 1);
            values[i] = last;
        }

        return values;
    }
}
