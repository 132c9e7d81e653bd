using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A roster in the making: who has which shift on which day, and how the slots are covered.</summary>
/// <remarks>Calls about different agents may run at the same time as long as no slot is of concern to both.</remarks>
internal sealed class RosterState
{
    /// <summary>The template of a day off.</summary>
    public const int Off = -1;

    private readonly int[] _template; // [agent, day]
    private readonly ShiftEdges[] _edges; // [agent, day]
    private readonly int[] _paid; // [agent, week]: paid slots
    private readonly int[] _worked; // [agent, week]: days
    private readonly WorkedDay[]?[] _lines; // [agent]: past and planned days; null where no rule looks at them
    private readonly int _minutesPerSlot;
    private readonly int _days;
    private readonly int _weeks;

    public RosterState(RosterModel model)
    {
        Model = model;
        Cover = new SlotCover(model.Demand, model.Groups, model.Floors, model.CarriedOver);
        _days = model.Days;
        _weeks = model.Agents.Select(agent => agent.Weeks.Length).DefaultIfEmpty().Max();
        _template = new int[model.Agents.Length * _days];
        _edges = new ShiftEdges[_template.Length];
        _paid = new int[model.Agents.Length * _weeks];
        _worked = new int[_paid.Length];
        Array.Fill(_template, Off);
        _lines = [.. model.Agents.Select((terms, agent) => terms.Rules.Length == 0 ? null : model.Lines.Of(agent, []))];
        _minutesPerSlot = (int)model.Slots.Length.TotalMinutes;
        Publish();
    }

    public RosterModel Model { get; }

    public SlotCover Cover { get; }

    /// <summary>The place of the template of a day's shift, or <see cref="Off"/>.</summary>
    public int TemplateOf(int agent, int day) => _template[(agent * _days) + day];

    /// <summary>Whether the agent has a day off.</summary>
    public bool IsOff(int agent, int day) => TemplateOf(agent, day) == Off;

    /// <summary>When the agent is at work on a day.</summary>
    public ref readonly ShiftEdges EdgesOf(int agent, int day) => ref _edges[(agent * _days) + day];

    /// <summary>The paid slots of an agent's week.</summary>
    public int PaidOf(int agent, int week) => _paid[(agent * _weeks) + week];

    /// <summary>Sets a day's shift; coverage is not touched, see <see cref="CoverChange"/>.</summary>
    public void Set(int agent, int day, int template, in ShiftEdges edges)
    {
        var at = (agent * _days) + day;
        var week = (agent * _weeks) + Model.Agents[agent].WeekOf[day];
        var before = _template[at];
        _paid[week] += PaidOf(template) - PaidOf(before);
        _worked[week] += (template == Off ? 0 : 1) - (before == Off ? 0 : 1);
        _template[at] = template;
        _edges[at] = edges;
        if (_lines[agent] is { } line)
        {
            line[line.Length - _days + day] = template == Off ? default : DayOf(edges, PaidOf(template));
        }
    }

    /// <summary>The skill group of an agent in a shift of a template, by place; on a day off the agent's own.</summary>
    public int GroupIn(int agent, int template) => template == Off ? Model.Agents[agent].Group : Model.Agents[agent].GroupIn(Model.Catalog.Templates[template]);

    /// <summary>What coverage costs more when an agent's shift of one template becomes one of another.</summary>
    public double CoverageCost(int agent, int template, in ShiftEdges before, int newTemplate, in ShiftEdges after) =>
        CoverChange.Cost(Cover, GroupIn(agent, template), before, GroupIn(agent, newTemplate), after);

    /// <summary>Lets coverage follow when an agent's shift of one template became one of another.</summary>
    public void Recover(int agent, int template, in ShiftEdges before, int newTemplate, in ShiftEdges after) =>
        CoverChange.Apply(Cover, GroupIn(agent, template), before, GroupIn(agent, newTemplate), after);

