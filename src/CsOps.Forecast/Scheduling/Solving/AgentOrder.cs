namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The order in which agents are planned: by chance, but the same for the same seed and identifiers.</summary>
internal static class AgentOrder
{
    /// <summary>The places of the agents in the problem's list, in the order in which to plan them.</summary>
    public static IEnumerable<int> Of(SchedulingProblem problem) =>
        Enumerable.Range(0, problem.Agents.Length).OrderBy(agent => Hash(problem.Seed, problem.Agents[agent].Id)).ThenBy(agent => agent);

    /// <summary>A number that looks random.</summary>
    /// <remarks>FNV-1a over the identifier from the seed, then the finaliser of SplitMix64 to spread near identifiers apart.</remarks>
    private static ulong Hash(ulong seed, string id)
    {
        unchecked
        {
            var hash = 14695981039346656037UL ^ seed;
            foreach (var letter in id)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }
}
