using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What agents' shifts cost besides coverage.</summary>
internal sealed class AgentCosts
{
    private readonly CoverageWeights _weights;
    private readonly ImmutableArray<ContractWeek> _weeks;
    private readonly Dictionary<string, Terms> _terms;

    public AgentCosts(SchedulingProblem problem, CoverageWeights weights)
    {
        _weights = weights;
        _weeks = [.. ContractWeek.Of(problem.Days)];
        var contracts = problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
        _terms = problem.Agents.ToDictionary(agent => agent.Id, agent => TermsOf(problem, agent, contracts[agent.Contract]), StringComparer.Ordinal);
    }

    /// <summary>Pay, hours below the minimum and preferences of one agent's shifts; nothing of coverage.</summary>
    public RosterCost Of(string agentId, IEnumerable<Shift> shifts)
    {
        var terms = _terms[agentId];
        var paidInWeek = new long[_weeks.Length];
        var preferences = 0.0;
        foreach (var shift in shifts)
        {
            paidInWeek[WeekOf(shift.Date)] += shift.Paid.Ticks;
            preferences += CostOf(shift.Date, terms.Agent);
        }

        var below = terms.IsNeeded ? terms.LeastPaid.Select((least, week) => Math.Max(0, least - paidInWeek[week])).Sum() : 0;
        return new RosterCost(
            Missing: 0, Idle: 0, _weights.Paid * TimeSpan.FromTicks(paidInWeek.Sum()).TotalHours, _weights.MissingPaid * TimeSpan.FromTicks(below).TotalHours, preferences);
    }

    /// <summary>What the shifts are paid in the centre's currency.</summary>
    public decimal PayOf(string agentId, IEnumerable<Shift> shifts) =>
        shifts.Sum(shift => _terms[agentId].Contract.CostPerHour * shift.Paid.Ticks / TimeSpan.TicksPerHour);

    private Terms TermsOf(SchedulingProblem problem, Agent agent, Contract contract) => new(
        agent, contract, problem.Skills.Any(skill => agent.Has(skill.Skill)), [.. _weeks.Select(week => week.MinimumPaid(contract, agent).Ticks)]);

    /// <summary>The place of a date's week; a shift outside the period counts in the nearest.</summary>
    private int WeekOf(DateOnly date)
    {
        for (var week = 0; week < _weeks.Length - 1; week++)
        {
            if (date <= _weeks[week].Days.Last)
            {
                return week;
            }
        }

        return _weeks.Length - 1;
    }

    private double CostOf(DateOnly date, Agent agent)
    {
        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? _weights.WeekendPerPastWeekend * agent.WeekendsWorked : 0;
        return weekend + agent.DayOffRequests.Where(request => request.Date == date).Sum(request => request.Weight);
    }

    /// <summary>What an agent owes, and at what cost.</summary>
    /// <param name="Agent">The agent.</param>
    /// <param name="Contract">The agent's contract.</param>
    /// <param name="IsNeeded">Whether any skill of the agent is required: nobody else is given shifts, so nobody else owes hours.</param>
    /// <param name="LeastPaid">Least paid ticks, by week.</param>
    private sealed record Terms(Agent Agent, Contract Contract, bool IsNeeded, ImmutableArray<long> LeastPaid);
}
