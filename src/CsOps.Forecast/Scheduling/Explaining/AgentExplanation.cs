using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>One agent's part of a roster, against contract and wishes.</summary>
public sealed record AgentExplanation
{
    /// <summary>Whose.</summary>
    public required string AgentId { get; init; }

    /// <summary>Paid time of the shifts.</summary>
    public required TimeSpan Paid { get; init; }

    /// <summary>Least paid time by contract over the period, less what absence counts.</summary>
    public required TimeSpan LeastPaid { get; init; }

    /// <summary>Most paid time by contract over the period, less what absence counts.</summary>
    public required TimeSpan MostPaid { get; init; }

    /// <summary>Days worked.</summary>
    public required int Days { get; init; }

    /// <summary>Weekends with a shift on Saturday or Sunday, in the roster.</summary>
    public required int Weekends { get; init; }

    /// <summary>Shifts with three hours or more between 23:00 and 06:00 (the night of Directive 2003/88/EC, article 2, as most member states set it).</summary>
    public required int Nights { get; init; }

    /// <summary>The longest run of days worked.</summary>
    public required int LongestRun { get; init; }

    /// <summary>The shortest time between two shifts; null with fewer than two.</summary>
    public TimeSpan? ShortestRest { get; init; }

    /// <summary>The day-off requests of the period, by date.</summary>
    public required ImmutableArray<RequestOutcome> Requests { get; init; }

    /// <summary>The preferences for shifts, in the agent's order.</summary>
    public ImmutableArray<PreferenceOutcome> Preferences { get; init; } = [];

    /// <summary>The rules broken.</summary>
    public required ImmutableArray<ExplainedViolation> Broken { get; init; }
}
