using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>What a roster has for one agent over some days, mostly a week: what the agent reads of it.</summary>
public sealed record AgentWeek
{
    /// <summary>Who.</summary>
    public required Agent Agent { get; init; }

    /// <summary>The agent's contract; null where it is not known.</summary>
    public required Contract? Contract { get; init; }

    /// <summary>The days in order, those without a shift too.</summary>
    public required ImmutableArray<AgentDay> Days { get; init; }

    /// <summary>The rules broken for the agent on these days, and those that are about the whole period.</summary>
    public required ImmutableArray<RuleViolation> Violations { get; init; }

    /// <summary>Paid time of the shifts: work and paid breaks.</summary>
    public TimeSpan Paid => TimeSpan.FromTicks(Days.Sum(day => day.Shifts.Sum(shift => shift.Paid.Ticks)));

    /// <summary>Least paid time by contract over these days, less what absence counts; null where the contract is not known.</summary>
    public TimeSpan? LeastPaid => Sum((week, contract) => week.MinimumPaid(contract, Agent));

    /// <summary>Most paid time by contract over these days, less what absence counts; null where the contract is not known.</summary>
    public TimeSpan? MostPaid => Sum((week, contract) => week.MaximumPaid(contract, Agent));

    /// <summary>The days of each agent, in their order.</summary>
    /// <param name="agents">The agents.</param>
    /// <param name="contracts">The contracts that they refer to.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="days">The days.</param>
    public static ImmutableArray<AgentWeek> Of(IEnumerable<Agent> agents, IEnumerable<Contract> contracts, Roster roster, DateRange days)
    {
        ArgumentNullException.ThrowIfNull(agents);
        ArgumentNullException.ThrowIfNull(contracts);
        ArgumentNullException.ThrowIfNull(roster);
        var terms = contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
        var shifts = roster.Shifts.Where(shift => days.Contains(shift.Date)).ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        var violations = roster.Violations
            .Where(violation => violation.AgentId is not null && (violation.Date is not { } date || days.Contains(date)))
            .ToLookup(violation => violation.AgentId!, StringComparer.Ordinal);
        return
        [
            .. agents.Select(agent => new AgentWeek
            {
                Agent = agent,
                Contract = terms.GetValueOrDefault(agent.Contract),
                Days = [.. days.Dates().Select(date => DayOf(agent, date, [.. shifts[agent.Id].Where(shift => shift.Date == date).OrderBy(shift => shift.Span.Start)]))],
                Violations = [.. violations[agent.Id]],
            }),
        ];
    }

    private TimeSpan? Sum(Func<ContractWeek, Contract, TimeSpan> hours) => Contract is { } contract && !Days.IsEmpty
        ? TimeSpan.FromTicks(ContractWeek.Of(new DateRange(Days[0].Date, Days[^1].Date)).Sum(week => hours(week, contract).Ticks))
        : null;

    private static AgentDay DayOf(Agent agent, DateOnly date, ImmutableArray<Shift> shifts) => new(
        date,
        shifts,
        agent.Absences.FirstOrDefault(absence => absence.Hours is null && absence.Dates.Contains(date))?.Reason,
        agent.DayOffRequests.Any(request => request.Date == date) ? shifts.IsEmpty : null);
}