    /// <summary>Makes a day's shift another, and lets coverage follow.</summary>
    public void Become(int agent, int day, int template, in ShiftEdges edges)
    {
        Recover(agent, TemplateOf(agent, day), EdgesOf(agent, day), template, edges);
        Set(agent, day, template, edges);
    }

    /// <summary>What a day of an agent costs besides coverage and hours; infinite when it is not allowed.</summary>
    public double DayCost(int agent, int day)
    {
        var at = (agent * _days) + day;
        var terms = Model.Agents[agent];
        return _template[at] == Off ? terms.OffCost(day) : terms.CostOf(day, _template[at], _edges[at]);
    }

    /// <summary>What an agent's part costs besides coverage, as far as two days have a say in it; infinite when one is not allowed.</summary>
    public double CostAround(int agent, int day, int otherDay)
    {
        var terms = Model.Agents[agent];
        var (week, otherWeek) = (terms.WeekOf[day], terms.WeekOf[otherDay]);
        var cost = terms.Weeks[week].CostOf(PaidOf(agent, week)) + DayCost(agent, day) + RuleCost(agent) + PairCost(agent, day);
        if (otherDay != day)
        {
            cost += DayCost(agent, otherDay) + PairCost(agent, otherDay) + (otherWeek == week ? 0 : terms.Weeks[otherWeek].CostOf(PaidOf(agent, otherWeek)));
        }

        return cost;
    }

    /// <summary>What the rules about an agent's days cost.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="hard">Whether hard rules count too.</param>
    public double RuleCost(int agent, bool hard = true)
    {
        if (_lines[agent] is not { } days)
        {
            return 0;
        }

        var cost = 0.0;
        var line = Model.Lines.LineOf(agent, days);
        foreach (var rule in Model.Agents[agent].Rules)
        {
            cost += rule.IsHard && !hard ? 0 : rule.Price * rule.Rule.Excess(line);
        }

        return cost;
    }

    /// <summary>What an agent's pairings cost on a day.</summary>
    public double PairCost(int agent, int day)
    {
        var cost = 0.0;
        foreach (var pair in Model.Agents[agent].Pairs)
        {
            cost += pair.CostOf(EdgesOf(pair.Judged, day), EdgesOf(pair.Other, day));
        }

        return cost;
    }

    /// <summary>Lets two agents exchange their shifts of a day.</summary>
    public void Exchange(int agent, int other, int day)
    {
        var place = TemplateOf(agent, day);
        var edges = EdgesOf(agent, day);
        Set(agent, day, TemplateOf(other, day), EdgesOf(other, day));
        Set(other, day, place, edges);
    }

    /// <summary>Whether the days and hours of the agent's week allow a shift of a template on a day, in place of what is there.</summary>
    public bool HasRoom(int agent, int day, int template)
    {
        var week = Model.Agents[agent].WeekOf[day];
        var terms = Model.Agents[agent].Weeks[week];
        var before = TemplateOf(agent, day);
        return _worked[(agent * _weeks) + week] + (before == Off ? 1 : 0) <= terms.MaxDays
            && _paid[(agent * _weeks) + week] + PaidOf(template) - PaidOf(before) <= terms.MaxPaid;
    }

    /// <summary>Whether the agent's shifts around a day keep the hard rules of rest, days in a row, and the week's days and hours.</summary>
    public bool KeepsRules(int agent, int day)
    {
        var terms = Model.Agents[agent];
        var week = terms.WeekOf[day];
        return _worked[(agent * _weeks) + week] <= terms.Weeks[week].MaxDays
            && _paid[(agent * _weeks) + week] <= terms.Weeks[week].MaxPaid
            && IsRested(agent, day, terms.MinimumRest)
            && DaysInARow(agent, day) <= terms.MaxConsecutiveDays;
    }

    /// <summary>What the roster costs.</summary>
    public RosterCost Cost() => RosterPricing.Of(this);

