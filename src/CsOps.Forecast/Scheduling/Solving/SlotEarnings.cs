namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What work of one skill group earns when work in each slot earns its value.</summary>
internal sealed class SlotEarnings(RosterModel model, int group)
{
    private readonly double[] _sums = new double[Math.Max(model.Slots.Count, 1) + 1]; // [slot]: what work in all slots before it earns

    /// <summary>The group; work of none earns nothing.</summary>
    public int Group => group;

    /// <summary>Takes values [skill, slot].</summary>
    public void Load(double[] values)
    {
        for (var slot = 0; group != SkillGroups.None && slot < model.Slots.Count; slot++)
        {
            _sums[slot + 1] = _sums[slot] + values[(BestSkill(slot, values) * model.Slots.Count) + slot];
        }
    }

    /// <summary>What work from a slot for some slots earns; outside the grid nothing.</summary>
    public double Of(int start, int length) => _sums[Math.Clamp(start + length, 0, model.Slots.Count)] - _sums[Math.Clamp(start, 0, model.Slots.Count)];

    /// <summary>Takes agents in a shift from the excess [skill, slot], each at the skill of the group that is worth most.</summary>
    public void TakeFrom(double[] excess, double[] values, in ShiftEdges shift, int agents)
    {
        for (var edge = 0; edge < shift.Count; edge += 2)
        {
            TakeFrom(excess, values, shift[edge], shift[edge + 1], agents);
        }
    }

    /// <summary>Takes agents at work from a slot to before another from the excess [skill, slot].</summary>
    public void TakeFrom(double[] excess, double[] values, int from, int to, int agents)
    {
        for (var slot = Math.Max(0, from); group != SkillGroups.None && slot < Math.Min(to, model.Slots.Count); slot++)
        {
            excess[(BestSkill(slot, values) * model.Slots.Count) + slot] -= agents;
        }
    }

    private int BestSkill(int slot, double[] values)
    {
        var best = -1;
        foreach (var skill in model.Groups.SkillsOf(group))
        {
            if (best < 0 || values[(skill * model.Slots.Count) + slot] > values[(best * model.Slots.Count) + slot])
            {
                best = skill;
            }
        }

        return best;
    }
}
