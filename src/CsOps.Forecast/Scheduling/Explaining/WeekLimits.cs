using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>The terms of an agent's week, each of which can be loosened.</summary>
internal sealed record WeekLimits
{
    public required ImmutableArray<DateOnly> Dates { get; init; }

    /// <summary>Whether the agent is absent, by day.</summary>
    public required ImmutableArray<bool> Absent { get; init; }

    /// <summary>The spans within which a shift that starts on a day must lie; null for anywhere.</summary>
    public required ImmutableArray<List<Interval>?> Available { get; init; }

    /// <summary>What the agent's pattern says of each day; null for nothing.</summary>
    public required ImmutableArray<PatternDay?> Pattern { get; init; }

    public required ImmutableArray<ShiftTemplate> Templates { get; init; }

    public required int MaximumDays { get; init; }

    public required int MaximumConsecutiveDays { get; init; }

    public required TimeSpan MinimumRest { get; init; }

    public required TimeSpan MaximumPaid { get; init; }

    /// <summary>The hard rules about how long a day and a week may be worked.</summary>
    public ImmutableArray<WorkRule> Rules { get; init; } = [];

    /// <summary>The most paid time, by the contract and by the rules: they count work, of which no shift pays more than <see cref="PaidOfWork"/> as much.</summary>
    public TimeSpan MostPaid => Rules.OfType<MaximumWeeklyWorkRule>().Select(rule => rule.Most * PaidOfWork).Append(MaximumPaid).Min();

    private double PaidOfWork => Templates.Where(template => WorkOf(template) > TimeSpan.Zero).Select(template => template.Paid / WorkOf(template)).DefaultIfEmpty(1).Max();

    /// <summary>Whether shifts start at the times of their templates, or at any minute of the day.</summary>
    public bool FixedStarts { get; init; } = true;

    public static WeekLimits Of(SchedulingProblem problem, Agent agent, Contract contract, ContractWeek week) => new()
    {
        Dates = [.. week.Days.Dates()],
        Available = [.. week.Days.Dates().Select(date => AvailableSpans.On(date, agent, agent.Zone ?? problem.Zone))],
        Pattern = [.. week.Days.Dates().Select(date => problem.Patterns.FirstOrDefault(pattern => pattern.Name == agent.Pattern)?.On(date, agent.PatternOffset))],
        Absent = [.. week.Days.Dates().Select(agent.IsAbsent)],
        Templates = [.. problem.Templates.Where(contract.Allows)],
        MaximumDays = contract.MaxDaysPerWeek,
        MaximumConsecutiveDays = contract.MaxConsecutiveDays,
        MinimumRest = contract.MinimumRest,
        MaximumPaid = week.MaximumPaid(contract, agent),
        Rules = [.. problem.Rules.OfType<WorkRule>().Where(rule => (rule is MaximumDailyWorkRule or MaximumWeeklyWorkRule) && double.IsPositiveInfinity(rule.Weight) && rule.IsAbout(agent))],
    };

    /// <summary>Whether a shift of a template may be worked on a day, as far as its days, the pattern and the rules say.</summary>
    public bool Allows(int day, ShiftTemplate template) =>
        template.IsOn(Dates[day]) && Pattern[day]?.Allows(template.Name) != false && Rules.OfType<MaximumDailyWorkRule>().All(rule => WorkOf(template) <= rule.Most);

    /// <summary>Whether a shift of a template may start on a day at a moment, as far as availability says.</summary>
    public bool IsAvailable(int day, long start, long length) =>
        Available[day] is not { } spans || spans.Exists(span => start >= span.Start.UtcTicks && start + length <= span.End.UtcTicks);

    /// <summary>The same without a term.</summary>
    public WeekLimits Without(ConflictTermKind term, SchedulingProblem problem) => term switch
    {
        ConflictTermKind.Absence => this with { Absent = [.. Absent.Select(_ => false)] },
        ConflictTermKind.Availability => this with { Available = [.. Available.Select(_ => (List<Interval>?)null)] },
        ConflictTermKind.Pattern => this with { Pattern = [.. Pattern.Select(_ => (PatternDay?)null)] },
        ConflictTermKind.AllowedTemplates => this with { Templates = problem.Templates },
        ConflictTermKind.MaximumDays => this with { MaximumDays = Dates.Length },
        ConflictTermKind.MaximumConsecutiveDays => this with { MaximumConsecutiveDays = Dates.Length },
        ConflictTermKind.MinimumRest => this with { MinimumRest = TimeSpan.Zero },
        ConflictTermKind.MaximumPaid => this with { MaximumPaid = TimeSpan.MaxValue },
        ConflictTermKind.WorkRules => this with { Rules = [] },
        _ => this with { FixedStarts = false },
    };

    /// <summary>The same without several terms.</summary>
    public WeekLimits Without(IEnumerable<ConflictTermKind> terms, SchedulingProblem problem) => terms.Aggregate(this, (limits, term) => limits.Without(term, problem));

    private static TimeSpan WorkOf(ShiftTemplate template) => template.Length - TimeSpan.FromTicks(template.Breaks.Sum(pause => pause.Length.Ticks));
}
