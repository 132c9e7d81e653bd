using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>How many agents of a team must be at work in each slot, and what each costs who is missing: the problem's <see cref="TeamCoverRule"/>s.</summary>
internal sealed class TeamFloors
{
    /// <summary>The most rules of a problem: a set of them is the bits of one number.</summary>
    public const int Most = 64;

    private readonly TeamCoverRule[] _rules;
    private readonly int[] _floor; // [slot, rule]
    private readonly double[] _price; // [rule]: of an agent missing in a slot

    public TeamFloors(SchedulingProblem problem, SlotGrid slots)
    {
        _rules = [.. problem.Rules.OfType<TeamCoverRule>()];
        _price = [.. _rules.Select(rule => rule.Weight * slots.Hours)];
        _floor = new int[slots.Count * _rules.Length];
        for (var i = 0; i < _rules.Length; i++)
        {
            foreach (var (_, _, from, to) in _rules[i].Hours(problem))
            {
                for (var slot = slots.SlotAt(from); slot < slots.SlotAt(to); slot++)
                {
                    _floor[(slot * _rules.Length) + i] = _rules[i].Agents;
                }
            }
        }
    }

    /// <summary>The number of rules.</summary>
    public int Count => _rules.Length;

    /// <summary>The rules for which an agent counts, as bits.</summary>
    public ulong TeamsOf(Agent agent) =>
        Enumerable.Range(0, _rules.Length).Where(i => _rules[i].IsAbout(agent)).Aggregate(0UL, (mask, i) => mask | (1UL << i));

    /// <summary>The agents that must be at work in a slot.</summary>
    public int FloorOf(int slot, int rule) => _floor[(slot * _rules.Length) + rule];

    /// <summary>What an agent missing in a slot costs.</summary>
    public double PriceOf(int rule) => _price[rule];
}
