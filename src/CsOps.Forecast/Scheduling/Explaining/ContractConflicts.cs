using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Contracts whose minimum no week can meet, each with the smallest set of terms that is in its way.</summary>
internal sealed class ContractConflicts
{
    private static readonly ConflictTermKind[] Kinds = Enum.GetValues<ConflictTermKind>();

    private readonly SchedulingProblem _problem;
    private readonly AgentWeeks _weeks;
    private readonly Dictionary<string, Explanation> _known = new(StringComparer.Ordinal);

    public ContractConflicts(SchedulingProblem problem, AgentWeeks weeks)
    {
        _problem = problem;
        _weeks = weeks;
    }

    /// <summary>The conflicts of agents' weeks, by agent and week; of those beyond the most that are explained one says how many there are.</summary>
    public IEnumerable<RosterConflict> All(int mostExplained)
    {
        var others = 0;
        foreach (var agent in _problem.Agents.Where(agent => _problem.Skills.Any(agent.CanWork)))
        {
            foreach (var week in ContractWeek.Of(_problem.Days))
            {
                var limits = _weeks.LimitsOf(agent, week);
                var least = week.MinimumPaid(_weeks.ContractOf(agent), agent);
                if (least == TimeSpan.Zero || _weeks.MostOf(agent, week, limits) >= least)
                {
                    continue;
                }

                if (ExplanationOf(agent, week, limits, least, mostExplained) is { } explanation)
                {
                    yield return ConflictOf(agent, week, limits, least, explanation);
                }
                else
                {
                    others++;
                }
            }
        }

        if (others > 0)
        {
            yield return new RosterConflict
            {
                Rule = RosterConflict.NotExplained,
                Message = FormattableString.Invariant($"{others} further {(others == 1 ? "week of an agent does" : "weeks of agents do")} not reach the contract's minimum; they are not explained."),
            };
        }
    }

    /// <summary>Why a week does not reach the minimum; null where enough are explained.</summary>
    private Explanation? ExplanationOf(Agent agent, ContractWeek week, WeekLimits limits, TimeSpan least, int mostExplained)
    {
        var reasons = string.Join(", ", agent.Absences.Where(absence => week.Days.Dates().Any(absence.Dates.Contains)).Select(absence => absence.Reason).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal));
        var text = string.Create(CultureInfo.InvariantCulture, $"{AgentWeeks.TextOf(agent, week, limits)} {least.Ticks} {reasons}");
        if (!_known.TryGetValue(text, out var explanation) && _known.Count < mostExplained)
        {
            explanation = Explain(_weeks.HoursOf(agent), _weeks.ContractOf(agent), limits, least, reasons);
            _known.Add(text, explanation);
        }

