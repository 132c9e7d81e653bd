using System.Collections.Immutable;

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
        _steps = new double[Skills][][];
        _short = new double[Skills];
        for (var skill = 0; skill < Skills; skill++)
        {
            Load(skill, problem, weights, slots.Hours);
        }
    }

    /// <summary>The number of skills.</summary>
    public int Skills { get; }

    /// <summary>The number of slots.</summary>
    public int Slots { get; }

    /// <summary>What an agent in a slot costs whom no skill requires.</summary>
    public double CostOfIdle { get; }

    /// <summary>What it costs when nobody is at work.</summary>
    public double CostOfNobody => _short.Sum();

    /// <summary>Agents of a skill in a slot of whom each is worth something: those required, as far as there are so many who can work it.</summary>
    public int Required(int slot, int skill) => _steps[skill][slot / _slotsPerInterval].Length;

    /// <summary>What one agent more costs a skill to which <paramref name="allotted"/> are allotted: negative while agents are missing. It never falls.</summary>
    public double CostOfOneMore(int slot, int skill, int allotted)
    {
        var steps = _steps[skill][slot / _slotsPerInterval];
        return allotted < steps.Length ? steps[allotted] : CostOfIdle;
    }

    /// <summary>Takes the steps that somebody can make, and one more, since one agent more is priced; the rest is missing whatever the roster.</summary>
    private void Load(int skill, SchedulingProblem problem, CoverageWeights weights, double hours)
    {
        var requirement = problem.Skills[skill];
        var most = problem.Agents.Count(agent => agent.CanWork(requirement)) + 1;
        _steps[skill] = new double[requirement.Required.Length][];
        var nobody = 0.0;
        for (var interval = 0; interval < _steps[skill].Length; interval++)
        {
            var (steps, others) = requirement.Values.IsEmpty
                ? StepsOf(requirement.Required[interval], most, weights, requirement.Weight, hours)
                : StepsOf(requirement.Values[interval], most, weights, hours);
            _steps[skill][interval] = steps;
            nobody -= steps.Sum(step => Math.Min(step, 0)) + others;
        }

        _short[skill] = nobody * _slotsPerInterval;
    }

    /// <summary>The first steps of a head count, and the sum of the others.</summary>
    private static (double[] Steps, double Others) StepsOf(int required, int most, CoverageWeights weights, double weight, double hours)
    {
        var steps = new double[Math.Min(required, most)];
        for (var allotted = 0; allotted < steps.Length; allotted++)
        {
            // The difference of the costs of m and m - 1 missing agents.
            var escalation = weights.Escalation * ((2 * (required - allotted)) - 1) / required;
            steps[allotted] = -weights.UnderStaffing * weight * (1 + escalation) * hours;
        }

        var rest = (double)required - steps.Length;
        return (steps, rest == 0 ? 0 : -weights.UnderStaffing * weight * (rest + (weights.Escalation * rest * rest / required)) * hours);
    }

    /// <summary>The first steps of agents' values, made to fall, and the sum of the others: neighbours that rise have their mean (pool adjacent violators).</summary>
    private static (double[] Steps, double Others) StepsOf(ImmutableArray<double> values, int most, CoverageWeights weights, double hours)
    {
        var pools = new List<(double Sum, int Count)>();
        foreach (var value in values)
        {
            pools.Add((Math.Max(value, -weights.OverStaffing), 1));
            while (pools is [.., var (sum, count), var (last, lastCount)] && last * count >= sum * lastCount)
            {
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (sum + last, count + lastCount);
            }
        }

        var steps = new double[Math.Min(values.Length, most)];
        var (made, rest) = (0, 0.0);
        foreach (var (sum, count) in pools)
        {
            var step = -sum / count * hours;
            var kept = Math.Min(count, steps.Length - made);
            steps.AsSpan(made, kept).Fill(step);
            made += kept;
            rest += (count - kept) * Math.Min(step, 0);
        }

        return (steps, rest);
    }
}
