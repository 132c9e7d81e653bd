using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// What an agent's shift on a day costs besides its hours and the day, where it matters which shift it is: availability, pattern, preferences, allowances, pins and
/// changes of a published roster. Infinite for a shift that is not allowed.
/// </summary>
internal sealed class ShiftTerms
{
    private readonly List<(int From, int To)>?[] _available; // [day]: where shifts must lie, in slots; null for anywhere
    private readonly PatternDay?[] _pattern; // [day]
    private readonly DateOnly[] _dates; // [day]
    private readonly Wish[] _wishes;
    private readonly double[] _premium; // [kind]
    private readonly ShiftCatalog _catalog;
    private readonly RosterRevision? _revision;
    private readonly int _firstChange = int.MinValue; // the slot before which no new shift starts
    private readonly double[] _offCost; // [day]
    private readonly int[] _pinned; // [day]: the place of the only shift allowed, or -1
    private readonly bool[] _isPinned; // [day]
    private readonly PublishedShift?[] _published; // [day]

    public ShiftTerms(RosterModel model, Agent agent, TimeZoneInfo zone, CoverageWeights weights)
    {
        var problem = model.Problem;
        var dates = problem.Days.Dates().ToList();
        _dates = [.. dates];
        _catalog = model.Catalog;
        _revision = problem.Revision;
        _available = [.. dates.Select(date => AvailableSpans.On(date, agent, zone)?.ConvertAll(span => (model.Slots.SlotFrom(span.Start), model.Slots.SlotTo(span.End))))];
        var pattern = agent.Pattern is null ? null : problem.Patterns.First(p => p.Name == agent.Pattern);
        _pattern = [.. dates.Select(date => pattern?.On(date, agent.PatternOffset))];
        _wishes = [.. agent.Preferences.Where(p => p.Weight > 0).Select(p => new Wish(model, p, zone, p.Weight * (1 + (weights.SeniorityPerYear * agent.Seniority))))];
        _premium = [.. problem.Templates.Select(template => template.Premium)];
        _pinned = [.. dates.Select(date => model.Catalog.PinnedOn(date, agent.Id))];
        _published = new PublishedShift?[dates.Count];
        _isPinned = new bool[dates.Count];
        _offCost = [.. _pattern.Select((day, i) => day?.Kind == PatternDayKind.Work && !agent.IsAbsent(dates[i]) ? pattern!.Weight : 0)];
        if (_revision is not null)
        {
            _firstChange = _revision.PinnedBefore is { } moment ? model.Slots.SlotFrom(moment) : int.MinValue;
            Revise(model, agent, zone, dates);
        }
    }

    /// <summary>Whether a day stays as published.</summary>
    public bool IsPinned(int day) => _isPinned[day];

    /// <summary>The place of the only shift that a day may have, or -1.</summary>
    public int PinnedOn(int day) => _pinned[day];

    /// <summary>The published shift of a day as one of a template of the catalogue; null for a day off, and for a shift that no template makes.</summary>
    public PublishedShift? PublishedOn(int day) => _published[day] is { Place: >= 0 } shift ? shift : null;

    /// <summary>What a day off costs.</summary>
    public double OffCost(int day) => _offCost[day];

    /// <summary>What a shift costs; its breaks are compared with the published ones where it has any.</summary>
    public double CostOf(int day, int place, int start, in ShiftEdges edges)
    {
        if (_isPinned[day])
        {
            return place == _pinned[day] ? 0 : double.PositiveInfinity;
        }

        var template = _catalog.Templates[place];
        if (template.Pinned is not null || start < _firstChange && !IsAsPublished(day, place, start) || !IsAvailable(day, start, start + template.Length) || _pattern[day]?.Allows(template.Template.Name) == false
            || !template.Template.IsOn(_dates[day]))
        {
            return double.PositiveInfinity;
        }

        var cost = _premium[template.Kind];
        foreach (var wish in _wishes)
        {
            cost += wish.CostOf(day, template.Kind, start, start + template.Length);
        }

        return cost + (_revision is null ? 0 : CostOfChange(day, place, start, edges));
    }

    /// <summary>What of a day's cost is for a change of the published roster.</summary>
    public double ChangeCost(int day, int template, in ShiftEdges edges) =>
        _revision is null || _isPinned[day] ? 0
        : template != RosterState.Off ? CostOfChange(day, template, edges.Start, edges)
        : _published[day] is null ? 0 : _revision.CostPerChange;

    private double CostOfChange(int day, int place, int start, in ShiftEdges edges)
    {
        if (!IsAsPublished(day, place, start))
        {
            return _revision!.CostPerChange;
        }

        for (var i = 0; i < edges.Count; i++)
        {
            if (edges[i] != _published[day]!.Edges[i])
            {
                return _revision!.CostPerBreakChange;
            }
        }

        return 0;
    }

    private bool IsAsPublished(int day, int place, int start) => _published[day] is { } shift && shift.Place == place && shift.Edges.Start == start;

    private bool IsAvailable(int day, int start, int end)
    {
        if (_available[day] is not { } spans)
        {
            return true;
        }

        foreach (var (from, to) in spans)
        {
            if (start >= from && end <= to)
            {
                return true;
            }
        }

        return false;
    }

    private void Revise(RosterModel model, Agent agent, TimeZoneInfo zone, List<DateOnly> dates)
    {
        var pins = new Pins(_revision!, zone);
        var shifts = _revision!.Published.Where(shift => shift.AgentId == agent.Id).DistinctBy(shift => shift.Date).ToDictionary(shift => shift.Date);
        for (var day = 0; day < dates.Count; day++)
        {
            var shift = shifts.GetValueOrDefault(dates[day]);
            _isPinned[day] = pins.Holds(agent.Id, dates[day], shift);
            if (_isPinned[day])
            {
                _offCost[day] = shift is null ? 0 : double.PositiveInfinity;
            }
            else if (shift is not null)
            {
                _published[day] = PublishedShift.Of(model, shift, day, zone);
                _offCost[day] += _revision.CostPerChange;
            }
        }
    }

    /// <summary>A preference in slots.</summary>
    private sealed class Wish
    {
        private readonly bool[] _isAbout; // [day]
        private readonly int _kind; // of template, or -1
        private readonly int[] _notBefore; // [day]
        private readonly int[] _notAfter; // [day]
        private readonly double _cost;

        public Wish(RosterModel model, ShiftPreference preference, TimeZoneInfo zone, double cost)
        {
            var days = model.Problem.Days;
            _isAbout = [.. days.Dates().Select(date => preference.IsAbout(date.DayOfWeek))];
            _kind = preference.Template is { } name ? model.Problem.Templates.TakeWhile(t => t.Name != name).Count() : -1;
            _notBefore = [.. days.Dates().Select(date => preference.NotBefore is { } time ? model.Slots.SlotFrom(LocalClock.InstantOf(date, time, zone)) : int.MinValue)];
            _notAfter = [.. days.Dates().Select(date => preference.EndOn(date, zone) is { } end ? model.Slots.SlotTo(end) : int.MaxValue)];
            _cost = cost;
        }

        public double CostOf(int day, int kind, int start, int end) =>
            _isAbout[day] && ((_kind >= 0 && kind != _kind) || start < _notBefore[day] || end > _notAfter[day]) ? _cost : 0;
    }
}
