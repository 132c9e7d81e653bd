using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Simulation;

/// <summary>Rosters with exactly so many agents in each interval.</summary>
internal static class SmallRoster
{
    /// <summary>A period in which so many agents of the skills are at work in interval i, for each group of skills.</summary>
    public static StaffedPeriod Period(
        Centre centre, ImmutableArray<QueueForecast> forecasts, Func<string, int, int> required, params (string[] Skills, Func<int, int> Agents)[] groups)
    {
        var grid = forecasts[0].Grid;
        var agents = new List<Agent>();
        var shifts = new List<Shift>();
        foreach (var (skills, count) in groups)
        {
            for (var level = 1; level <= Enumerable.Range(0, grid.Count).Max(count); level++)
            {
                var id = $"A{agents.Count:D3}";
                agents.Add(new Agent { Id = id, Name = id, Contract = "any", Skills = [.. skills] });
                shifts.AddRange(Shifts(id, grid, i => count(i) >= level));
            }
        }

        centre = centre with { Agents = [.. agents], Contracts = [new Contract { Name = "any", MaxPaidPerWeek = TimeSpan.FromHours(168) }] };
        var problem = new SchedulingProblem
        {
            Grid = grid,
            Zone = centre.Zone,
            Days = SmallPlan.AutumnWeek,
            Skills = [.. forecasts.Select(f => new SkillRequirement(f.Queue, [.. Enumerable.Range(0, grid.Count).Select(i => required(f.Queue, i))]))],
            Agents = centre.Agents,
            Contracts = centre.Contracts,
            Templates = [],
        };
        return new StaffedPeriod { Centre = centre, Forecasts = forecasts, Roster = Roster.Of(problem, shifts) };
    }

    private static IEnumerable<Shift> Shifts(string id, IntervalGrid grid, Func<int, bool> isThere)
    {
        for (int first = 0, end; first < grid.Count; first = end)
        {
            for (end = first + 1; end < grid.Count && isThere(end) == isThere(first); end++)
            {
            }

            if (isThere(first))
            {
                yield return new Shift(id, DateOnly.FromDateTime(grid.StartOf(first).DateTime), "any", new Interval(grid.StartOf(first), grid.StartOf(end)), []);
            }
        }
    }
}
