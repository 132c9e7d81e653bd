using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>The shifts that an agent could work on one day, with their breaks where the agent is missed least.</summary>
internal sealed class DayShifts
{
    private readonly CoverLedger _ledger;
    private readonly ShiftPrices _prices;
    private readonly List<(SlotTemplate Template, int Start)> _starts;
    private readonly int _first;
    private readonly int _end;
    private readonly DateOnly _date;

    public DayShifts(SchedulingProblem problem, CoverLedger ledger, DateOnly date)
    {
        _ledger = ledger;
        _date = date;
        _starts =
        [
            .. from template in problem.Templates
               let slots = new SlotTemplate(template, ledger.Slots)
               from start in StartsOn(problem, template, date).Select(ledger.Slots.SlotAt)
               select (slots, start),
        ];
        _first = _starts.Select(start => start.Start).DefaultIfEmpty().Min();
        _end = _starts.Select(start => start.Start + start.Template.Length).DefaultIfEmpty().Max();
        _prices = new ShiftPrices(ledger.Cover, ledger.Slots.Count, _end - _first, paidPerSlot: 0);
    }

    /// <summary>Shifts as wide and with breaks as late as the templates can make them on any day: time cut finely enough for them fits every shift.</summary>
    public static IEnumerable<Shift> Shapes(SchedulingProblem problem) =>
        from date in problem.Days.Dates()
        from template in problem.Templates
        from start in StartsOn(problem, template, date)
        let breaks = template.Breaks.SelectMany(pause => new[] { pause.Earliest, pause.Latest }.Select(at => new Break(pause.Name, new(start + at, start + at + pause.Length), pause.Paid)))
        select new Shift("", date, template.Name, new(start, start + template.Length), [.. breaks]);

    /// <summary>Every shift that the agent's contract allows on the day, with what it would cost in coverage as the roster is now, the cheapest first.</summary>
    /// <param name="agent">The agent, who is not at work on that day.</param>
    /// <param name="contract">The agent's contract.</param>
    public IEnumerable<(Shift Shift, double Price)> For(Agent agent, Contract contract)
    {
        var group = _ledger.GroupOf(agent.Id);
        if (group == SkillGroups.None || _starts.Count == 0)
        {
            return [];
        }

        _prices.Load(group, _first, _end);
        var allowed = _starts.Where(start => contract.Allows(start.Template.Template)).ToList();
        return allowed
            .Select(start => (Shift: ShiftOf(agent.Id, start.Template, start.Start), Price: _prices.Of(start.Template, start.Start)))
            .OrderBy(offer => offer.Price)
            .ToList();
    }

    private static IEnumerable<DateTimeOffset> StartsOn(SchedulingProblem problem, ShiftTemplate template, DateOnly date) =>
        template.Starts().Select(time => LocalClock.InstantOf(date, time, problem.Zone)).Distinct();

    private Shift ShiftOf(string agentId, SlotTemplate template, int start)
    {
        var edges = _prices.Plan(template, start);
        var breaks = template.Template.Breaks.Select((pause, i) => new Break(pause.Name, _ledger.Slots.SpanOf(edges.BreakAt(i), template.Breaks[i].Length), pause.Paid));
        return new Shift(agentId, _date, template.Template.Name, _ledger.Slots.SpanOf(start, template.Length), [.. breaks]);
    }
}
