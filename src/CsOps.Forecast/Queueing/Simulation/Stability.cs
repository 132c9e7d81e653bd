namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Whether a steady state can exist at all.</summary>
internal static class Stability
{
    private const int MostSkills = 16;

    /// <summary>
    /// The words for a set of skills whose contacts never give up and bring as much work as the groups that have any of them can do; null when
    /// there is none.
    /// </summary>
    public static string? WhyUnstable(CentrePlan plan)
    {
        var patient = plan.Skills.Where(skill => double.IsPositiveInfinity(skill.Patience.MeanSeconds)).Take(MostSkills).ToArray();
        for (var set = 1; set < 1 << patient.Length; set++)
        {
            var skills = patient.Where((_, i) => (set & (1 << i)) != 0).ToArray();
            var load = skills.Sum(skill => skill.ContactsPerSecond[0] * skill.HandleTime.MeanSeconds * LeastFactor(plan, skill.Number));
            var capacity = plan.Groups.Where(group => skills.Any(skill => Has(group, skill.Number))).Sum(group => group.AgentsFrom[0] * MostAtOnce(group));
            if (load > 0 && load >= capacity)
            {
                var names = string.Join(", ", skills.Select(skill => skill.Number.ToString(CultureInfo.InvariantCulture)));
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Skills {names} bring {load:0.###} erlangs and nobody gives up; the {capacity:0.###} agents who have them can never catch up.\nMaybe the patience is missing.");
            }
        }

        return null;
    }

    private static bool Has(GroupPlan group, int skill) => Array.Exists(group.Queues, step => step.Number == skill);

    private static double LeastFactor(CentrePlan plan, int skill) =>
        plan.Groups.Where(group => Has(group, skill)).Select(group => group.HandleFactors[skill]).DefaultIfEmpty(1).Min();

    private static double MostAtOnce(GroupPlan group) => group.Pace.Select((pace, i) => pace * (i + 1)).Max();
}
