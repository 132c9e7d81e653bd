using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Counts how any shifts, solved or edited, cover a requirement.</summary>
internal static class CoverageCount
{
    /// <summary>The coverage of each skill, in the problem's order; agents at work are allotted to their skills at the least price.</summary>
    public static ImmutableArray<SkillCoverage> Of(SchedulingProblem problem, ImmutableArray<Shift> shifts, CoverageWeights weights)
    {
        var slots = SlotGrid.ForShifts(problem, shifts);
        var floors = new TeamFloors(problem, slots);
        var groups = new SkillGroups(problem, floors);
        var cover = new SlotCover(new SlotDemand(problem, slots, weights), groups, floors);
        var skills = problem.Templates.ToDictionary(t => t.Name, t => t.Skills, StringComparer.Ordinal);
        var places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(i => problem.Agents[i].Id, StringComparer.Ordinal);
        foreach (var shift in shifts)
        {
            var group = groups.OfAgent(places[shift.AgentId], skills.GetValueOrDefault(shift.Template, []));
            if (group != SkillGroups.None)
            {
                Add(cover, slots, shift, group);
            }
        }

        return [.. problem.Skills.Select((skill, k) => new SkillCoverage(skill.Line, skill.Required, Scheduled(cover, slots, k)))];
    }

    private static void Add(SlotCover cover, SlotGrid slots, Shift shift, int group)
    {
        foreach (var activity in shift.Activities().Where(a => a.IsWork))
        {
            var end = Math.Min(slots.SlotAt(activity.Span.End), slots.Count);
            for (var slot = Math.Max(0, slots.SlotAt(activity.Span.Start)); slot < end; slot++)
            {
                cover.Add(slot, group);
            }
        }
    }

    private static ImmutableArray<double> Scheduled(SlotCover cover, SlotGrid slots, int skill)
    {
        var scheduled = ImmutableArray.CreateBuilder<double>(slots.Grid.Count);
        for (var interval = 0; interval < slots.Grid.Count; interval++)
        {
            var agentSlots = 0;
            for (var slot = 0; slot < slots.SlotsPerInterval; slot++)
            {
                agentSlots += cover.Allotted((interval * slots.SlotsPerInterval) + slot, skill);
            }

            scheduled.Add((double)agentSlots / slots.SlotsPerInterval);
        }

        return scheduled.MoveToImmutable();
    }
}
