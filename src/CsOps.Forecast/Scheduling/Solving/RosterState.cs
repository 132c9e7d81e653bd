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
    private readonly int _days;
    private readonly int _weeks;

    public RosterState(RosterModel model)
    {
        Model = model;
        Cover = new SlotCover(model.Demand, model.Groups);
        _days = model.Days;
        _weeks = model.Agents.Select(agent => agent.Weeks.Length).DefaultIfEmpty().Max();
        _template = new int[model.Agents.Length * _days];
        _edges = new ShiftEdges[_template.Length];
        _paid = new int[model.Agents.Length * _weeks];
        _worked = new int[_paid.Length];
        Array.Fill(_template, Off);
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

    /// <summary>What an agent's week costs by missing paid time.</summary>
    public double MissingPaidCost(int agent, int week) =>
        Math.Max(0, Model.Agents[agent].Weeks[week].MinPaid - PaidOf(agent, week)) * Model.MissingPaidPerSlot;

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

    /// <summary>What the roster costs.</summary>
    public RosterCost Cost()
    {
        var (missing, idle) = Cover.TotalCost();
        var (paid, belowMinimum, preferences) = (0.0, 0.0, 0.0);
        foreach (var agent in Enumerable.Range(0, Model.Agents.Length).Where(agent => Model.Agents[agent].Group != SkillGroups.None))
        {
            var terms = Model.Agents[agent];
            for (var week = 0; week < terms.Weeks.Length; week++)
            {
                paid += PaidOf(agent, week) * Model.PaidPerSlot;
                belowMinimum += MissingPaidCost(agent, week);
            }

            for (var day = 0; day < _days; day++)
            {
                preferences += IsOff(agent, day) ? 0 : terms.DayCost[day];
            }
        }

        return new RosterCost(missing, idle, paid, belowMinimum, preferences);
    }

    private Shift ShiftOf(int agent, int day)
    {
        var template = Model.Catalog.Templates[TemplateOf(agent, day)];
        var edges = EdgesOf(agent, day);
        var breaks = template.Template.Breaks.Select((pause, i) => new Break(pause.Name, Model.Slots.SpanOf(edges.BreakAt(i), template.Breaks[i].Length), pause.Paid));
        return new Shift(
            Model.Problem.Agents[agent].Id, Model.Problem.Days.First.AddDays(day), template.Template.Name, Model.Slots.SpanOf(edges.Start, template.Length), [.. breaks]);
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

        return (before < 0 || _edges[first + day].Start - _edges[first + before].End >= rest)
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

        return to - from + 1;
    }
}