    /// <summary>The shifts, agent by agent and day by day.</summary>
    public IEnumerable<Shift> Shifts()
    {
        for (var agent = 0; agent < Model.Agents.Length; agent++)
        {
            for (var day = 0; day < _days; day++)
            {
                if (!IsOff(agent, day))
                {
                    yield return ShiftOf(agent, day);
                }
            }
        }
    }

    private Shift ShiftOf(int agent, int day)
    {
        var template = Model.Catalog.Templates[TemplateOf(agent, day)];
        if (template.Pinned is { } pinned)
        {
            return pinned;
        }

        var edges = EdgesOf(agent, day);
        var breaks = template.Template.Breaks.Select((pause, i) => new Break(pause.Name, Model.Slots.SpanOf(edges.BreakAt(i), template.Breaks[i].Length), pause.Paid));
        return new Shift(
            Model.Problem.Agents[agent].Id, Model.Problem.Days.First.AddDays(day), template.Template.Name, Model.Slots.SpanOf(edges.Start, template.Length), [.. breaks])
        {
            PaidShare = template.Template.PaidShare,
        };
    }

    /// <summary>Lets everybody have what is published: all that is pinned, and of the rest what the rules allow.</summary>
    private void Publish()
    {
        for (var agent = 0; Model.Problem.Revision is not null && agent < Model.Agents.Length; agent++)
        {
            var terms = Model.Agents[agent];
            for (var day = 0; day < _days; day++)
            {
                if (terms.PinnedOn(day) is >= 0 and var place)
                {
                    Become(agent, day, place, ShiftEdges.Of(Model.Catalog.Templates[place], Model.Catalog.Starts(day, place)[0]));
                }
            }

            for (var day = 0; day < _days; day++)
            {
                if (terms.PublishedOn(day) is { } shift && terms.Allows(shift.Place) && double.IsFinite(terms.CostOf(day, shift.Place, shift.Edges)) && HasRoom(agent, day, shift.Place))
                {
                    Become(agent, day, shift.Place, shift.Edges);
                    if (!KeepsRules(agent, day))
                    {
                        Become(agent, day, Off, default);
                    }
                }
            }
        }
    }

    private WorkedDay DayOf(in ShiftEdges edges, int paid)
    {
        var (longest, pause) = (edges[1] - edges[0], 0);
        for (var edge = 2; edge < edges.Count; edge += 2)
        {
            longest = Math.Max(longest, edges[edge + 1] - edges[edge]);
            pause += edges[edge] - edges[edge - 1];
        }

        return new WorkedDay(edges.Start * _minutesPerSlot, edges.End * _minutesPerSlot, paid * _minutesPerSlot, longest * _minutesPerSlot, pause * _minutesPerSlot);
    }

    private int PaidOf(int template) => template == Off ? 0 : Model.Catalog.Templates[template].Paid;

    private bool IsRested(int agent, int day, int rest)
    {
        var first = agent * _days;
        if (_template[first + day] == Off)
        {
            return true;
        }

        var before = day - 1;
        while (before >= 0 && _template[first + before] == Off)
        {
            before--;
        }

        var after = day + 1;
        while (after < _days && _template[first + after] == Off)
        {
            after++;
        }

        var lastEnd = before < 0 ? Model.Agents[agent].LastEndBefore : _edges[first + before].End;
        return _edges[first + day].Start - lastEnd >= rest
            && (after == _days || _edges[first + after].Start - _edges[first + day].End >= rest);
    }

    private int DaysInARow(int agent, int day)
    {
        var first = agent * _days;
        if (_template[first + day] == Off)
        {
            return 0;
        }

        var from = day;
        while (from > 0 && _template[first + from - 1] != Off)
        {
            from--;
        }

        var to = day;
        while (to < _days - 1 && _template[first + to + 1] != Off)
        {
            to++;
        }

        return to - from + 1 + (from == 0 ? Model.Agents[agent].DaysBefore : 0);
    }
}
