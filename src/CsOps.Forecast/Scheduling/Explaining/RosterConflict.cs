using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Terms that cannot all be kept, whatever the roster; or a hard rule that the roster breaks.</summary>
public sealed record RosterConflict
{
    internal const string MinimumPaid = MinimumPaidTimeRule.Title;
    internal const string SkillWithoutAgents = "skill-without-agents";

    /// <summary>The name of a requirement above all who can be there at once.</summary>
    public const string MoreThanPeople = "more-than-people";

    /// <summary>The name of a requirement above the hours that people can work in the period.</summary>
    public const string MoreThanHours = "more-than-hours";

    /// <summary>The name of what was not looked at: the message says how much.</summary>
    public const string NotExplained = "not-explained";

    /// <summary>
    /// What cannot be kept: <c>minimum-paid-time</c>, <c>skill-without-agents</c>, <see cref="MoreThanPeople"/>, <see cref="MoreThanHours"/>, or the name of a hard rule
    /// that is broken; <see cref="NotExplained"/> where there is more.
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>Whose contract or shift it is; null where it is about skills.</summary>
    public string? AgentId { get; init; }

    /// <summary>The date, for a contract the first of its week; null where it is about the whole period.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The skills it is about; empty where it is about an agent.</summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>The smallest set of terms that cannot be kept together with what is asked; no smaller set is in conflict. Empty where no term is in the way but there are too few people or too short shifts.</summary>
    public ImmutableArray<ConflictTerm> Terms { get; init; } = [];

    /// <summary>For people, with the values.</summary>
    public required string Message { get; init; }

    /// <summary>What would end the conflict, each alone, as little as will do; empty where nothing alone does.</summary>
    public ImmutableArray<string> Remedies { get; init; } = [];
}
