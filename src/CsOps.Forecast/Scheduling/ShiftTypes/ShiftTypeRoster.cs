using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>Who works which type of shift on which day, what it costs, and the rules that it breaks.</summary>
/// <param name="Lines">For each agent, in the problem's order, the id of the shift type of each day; null for a day off.</param>
/// <param name="Status">What kind of answer it is.</param>
/// <param name="Violations">The hard rules broken, none in a roster that can be worked.</param>
/// <param name="Search">Cost, bound, proposals and what ended the search. The cost's idle part is agents too many, its preferences are requests not granted.</param>
public sealed record ShiftTypeRoster(
    ImmutableArray<ImmutableArray<string?>> Lines, ScheduleStatus Status, ImmutableArray<RuleViolation> Violations, SearchSummary Search)
{
    internal static ShiftTypeRoster Of(ShiftTypeProblem problem, ReadOnlySpan<byte> cells, double? bound, long iterations, SearchEnd end)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<string?>>();
        var violations = ImmutableArray.CreateBuilder<RuleViolation>();
        for (var agent = 0; agent < problem.Agents.Length; agent++)
        {
            var line = cells.Slice(agent * problem.Days, problem.Days);
            violations.AddRange(ShiftTypeRules.Broken(problem, problem.Agents[agent], line));
            var ids = ImmutableArray.CreateBuilder<string?>(problem.Days);
            foreach (var type in line)
            {
                ids.Add(type == 0 ? null : problem.Types[type - 1].Id);
            }

            lines.Add(ids.MoveToImmutable());
        }

        var cost = CostOf(problem, cells);
        var status = violations.Count > 0 ? ScheduleStatus.Infeasible : bound >= cost.Total ? ScheduleStatus.Optimal : ScheduleStatus.Feasible;
        return new ShiftTypeRoster(lines.ToImmutable(), status, violations.ToImmutable(), new SearchSummary(cost, bound, iterations, end));
    }

    private static RosterCost CostOf(ShiftTypeProblem problem, ReadOnlySpan<byte> cells)
    {
        var counts = new int[problem.Days, problem.Types.Length + 1];
        for (var i = 0; i < cells.Length; i++)
        {
            counts[i % problem.Days, cells[i]]++;
        }

        var requests = 0L;
        foreach (var request in problem.Requests)
        {
            var isWorked = cells[(request.Agent * problem.Days) + request.Day] == request.Type + 1;
            requests += isWorked == request.IsWanted ? 0 : request.Weight;
        }

        var missing = problem.Cover.Sum(cover => Math.Max(0, cover.Required - counts[cover.Day, cover.Type + 1]) * (double)cover.UnderWeight);
        var surplus = problem.Cover.Sum(cover => Math.Max(0, counts[cover.Day, cover.Type + 1] - cover.Required) * (double)cover.OverWeight);
        return new RosterCost(missing, surplus, Paid: 0, BelowMinimum: 0, requests);
    }
}
