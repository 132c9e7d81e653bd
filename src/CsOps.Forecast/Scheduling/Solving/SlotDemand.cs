namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What is required of each skill in each slot, and what coverage of it costs.</summary>
internal sealed class SlotDemand
{
    private readonly SchedulingProblem _problem;
    private readonly CoverageWeights _weights;
    private readonly int _slotsPerInterval;
    private readonly double _hours;

    public SlotDemand(SchedulingProblem problem, SlotGrid slots, CoverageWeights weights)
    {
        _problem = problem;
        _weights = weights;
        _slotsPerInterval = slots.SlotsPerInterval;
        _hours = slots.Hours;
        Slots = slots.Count;
    }

    /// <summary>The number of skills.</summary>
    public int Skills => _problem.Skills.Length;

    /// <summary>The number of slots.</summary>
    public int Slots { get; }

    /// <summary>Agents required of a skill in a slot.</summary>
    public int Required(int slot, int skill) => _problem.Skills[skill].Required[slot / _slotsPerInterval];

    /// <summary>What a slot costs for a skill to which <paramref name="allotted"/> agents are allotted. Convex in the allotment.</summary>
    public double Cost(int slot, int skill, int allotted)
    {
        var required = Required(slot, skill);
        if (allotted >= required)
        {
            return _weights.OverStaffing * (allotted - required) * _hours;
        }

        double missing = required - allotted;
        return _weights.UnderStaffing * _problem.Skills[skill].Weight * (missing + (_weights.Escalation * missing * missing / required)) * _hours;
    }

    /// <summary>What one agent more costs: negative while agents are missing.</summary>
    public double CostOfOneMore(int slot, int skill, int allotted)
    {
        var missing = Required(slot, skill) - allotted;
        if (missing <= 0)
        {
            return _weights.OverStaffing * _hours;
        }

        // The difference of the costs of m and m - 1 missing agents.
        var escalation = _weights.Escalation * ((2 * missing) - 1) / (missing + allotted);
        return -_weights.UnderStaffing * _problem.Skills[skill].Weight * (1 + escalation) * _hours;
    }
}
