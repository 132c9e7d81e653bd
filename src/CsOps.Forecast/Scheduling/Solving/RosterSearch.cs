using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A roster in the making: who has which shifts, how the slots are covered, and how to replan one agent after another.</summary>
internal sealed class RosterSearch
{
    /// <summary>Less than this is a rounding error, not an improvement.</summary>
    private const double Rounding = 1e-7;

    private readonly SchedulingProblem _problem;
    private readonly SlotNoise _noise;
    private readonly SlotGrid _slots;
    private readonly ShiftCatalog _catalog;
    private readonly SkillGroups _groups;
    private readonly SlotCover _cover;
    private readonly ShiftPrices _prices;
    private readonly WeekSearch _weekSearch;
    private readonly WeekTerms[][] _terms; // [agent][week]
    private readonly PlannedShift?[][] _shifts; // [agent][day]
    private readonly int[] _order;
    private readonly CoverageWeights _weights;

    public RosterSearch(SchedulingProblem problem, CoverageWeights weights)
    {
        _problem = problem;
        _weights = weights;
        _noise = new SlotNoise(problem.Seed);
        _slots = SlotGrid.ForTemplates(problem);
        _catalog = new ShiftCatalog(problem, _slots);
        _groups = new SkillGroups(problem);
        _cover = new SlotCover(new SlotDemand(problem, _slots, weights), _groups);
        _prices = new ShiftPrices(_cover, _slots.Count, _slots.Count + _catalog.LongestShift, weights.Paid * _slots.Hours, _noise);
        _weekSearch = new WeekSearch(_catalog, _prices, weights.MissingPaid * _slots.Hours);
        _terms = TermsOfAgents();
        _shifts = [.. problem.Agents.Select(_ => new PlannedShift?[problem.Days.Days])];
        _order = [.. SeededOrder.Of(problem).Where(agent => _groups.OfAgent(agent) != SkillGroups.None)];
    }

    /// <summary>Whether the last sweep changed anything for the better.</summary>
    public bool Improved { get; private set; }

    /// <summary>Plans every agent anew, one after the other. False when cancelled on the way; what was planned until then stands.</summary>
    /// <param name="disturbance">How far prices are disturbed, as a share of the price of a missing agent; 0 for not at all.</param>
    /// <param name="cancellationToken">Asked before each agent.</param>
    public bool Sweep(double disturbance, CancellationToken cancellationToken)
    {
        Improved = false;
        _noise.Amplitude = disturbance * _weights.UnderStaffing * _slots.Hours;
        foreach (var agent in _order)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            foreach (var terms in _terms[agent])
            {
                Improved |= Replan(agent, terms);
            }
        }

        return true;
    }

    /// <summary>The price of the roster as it is.</summary>
    public double Cost()
    {
        var cost = _cover.TotalCost();
        for (var agent = 0; agent < _shifts.Length; agent++)
        {
            foreach (var terms in _terms[agent].Where(_ => _groups.OfAgent(agent) != SkillGroups.None))
            {
                var paid = _shifts[agent].Skip(terms.FirstDay).Take(terms.Days).Sum(s => s?.Template.Paid ?? 0);
                cost += ((paid * _weights.Paid) + (Math.Max(0, terms.MinPaid - paid) * _weights.MissingPaid)) * _slots.Hours;
            }
        }

        return cost;
    }

    /// <summary>The shifts as they are.</summary>
    public IEnumerable<Shift> Shifts()
    {
        for (var agent = 0; agent < _shifts.Length; agent++)
        {
            for (var day = 0; day < _shifts[agent].Length; day++)
            {
                if (_shifts[agent][day] is { } shift)
                {
                    yield return ShiftOf(_problem.Agents[agent], _problem.Days.First.AddDays(day), shift);
                }
            }
        }
    }

    private WeekTerms[][] TermsOfAgents()
    {
        var contracts = _problem.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var weeks = ContractWeek.Of(_problem.Days).ToList();
        return
        [
            .. _problem.Agents.Select(agent =>
                weeks.Select(week => new WeekTerms(_problem, agent, contracts[agent.Contract], week, _catalog, _slots)).ToArray()),
        ];
    }

    /// <summary>Gives an agent the best week there is against all others. Whether it is better than the one before.</summary>
    private bool Replan(int agent, WeekTerms terms)
    {
        var group = _groups.OfAgent(agent);
        var week = _shifts[agent].AsSpan(terms.FirstDay, terms.Days);
        Cover(week, group, _cover.Remove);
        var (first, end) = StretchOf(terms);
        _prices.Load(group, first, end);
        var before = _weekSearch.CostOf(terms, week);
        var (cost, shifts) = _weekSearch.Find(terms, WeekBorder.Of(_shifts[agent], terms.FirstDay, terms.Days));
        var isBetter = cost < before - Rounding;
        if (isBetter)
        {
            shifts.CopyTo(week);
        }

        Cover(week, group, _cover.Add);
        return isBetter;
    }

    private void Cover(ReadOnlySpan<PlannedShift?> week, int group, Action<int, int> change)
    {
        foreach (var shift in week)
        {
            foreach (var slot in shift?.SlotsAtWork() ?? [])
            {
                if (slot < _slots.Count)
                {
                    change(slot, group);
                }
            }
        }
    }

    /// <summary>The slots that shifts of a week can touch.</summary>
    private (int First, int End) StretchOf(WeekTerms terms)
    {
        var first = int.MaxValue;
        var last = int.MinValue;
        foreach (var template in terms.Templates)
        {
            first = Math.Min(first, _catalog.Starts(terms.FirstDay, template)[0]);
            last = Math.Max(last, _catalog.Starts(terms.FirstDay + terms.Days - 1, template)[^1] + _catalog.Templates[template].Length);
        }

        return terms.Templates.Length == 0 ? (0, 0) : (first, last);
    }

    private Shift ShiftOf(Agent agent, DateOnly date, PlannedShift shift)
    {
        var template = shift.Template.Template;
        var breaks = template.Breaks.Select((pause, i) =>
            new Break(pause.Name, _slots.SpanOf(shift.Breaks[i], shift.Template.Breaks[i].Length), pause.Paid));
        return new Shift(agent.Id, date, template.Name, _slots.SpanOf(shift.Start, shift.Template.Length), [.. breaks]);
    }
}
