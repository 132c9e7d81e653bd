using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Contracts whose minimum no week can meet, each with the smallest set of terms that is in its way.</summary>
internal sealed class ContractConflicts
{
    private static readonly ConflictTermKind[] Kinds = Enum.GetValues<ConflictTermKind>();

    private readonly SchedulingProblem _problem;
    private readonly Dictionary<TimeZoneInfo, ReachableHours> _hours;
    private readonly Dictionary<string, Contract> _contracts;
    private readonly Dictionary<string, (ImmutableArray<ConflictTerm> Terms, TimeSpan Reached, ImmutableArray<string> Remedies)?> _known = new(StringComparer.Ordinal);

    public ContractConflicts(SchedulingProblem problem)
    {
        _problem = problem;
        _hours = problem.Agents.Select(agent => agent.Zone ?? problem.Zone).Distinct().ToDictionary(zone => zone, zone => new ReachableHours(zone));
        _contracts = problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
    }

    /// <summary>The conflict of an agent's week; null where some week meets the minimum, or the agent owes no hours.</summary>
    public RosterConflict? Of(Agent agent, ContractWeek week)
    {
        var contract = _contracts[agent.Contract];
        var least = week.MinimumPaid(contract, agent);
        if (least == TimeSpan.Zero || !_problem.Skills.Any(agent.CanWork))
        {
            return null;
        }

        var limits = WeekLimits.Of(_problem, agent, contract, week);
        var reasons = string.Join(", ", agent.Absences.Where(absence => week.Days.Dates().Any(absence.Dates.Contains)).Select(absence => absence.Reason).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal));
        var own = agent.Availability.IsEmpty && agent.Pattern is null && agent.Zone is null ? "" : agent.Id;
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{own} {contract.Name} {least.Ticks} {limits.MaximumPaid.Ticks} {week.Days.First.DayNumber} {string.Concat(limits.Absent.Select(absent => absent ? 'a' : 'w'))} {reasons}");
        if (!_known.TryGetValue(key, out var found))
        {
            found = Find(_hours[agent.Zone ?? _problem.Zone], contract, limits, least, reasons);
            _known.Add(key, found);
        }

        return found is not { } conflict ? null : new RosterConflict
        {
            Rule = RosterConflict.MinimumPaid,
            AgentId = agent.Id,
            Date = week.Days.First,
            Terms = conflict.Terms,
            Message = FormattableString.Invariant(
                $"Contract {contract.Name} of {agent.Name} asks for {HourWords.Of(least)} hours in the week of {week.Days.First:O}; {Cause(conflict.Terms, limits)} leave at most {HourWords.Of(conflict.Reached)}."),
            Remedies = conflict.Remedies,
        };
    }

    private static string Cause(ImmutableArray<ConflictTerm> terms, WeekLimits limits)
    {
        var words = terms.Select(term => term.Words).ToList();
        if (!limits.Templates.IsEmpty && terms.All(term => term.Kind is not ConflictTermKind.AllowedTemplates and not ConflictTermKind.MaximumPaid))
        {
            words.Add($"shifts of at most {HourWords.Of(limits.Templates.Max(template => template.Paid))} paid hours");
        }

        return HourWords.And(words);
    }

    private (ImmutableArray<ConflictTerm> Terms, TimeSpan Reached, ImmutableArray<string> Remedies)? Find(
        ReachableHours hours, Contract contract, WeekLimits limits, TimeSpan least, string reasons)
    {
        var most = hours.MostOf(limits);
        if (most >= least)
        {
            return null;
        }

        var binding = Kinds.Where(kind => IsInForce(kind, contract, limits)).ToList();
        foreach (var kept in BySize(binding))
        {
            var reached = hours.MostOf(limits.Without(binding.Except(kept), _problem));
            if (reached < least)
            {
                var terms = kept.Select(kind => new ConflictTerm(kind, Words(kind, contract, limits, reasons))).ToImmutableArray();
                return (terms, reached, [.. new ContractRemedies(_problem, hours, limits, least).All(contract, most)]);
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
        _ => "the times at which shifts may start",
    };
}
