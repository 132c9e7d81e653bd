using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What agents' shifts cost besides coverage, one agent at a time, solved or edited: the prices of the search for any shifts.</summary>
internal sealed class AgentCosts
{
    private readonly SchedulingProblem _problem;
    private readonly CoverageWeights _weights;
    private readonly ImmutableArray<ContractWeek> _weeks;
    private readonly WorkLines _lines;
    private readonly Dictionary<string, AgentPrices> _prices;
    private readonly Dictionary<string, int> _places;
    private readonly ILookup<string, Shift> _published;

    public AgentCosts(SchedulingProblem problem, CoverageWeights weights)
    {
        _problem = problem;
        _weights = weights;
        _weeks = [.. ContractWeek.Of(problem.Days)];
        _lines = new WorkLines(problem);
        _prices = problem.Agents.ToDictionary(agent => agent.Id, agent => new AgentPrices(problem, agent, weights), StringComparer.Ordinal);
        _places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(i => problem.Agents[i].Id, StringComparer.Ordinal);
        _published = (problem.Revision?.Published ?? []).Where(shift => problem.Days.Contains(shift.Date)).ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
    }

    /// <summary>Pay, hours below the minimum, preferences, rules and changes of one agent's shifts; nothing of coverage or of pairs.</summary>
    public RosterCost Of(string agentId, IEnumerable<Shift> shifts)
    {
        var own = shifts.ToList();
        var prices = _prices[agentId];
        var (paid, below) = (0.0, 0.0);
        for (var week = 0; week < _weeks.Length; week++)
        {
            var hours = TimeSpan.FromTicks(own.Where(shift => WeekOf(shift.Date) == week).Sum(shift => shift.Paid.Ticks));
            paid += (hours.TotalHours + prices.OvertimeOf(_weeks[week], hours)) * _weights.Paid;
            below += prices.MissingOf(_weeks[week], hours) * _weights.MissingPaid;
        }

        return new RosterCost(Missing: 0, Idle: 0, paid, below, prices.PreferencesOf(own), RulesOf(agentId, prices, own), ChangesOf(agentId, own));
    }

    /// <summary>What the shifts are paid in the centre's currency.</summary>
    public decimal PayOf(string agentId, IEnumerable<Shift> shifts) =>
        shifts.Sum(shift => _prices[agentId].Contract.CostPerHour * shift.Paid.Ticks / TimeSpan.TicksPerHour);

    private double RulesOf(string agentId, AgentPrices prices, List<Shift> shifts)
    {
        if (prices.SoftRules.IsEmpty)
        {
            return 0;
        }

        var place = _places[agentId];
        var line = _lines.LineOf(place, _lines.Of(place, shifts));
        var cost = 0.0;
        foreach (var rule in prices.SoftRules)
        {
            cost += rule.Weight * rule.Excess(line);
        }

        return cost;
    }

    private double ChangesOf(string agentId, List<Shift> shifts) => _problem.Revision is not { } revision ? 0
        : RosterChanges.Between(_published[agentId], shifts).Sum(change => change.Kind == RosterChangeKind.BreaksMoved ? revision.CostPerBreakChange : revision.CostPerChange);

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
}
