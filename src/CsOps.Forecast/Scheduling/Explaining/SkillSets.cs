using System.Numerics;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Sets of skills as bits, and what they lack together.</summary>
/// <remarks>
/// Agents can cover a requirement if and only if no set of skills requires more than there are agents who have one of them (P. Hall, On representatives of subsets, 1935); the
/// least number missing is the greatest excess. Of more skills than <see cref="MostSkills"/>, only single ones, pairs and all together are looked at: what is found is missing all the same.
/// </remarks>
internal static class SkillSets
{
    private const int MostSkills = 10;

    /// <summary>The sets of skills to look at, the smallest first.</summary>
    /// <param name="skills">The places of the skills that require anybody.</param>
    public static ulong[] Of(IReadOnlyList<int> skills)
    {
        var all = skills.Aggregate(0UL, (mask, skill) => mask | (1UL << skill));
        var some = skills.Count <= MostSkills
            ? Enumerable.Range(1, (1 << skills.Count) - 1).Select(bits => skills.Where((_, i) => (bits >> i & 1) != 0).Aggregate(0UL, (mask, skill) => mask | (1UL << skill)))
            : skills.SelectMany(one => skills.Select(other => (1UL << one) | (1UL << other))).Append(all);
        return [.. some.Distinct().OrderBy(BitOperations.PopCount).ThenBy(mask => mask)];
    }

    /// <summary>The smallest set that lacks most, and what it lacks; nothing where none lacks anything.</summary>
    /// <param name="sets">The sets, the smallest first.</param>
    /// <param name="required">What each set requires.</param>
    /// <param name="there">What there is for each set.</param>
    public static (ulong Set, double Missing)? Worst(ulong[] sets, Func<ulong, double> required, Func<ulong, double> there)
    {
        (ulong Set, double Missing)? worst = null;
        foreach (var set in sets)
        {
            var missing = required(set) - there(set);
            if (missing > Math.Max(worst?.Missing ?? 0, 0) + 1e-9)
            {
                worst = (set, missing);
            }
        }

        return worst;
    }
}
