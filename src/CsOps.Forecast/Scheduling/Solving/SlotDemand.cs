namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What is required of each skill in each slot, and what coverage of it costs.</summary>
internal sealed class SlotDemand
{
    private readonly int _slotsPerInterval;
    private readonly double[][][] _steps; // [skill][interval][allotted]: the cost of one agent more, below the requirement
    private readonly double[] _short; // [skill]: the cost of covering nothing at all

    public SlotDemand(SchedulingProblem problem, SlotGrid slots, CoverageWeights weights)
    {
        _slotsPerInterval = slots.SlotsPerInterval;
        CostOfIdle = weights.OverStaffing * slots.Hours;
        Slots = slots.Count;
        Skills = problem.Skills.Length;
        _steps = [.. problem.Skills.Select(skill => StepsOf(skill, weights, slots.Hours))];
        _short = [.. _steps.Select(intervals => -intervals.Sum(steps => steps.Sum(step => Math.Min(step, 0))) * _slotsPerInterval)];
    }

    /// <summary>The number of skills.</summary>
    public int Skills { get; }

    /// <summary>The number of slots.</summary>
    public int Slots { get; }

    /// <summary>What an agent in a slot costs whom no skill requires.</summary>
    public double CostOfIdle { get; }

    /// <summary>What it costs when nobody is at work.</summary>
    public double CostOfNobody => _short.Sum();

    /// <summary>Agents of a skill in a slot of whom each is worth something: those required.</summary>
    public int Required(int slot, int skill) => _steps[skill][slot / _slotsPerInterval].Length;

    /// <summary>What one agent more costs a skill to which <paramref name="allotted"/> are allotted: negative while agents are missing. It never falls.</summary>
    public double CostOfOneMore(int slot, int skill, int allotted)
    {
        var steps = _steps[skill][slot / _slotsPerInterval];
        return allotted < steps.Length ? steps[allotted] : CostOfIdle;
    }

    /// <summary>The steps of agents' values, made to fall: neighbours that rise have their mean (pool adjacent violators).</summary>
    private static double[] StepsOf(double[] values, double hours)
    {
        var steps = new double[values.Length];
        for (var first = 0; first < values.Length;)
        {
            // The longest run from here whose mean is greatest.
            var (sum, mean, end) = (0.0, double.NegativeInfinity, first);
            for (var i = first; i < values.Length; i++)
            {
                sum += values[i];
                if (sum / (i - first + 1) >= mean)
                {
                    (mean, end) = (sum / (i - first + 1), i + 1);
                }
            }

            steps.AsSpan(first, end - first).Fill(-mean * hours);
            first = end;
        }

        return steps;
    }

    private static double[][] StepsOf(SkillRequirement skill, CoverageWeights weights, double hours)
    {
        if (!skill.Values.IsEmpty)
        {
            return [.. skill.Values.Select(values => StepsOf([.. values.Select(value => Math.Max(value, -weights.OverStaffing))], hours))];
        }

        var intervals = new double[skill.Required.Length][];
        for (var i = 0; i < intervals.Length; i++)
        {
            var required = skill.Required[i];
            intervals[i] = new double[required];
            for (var allotted = 0; allotted < required; allotted++)
            {
                // The difference of the costs of m and m - 1 missing agents.
                var escalation = weights.Escalation * ((2 * (required - allotted)) - 1) / required;
                intervals[i][allotted] = -weights.UnderStaffing * skill.Weight * (1 + escalation) * hours;
            }
        }

        return intervals;
    }
}
