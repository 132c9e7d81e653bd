using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Counts how any shifts, solved or edited, cover a requirement.</summary>
internal sealed class CoverageCount
{
    private readonly SchedulingProblem _problem;
    private readonly List<(int Agent, int Group)>[] _present; // [slot]

    /// <summary>Counts shifts; agents at work are allotted to their skills at the least price.</summary>
    public CoverageCount(SchedulingProblem problem, ImmutableArray<Shift> shifts, CoverageWeights weights)
    {
        _problem = problem;
        Slots = SlotGrid.ForShifts(problem, shifts);
        var floors = new TeamFloors(problem, Slots);
        var groups = new SkillGroups(problem, floors);
        var carried = new CarriedOver(problem, Slots, groups);
        Cover = new SlotCover(new SlotDemand(problem, Slots, weights), groups, floors, carried);
        _present = [.. Enumerable.Range(0, Slots.Count).Select(_ => new List<(int, int)>())];
        foreach (var (agent, group, from, to) in carried.Stretches)
        {
            NotePresent(agent, group, from, to);
        }

        var skills = problem.Templates.ToDictionary(t => t.Name, t => t.Skills, StringComparer.Ordinal);
        var places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(i => problem.Agents[i].Id, StringComparer.Ordinal);
        foreach (var shift in shifts)
        {
            var agent = places[shift.AgentId];
            var group = groups.OfAgent(agent, skills.GetValueOrDefault(shift.Template, []));
            if (group != SkillGroups.None)
            {
                Add(shift, agent, group);
            }
        }
    }

    /// <summary>Slots that fit the shifts.</summary>
    public SlotGrid Slots { get; }

    /// <summary>How they are covered.</summary>
    public SlotCover Cover { get; }

    /// <summary>The coverage of each skill, in the problem's order.</summary>
    public static ImmutableArray<SkillCoverage> Of(SchedulingProblem problem, ImmutableArray<Shift> shifts, CoverageWeights weights)
    {
        var count = new CoverageCount(problem, shifts, weights);
        return [.. problem.Skills.Select((skill, k) => new SkillCoverage(skill.Line, skill.Required, count.Scheduled(k)))];
    }

    /// <summary>The agents at work in a slot, by place in the problem's list, each with the skill group as which.</summary>
    public IReadOnlyList<(int Agent, int Group)> PresentIn(int slot) => _present[slot];

    private void Add(Shift shift, int agent, int group)
    {
        foreach (var (from, to) in Slots.WorkOf(shift))
        {
            NotePresent(agent, group, from, to);
            for (var slot = from; slot < to; slot++)
            {
                Cover.Add(slot, group);
            }
        }
    }

    private void NotePresent(int agent, int group, int from, int to)
    {
        for (var slot = from; slot < to; slot++)
        {
            _present[slot].Add((agent, group));
        }
    }

    private ImmutableArray<double> Scheduled(int skill)
    {
        var scheduled = ImmutableArray.CreateBuilder<double>(_problem.Grid.Count);
        for (var interval = 0; interval < _problem.Grid.Count; interval++)
        {
            var agentSlots = 0;
            for (var slot = 0; slot < Slots.SlotsPerInterval; slot++)
            {
                agentSlots += Cover.Allotted((interval * Slots.SlotsPerInterval) + slot, skill);
            }

            scheduled.Add((double)agentSlots / Slots.SlotsPerInterval);
        }

        return scheduled.MoveToImmutable();
    }
}
