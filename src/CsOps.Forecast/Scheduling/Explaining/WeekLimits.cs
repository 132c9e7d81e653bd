using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>The terms of an agent's week, each of which can be loosened.</summary>
internal sealed record WeekLimits
{
    public required ImmutableArray<DateOnly> Dates { get; init; }

    /// <summary>Whether the agent is absent, by day.</summary>
    public required ImmutableArray<bool> Absent { get; init; }

    public required ImmutableArray<ShiftTemplate> Templates { get; init; }

    public required int MaximumDays { get; init; }

    public required int MaximumConsecutiveDays { get; init; }

    public required TimeSpan MinimumRest { get; init; }

    public required TimeSpan MaximumPaid { get; init; }

    /// <summary>Whether shifts start at the times of their templates, or at any minute of the day.</summary>
    public bool FixedStarts { get; init; } = true;

    public static WeekLimits Of(SchedulingProblem problem, Agent agent, Contract contract, ContractWeek week) => new()
    {
        Dates = [.. week.Days.Dates()],
        Absent = [.. week.Days.Dates().Select(agent.IsAbsent)],
        Templates = [.. problem.Templates.Where(contract.Allows)],
        MaximumDays = contract.MaxDaysPerWeek,
        MaximumConsecutiveDays = contract.MaxConsecutiveDays,
        MinimumRest = contract.MinimumRest,
        MaximumPaid = week.MaximumPaid(contract, agent),
    };

    /// <summary>The same without a term.</summary>
    public WeekLimits Without(ConflictTermKind term, SchedulingProblem problem) => term switch
    {
        ConflictTermKind.Absence => this with { Absent = [.. Absent.Select(_ => false)] },
        ConflictTermKind.AllowedTemplates => this with { Templates = problem.Templates },
        ConflictTermKind.MaximumDays => this with { MaximumDays = Dates.Length },
        ConflictTermKind.MaximumConsecutiveDays => this with { MaximumConsecutiveDays = Dates.Length },
        ConflictTermKind.MinimumRest => this with { MinimumRest = TimeSpan.Zero },
        ConflictTermKind.MaximumPaid => this with { MaximumPaid = TimeSpan.MaxValue },
        _ => this with { FixedStarts = false },
    };

    /// <summary>The same without several terms.</summary>
    public WeekLimits Without(IEnumerable<ConflictTermKind> terms, SchedulingProblem problem) => terms.Aggregate(this, (limits, term) => limits.Without(term, problem));
}
