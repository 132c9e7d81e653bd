namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>How long a centre takes to forget that it began empty, roughly.</summary>
internal static class Relaxation
{
    private const double HandleTimes = 10;
    private const double Times = 3;

    /// <summary>The longest mean handle time of any skill in any group.</summary>
    public static double LongestHandleSeconds(CentrePlan plan) => Pairs(plan).Select(pair => pair.Seconds).DefaultIfEmpty(0).Max();

    /// <summary>Ten handle times, and three times the relaxation time of the centre as one queue where contacts do not give up.</summary>
    /// <remarks>
    /// That of M/M/n is h/(√n − √a)² at most (P. M. Morse, "Queues, Inventories and Maintenance", 1958); with abandonment it is of the order of the handle time
    /// or the patience, whichever is longer.
    /// </remarks>
    public static double WarmUpSeconds(CentrePlan plan)
    {
        var handle = LongestHandleSeconds(plan);
        var load = Pairs(plan).GroupBy(pair => pair.Skill).Sum(skill => plan.Skills[skill.Key].ContactsPerSecond[0] * skill.Min(pair => pair.Seconds));
        var room = Math.Pow(Math.Sqrt(Math.Max(1, plan.Groups.Sum(group => group.AgentsFrom[0]))) - Math.Sqrt(load), 2);
        var patience = plan.Skills.Max(skill => skill.Patience.MeanSeconds);
        var redial = plan.Skills.Max(skill => skill.RedialProbability > 0 ? skill.RedialDelay.MeanSeconds : 0);
        return (HandleTimes * handle) + (Times * (redial + Math.Min(patience, handle / Math.Max(room, 1e-4))));
    }

    private static IEnumerable<(int Skill, double Seconds)> Pairs(CentrePlan plan) =>
        from skill in plan.Skills
        from @group in plan.Groups
        let factor = @group.HandleFactors[skill.Number]
        where !double.IsNaN(factor)
        select (skill.Number, factor * skill.HandleTime.MeanSeconds);
}
