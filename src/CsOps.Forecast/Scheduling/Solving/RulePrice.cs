using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A rule about an agent's days, and what breaking it by one unit costs.</summary>
internal sealed class RulePrice
{
    /// <summary>How much dearer a hard rule is than an hour below a contract's minimum and one of the dearest missing agents.</summary>
    private const double Hard = 1000;

    public RulePrice(WorkRule rule, RosterModel model)
    {
        Rule = rule;
        IsHard = double.IsPositiveInfinity(rule.Weight);
        Price = IsHard ? Hard * (model.MissingPaidPerSlot + model.DearestSlot) / model.Slots.Hours : rule.Weight;
    }

    public WorkRule Rule { get; }

    /// <summary>Whether it must be kept.</summary>
    public bool IsHard { get; }

    /// <summary>What breaking it by one unit costs.</summary>
    public double Price { get; }
}
