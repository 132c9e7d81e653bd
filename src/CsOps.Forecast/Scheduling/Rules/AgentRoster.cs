using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>One agent's part of a roster, as the rules look at it.</summary>
/// <param name="Problem">The problem the roster is for.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Contract">The agent's contract.</param>
/// <param name="Shifts">The agent's shifts, by start.</param>
/// <param name="Past">The agent's shifts before the problem's first day, as far as they are known, by start.</param>
internal sealed record AgentRoster(SchedulingProblem Problem, Agent Agent, Contract Contract, ImmutableArray<Shift> Shifts, ImmutableArray<Shift> Past)
{
    /// <summary>The zone whose clock the agent's shifts start by.</summary>
    public TimeZoneInfo Zone => Agent.Zone ?? Problem.Zone;

    /// <summary>The pattern that the agent works by, or null.</summary>
    public WorkPattern? Pattern => Agent.Pattern is null ? null : Problem.Patterns.FirstOrDefault(pattern => pattern.Name == Agent.Pattern);

    /// <summary>An instant on the agent's clock.</summary>
    public DateTimeOffset Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The part of every agent, in the problem's order; agents without shifts too.</summary>
    public static IEnumerable<AgentRoster> Of(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        var contracts = problem.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var ofAgent = shifts.ToLookup(s => s.AgentId, StringComparer.Ordinal);
        var past = problem.Past.Where(shift => shift.Date < problem.Days.First).ToLookup(s => s.AgentId, StringComparer.Ordinal);
        return problem.Agents.Select(agent => new AgentRoster(
            problem, agent, contracts[agent.Contract], [.. ofAgent[agent.Id].OrderBy(s => s.Span.Start)], [.. past[agent.Id].OrderBy(s => s.Span.Start)]));
    }

    /// <summary>The weeks of the problem, each with the agent's shifts that start in it.</summary>
    public IEnumerable<(ContractWeek Week, ImmutableArray<Shift> Shifts)> Weeks() =>
        ContractWeek.Of(Problem.Days).Select(week => (week, Shifts.Where(s => week.Days.Contains(s.Date)).ToImmutableArray()));

    /// <summary>The template of a shift, or null when there is none of its name.</summary>
    public ShiftTemplate? TemplateOf(Shift shift) => Problem.Templates.FirstOrDefault(t => t.Name == shift.Template);
}
