using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>A person who takes contacts.</summary>
public sealed record Agent
{
    /// <summary>A stable identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people; may be a pseudonym.</summary>
    public required string Name { get; init; }

    /// <summary>What other systems call the agent: ids, e-mail addresses. Default: none.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The name of the agent's contract.</summary>
    public required string Contract { get; init; }

    /// <summary>The team the agent belongs to; null: none. Default: null.</summary>
    public string? Team { get; init; }

    /// <summary>The skills (queue names) the agent can work.</summary>
    public required ImmutableArray<string> Skills { get; init; }

    /// <summary>Dates on which the agent cannot work, or not for some hours, each with its reason (holiday, parental leave).</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>Days that the agent asked to have off; a roster may refuse them, at their price.</summary>
    public ImmutableArray<DayOffRequest> DayOffRequests { get; init; } = [];

    /// <summary>Weekends worked in the recent past, which make the next one dearer. 0 or more. Default: 0.</summary>
    public int WeekendsWorked { get; init; }

    /// <summary>How well the agent works some of the skills; 1 where nothing is said.</summary>
    public ImmutableArray<SkillLevel> Levels { get; init; } = [];

    /// <summary>When the agent can work. Default: none said, always; where some are said, only within them.</summary>
    public ImmutableArray<AvailableHours> Availability { get; init; } = [];

    /// <summary>Which shifts the agent would rather work; a roster may give others, at their price.</summary>
    public ImmutableArray<ShiftPreference> Preferences { get; init; } = [];

    /// <summary>The name of the pattern of days that the agent works by, or null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The days by which the agent is further on in the pattern than one of offset 0. Default: 0.</summary>
    public int PatternOffset { get; init; }

    /// <summary>Years of service, by which requests and preferences may weigh more (<see cref="Solving.CoverageWeights.SeniorityPerYear"/>). 0 or more. Default: 0.</summary>
    public double Seniority { get; init; }

    /// <summary>The zone whose clock the agent's shifts start by, where it is not the problem's. Default: null, the problem's.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Whether the agent has the skill of this name.</summary>
    public bool Has(string skill) => Skills.Contains(skill, StringComparer.Ordinal);

    /// <summary>How well the agent works a skill: 0 not at all, 1 where nothing more is said.</summary>
    public int LevelOf(string skill) => !Has(skill) ? 0 : Levels.FirstOrDefault(l => string.Equals(l.Skill, skill, StringComparison.Ordinal))?.Level ?? 1;

    /// <summary>Whether the agent can be counted on for a requirement: has its skill, well enough.</summary>
    public bool CanWork(SkillRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return Has(requirement.Skill) && (requirement.MinimumLevel <= 1 || LevelOf(requirement.Skill) >= requirement.MinimumLevel);
    }

    /// <summary>Whether the agent is absent all day on <paramref name="date"/>.</summary>
    public bool IsAbsent(DateOnly date) => Absences.Any(a => a.Hours is null && a.Dates.Contains(date));
}
