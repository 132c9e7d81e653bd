using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>One agent's part of a roster, as the rules look at it.</summary>
/// <param name="Problem">The problem the roster is for.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Contract">The agent's contract.</param>
/// <param name="Shifts">The agent's shifts, by start.</param>
internal sealed record AgentRoster(SchedulingProblem Problem, Agent Agent, Contract Contract, ImmutableArray<Shift> Shifts)
{
    /// <summary>The part of every agent, in the problem's order; agents without shifts too.</summary>
    public static IEnumerable<AgentRoster> Of(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        var contracts = problem.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var ofAgent = shifts.ToLookup(s => s.AgentId, StringComparer.Ordinal);
        return problem.Agents.Select(agent =>
            new AgentRoster(problem, agent, contracts[agent.Contract], [.. ofAgent[agent.Id].OrderBy(s => s.Span.Start)]));
    }

    /// <summary>The weeks of the problem, each with the agent's shifts that start in it.</summary>
    public IEnumerable<(ContractWeek Week, ImmutableArray<Shift> Shifts)> Weeks() =>
        ContractWeek.Of(Problem.Days).Select(week => (week, Shifts.Where(s => week.Days.Contains(s.Date)).ToImmutableArray()));

    /// <summary>The template of a shift, or null when there is none of its name.</summary>
    public ShiftTemplate? TemplateOf(Shift shift) => Problem.Templates.FirstOrDefault(t => t.Name == shift.Template);
}
