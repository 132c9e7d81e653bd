using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>The weeks of agents, and the most that can be worked in each; alike ones are looked at once.</summary>
internal sealed class AgentWeeks
{
    private readonly SchedulingProblem _problem;
    private readonly Dictionary<TimeZoneInfo, ReachableHours> _hours;
    private readonly Dictionary<string, Contract> _contracts;
    private readonly Dictionary<string, TimeSpan> _known = new(StringComparer.Ordinal);

    public AgentWeeks(SchedulingProblem problem, CancellationToken cancellationToken)
    {
        _problem = problem;
        _hours = problem.Agents.Select(agent => agent.Zone ?? problem.Zone).Distinct().ToDictionary(zone => zone, zone => new ReachableHours(zone, cancellationToken));
        _contracts = problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
    }

    public Contract ContractOf(Agent agent) => _contracts[agent.Contract];

    /// <summary>Finds paid times by the agent's clock.</summary>
    public ReachableHours HoursOf(Agent agent) => _hours[agent.Zone ?? _problem.Zone];

    public WeekLimits LimitsOf(Agent agent, ContractWeek week) => WeekLimits.Of(_problem, agent, ContractOf(agent), week);

    /// <summary>Weeks of the same text have the same limits.</summary>
    public static string TextOf(Agent agent, ContractWeek week, WeekLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"{agent.Contract} {week.Days.First.DayNumber} {limits.MaximumPaid.Ticks} {string.Concat(limits.Absent.Select(absent => absent ? 'a' : 'w'))} {OwnHours.TextOf(agent)}");

    /// <summary>The most paid time of a week.</summary>
    public TimeSpan MostOf(Agent agent, ContractWeek week, WeekLimits limits)
    {
        var text = TextOf(agent, week, limits);
        if (!_known.TryGetValue(text, out var most))
        {
            most = HoursOf(agent).MostOf(limits);
            _known.Add(text, most);
        }

        return most;
    }
}
