using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A rule about the days and hours of one agent, which the search follows while it changes them. Implementations are immutable and thread-safe.</summary>
/// <remarks>
/// A hard rule costs more than anything that breaking it can gain; a soft one costs its weight times how far it is broken. A rule finds breaches exactly where its excess is over 0.
/// </remarks>
public abstract record WorkRule : IRosterRule
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>What breaking it by one unit costs, in the units of the scheduler's weights, over 0; positive infinity, the default, for a hard rule.</summary>
    public double Weight { get; init; } = double.PositiveInfinity;

    /// <summary>The law or agreement that it comes from, which its violations name. Default: null, none.</summary>
    public string? Source { get; init; }

    /// <summary>The contracts it is about. Default: none named, all.</summary>
    public ImmutableArray<string> Contracts { get; init; } = [];

    /// <summary>How far an agent's days break the rule, in the rule's unit (hours, days): 0 when it is kept. Asked millions of times; allocates nothing.</summary>
    /// <param name="line">The agent's days.</param>
    public abstract double Excess(WorkLine line);

    /// <summary>Adds each place where an agent's days break the rule, in words.</summary>
    /// <param name="line">The agent's days.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="found">Where to add them, by date.</param>
    public abstract void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found);

    /// <summary>Whether it is about an agent.</summary>
    public virtual bool IsAbout(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return Contracts.IsEmpty || Contracts.Contains(agent.Contract, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var lines = new WorkLines(problem);
        var ofAgent = shifts.ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        foreach (var (agent, place) in problem.Agents.Select((agent, place) => (agent, place)).Where(a => IsAbout(a.agent)))
        {
            var found = new List<RuleBreach>();
            Find(lines.LineOf(place, lines.Of(place, ofAgent[agent.Id])), agent, found);
            foreach (var breach in found)
            {
                yield return new RuleViolation(Name, agent.Id, breach.Date, Source is null ? breach.Message : $"{breach.Message} ({Source})", double.IsPositiveInfinity(Weight));
            }
        }
    }
}
