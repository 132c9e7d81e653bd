using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Of a team, or of all, at least a number of agents are at work at certain hours, whatever they work on. A soft rule.</summary>
/// <remarks>
/// At work is who has a shift and no break. Minimum staffing by skill is the requirement's own (<see cref="SkillRequirement"/>, with <see cref="SkillRequirement.MinimumLevel"/> for somebody of
/// experience): this rule asks for people beside it. Who began before the plan counts as long as their shift runs on. Hours after the plan's end are left out; the next plan has them,
/// from its first midnight.
/// </remarks>
public sealed record TeamCoverRule : IRosterRule
{
    /// <inheritdoc/>
    public string Name => "team-cover";

    /// <summary>The team (<see cref="Agent.Team"/>), or null for the least that everybody together must be. Default: null.</summary>
    public string? Team { get; init; }

    /// <summary>The least agents at work, 1 or more.</summary>
    public required int Agents { get; init; }

    /// <summary>From this reading of the problem's clock.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>To before this one; of the next day when it is not after <see cref="From"/>.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>The days of the week on which it begins. Default: none named, all.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>What a missing agent-hour costs, in the units of the scheduler's weights, over 0 and finite. Default: 20.</summary>
    public double Weight { get; init; } = 20;

    /// <inheritdoc/>
    public IEnumerable<RuleViolation> FindViolations(SchedulingProblem problem, ImmutableArray<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var members = problem.Agents.Where(IsAbout).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var work = shifts.Concat(problem.CarriedOver).Where(shift => members.Contains(shift.AgentId)).SelectMany(shift => shift.Activities()).Where(activity => activity.IsWork).Select(activity => activity.Span).ToList();
        foreach (var (date, clock, from, to) in Hours(problem))
        {
            // The number at work changes only where somebody comes or goes.
            var moments = work.SelectMany(span => (DateTimeOffset[])[span.Start, span.End]).Where(at => at > from && at < to).Append(from).Distinct().Order().Append(to).ToList();
            var missing = TimeSpan.Zero;
            for (var i = 0; i + 1 < moments.Count; i++)
            {
                var present = work.Count(span => span.Contains(moments[i]));
                missing += (moments[i + 1] - moments[i]) * Math.Max(0, Agents - present);
            }

            if (missing > TimeSpan.Zero)
            {
                yield return new RuleViolation(
                    Name, AgentId: null, date,
                    string.Create(CultureInfo.InvariantCulture, $"{(Team is null ? "The centre" : $"Team {Team}")} lacks {missing.TotalHours:0.##} agent-hours of {Agents} agents from {clock:HH:mm} to {To:HH:mm} on {date:O}."), IsHard: false);
            }
        }
    }

    /// <summary>Whether an agent counts.</summary>
    internal bool IsAbout(Agent agent) => Team is null || agent.Team == Team;

    /// <summary>When the rule asks for agents: the date, and from when on it. Of the night before the first day the hours after midnight.</summary>
    internal IEnumerable<(DateOnly Date, TimeOnly Clock, DateTimeOffset From, DateTimeOffset To)> Hours(SchedulingProblem problem) =>
        from date in problem.Days.Dates().Prepend(problem.Days.First.AddDays(-1))
        where Days.IsEmpty || Days.Contains(date.DayOfWeek)
        let to = LocalClock.InstantOf(To <= From ? date.AddDays(1) : date, To, problem.Zone)
        let end = to < problem.Grid.End ? to : problem.Grid.End
        let isBefore = date < problem.Days.First
        let start = isBefore ? problem.Grid.Start : LocalClock.InstantOf(date, From, problem.Zone)
        where start < end
        select (isBefore ? problem.Days.First : date, isBefore ? TimeOnly.MinValue : From, start, end);
}
