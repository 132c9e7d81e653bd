using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>Prices and judges changes of one roster, and ranks them.</summary>
internal sealed class RosterQuery
{
    private const int FurtherLook = 5;

    private readonly Dictionary<string, int> _places;
    private readonly AgentCosts _costsBefore;
    private readonly AgentCosts _costsAfter;
    private readonly Dictionary<string, RosterCost> _costOf = new(StringComparer.Ordinal);

    /// <summary>A query.</summary>
    /// <param name="before">The problem by which the roster is judged as it is.</param>
    /// <param name="after">The problem by which it is judged when changed.</param>
    /// <param name="shifts">The roster's shifts.</param>
    /// <param name="others">Shifts that changes may bring, so that time is cut finely enough for them.</param>
    /// <param name="weights">The prices.</param>
    public RosterQuery(SchedulingProblem before, SchedulingProblem after, ImmutableArray<Shift> shifts, IEnumerable<Shift> others, CoverageWeights weights)
    {
        Problem = after;
        Rules = new RuleEffects(before, after, shifts);
        Ledger = new CoverLedger(after, weights, shifts, others);
        _places = Enumerable.Range(0, after.Agents.Length).ToDictionary(i => after.Agents[i].Id, StringComparer.Ordinal);
        _costsBefore = new AgentCosts(before, weights);
        _costsAfter = new AgentCosts(after, weights);
    }

    public SchedulingProblem Problem { get; }

    public RuleEffects Rules { get; }

    public CoverLedger Ledger { get; }

    /// <summary>What the changes cost.</summary>
    public RosterCostChange CostOf(ImmutableArray<RosterChange> changes)
    {
        var (missing, idle, teams) = Ledger.CostOf(changes);
        var cost = new RosterCostChange(missing, idle, 0, 0, 0, teams + PairsOf(changes));
        foreach (var agent in AgentsOf(changes))
        {
            var own = CostOf(agent, ShiftsAfter(agent, changes));
            cost = cost with
            {
                Paid = cost.Paid + own.Paid,
                BelowMinimum = cost.BelowMinimum + own.BelowMinimum,
                Preferences = cost.Preferences + own.Preferences,
                Rules = cost.Rules + own.Rules,
                Changes = cost.Changes + own.Changes,
            };
        }

        return cost;
    }

    /// <summary>What it costs besides coverage that an agent has these shifts in place of the roster's.</summary>
    public RosterCostChange CostOf(string agentId, IEnumerable<Shift> shifts)
    {
        if (!_costOf.TryGetValue(agentId, out var before))
        {
            before = _costsBefore.Of(agentId, Rules.ShiftsOf(agentId));
            _costOf.Add(agentId, before);
        }

        return RosterCostChange.Between(before, _costsAfter.Of(agentId, shifts));
    }

    /// <summary>The best answers: those that break no further hard rule first, then those that break fewer; the cheapest of these; then those that break fewer soft rules.</summary>
    public ImmutableArray<RosterOption> Best(IEnumerable<(RosterOptionKind Kind, string? AgentId, ImmutableArray<RosterChange> Changes)> answers, int most)
    {
        // Rules about one agent at a time sort all answers; the rules of the whole roster are only asked of those that come near the top.
        var ranked = answers
            .Select(answer => (Answer: answer, Cost: CostOf(answer.Changes), Broken: AgentsOf(answer.Changes).Sum(agent => HardRulesBroken(agent, answer.Changes))))
            .OrderBy(answer => answer.Broken).ThenBy(answer => Rounded(answer.Cost.Total)).ThenBy(answer => PlaceOf(answer.Answer.AgentId))
            .Take(most * FurtherLook);
        return [.. InOrder(ranked.Select(answer => OptionOf(answer.Answer.Kind, answer.Answer.AgentId, answer.Answer.Changes, answer.Cost))).Take(most)];
    }

    /// <summary>The best answer first.</summary>
    public ImmutableArray<RosterOption> InOrder(IEnumerable<RosterOption> options) =>
    [
        .. options.OrderBy(option => option.HardRulesBroken).ThenBy(option => Rounded(option.Cost.Total)).ThenBy(option => option.Broken.Length).ThenBy(option => PlaceOf(option.AgentId)),
    ];

    /// <summary>An answer with all that there is to say of it.</summary>
    public RosterOption OptionOf(RosterOptionKind kind, string? agentId, ImmutableArray<RosterChange> changes, RosterCostChange cost)
    {
        var (skills, stretches) = Ledger.EffectOf(changes);
        var (broken, mended) = Rules.Of(changes);
        return new RosterOption
        {
            Kind = kind,
            AgentId = agentId,
            Changes = changes,
            Cost = cost,
            Pay = AgentsOf(changes).Sum(agent => _costsAfter.PayOf(agent, ShiftsAfter(agent, changes)) - _costsBefore.PayOf(agent, Rules.ShiftsOf(agent))),
            Skills = skills,
            Stretches = stretches,
            Broken = broken,
            Mended = mended,
        };
    }

    /// <summary>An agent's shifts after the changes.</summary>
    public IEnumerable<Shift> ShiftsAfter(string agentId, IEnumerable<RosterChange> changes) =>
        RosterChanges.Apply(Rules.ShiftsOf(agentId), changes.Where(change => change.AgentId == agentId));

    /// <summary>What pairs of agents, who are to work together or not to meet, cost more.</summary>
    private double PairsOf(ImmutableArray<RosterChange> changes)
    {
        var cost = 0.0;
        foreach (var rule in Problem.Rules.OfType<PairingRule>().Where(rule => _places.ContainsKey(rule.Agent) && _places.ContainsKey(rule.With) && AgentsOf(changes).Any(agent => agent == rule.Agent || agent == rule.With)))
        {
            cost += rule.Weight * (rule.HoursOtherwise(ShiftsAfter(rule.Agent, changes), ShiftsAfter(rule.With, changes)) - rule.HoursOtherwise(Rules.ShiftsOf(rule.Agent), Rules.ShiftsOf(rule.With)));
        }

        return cost;
    }

    private static IEnumerable<string> AgentsOf(ImmutableArray<RosterChange> changes) => changes.Select(change => change.AgentId).Distinct(StringComparer.Ordinal);

    private int HardRulesBroken(string agentId, ImmutableArray<RosterChange> changes) =>
        Rules.NewOf(agentId, ShiftsAfter(agentId, changes)).Count(violation => violation.IsHard);

    private int PlaceOf(string? agentId) => agentId is null ? -1 : _places[agentId];

    /// <summary>Costs that differ only by how their parts were added are equal.</summary>
    private static double Rounded(double cost) => Math.Round(cost, 6);
}
