using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A pairing as one of its two agents looks at it.</summary>
/// <param name="Judged">The agent whose shifts are judged, by place in the problem's list.</param>
/// <param name="Other">The other one.</param>
/// <param name="Together">Whether the other is to be there, or not to be.</param>
/// <param name="Price">What a slot that is otherwise costs.</param>
internal sealed record AgentPair(int Judged, int Other, bool Together, double Price)
{
    /// <summary>The pairings of an agent.</summary>
    public static IEnumerable<AgentPair> Of(RosterModel model, int agent) =>
        from rule in model.Problem.Rules.OfType<PairingRule>()
        let judged = model.PlaceOf(rule.Agent)
        let other = model.PlaceOf(rule.With)
        where judged >= 0 && other >= 0 && judged != other && (judged == agent || other == agent)
        select new AgentPair(judged, other, rule.Together, rule.Weight * model.Slots.Hours);

    /// <summary>What a day costs on which the judged agent and the other have these shifts.</summary>
    public double CostOf(in ShiftEdges judged, in ShiftEdges other)
    {
        if (judged.Count == 0)
        {
            return 0;
        }

        var met = other.Count == 0 ? 0 : Math.Max(0, Math.Min(judged.End, other.End) - Math.Max(judged.Start, other.Start));
        return (Together ? judged.End - judged.Start - met : met) * Price;
    }
}
