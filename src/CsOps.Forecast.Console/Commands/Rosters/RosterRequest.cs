using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Commands.Rosters;

/// <summary>What of a roster is to be shown, and where calendars go.</summary>
internal sealed record RosterRequest(string? Plan, string? Agent, string? Team, DateOnly? Week, DateOnly? Day, string? Calendars, bool BreaksAsEvents)
{
    private const int DaysPerWeek = 7;

    /// <summary>The agents asked for, in the centre's order.</summary>
    public ImmutableArray<Agent> AgentsOf(Centre centre)
    {
        if (Agent is { } name)
        {
            return [AgentNamed(centre, name)];
        }

        if (Team is not { } team)
        {
            return centre.Agents;
        }

        ImmutableArray<Agent> members = [.. centre.Agents.Where(agent => string.Equals(agent.Team, team, StringComparison.OrdinalIgnoreCase))];
        var teams = centre.Agents.Select(agent => agent.Team).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return !members.IsEmpty
            ? members
            : throw CommandFailure.Usage(teams.Length == 0
                ? $"--team: there is no team '{team}': agents.csv has no column 'team'."
                : $"--team: there is no team '{team}'. There are: {string.Join(", ", teams)}.");
    }

    /// <summary>The days asked for, those of the plan at most.</summary>
    public DateRange DaysOf(DateRange planned)
    {
        var first = Day ?? Week ?? planned.First;
        if (!planned.Contains(first))
        {
            throw CommandFailure.Usage(string.Create(CultureInfo.InvariantCulture, $"{(Day is null ? "--week" : "--day")}: {first:yyyy-MM-dd} is not in the plan, which is of {planned.First:yyyy-MM-dd} to {planned.Last:yyyy-MM-dd}."));
        }

        var last = Day ?? Week?.AddDays(DaysPerWeek - 1) ?? planned.Last;
        return new DateRange(first, last < planned.Last ? last : planned.Last);
    }

    private static Agent AgentNamed(Centre centre, string name)
    {
        var byId = centre.Agents.FirstOrDefault(agent => string.Equals(agent.Id, name, StringComparison.Ordinal));
        var byName = centre.Agents.Where(agent => string.Equals(agent.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return byId ?? byName switch
        {
            [var one] => one,
            [] => throw CommandFailure.Usage($"--agent: there is no agent '{name}' in agents.csv."),
            _ => throw CommandFailure.Usage($"{byName.Length} agents are called '{name}': {string.Join(", ", byName.Select(agent => agent.Id))}. Give one's id."),
        };
    }
}
