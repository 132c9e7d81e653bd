using System.Collections.Immutable;
using CsOps.Forecast.History.RootCauses;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>Causes planted into seeded counts of three channels, four sites and five reasons for contact; counts scatter 5 % beyond chance.</summary>
internal static class RootCauseEvaluation
{
    private const int Seeds = 50;

    private static readonly ImmutableArray<string> Dimensions = ["channel", "site", "reason"];
    private static readonly int[] Sizes = [3, 4, 5];

    /// <summary>Each cause as parts, a part as a value of each dimension, −1 for any.</summary>
    private static readonly (string Name, double Factor, int[][] Parts)[] Kinds =
    [
        ("a channel x 1.3", 1.3, [[1, -1, -1]]),
        ("a site x 1.5", 1.5, [[-1, 2, -1]]),
        ("a site x 0.5", 0.5, [[-1, 2, -1]]),
        ("two reasons x 1.6", 1.6, [[-1, -1, 0], [-1, -1, 3]]),
        ("a channel of a site x 2", 2, [[1, 2, -1]]),
        ("a reason of a channel x 0.4", 0.4, [[0, -1, 4]]),
        ("one combination of all x 4", 4, [[2, 1, 3]]),
        ("everything x 1.3", 1.3, [[-1, -1, -1]]),
        ("nothing", 1, []),
    ];

    public static void Run(IReadOnlyList<IRootCauseLocator> locators)
    {
        Console.WriteLine($"Root causes: what was planted and nothing else, percent of {Seeds} seeds");
        Console.WriteLine($"{"cause",-28}{string.Concat(locators.Select(locator => $"{locator.Name,20}"))}");
        foreach (var kind in Kinds)
        {
            var scores = locators.Select(locator => 100 * Enumerable.Range(1, Seeds).Count(seed => IsRight(locator, kind, seed)) / Seeds);
            Console.WriteLine($"{kind.Name,-28}{string.Concat(scores.Select(score => $"{score,20}"))}");
        }
    }

    private static bool IsRight(IRootCauseLocator locator, (string Name, double Factor, int[][] Parts) kind, int seed)
    {
        var random = new Random(seed);
        var counts = ImmutableArray.CreateBuilder<DimensionedCount>();
        for (var cell = 0; cell < Sizes[0] * Sizes[1] * Sizes[2]; cell++)
        {
            int[] place = [cell % Sizes[0], cell / Sizes[0] % Sizes[1], cell / Sizes[0] / Sizes[1]];
            var expected = 60 * Math.Exp(0.8 * Normal.Sample(random, 0, 1));
            var factor = Array.Exists(kind.Parts, part => part.Zip(place).All(pair => pair.First < 0 || pair.First == pair.Second)) ? kind.Factor : 1;
            counts.Add(new DimensionedCount([.. place.Select(NameOf)], Poisson.Sample(random, expected * factor * Gamma.Sample(random, 400, 400)), expected));
        }

        var found = locator.Locate(new DimensionedCounts(Dimensions, counts.ToImmutable()));
        var named = (found?.Elements ?? []).Select(element => string.Join(',', element.Values.OrderBy(value => Dimensions.IndexOf(value.Dimension)).Select(value => $"{value.Dimension} {value.Value}")));
        var planted = kind.Parts.Select(part => string.Join(',', part.Index().Where(value => value.Item >= 0).Select(value => $"{Dimensions[value.Index]} {NameOf(value.Item)}")));
        return named.Order(StringComparer.Ordinal).SequenceEqual(planted.Order(StringComparer.Ordinal));
    }

    private static string NameOf(int value) => ((char)('a' + value)).ToString();
}
