namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The order in which agents are planned: by chance, but the same for the same seed and identifiers.</summary>
internal static class SeededOrder
{
    /// <summary>The step between the states of SplitMix64.</summary>
    public const ulong GoldenGamma = 0x9E3779B97F4A7C15UL;

    /// <summary>The places of the agents in the problem's list, in the order in which to plan them.</summary>
    public static IEnumerable<int> Of(SchedulingProblem problem) =>
        Enumerable.Range(0, problem.Agents.Length).OrderBy(agent => Hash(problem.Seed, problem.Agents[agent].Id)).ThenBy(agent => agent);

    /// <summary>The finaliser of SplitMix64: spreads near numbers far apart.</summary>
    /// <remarks>Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.</remarks>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    private static ulong Hash(ulong seed, string id)
    {
        unchecked
        {
            // FNV-1a, begun from the seed.
            var hash = 14695981039346656037UL ^ Mix(seed);
            foreach (var letter in id)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            return Mix(hash);
        }
    }
}
