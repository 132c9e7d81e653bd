using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Puts duties into the shifts of a roster where those who take part are missed least.</summary>
internal sealed class DutyPlacer
{
    private readonly RosterState _state;
    private readonly RosterModel _model;
    private readonly Dictionary<(int Agent, int Day), List<(string Name, int Start, int Length)>> _placed = [];

    public DutyPlacer(RosterState state)
    {
        _state = state;
        _model = state.Model;
    }

    /// <summary>Places every duty that fits, those with the most people first. Coverage follows.</summary>
    public void Place()
    {
        foreach (var duty in _model.Problem.Duties.OrderByDescending(duty => duty.Together ? duty.Agents.Length : 1))
        {
            var had = DutyRule.HadBefore(_model.Problem, duty);
            var agents = duty.Agents.Where(agent => !had.Contains(agent)).Select(_model.PlaceOf).Distinct().Where(agent => !HasPinned(agent, duty)).ToList();
            var starts = StartsOf(duty);
            foreach (var together in duty.Together ? [agents] : agents.Select(agent => new List<int> { agent }))
            {
                PlaceOne(duty, together, starts);
            }
        }
    }

    /// <summary>A shift with its duties among its breaks.</summary>
    public Shift WithDuties(Shift shift)
    {
        var key = (_model.PlaceOf(shift.AgentId), shift.Date.DayNumber - _model.Problem.Days.First.DayNumber);
        return _placed.TryGetValue(key, out var duties)
            ? shift with
            {
                Breaks = [.. shift.Breaks.Concat(duties.Select(d => new Break(d.Name, _model.Slots.SpanOf(d.Start, d.Length), Paid: true) { IsRest = false })).OrderBy(b => b.Span.Start)],
            }
            : shift;
    }

    /// <summary>The best time for some agents at once; where there is none for all, the best of those when most of them can.</summary>
    private void PlaceOne(Duty duty, List<int> agents, List<int> starts)
    {
        var length = WeekTerms.SlotsUp(duty.Length, _model.Slots);
        var best = starts
            .Select(start => (Start: start, Free: agents.Where(agent => DayOf(agent, start, length) >= 0).ToList()))
            .Where(at => at.Free.Count > 0)
            .OrderByDescending(at => at.Free.Count).ThenBy(at => CostOf(at.Free, at.Start, length)).ThenBy(at => at.Start)
            .FirstOrDefault();
        foreach (var agent in best.Free ?? [])
        {
            var day = DayOf(agent, best.Start, length);
            Leave(agent, day, best.Start, length);
            if (!_placed.TryGetValue((agent, day), out var duties))
            {
                _placed.Add((agent, day), duties = []);
            }

            duties.Add((duty.Name, best.Start, length));
        }
    }

    /// <summary>What it costs when agents leave their work for some slots: tried, and taken back.</summary>
    private double CostOf(List<int> agents, int start, int length)
    {
        var cost = 0.0;
        foreach (var agent in agents)
        {
            var group = GroupOf(agent, start, length);
            for (var slot = Math.Max(0, start); slot < Math.Min(start + length, _state.Cover.Slots); slot++)
            {
                cost += _state.Cover.CostOfRemoving(slot, group);
                _state.Cover.Remove(slot, group);
            }
        }

        foreach (var agent in agents)
        {
            for (var slot = Math.Max(0, start); slot < Math.Min(start + length, _state.Cover.Slots); slot++)
            {
                _state.Cover.Add(slot, GroupOf(agent, start, length));
            }
        }

        return cost;
    }

    private void Leave(int agent, int day, int start, int length)
    {
        for (var slot = Math.Max(0, start); slot < Math.Min(start + length, _state.Cover.Slots); slot++)
        {
            _state.Cover.Remove(slot, _state.GroupIn(agent, _state.TemplateOf(agent, day)));
        }
    }

    private int GroupOf(int agent, int start, int length) => _state.GroupIn(agent, _state.TemplateOf(agent, DayOf(agent, start, length)));

    /// <summary>The day in whose shift an agent works on contacts throughout some slots, or -1.</summary>
    private int DayOf(int agent, int start, int length)
    {
        for (var day = 0; day < _model.Days; day++)
        {
            if (_state.IsOff(agent, day) || _state.GroupIn(agent, _state.TemplateOf(agent, day)) == SkillGroups.None)
            {
                continue;
            }

            ref readonly var edges = ref _state.EdgesOf(agent, day);
            for (var edge = 0; edge < edges.Count; edge += 2)
            {
                if (edges[edge] <= start && start + length <= edges[edge + 1]
                    && !(_placed.TryGetValue((agent, day), out var duties) && duties.Exists(d => d.Start < start + length && start < d.Start + d.Length)))
                {
                    return day;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a shift that stays as published has the duty.</summary>
    private bool HasPinned(int agent, Duty duty) => Enumerable.Range(0, _model.Days).Any(
        day => !_state.IsOff(agent, day) && _model.Catalog.Templates[_state.TemplateOf(agent, day)].Pinned?.Breaks.Any(b => b.Name == duty.Name) == true);

    private List<int> StartsOf(Duty duty)
    {
        var length = WeekTerms.SlotsUp(duty.Length, _model.Slots);
        var starts = new List<int>();
        for (var slot = 0; slot + length <= _model.Slots.Count; slot++)
        {
            var span = _model.Slots.SpanOf(slot, length);
            if (DutyRule.IsWithin(duty, span.Start, span.End, _model.Problem.Zone))
            {
                starts.Add(slot);
            }
        }

        return starts;
    }
}
