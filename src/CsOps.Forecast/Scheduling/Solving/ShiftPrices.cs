namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What a shift of an agent of one group would cost, in a stretch of slots as they are covered now.</summary>
/// <remarks>
/// An agent is in a slot at most once, and slots are priced apart, so the price of a week is the sum of its shifts'. Windows of breaks do
/// not overlap, so each break is placed alone, where the agent is missed least. Prefix sums make a price O(break positions).
/// </remarks>
internal sealed class ShiftPrices
{
    private readonly SlotCover _cover;
    private readonly int _slots;
    private readonly double _paidPerSlot;
    private readonly double[] _sums; // [i]: cost of being at work in the first i slots of the stretch
    private int _first;

    /// <summary>Prices of work that is added to <paramref name="cover"/>.</summary>
    /// <param name="cover">Who is at work.</param>
    /// <param name="slots">The number of slots in the grid; work beyond covers nothing.</param>
    /// <param name="longest">The longest stretch that will be priced.</param>
    /// <param name="paidPerSlot">The cost of a paid slot.</param>
    public ShiftPrices(SlotCover cover, int slots, int longest, double paidPerSlot)
    {
        _cover = cover;
        _slots = slots;
        _paidPerSlot = paidPerSlot;
        _sums = new double[longest + 1];
    }

    /// <summary>Prices the slots from <paramref name="first"/> to before <paramref name="end"/> for a group.</summary>
    public void Load(int group, int first, int end)
    {
        _first = first;
        for (var slot = first; slot < end; slot++)
        {
            var cost = slot < _slots ? _cover.CostOfAdding(slot, group) : 0;
            _sums[slot - first + 1] = _sums[slot - first] + cost;
        }
    }

    /// <summary>The price of a shift with its breaks where they cost least.</summary>
    public double Of(SlotTemplate template, int start)
    {
        var price = OfWork(start, template.Length) + (template.Paid * _paidPerSlot);
        foreach (var pause in template.Breaks)
        {
            price -= OfWork(BestStart(pause, start), pause.Length);
        }

        return price;
    }

    /// <summary>The price of a shift as it is.</summary>
    public double Of(SlotTemplate template, in ShiftEdges edges)
    {
        var price = template.Paid * _paidPerSlot;
        for (var edge = 0; edge < edges.Count; edge += 2)
        {
            price += OfWork(edges[edge], edges[edge + 1] - edges[edge]);
        }

        return price;
    }

    /// <summary>A shift with its breaks where they cost least.</summary>
    public ShiftEdges Plan(SlotTemplate template, int start)
    {
        var edges = ShiftEdges.Of(template, start);
        for (var i = 0; i < template.Breaks.Length; i++)
        {
            edges = edges.WithBreak(i, BestStart(template.Breaks[i], start), template.Breaks[i].Length);
        }

        return edges;
    }

    /// <summary>Where in its window a break costs least: where work is worth least; the first of equals.</summary>
    private int BestStart(SlotBreak pause, int shiftStart)
    {
        var best = shiftStart + pause.Earliest;
        var dearest = OfWork(best, pause.Length);
        for (var start = best + 1; start <= shiftStart + pause.Latest; start++)
        {
            var work = OfWork(start, pause.Length);
            if (work > dearest)
            {
                (best, dearest) = (start, work);
            }
        }

        return best;
    }

    private double OfWork(int start, int length) => _sums[start + length - _first] - _sums[start - _first];
}
