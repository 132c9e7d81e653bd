using System.Collections.Immutable;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Reporting.Figures;

/// <summary>What one agent works in the planned period.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Contract">The agent's contract, or null when the centre does not have it.</param>
/// <param name="Shifts">The agent's shifts in order.</param>
internal sealed record AgentHours(Agent Agent, Contract? Contract, ImmutableArray<Shift> Shifts)
{
    /// <summary>Paid time: the shifts less their unpaid breaks.</summary>
    public TimeSpan Paid => TimeSpan.FromTicks(Shifts.Sum(shift => PaidOf(shift).Ticks));

    /// <summary>What the paid time costs; null where the contract does not say.</summary>
    public decimal? Cost => Contract is { CostPerHour: > 0 } ? (decimal)Paid.Ticks / TimeSpan.TicksPerHour * Contract.CostPerHour : null;

    /// <summary>Paid time of one shift.</summary>
    public static TimeSpan PaidOf(Shift shift) => shift.Span.Length - TimeSpan.FromTicks(shift.Breaks.Where(b => !b.Paid).Sum(b => b.Span.Length.Ticks));

    /// <summary>All agents in the centre's order, those without a shift included; then agents the centre does not know, by identifier.</summary>
    public static ImmutableArray<AgentHours> Of(Plan plan)
    {
        var shifts = (plan.Roster?.Shifts ?? []).ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        var known = plan.Centre.Agents.Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var strangers = shifts.Select(group => group.Key).Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).Select(Stranger);
        return [.. plan.Centre.Agents.Concat(strangers).Select(agent => new AgentHours(
            agent, plan.Centre.Contracts.FirstOrDefault(contract => contract.Name == agent.Contract), [.. shifts[agent.Id].OrderBy(s => s.Span.Start)]))];
    }

    /// <summary>What the roster costs; null when there is none, or when the cost of anyone at work is not known.</summary>
    public static decimal? TotalCost(IEnumerable<AgentHours> agents)
    {
        var working = agents.Where(agent => !agent.Shifts.IsEmpty).ToArray();
        return working.Length > 0 && Array.TrueForAll(working, agent => agent.Cost is not null) ? working.Sum(agent => agent.Cost) : null;
    }

    private static Agent Stranger(string id) => new() { Id = id, Name = id, Contract = "", Skills = [] };
}
