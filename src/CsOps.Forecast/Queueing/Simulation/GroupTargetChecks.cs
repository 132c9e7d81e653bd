namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What a target for groups must be.</summary>
internal static class GroupTargetChecks
{
    /// <summary>What is wrong with the target, in words; null when nothing is.</summary>
    public static string? Problem(GroupStaffingTarget target, SimulatedCentre centre)
    {
        if (!(target.ServiceLevel is >= 0 and < 1) || target.ServiceLevels.Any(level => !(level is >= 0 and < 1)))
        {
            return "A service level is a fraction from 0 up to, not including, 1.\nMaybe it was given in percent: 80 % is 0.8.";
        }

        return !target.ServiceLevels.IsEmpty && target.ServiceLevels.Length != centre.Skills.Length
            ? "There is one service level for each skill, or one for all."
            : target.AgentCosts.Any(cost => !(cost > 0 && double.IsFinite(cost))) || (!target.AgentCosts.IsEmpty && target.AgentCosts.Length != centre.Groups.Length)
                ? "There is one cost of an agent above 0 for each group, or none."
                : null;
    }

    /// <summary>What is wrong with the centre apart from its agents, in words; null when nothing is.</summary>
    public static string? Problem(SimulatedCentre centre)
    {
        var checks = new CentreChecks(centre with { Groups = [.. centre.Groups.Select(group => group with { Agents = [1], Shifts = [] })] });
        checks.CheckSteady();
        checks.CheckPossible(1);
        return checks.Problem;
    }
}
