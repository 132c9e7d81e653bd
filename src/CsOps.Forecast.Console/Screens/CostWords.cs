using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What a change of a roster costs, in words.</summary>
internal static class CostWords
{
    private const double LeastShown = 0.05;

    /// <summary>The cost with the parts that matter.</summary>
    public static string Of(RosterWords words, RosterCostChange cost)
    {
        var parts = new (string Name, double Value)[]
        {
            ("missing", cost.Missing), ("idle", cost.Idle), ("paid", cost.Paid), ("below minimum", cost.BelowMinimum), ("wishes", cost.Preferences),
            ("rules", cost.Rules), ("changes", cost.Changes),
        }.Where(part => Math.Abs(part.Value) >= LeastShown).Select(part => $"{part.Name} {words.Signed(part.Value)}").ToList();
        return parts.Count == 0 ? "costs nothing" : $"cost {words.Signed(cost.Total)} ({string.Join(", ", parts)})";
    }
}
