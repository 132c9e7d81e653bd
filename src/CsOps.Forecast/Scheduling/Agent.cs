using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>A person who takes contacts.</summary>
public sealed record Agent
{
    /// <summary>A stable identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people; may be a pseudonym.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the agent's contract.</summary>
    public required string Contract { get; init; }

    /// <summary>The team the agent belongs to; null: none. Default: null.</summary>
    public string? Team { get; init; }

    /// <summary>The skills (queue names) the agent can work.</summary>
    public required ImmutableArray<string> Skills { get; init; }

    /// <summary>Dates on which the agent cannot work, each with its reason (holiday, parental leave).</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>Days that the agent asked to have off; a roster may refuse them, at their price.</summary>
    public ImmutableArray<DayOffRequest> DayOffRequests { get; init; } = [];

    /// <summary>Weekends worked in the recent past, which make the next one dearer. 0 or more. Default: 0.</summary>
    public int WeekendsWorked { get; init; }

    /// <summary>Whether the agent has the skill of this name.</summary>
    public bool Has(string skill) => Skills.Contains(skill, StringComparer.Ordinal);

    /// <summary>Whether the agent is absent on <paramref name="date"/>.</summary>
    public bool IsAbsent(DateOnly date) => Absences.Any(a => a.Dates.Contains(date));
}
