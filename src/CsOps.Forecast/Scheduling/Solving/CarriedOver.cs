using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Work in the grid of shifts that began before the days planned (<see cref="SchedulingProblem.CarriedOver"/>): it covers its slots whatever the roster is, and has been paid for.</summary>
internal sealed class CarriedOver
{
    public CarriedOver(SchedulingProblem problem, SlotGrid slots, SkillGroups groups)
    {
        var places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(place => problem.Agents[place].Id, StringComparer.Ordinal);
        var skills = problem.Templates.ToDictionary(template => template.Name, template => template.Skills, StringComparer.Ordinal);
        Stretches =
        [
            .. from shift in problem.CarriedOver
               let agent = places.GetValueOrDefault(shift.AgentId, -1)
               where agent >= 0
               let @group = groups.OfAgent(agent, skills.GetValueOrDefault(shift.Template, []))
               where @group != SkillGroups.None
               from work in slots.WorkOf(shift)
               select (agent, @group, work.From, work.To),
        ];
    }

    /// <summary>The stretches of work: an agent's place, the skill group as which, and the slots from one to before another.</summary>
    public ImmutableArray<(int Agent, int Group, int From, int To)> Stretches { get; }

    /// <summary>The agents of a group in a slot.</summary>
    public int In(int slot, int group) => Stretches.Count(work => work.Group == group && work.From <= slot && slot < work.To);
}
