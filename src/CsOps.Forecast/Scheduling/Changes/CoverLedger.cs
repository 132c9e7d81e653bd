using System.Collections.Immutable;
using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>How a roster covers the requirement, and what changes of it would cost in coverage.</summary>
internal sealed class CoverLedger
{
    private readonly SchedulingProblem _problem;
    private readonly SlotDemand _demand;
    private readonly SkillGroups _groups;
    private readonly Dictionary<string, int> _places;
    private readonly TeamFloors _floors;
    private readonly Dictionary<string, ImmutableArray<string>> _skillsOf; // of a template
    private readonly bool[] _touched; // [slot]

    /// <summary>Counts a roster.</summary>
    /// <param name="problem">The problem that it is a roster of.</param>
    /// <param name="weights">The prices.</param>
    /// <param name="shifts">The roster's shifts.</param>
    /// <param name="others">Shifts that it may be asked about besides, so that slots are fine enough for them.</param>
    public CoverLedger(SchedulingProblem problem, CoverageWeights weights, ImmutableArray<Shift> shifts, IEnumerable<Shift> others)
    {
        _problem = problem;
        Slots = SlotGrid.ForShifts(problem, shifts.Concat(others));
        _floors = new TeamFloors(problem, Slots);
        _groups = new SkillGroups(problem, _floors);
        _demand = new SlotDemand(problem, Slots, weights);
        Cover = new SlotCover(_demand, _groups, _floors, new CarriedOver(problem, Slots, _groups));
        _skillsOf = problem.Templates.ToDictionary(template => template.Name, template => template.Skills, StringComparer.Ordinal);
        _places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(i => problem.Agents[i].Id, StringComparer.Ordinal);
        _touched = new bool[Slots.Count];
        foreach (var shift in shifts)
        {
            Add(shift);
        }
    }

    public SlotGrid Slots { get; }

    public SlotCover Cover { get; }

    /// <summary>The agent's group of skills, or <see cref="SkillGroups.None"/>.</summary>
    public int GroupOf(string agentId) => _groups.OfAgent(_places[agentId]);

    /// <summary>The group of skills with which an agent works a shift of a template, or <see cref="SkillGroups.None"/>.</summary>
    public int GroupOf(string agentId, string template) => _groups.OfAgent(_places[agentId], _skillsOf.GetValueOrDefault(template, []));

    /// <summary>An agent comes to work.</summary>
    public void Add(Shift shift) => ForEach(shift, Cover.Add);

    /// <summary>An agent goes.</summary>
    public void Remove(Shift shift) => ForEach(shift, Cover.Remove);

    /// <summary>What changes cost in coverage, and in cover of teams.</summary>
    public (double Missing, double Idle, double Teams) CostOf(IEnumerable<RosterChange> changes)
    {
        var net = NetOf(changes);
        var slots = SlotsOf(net);
        var before = CostOf(slots);
        Apply(net);
        var after = CostOf(slots);
        Undo(net);
        return (after.Missing - before.Missing, after.Idle - before.Idle, after.Teams - before.Teams);
    }

    /// <summary>What changes do to the skills, and when.</summary>
    public (ImmutableArray<SkillChange> Skills, ImmutableArray<CoverStretch> Stretches) EffectOf(IEnumerable<RosterChange> changes)
    {
        var net = NetOf(changes);
        var slots = SlotsOf(net);
        slots.Sort();
        var before = SurplusOf(slots);
        Apply(net);
        var after = SurplusOf(slots);
        Undo(net);
        return (SkillChanges(before, after), [.. Enumerable.Range(0, _demand.Skills).SelectMany(skill => Stretches(skill, slots, before[skill], after[skill]))]);
    }

    /// <summary>The shifts that go and come; those that only pass from one agent to another of the same skills leave coverage alone.</summary>
    private (List<Shift> Gone, List<Shift> Come) NetOf(IEnumerable<RosterChange> changes)
    {
        var all = changes.ToList();
        var gone = all.Select(change => change.Before).OfType<Shift>().ToList();
        var come = all.Select(change => change.After).OfType<Shift>().ToList();
        gone.RemoveAll(shift => come.FindIndex(other => CoverAlike(shift, other)) is var alike and >= 0 && come.Remove(come[alike]));
        return (gone, come);
    }

