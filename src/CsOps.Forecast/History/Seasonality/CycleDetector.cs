using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Seasonality;

/// <summary>Finds seasons by folding the series at every length and asking how alike its cycles are. Immutable and thread-safe.</summary>
/// <remarks>
/// <para>At every length from 3 steps to a quarter of the series the level is taken out by a moving average and the cycles are laid over each other: the mean correlation of two cycles is
/// tested by F, whose degrees of freedom allow for neighbours that go together, at 1 % for all lengths together. The season is the smallest
/// length whose cycles are as alike as those of the likeliest at the least, or a multiple that is beyond chance in what it leaves.</para>
/// <para>A divisor into whose parts the season's pattern falls alike, beyond chance and by a correlation of a half, is the day within the week. Single odd values are clipped to six robust deviations. A slow trend,
/// a wave that does not repeat, a change of level and a walk at random are no seasons: of seeded series without one 1 to 2 % were given one.</para>
/// <para>Assumes at least four cycles at equal distances. A season of which neither day nor week is long enough is not found: a year of days needs four of them. Cost: O(values × longest length);
/// a year of half-hours takes about a third of a second.</para>
/// </remarks>
public sealed class CycleDetector : ISeasonalityDetector
{
    private const int FewestCycles = 4;
    private const int ShortestPeriod = 3;

    /// <summary>A week of five minutes has 2,016 steps.</summary>
    private const int LongestPeriod = 2100;

    private const double Doubt = 0.01;
    private const double LeastPart = 0.5;
    private const double MostDeviations = 6;
    private const double NormalPerMedian = 1.4826;

    /// <inheritdoc/>
    public string Name => "cycles";

    /// <inheritdoc/>
    public ImmutableArray<Season> Find(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("A value is infinite; use NaN where there is none.", nameof(values));
            }
        }

        var clipped = Clipped(values.ToArray());
        var longest = Math.Min(LongestPeriod, clipped.Length / FewestCycles);
        if (longest < ShortestPeriod || Best(clipped, Enumerable.Range(ShortestPeriod, longest - ShortestPeriod + 1)) is not { } season)
        {
            return [];
        }

        while (Longer(clipped, season, longest) is { } around)
        {
            season = around;
        }

        return Shorter(CycleFolding.Pattern(clipped, season.Period)) is { } day ? [SeasonOf(CycleFolding.Of(clipped, day)), SeasonOf(season)] : [SeasonOf(season)];
    }

    /// <summary>The smallest length whose cycles are as alike as those of the likeliest length at the least, and more than those one step shorter or longer; null where none is beyond chance.</summary>
    private static CycleFolding? Best(double[] values, IEnumerable<int> periods)
    {
        var foldings = periods.ToDictionary(period => period, period => CycleFolding.Of(values, period));
        var (doubt, least) = (Doubt / Math.Max(1, foldings.Count), 0.0);
        foreach (var folding in foldings.Values.OrderByDescending(folding => folding.Likeness).TakeWhile(folding => folding.Likeness > least))
        {
            least = folding.Chance < doubt ? Math.Max(least, folding.LeastLikeness(doubt)) : least;
        }

        double LikenessOf(int period) => foldings.TryGetValue(period, out var folding) ? folding.Likeness : -1;
        return least > 0
            ? foldings.Values.Where(folding => folding.Likeness >= least && folding.Chance < doubt && folding.Likeness >= LikenessOf(folding.Period - 1) && folding.Likeness >= LikenessOf(folding.Period + 1))
                .MinBy(folding => folding.Period)
            : null;
    }

    /// <summary>The season within the season: the divisor into whose parts its pattern falls most alike, by more than chance and by half at least.</summary>
    private static int? Shorter(double[] pattern)
    {
        var parts = Enumerable.Range(ShortestPeriod, Math.Max(0, (pattern.Length / 2) - ShortestPeriod + 1))
            .Where(period => pattern.Length % period == 0)
            .Select(period => CycleFolding.Of([.. pattern[^(period / 2)..], .. pattern, .. pattern[..(period / 2)]], period))
            .Where(part => part.Chance < Doubt && part.Likeness >= LeastPart)
            .ToList();
        return parts.Count == 0 ? null : parts.MaxBy(part => part.Likeness).Period;
    }

    /// <summary>The season around the season: a multiple that is beyond chance in what the season leaves.</summary>
    private static CycleFolding? Longer(double[] values, CycleFolding season, int longest)
    {
        var multiples = Enumerable.Range(2, Math.Max(0, (longest / season.Period) - 1)).Select(times => times * season.Period);
        return Best(CycleFolding.WithoutPattern(values, season.Period), multiples) is { } around ? CycleFolding.Of(values, around.Period) : null;
    }

    private static Season SeasonOf(CycleFolding folding) => new(folding.Period, folding.Likeness);

    private static double[] Clipped(double[] values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        var median = Medians.Of([.. known]);
        var most = MostDeviations * NormalPerMedian * Medians.Of([.. known.Select(value => Math.Abs(value - median))]);
        return most > 0 ? Array.ConvertAll(values, value => double.IsNaN(value) ? value : Math.Clamp(value, median - most, median + most)) : values;
    }
}
