namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What a shift of an agent of one group would cost, in a stretch of slots as they are covered now.</summary>
/// <remarks>
/// An agent is in a slot at most once, and slots are priced apart, so the price of a week is the sum of its shifts'. Windows of breaks do
/// not overlap, so each break is placed alone, where the agent is missed least. Prefix sums make a price O(break positions).
/// </remarks>
internal sealed class ShiftPrices
{
    private readonly SlotCover _cover;
    private readonly double _paidPerSlot;
    private readonly List<double[]> _sums = []; // [group loaded][i]: cost of being at work in the first i slots of the stretch
    private readonly List<int> _groups = [];
    private AgentTerms _terms = null!;
    private int _loaded;
    private int _first;
    private int _end;

    /// <summary>Prices of work that is added to <paramref name="cover"/>.</summary>
    /// <param name="cover">Who is at work.</param>
    /// <param name="paidPerSlot">The cost of a paid slot.</param>
    public ShiftPrices(SlotCover cover, double paidPerSlot)
    {
        _cover = cover;
        _paidPerSlot = paidPerSlot;
    }

    /// <summary>Prices the slots from <paramref name="first"/> to before <paramref name="end"/> for an agent; work outside the grid covers nothing.</summary>
    public void Load(AgentTerms terms, int first, int end)
    {
        _terms = terms;
        _first = first;
        _loaded = 0;
        _end = end;
    }

    /// <summary>The price of a shift with its breaks where they cost least.</summary>
    public double Of(SlotTemplate template, int start)
    {
        var sums = SumsOf(template);
        var price = OfWork(sums, start, template.Length) + (template.Paid * _paidPerSlot);
        foreach (var pause in template.Breaks)
        {
            price -= OfWork(sums, BestStart(sums, pause, start), pause.Length);
        }

        return price;
    }

    /// <summary>The price of a shift as it is.</summary>
    public double Of(SlotTemplate template, in ShiftEdges edges)
    {
        var sums = SumsOf(template);
        var price = template.Paid * _paidPerSlot;
        for (var edge = 0; edge < edges.Count; edge += 2)
        {
            price += OfWork(sums, edges[edge], edges[edge + 1] - edges[edge]);
        }

        return price;
    }

    /// <summary>A shift with its breaks where they cost least.</summary>
    public ShiftEdges Plan(SlotTemplate template, int start)
    {
        var sums = SumsOf(template);
        var edges = ShiftEdges.Of(template, start);
        for (var i = 0; i < template.Breaks.Length; i++)
        {
            edges = edges.WithBreak(i, BestStart(sums, template.Breaks[i], start), template.Breaks[i].Length);
        }

        return edges;
    }

    /// <summary>Where in its window a break costs least: where work is worth least; the first of equals.</summary>
    private int BestStart(double[] sums, SlotBreak pause, int shiftStart)
    {
        var best = shiftStart + pause.Earliest;
        var dearest = OfWork(sums, best, pause.Length);
        for (var start = best + 1; start <= shiftStart + pause.Latest; start++)
        {
            var work = OfWork(sums, start, pause.Length);
            if (work > dearest)
            {
                (best, dearest) = (start, work);
            }
        }

        return best;
    }

    private double OfWork(double[] sums, int start, int length) => sums[start + length - _first] - sums[start - _first];

    /// <summary>The sums for the group in which the agent works shifts of a template.</summary>
    private double[] SumsOf(SlotTemplate template)
    {
        var group = _terms.GroupIn(template);
        for (var i = 0; i < _loaded; i++)
        {
            if (_groups[i] == group)
            {
                return _sums[i];
            }
        }

        if (_loaded == _sums.Count)
        {
            _sums.Add([]);
            _groups.Add(0);
        }

        if (_sums[_loaded].Length <= _end - _first)
        {
            _sums[_loaded] = new double[_end - _first + 1];
        }

        var sums = _sums[_loaded];
        for (var slot = _first; slot < _end; slot++)
        {
            var cost = slot >= 0 && slot < _cover.Slots && group != SkillGroups.None ? _cover.CostOfAdding(slot, group) : 0;
            sums[slot - _first + 1] = sums[slot - _first] + cost;
        }

        _groups[_loaded++] = group;
        return sums;
    }
}
