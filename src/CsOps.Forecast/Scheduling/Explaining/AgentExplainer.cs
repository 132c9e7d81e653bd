using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Explains each agent's part of a roster.</summary>
internal sealed class AgentExplainer
{
    private static readonly TimeSpan LeastNight = TimeSpan.FromHours(3);
    private static readonly TimeOnly NightBegins = new(23, 0);
    private static readonly TimeOnly NightEnds = new(6, 0);

    private readonly SchedulingProblem _problem;
    private readonly RosterMender _mender;
    private readonly ILookup<string?, Shift> _shifts;
    private readonly ILookup<string?, RuleViolation> _violations;
    private readonly ILookup<(string? AgentId, DateOnly? Date), RosterConflict> _conflicts;
    private readonly Dictionary<string, Contract> _contracts;
    private readonly ImmutableArray<ContractWeek> _weeks;

    public AgentExplainer(SchedulingProblem problem, Roster roster, RosterMender mender, ImmutableArray<RosterConflict> conflicts)
    {
        _problem = problem;
        _mender = mender;
        _shifts = roster.Shifts.ToLookup(shift => (string?)shift.AgentId, StringComparer.Ordinal);
        _violations = roster.Violations.ToLookup(violation => violation.AgentId, StringComparer.Ordinal);
        _conflicts = conflicts.Where(conflict => !conflict.Remedies.IsEmpty).ToLookup(conflict => (conflict.AgentId, conflict.Date));
        _contracts = problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
        _weeks = [.. ContractWeek.Of(problem.Days)];
    }

    public AgentExplanation Explain(Agent agent)
    {
        var shifts = _shifts[agent.Id].OrderBy(shift => shift.Span.Start).ToList();
        var contract = _contracts[agent.Contract];
        var rests = shifts.Zip(shifts.Skip(1)).Select(pair => pair.Second.Span.Start - pair.First.Span.End).ToList();
        var dates = shifts.Select(shift => shift.Date).Distinct().Order().ToList();
        return new AgentExplanation
        {
            AgentId = agent.Id,
            Paid = TimeSpan.FromTicks(shifts.Sum(shift => shift.Paid.Ticks)),
            LeastPaid = TimeSpan.FromTicks(_weeks.Sum(week => week.MinimumPaid(contract, agent).Ticks)),
            MostPaid = TimeSpan.FromTicks(_weeks.Sum(week => week.MaximumPaid(contract, agent).Ticks)),
            Days = dates.Count,
            Weekends = dates.Where(date => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).Select(SaturdayOf).Distinct().Count(),
            Nights = shifts.Count(shift => IsNight(shift, agent.Zone ?? _problem.Zone)),
            LongestRun = dates.Select((date, place) => date.DayNumber - place).GroupBy(run => run).Select(run => run.Count()).DefaultIfEmpty().Max(),
            ShortestRest = rests.Count == 0 ? null : rests.Min(),
            Requests = [.. agent.DayOffRequests.Where(request => _problem.Days.Contains(request.Date)).OrderBy(request => request.Date).Select(request => OutcomeOf(agent, request, shifts))],
            Preferences = [.. agent.Preferences.Select(preference => OutcomeOf(agent, preference, shifts))],
            Broken = [.. _violations[agent.Id].Select(violation => new ExplainedViolation(violation, RemediesOf(agent, violation)))],
        };
    }

    private static DateOnly SaturdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? date.AddDays(-1) : date;

    /// <summary>Whether a shift is a night's on the clock of its agent.</summary>
    private static bool IsNight(Shift shift, TimeZoneInfo zone)
    {
        var night = new[] { shift.Date.AddDays(-1), shift.Date }.Sum(evening =>
        {
            var begins = LocalClock.InstantOf(evening, NightBegins, zone);
            var ends = LocalClock.InstantOf(evening.AddDays(1), NightEnds, zone);
            return Math.Max(0, Math.Min(ends.UtcTicks, shift.Span.End.UtcTicks) - Math.Max(begins.UtcTicks, shift.Span.Start.UtcTicks));
        });
        return night >= LeastNight.Ticks;
    }

    private RequestOutcome OutcomeOf(Agent agent, DayOffRequest request, List<Shift> shifts)
    {
        if (shifts.Find(shift => shift.Date == request.Date) is not { } shift)
        {
            return new RequestOutcome(request.Date, request.Weight, IsMet: true, Granting: null, []);
        }

        var (granting, stretches) = _mender.Grant(agent, shift);
        return new RequestOutcome(request.Date, request.Weight, IsMet: false, granting, stretches);
    }

    private PreferenceOutcome OutcomeOf(Agent agent, ShiftPreference preference, List<Shift> shifts)
    {
        var about = shifts.Where(shift => preference.IsAbout(shift.Date.DayOfWeek)).ToList();
        return new PreferenceOutcome(preference, about.Count, about.Count(shift => preference.IsMetBy(shift, agent.Zone ?? _problem.Zone)));
    }

    private ImmutableArray<Remedy> RemediesOf(Agent agent, RuleViolation violation)
    {
        var ofTerms = _conflicts[(agent.Id, violation.Date)].Where(conflict => conflict.Rule == violation.Rule).SelectMany(conflict => conflict.Remedies).ToList();
        if (ofTerms.Count > 0)
        {
            return [.. ofTerms.Select(words => new Remedy(words, Cost: null, []))];
        }

        var ofSkills = _problem.Skills.Any(agent.CanWork) ? [] : _problem.Skills.Select(skill => new Remedy($"skill {skill.Skill}", Cost: null, []));
        return [.. _mender.Mend(agent, violation), .. ofSkills];
    }
}