        return explanation;
    }

    private static RosterConflict ConflictOf(Agent agent, ContractWeek week, WeekLimits limits, TimeSpan least, Explanation explanation) => new()
    {
        Rule = RosterConflict.MinimumPaid,
        AgentId = agent.Id,
        Date = week.Days.First,
        Terms = explanation.Terms,
        Message = FormattableString.Invariant(
            $"Contract {agent.Contract} of {agent.Name} asks for {HourWords.Of(least)} hours in the week of {week.Days.First:O}; {Cause(explanation.Terms, limits)} leave at most {HourWords.Of(explanation.Reached)}."),
        Remedies = explanation.Remedies,
    };

    private static string Cause(ImmutableArray<ConflictTerm> terms, WeekLimits limits)
    {
        var words = terms.Select(term => term.Words).ToList();
        if (!limits.Templates.IsEmpty && terms.All(term => term.Kind is not ConflictTermKind.AllowedTemplates and not ConflictTermKind.MaximumPaid))
        {
            words.Add($"shifts of at most {HourWords.Of(limits.Templates.Max(template => template.Paid))} paid hours");
        }

        return HourWords.And(words);
    }

    private Explanation Explain(ReachableHours hours, Contract contract, WeekLimits limits, TimeSpan least, string reasons)
    {
        var binding = Kinds.Where(kind => IsInForce(kind, contract, limits)).ToList();
        foreach (var kept in BySize(binding))
        {
            var loosened = limits.Without(binding.Except(kept), _problem);
            if (!hours.Reaches(loosened, least))
            {
                var terms = kept.Select(kind => new ConflictTerm(kind, Words(kind, contract, limits, reasons))).ToImmutableArray();
                return new Explanation(terms, hours.MostOf(loosened), [.. new ContractRemedies(_problem, hours, limits, least).All(contract, hours.MostOf(limits))]);
            }
        }

        throw new InvalidOperationException("All terms together are in conflict, and so is one of their sets.");
    }

    /// <summary>Whether loosening the term could change anything.</summary>
    private bool IsInForce(ConflictTermKind kind, Contract contract, WeekLimits limits) => kind switch
    {
        ConflictTermKind.Absence => limits.Absent.Contains(item: true),
        ConflictTermKind.Availability => limits.Available.Any(spans => spans is not null),
        ConflictTermKind.Pattern => limits.Pattern.Any(day => day is not null),
        ConflictTermKind.AllowedTemplates => limits.Templates.Length < _problem.Templates.Length,
        ConflictTermKind.WorkRules => !limits.Rules.IsEmpty,
        ConflictTermKind.MaximumDays => contract.MaxDaysPerWeek < limits.Dates.Length,
        ConflictTermKind.MaximumConsecutiveDays => contract.MaxConsecutiveDays < limits.Dates.Length,
        _ => true,
    };

    /// <summary>All subsets, the smallest first; of one size those of the first terms.</summary>
    private static IEnumerable<List<ConflictTermKind>> BySize(List<ConflictTermKind> kinds) =>
        Enumerable.Range(0, 1 << kinds.Count)
            .Select(bits => kinds.Where((_, i) => (bits >> i & 1) != 0).ToList())
            .OrderBy(set => set.Count);

    private static string Words(ConflictTermKind kind, Contract contract, WeekLimits limits, string reasons) => kind switch
    {
        ConflictTermKind.Absence => $"absence on {HourWords.Count(limits.Absent.Count(absent => absent), "day")}{(reasons.Length > 0 ? $" ({reasons})" : "")}",
        ConflictTermKind.Availability => "the hours at which the agent can work",
        ConflictTermKind.Pattern => $"the pattern of days, with {HourWords.Count(limits.Pattern.Count(day => day?.Kind == PatternDayKind.Off), "day")} off",
        ConflictTermKind.AllowedTemplates => limits.Templates.IsEmpty
            ? "no allowed shift"
            : $"the allowed shifts {HourWords.And([.. limits.Templates.Select(template => $"{template.Name} of {HourWords.Of(template.Paid)} paid hours")])}",
        ConflictTermKind.MaximumDays => $"at most {HourWords.Count(contract.MaxDaysPerWeek, "day")} a week",
        ConflictTermKind.MaximumConsecutiveDays => $"at most {HourWords.Count(contract.MaxConsecutiveDays, "day")} in a row",
        ConflictTermKind.MinimumRest => $"{HourWords.Of(contract.MinimumRest)} hours of rest",
        ConflictTermKind.MaximumPaid => $"at most {HourWords.Of(limits.MaximumPaid)} paid hours",
        ConflictTermKind.WorkRules => $"the {(limits.Rules.Length == 1 ? "rule" : "rules")} {RulesOf(limits)}",
        _ => "the times at which shifts may start",
    };

    /// <summary>The rules with what they allow.</summary>
    private static string RulesOf(WeekLimits limits) => HourWords.And(
    [
        .. limits.Rules.Select(rule => rule switch
        {
            MaximumDailyWorkRule daily => $"{rule.Name} of {HourWords.Of(daily.Most)} hours",
            MaximumWeeklyWorkRule weekly => $"{rule.Name} of {HourWords.Of(weekly.Most)} hours",
            _ => rule.Name,
        }),
    ]);

    private sealed record Explanation(ImmutableArray<ConflictTerm> Terms, TimeSpan Reached, ImmutableArray<string> Remedies);
}
