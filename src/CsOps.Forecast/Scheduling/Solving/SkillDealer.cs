using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Deals the skills that a group is allotted to in each slot out to its agents at work.</summary>
internal sealed class SkillDealer
{
    private const int None = -1;

    private readonly SchedulingProblem _problem;
    private readonly CoverageCount _count;
    private readonly int[] _skill; // [agent]: at work in the slot before
    private readonly int[] _since; // [agent]: the slot from which
    private readonly List<SkillSpan>[] _spans; // [agent]

    public SkillDealer(SchedulingProblem problem, Roster roster, CoverageWeights weights)
    {
        _problem = problem;
        _count = new CoverageCount(problem, roster.Shifts, weights);
        _skill = new int[problem.Agents.Length];
        _since = new int[problem.Agents.Length];
        Array.Fill(_skill, None);
        _spans = [.. problem.Agents.Select(_ => new List<SkillSpan>())];
    }

    public ImmutableArray<SkillSpan> Deal()
    {
        for (var slot = 0; slot < _count.Slots.Count; slot++)
        {
            var present = _count.PresentIn(slot);
            foreach (var gone in Enumerable.Range(0, _skill.Length).Except(present.Select(p => p.Agent)).Where(agent => _skill[agent] != None))
            {
                Become(gone, None, slot);
            }

            foreach (var group in present.GroupBy(p => p.Group, p => p.Agent))
            {
                DealGroup(slot, group.Key, [.. group]);
            }
        }

        for (var agent = 0; agent < _skill.Length; agent++)
        {
            Become(agent, None, _count.Slots.Count);
        }

        return [.. _spans.SelectMany(spans => spans)];
    }

    private void DealGroup(int slot, int group, List<int> agents)
    {
        var left = Enumerable.Range(0, _problem.Skills.Length).Select(skill => _count.Cover.Allotted(slot, group, skill)).ToArray();
        var changing = new List<int>();
        foreach (var agent in agents.OrderByDescending(agent => _since[agent]))
        {
            // Who began a skill last goes on with it first: the others have been at it longest.
            if (_skill[agent] != None && left[_skill[agent]] > 0)
            {
                left[_skill[agent]]--;
            }
            else
            {
                changing.Add(agent);
            }
        }

        foreach (var agent in changing)
        {
            var skill = Array.FindIndex(left, count => count > 0);
            left[skill]--;
            Become(agent, skill, slot);
        }
    }

    private void Become(int agent, int skill, int slot)
    {
        if (_skill[agent] != None)
        {
            _spans[agent].Add(new SkillSpan(_problem.Agents[agent].Id, _problem.Skills[_skill[agent]].Line, _count.Slots.SpanOf(_since[agent], slot - _since[agent])));
        }

        (_skill[agent], _since[agent]) = (skill, slot);
    }
}
