using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Every template, for each clock that agents live by, with the slots in which its shifts may start; and every shift that is pinned.</summary>
internal sealed class ShiftCatalog
{
    private readonly int _kinds;
    private readonly List<TimeZoneInfo> _zones;
    private readonly int[][][] _starts; // [day][template]
    private readonly int[][] _startOfPinned;
    private readonly Dictionary<(string Agent, DateOnly Date), int> _pinned = [];

    public ShiftCatalog(SchedulingProblem problem, SlotGrid slots)
    {
        _kinds = problem.Templates.Length;
        _zones = [.. problem.Agents.Select(agent => agent.Zone).OfType<TimeZoneInfo>().Prepend(problem.Zone).Distinct()];
        var free = _zones.SelectMany(_ => problem.Templates.Select((t, kind) => new SlotTemplate(t, kind, slots))).ToList();
        _starts = [.. problem.Days.Dates().Select(date => free.Select((t, place) => StartsOn(date, t.Template, _zones[place / _kinds], slots)).ToArray())];
        var pinned = PinnedOf(problem).Select(shift => new SlotTemplate(shift, KindOf(problem, shift.Template), slots)).ToList();
        foreach (var template in pinned)
        {
            _pinned.Add((template.Pinned!.AgentId, template.Pinned.Date), free.Count + _pinned.Count);
        }

        _startOfPinned = [.. pinned.Select(t => new[] { slots.SlotAt(t.Pinned!.Span.Start) })];
        Templates = [.. free, .. pinned];
        LongestShift = Templates.Select(t => t.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The templates by place: the problem's, in its order, for each zone; then the shifts pinned.</summary>
    public SlotTemplate[] Templates { get; }

    /// <summary>The length of the longest template, in slots.</summary>
    public int LongestShift { get; }

    /// <summary>The slots in which a shift of a template may start on a day (counted from the problem's first), ascending.</summary>
    public int[] Starts(int day, int template) => template < _kinds * _zones.Count ? _starts[day][template] : _startOfPinned[template - (_kinds * _zones.Count)];

    /// <summary>The place of a template of the problem's list for a zone's clock.</summary>
    public int PlaceOf(int kind, TimeZoneInfo zone) => (_zones.IndexOf(zone) * _kinds) + kind;

    /// <summary>The place of the shift that is pinned for an agent's day, or -1.</summary>
    public int PinnedOn(DateOnly date, string agent) => _pinned.GetValueOrDefault((agent, date), -1);

    private static int KindOf(SchedulingProblem problem, string name) =>
        Enumerable.Range(0, problem.Templates.Length).Where(kind => problem.Templates[kind].Name == name).DefaultIfEmpty(-1).First();

    private static IEnumerable<Shift> PinnedOf(SchedulingProblem problem)
    {
        if (problem.Revision is not { } revision)
        {
            return [];
        }

        var pins = problem.Agents.ToDictionary(agent => agent.Id, agent => new Pins(revision, agent.Zone ?? problem.Zone), StringComparer.Ordinal);
        return revision.Published
            .Where(shift => pins.TryGetValue(shift.AgentId, out var held) && problem.Days.Contains(shift.Date) && held.Holds(shift.AgentId, shift.Date, shift))
            .DistinctBy(shift => (shift.AgentId, shift.Date));
    }

    private static int[] StartsOn(DateOnly date, ShiftTemplate template, TimeZoneInfo zone, SlotGrid slots) =>
        // On the night the clocks go forward, two readings are one instant.
        [.. template.Starts().Select(time => slots.SlotAt(LocalClock.InstantOf(date, time, zone))).Distinct().Order()];
}
