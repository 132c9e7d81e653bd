using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Changes;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Explains rosters, solved or edited.</summary>
/// <remarks>
/// What mends a rule is looked for among single changes of the agent's shifts (a shift less, another shift, a shift more), priced against the roster as it is, and among the contract's
/// terms; missing hours may take several shifts. Changes that break a further hard rule are no remedy.
/// </remarks>
public static class RosterExplainer
{
    private const double Rounding = 1e-9;

    /// <summary>Explains a roster.</summary>
    /// <param name="problem">A problem without errors.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="agentId">The only agent to explain; null for all.</param>
    /// <param name="weights">What the roster is judged by; null for the scheduler's default weights.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="ArgumentException">There is no such agent, or the problem has errors.</exception>
    public static RosterExplanation Explain(
        SchedulingProblem problem, Roster roster, string? agentId = null, CoverageWeights? weights = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        var options = new RosterQueryOptions { Weights = weights ?? new CoverageWeights() };
        QueryArguments.ThrowIfWrong(problem, options, agentId ?? problem.Agents.Select(agent => agent.Id).FirstOrDefault() ?? "");
        var conflicts = ConflictFinder.Find(problem, roster, int.MaxValue, cancellationToken);
        var mender = new RosterMender(new RosterQuery(problem, problem, roster.Shifts, DayShifts.Shapes(problem), options.Weights));
        var agents = new AgentExplainer(problem, roster, mender, conflicts);
        return new RosterExplanation
        {
            Agents = [.. problem.Agents.Where(agent => agentId is null || agent.Id == agentId).Select(Explained)],
            Broken = [.. roster.Violations.Where(violation => violation.AgentId is null).Select(violation => new ExplainedViolation(violation, OfPeople(violation, conflicts)))],
            Conflicts = conflicts,
            Gaps = [.. GapsOf(problem, roster).OrderByDescending(gap => gap.Hours).ThenBy(gap => gap.Span.Start)],
        };

        AgentExplanation Explained(Agent agent)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return agents.Explain(agent);
        }
    }

    private static ImmutableArray<Remedy> OfPeople(RuleViolation violation, ImmutableArray<RosterConflict> conflicts) =>
    [
        .. conflicts.Where(conflict => conflict.Rule == violation.Rule && conflict.Skills.Any(skill => violation.Message.StartsWith($"Skill {skill} ", StringComparison.Ordinal)))
            .SelectMany(conflict => conflict.Remedies)
            .Select(words => new Remedy(words, Cost: null, [])),
    ];

    private static IEnumerable<CoverGap> GapsOf(SchedulingProblem problem, Roster roster)
    {
        var calendar = new LocalCalendar(problem.Grid, problem.Zone);
        foreach (var cover in roster.Coverage)
        {
            var first = -1;
            for (var i = 0; i <= problem.Grid.Count; i++)
            {
                var isShort = i < problem.Grid.Count && cover.Under(i) > Rounding;
                if (isShort && first >= 0 && calendar.DateOf(i) == calendar.DateOf(first))
                {
                    continue;
                }

                if (first >= 0)
                {
                    yield return GapOf(problem, cover, first, i);
                }

                first = isShort ? i : -1;
            }
        }
    }

    private static CoverGap GapOf(SchedulingProblem problem, SkillCoverage cover, int first, int end)
    {
        var under = Enumerable.Range(first, end - first).Select(cover.Under).ToList();
        return new CoverGap(cover.Skill, new Interval(problem.Grid.StartOf(first), problem.Grid.StartOf(end)), under.Max(), under.Sum() * problem.Grid.Length.TotalHours);
    }
}
