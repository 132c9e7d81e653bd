using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Everybody has each duty once, within its days and hours, before the plan or in it, and in a plan together where that is asked for. A soft rule.</summary>
/// <remarks>Nobody misses a duty who is absent on all of its days, nor one that may still be had after the plan.</remarks>
internal sealed class DutyRule : IRosterRule
{
    public string Name => "duty";

    public double Weight => 1;

    public IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var agents = problem.Agents.ToDictionary(agent => agent.Id, StringComparer.Ordinal);
        foreach (var duty in problem.Duties)
        {
            var taken = shifts.SelectMany(shift => shift.Breaks.Where(pause => pause.Name == duty.Name).Select(pause => (shift.AgentId, shift.Date, pause.Span)))
                .Where(t => IsWithin(duty, t.Span.Start, t.Span.End, problem.Zone)).ToLookup(t => t.AgentId, StringComparer.Ordinal);
            var had = HadBefore(problem, duty);
            foreach (var agent in duty.Agents.Where(agent => !had.Contains(agent) && taken[agent].All(t => t.Span.Length != duty.Length) && IsDue(problem, duty, agents[agent])))
            {
                yield return Violation(agent, $"{agents[agent].Name} has no duty '{duty.Name}' of {duty.Length} from {duty.Days.First:O} to {duty.Days.Last:O}.");
            }

            if (duty.Together && duty.Agents.SelectMany(agent => taken[agent]).Select(t => t.Span.Start).Distinct().Count() > 1)
            {
                yield return Violation(null, $"Those who have {duty.Name} do not have it at the same time.");
            }
        }
    }

    private static bool IsDue(SchedulingProblem problem, Duty duty, Agent agent) =>
        duty.Days.Last <= problem.Days.Last && duty.Days.Dates().Any(date => problem.Days.Contains(date) && !agent.IsAbsent(date));

    /// <summary>Those who had a duty before the days planned.</summary>
    internal static HashSet<string> HadBefore(SchedulingProblem problem, Duty duty) =>
    [
        .. from shift in problem.Past
           where shift.Date < problem.Days.First
           from pause in shift.Breaks
           where pause.Name == duty.Name && pause.Span.Length == duty.Length && IsWithin(duty, pause.Span.Start, pause.Span.End, problem.Zone)
           select shift.AgentId,
    ];

    /// <summary>Whether a span of time lies in the days and hours of a duty.</summary>
    internal static bool IsWithin(Duty duty, DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone) =>
        duty.Days.Dates().Any(date => LocalClock.InstantOf(date, duty.From, zone) <= start
            && end <= LocalClock.InstantOf(duty.To == TimeOnly.MinValue ? date.AddDays(1) : date, duty.To, zone));

    private RuleViolation Violation(string? agent, FormattableString message) => new(Name, agent, Date: null, InvariantSentence.Of(message), IsHard: false);
}
