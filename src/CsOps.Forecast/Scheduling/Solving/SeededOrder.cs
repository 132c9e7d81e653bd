namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The order in which agents are planned: by chance, but the same for the same seed and identifiers.</summary>
internal static class SeededOrder
{
    /// <summary>The places of the agents in the problem's list, in the order in which to plan them.</summary>
    public static IEnumerable<int> Of(SchedulingProblem problem) =>
        Enumerable.Range(0, problem.Agents.Length).OrderBy(agent => Hash(problem.Seed, problem.Agents[agent].Id)).ThenBy(agent => agent);

    private static ulong Hash(ulong seed, string id)
    {
        unchecked
        {
            // FNV-1a, begun from the seed.
            var hash = 14695981039346656037UL ^ SplitMix64.Mix(seed);
            foreach (var letter in id)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            return SplitMix64.Mix(hash);
        }
    }
}
