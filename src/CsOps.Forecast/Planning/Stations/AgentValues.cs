using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What each agent of a requirement is worth to a scheduler: more where one less loses more contacts in time.</summary>
internal static class AgentValues
{
    /// <summary>How much less, and how much more, than on average an agent may be worth: intervals of a contact or two are not to be given up.</summary>
    private const double Least = 0.25;
    private const double Most = 4;

    /// <summary>Values below this share of an idle agent's price make no difference.</summary>
    private const double Negligible = 0.02;

    /// <summary>
    /// Per interval the value of the first agent to schedule, of the second, and so on, an hour; empty where the requirement does not say what one less loses.
    /// The last agent of an interval is worth as many times the price of a missing agent as one less loses more contacts than in the queue's mean interval; further missing agents
    /// escalate as with head counts. Agents beyond the requirement are idle, the less so the more contacts they bring to be answered in time.
    /// </summary>
    public static ImmutableArray<ImmutableArray<double>> Of(StaffingRequirement requirement, CoverageWeights weights)
    {
        var losses = requirement.Intervals.Select(i => i.LostByOneLess).OfType<double>().Where(loss => loss > 0).ToList();
        if (losses.Count == 0)
        {
            return [];
        }

        var mean = losses.Average();
        return [.. requirement.Intervals.Select(interval => ValuesOf(interval, mean, weights))];
    }

    private static ImmutableArray<double> ValuesOf(IntervalRequirement interval, double mean, CoverageWeights weights)
    {
        var required = interval.Scheduled;
        var worth = weights.UnderStaffing * Math.Clamp((interval.LostByOneLess ?? mean) / mean, Least, Most);
        var values = ImmutableArray.CreateBuilder<double>();
        for (var missing = required; missing > 0; missing--)
        {
            values.Add(worth * (1 + (weights.Escalation * ((2 * missing) - 1) / required)));
        }

        // One agent more gains a share of what the last one did, the next the same share of that.
        var share = interval is { LostByOneLess: > 0 and var lost, GainedByOneMore: { } gained } ? Math.Clamp(gained / lost, 0, 0.9) : 0;
        for (var gain = share; required > 0 && gain > Negligible; gain *= share)
        {
            values.Add(-weights.OverStaffing * (1 - gain));
        }

        return values.ToImmutable();
    }
}
