using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Two agents work at the same time (a learner and a mentor), or never do. A soft rule.</summary>
/// <remarks>Shifts of one date are compared, from start to end, breaks included: who works the night before is not there by plan. The other may work without the one.</remarks>
public sealed record PairingRule : IRosterRule
{
    /// <inheritdoc/>
    public string Name => "pairing";

    /// <summary>The id of the agent whose shifts are judged: the learner.</summary>
    public required string Agent { get; init; }

    /// <summary>The id of the other agent.</summary>
    public required string With { get; init; }

    /// <summary>True when the other is to be there throughout; false when the two are not to meet. Default: true.</summary>
    public bool Together { get; init; } = true;

    /// <summary>What an hour costs that is otherwise, in the units of the scheduler's weights, over 0 and finite. Default: 5.</summary>
    public double Weight { get; init; } = 5;

    /// <inheritdoc/>
    public IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var names = problem.Agents.ToDictionary(agent => agent.Id, agent => agent.Name, StringComparer.Ordinal);
        foreach (var shift in shifts.Where(shift => shift.AgentId == Agent && names.ContainsKey(Agent)).OrderBy(shift => shift.Span.Start))
        {
            var wrong = HoursOtherwise([shift], shifts.Where(other => other.AgentId == With));
            if (wrong > 0)
            {
                var what = Together ? "without" : "with";
                yield return new RuleViolation(
                    Name, Agent, shift.Date,
                    string.Create(CultureInfo.InvariantCulture, $"{names[Agent]} works {wrong:0.##} hours {what} {names.GetValueOrDefault(With, With)} on {shift.Date:O}."), IsHard: false);
            }
        }
    }

    /// <summary>The hours of the judged agent's shifts that are otherwise. Shifts of one date only: who works the night before is not there by plan.</summary>
    internal double HoursOtherwise(IEnumerable<Shift> judged, IEnumerable<Shift> others)
    {
        var there = others.ToLookup(shift => shift.Date);
        return judged.Sum(shift =>
        {
            var met = there[shift.Date].Sum(other => Overlap(shift.Span, other.Span).TotalHours);
            return Together ? shift.Span.Length.TotalHours - met : met;
        });
    }

    private static TimeSpan Overlap(Interval one, Interval other)
    {
        var (start, end) = (one.Start > other.Start ? one.Start : other.Start, one.End < other.End ? one.End : other.End);
        return end > start ? end - start : TimeSpan.Zero;
    }
}