    private bool CoverAlike(Shift one, Shift other) =>
        GroupOf(one.AgentId, one.Template) == GroupOf(other.AgentId, other.Template) && one.Span == other.Span && one.Breaks.Select(pause => pause.Span).SequenceEqual(other.Breaks.Select(pause => pause.Span));

    private void Apply((List<Shift> Gone, List<Shift> Come) net)
    {
        net.Gone.ForEach(Remove);
        net.Come.ForEach(Add);
    }

    private void Undo((List<Shift> Gone, List<Shift> Come) net)
    {
        net.Come.ForEach(Remove);
        net.Gone.ForEach(Add);
    }

    private List<int> SlotsOf((List<Shift> Gone, List<Shift> Come) net)
    {
        var slots = new List<int>();
        foreach (var shift in net.Gone.Concat(net.Come))
        {
            ForEach(shift, (slot, _) =>
            {
                if (!_touched[slot])
                {
                    _touched[slot] = true;
                    slots.Add(slot);
                }
            });
        }

        slots.ForEach(slot => _touched[slot] = false);
        return slots;
    }

    private (double Missing, double Idle, double Teams) CostOf(List<int> slots)
    {
        var (missing, idle, teams) = (0.0, 0.0, 0.0);
        foreach (var slot in slots)
        {
            for (var skill = 0; skill < _demand.Skills; skill++)
            {
                var (allotted, required) = (Cover.Allotted(slot, skill), _demand.Required(slot, skill));
                idle += Math.Max(0, allotted - required) * _demand.CostOfIdle;
                for (var agent = 0; agent < required; agent++)
                {
                    // An agent there who is worth nothing is idle; one not there is missed by what they would be worth.
                    var step = _demand.CostOfOneMore(slot, skill, agent);
                    idle += agent < allotted ? Math.Max(step, 0) : 0;
                    missing -= agent < allotted ? 0 : Math.Min(step, 0);
                }
            }

            for (var floor = 0; floor < _floors.Count; floor++)
            {
                teams += Math.Max(0, _floors.FloorOf(slot, floor) - Cover.Present(slot, floor)) * _floors.PriceOf(floor);
            }
        }

        return (missing, idle, teams);
    }

    /// <summary>Agents beyond the requirement, by skill and slot; negative: missing.</summary>
    private int[][] SurplusOf(List<int> slots) =>
        [.. Enumerable.Range(0, _demand.Skills).Select(skill => slots.Select(slot => Cover.Allotted(slot, skill) - _problem.Skills[skill].Required[slot / Slots.SlotsPerInterval]).ToArray())];

    private ImmutableArray<SkillChange> SkillChanges(int[][] before, int[][] after)
    {
        var changes = Enumerable.Range(0, _demand.Skills).Select(skill => new SkillChange(
            _problem.Skills[skill].Line,
            (after[skill].Sum(surplus => Math.Max(0, -surplus)) - before[skill].Sum(surplus => Math.Max(0, -surplus))) * Slots.Hours,
            (after[skill].Sum(surplus => Math.Max(0, surplus)) - before[skill].Sum(surplus => Math.Max(0, surplus))) * Slots.Hours));
        return [.. changes.Where(change => change.MissingHours != 0 || change.IdleHours != 0)];
    }

    private IEnumerable<CoverStretch> Stretches(int skill, List<int> slots, int[] before, int[] after)
    {
        var first = 0;
        for (var i = 1; i <= slots.Count; i++)
        {
            if (i < slots.Count && slots[i] == slots[i - 1] + 1 && Missing(i) == Missing(first))
            {
                continue;
            }

            if (slots.Count > 0 && Missing(first) is var (was, now) && was != now)
            {
                yield return new CoverStretch(_problem.Skills[skill].Line, Slots.SpanOf(slots[first], i - first), was, now);
            }

            first = i;
        }

        (int Before, int After) Missing(int i) => (Math.Max(0, -before[i]), Math.Max(0, -after[i]));
    }

    private void ForEach(Shift shift, Action<int, int> action)
    {
        var group = GroupOf(shift.AgentId, shift.Template);
        if (group == SkillGroups.None)
        {
            return;
        }

        foreach (var (from, to) in Slots.WorkOf(shift))
        {
            for (var slot = from; slot < to; slot++)
            {
                action(slot, group);
            }
        }
    }
}
