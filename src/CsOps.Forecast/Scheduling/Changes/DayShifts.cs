using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>The shifts that an agent could work on one day, with their breaks where the agent is missed least.</summary>
/// <remarks>Windows of breaks do not overlap, so that each break is placed alone; prefix sums of what work is worth make a price O(break positions).</remarks>
internal sealed class DayShifts
{
    private readonly CoverLedger _ledger;
    private readonly DateOnly _date;
    private readonly List<(ShiftTemplate Template, int Start)> _starts;
    private readonly int _first;
    private readonly double[] _sums; // [i]: cost of being at work in the first i slots from the first on

    public DayShifts(SchedulingProblem problem, CoverLedger ledger, DateOnly date)
    {
        _ledger = ledger;
        _date = date;
        _starts = [.. problem.Templates.SelectMany(template => StartsOn(problem, template, date).Select(start => (template, ledger.Slots.SlotAt(start))))];
        _first = _starts.Select(start => start.Start).DefaultIfEmpty().Min();
        _sums = new double[_starts.Select(start => start.Start + ledger.Slots.SlotsIn(start.Template.Length)).DefaultIfEmpty().Max() - _first + 1];
    }

    /// <summary>Shifts as wide and with breaks as late as the templates can make them on any day: time cut finely enough for them fits every shift.</summary>
    public static IEnumerable<Shift> Shapes(SchedulingProblem problem) =>
        from date in problem.Days.Dates()
        from template in problem.Templates
        from start in StartsOn(problem, template, date)
        let breaks = template.Breaks.SelectMany(pause => new[] { pause.Earliest, pause.Latest }.Select(at => new Break(pause.Name, new Interval(start + at, start + at + pause.Length), pause.Paid)))
        select new Shift("", date, template.Name, new Interval(start, start + template.Length), [.. breaks]);

    /// <summary>Every shift that the agent's contract allows on the day, with what it would cost in coverage as the roster is now.</summary>
    /// <param name="agent">The agent, who is not at work on that day.</param>
    /// <param name="contract">The agent's contract.</param>
    public List<(Shift Shift, double Price)> For(Agent agent, Contract contract)
    {
        var group = _ledger.GroupOf(agent.Id);
        if (group == SkillGroups.None || _starts.Count == 0)
        {
            return [];
        }

        Load(group);
        return [.. _starts.Where(start => contract.Allows(start.Template)).Select(start => Place(agent.Id, start.Template, start.Start))];
    }

    private static IEnumerable<DateTimeOffset> StartsOn(SchedulingProblem problem, ShiftTemplate template, DateOnly date) =>
        template.Starts().Select(time => LocalClock.InstantOf(date, time, problem.Zone)).Distinct();

    private void Load(int group)
    {
        for (var i = 0; i < _sums.Length - 1; i++)
        {
            var slot = _first + i;
            _sums[i + 1] = _sums[i] + (slot >= 0 && slot < _ledger.Slots.Count ? _ledger.Cover.CostOfAdding(slot, group) : 0);
        }
    }

    private (Shift Shift, double Price) Place(string agentId, ShiftTemplate template, int start)
    {
        var slots = _ledger.Slots;
        var length = slots.SlotsIn(template.Length);
        var price = CostOfWork(start, length);
        var breaks = new List<Break>();
        foreach (var pause in template.Breaks)
        {
            var at = Best(start + slots.SlotsIn(pause.Earliest), start + slots.SlotsIn(pause.Latest), slots.SlotsIn(pause.Length));
            price -= CostOfWork(at, slots.SlotsIn(pause.Length));
            breaks.Add(new Break(pause.Name, slots.SpanOf(at, slots.SlotsIn(pause.Length)), pause.Paid));
        }

        return (new Shift(agentId, _date, template.Name, slots.SpanOf(start, length), [.. breaks]), price);
    }

    /// <summary>Where a break is missed least: where work costs most; the first of equals.</summary>
    private int Best(int earliest, int latest, int length)
    {
        var best = earliest;
        for (var start = earliest + 1; start <= latest; start++)
        {
            best = CostOfWork(start, length) > CostOfWork(best, length) ? start : best;
        }

        return best;
    }

    private double CostOfWork(int start, int length) => _sums[start + length - _first] - _sums[start - _first];
}
