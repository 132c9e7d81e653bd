namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>Checks what a query is asked.</summary>
internal static class QueryArguments
{
    public static void ThrowIfWrong(SchedulingProblem problem, RosterQueryOptions options, string agentId)
    {
        Validation.ProblemCheck.ThrowIfWrong(problem);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Most, 1, nameof(options));
        if (!options.Weights.AreValid)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Weights, "Weights are numbers of 0 or more, and the one of under-staffing is over 0.");
        }

        ThrowIfUnknown(problem, agentId, nameof(agentId));
        if (options.With is { } other)
        {
            ThrowIfUnknown(problem, other, nameof(options));
            if (other == agentId)
            {
                throw new ArgumentException($"Agent '{agentId}' is asked to help out for themselves.", nameof(options));
            }
        }
    }

    /// <summary>An agent's shift of a date.</summary>
    public static Shift ShiftOf(Roster roster, string agentId, DateOnly date)
    {
        var own = roster.Shifts.Where(shift => shift.AgentId == agentId).ToList();
        return own.Find(shift => shift.Date == date) ?? throw new ArgumentException(
            FormattableString.Invariant($"Agent '{agentId}' has no shift on {date:yyyy-MM-dd}; {(own.Count == 0 ? "there is none in the roster" : $"there are shifts on {string.Join(", ", own.Select(shift => FormattableString.Invariant($"{shift.Date:yyyy-MM-dd}")))}")}."),
            nameof(date));
    }

    private static void ThrowIfUnknown(SchedulingProblem problem, string agentId, string name)
    {
        if (!problem.Agents.Any(agent => agent.Id == agentId))
        {
            throw new ArgumentException($"There is no agent '{agentId}'; expected the id of one of the {problem.Agents.Length} agents.", name);
        }
    }
}
