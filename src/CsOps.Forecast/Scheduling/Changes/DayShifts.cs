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

    /// <summary>The shifts of a day.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="ledger">How it is covered.</param>
    /// <param name="date">The day.</param>
    /// <param name="zone">The zone whose clock the shifts start by.</param>
    public DayShifts(SchedulingProblem problem, CoverLedger ledger, DateOnly date, TimeZoneInfo zone)
    {
        _ledger = ledger;
        _date = date;
        _starts = [.. problem.Templates.SelectMany(template => StartsOn(template, date, zone).Select(start => (template, ledger.Slots.SlotAt(start))))];
        _first = _starts.Select(start => start.Start).DefaultIfEmpty().Min();
        _sums = new double[_starts.Select(start => start.Start + ledger.Slots.SlotsIn(start.Template.Length)).DefaultIfEmpty().Max() - _first + 1];
    }

    /// <summary>Shifts as wide and with breaks as late as the templates can make them on any day: time cut finely enough for them fits every shift.</summary>
    public static IEnumerable<Shift> Shapes(SchedulingProblem problem) =>
        from zone in problem.Agents.Select(agent => agent.Zone).OfType<TimeZoneInfo>().Append(problem.Zone).Distinct()
        from date in problem.Days.Dates()
        from template in problem.Templates
        from start in StartsOn(template, date, zone)
        let breaks = template.Breaks.SelectMany(pause => new[] { pause.Earliest, pause.Latest }.Select(at => new Break(pause.Name, new Interval(start + at, start + at + pause.Length), pause.Paid)))
        select new Shift("", date, template.Name, new Interval(start, start + template.Length), [.. breaks]);

    /// <summary>Every shift that the agent's contract allows on the day, with what it would cost in coverage as the roster is now.</summary>
    /// <param name="agent">The agent, who is not at work on that day.</param>
    /// <param name="contract">The agent's contract.</param>
    public List<(Shift Shift, double Price)> For(Agent agent, Contract contract)
    {
        var offers = new List<(Shift Shift, double Price)>();
        foreach (var group in _starts.Where(start => contract.Allows(start.Template)).GroupBy(start => _ledger.GroupOf(agent.Id, start.Template.Name)).Where(group => group.Key != SkillGroups.None))
        {
            Load(group.Key);
            offers.AddRange(group.Select(start => Place(agent.Id, start.Template, start.Start)));
        }

        return offers;
    }

    private static IEnumerable<DateTimeOffset> StartsOn(ShiftTemplate template, DateOnly date, TimeZoneInfo zone) =>
        template.IsOn(date) ? template.Starts().Select(time => LocalClock.InstantOf(date, time, zone)).Distinct() : [];

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

        return (new Shift(agentId, _date, template.Name, slots.SpanOf(start, length), [.. breaks]) { PaidShare = template.PaidShare }, price);
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
