using System.Runtime.CompilerServices;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>
/// When an agent is at work in a shift: the slots at which work begins and ends in turn, ascending. The first is the start of the shift, the last its end, and
/// between them each break has two. None for a day off.
/// </summary>
internal readonly struct ShiftEdges
{
    /// <summary>The most breaks of a shift.</summary>
    public const int MostBreaks = 7;

    private readonly Edges _edges;

    private ShiftEdges(Edges edges, int count)
    {
        _edges = edges;
        Count = count;
    }

    /// <summary>The number of edges: even, 0 for a day off.</summary>
    public int Count { get; }

    /// <summary>The first slot.</summary>
    public int Start => _edges[0];

    /// <summary>The first slot after it.</summary>
    public int End => _edges[Count - 1];

    /// <summary>The edges.</summary>
    public int this[int index] => _edges[index];

    /// <summary>The first slot of a break.</summary>
    public int BreakAt(int index) => _edges[(2 * index) + 1];

    /// <summary>Whether it is at work in a slot.</summary>
    public bool Works(int slot)
    {
        var passed = 0;
        while (passed < Count && _edges[passed] <= slot)
        {
            passed++;
        }

        return (passed & 1) != 0;
    }

    /// <summary>Whether it has slots in common with another, breaks included.</summary>
    public bool Overlaps(in ShiftEdges other) => Count > 0 && other.Count > 0 && Start < other.End && other.Start < End;

    /// <summary>A shift of a template whose breaks begin when they may first.</summary>
    public static ShiftEdges Of(SlotTemplate template, int start)
    {
        Edges edges = default;
        var count = 2 + (2 * template.Breaks.Length);
        edges[0] = start;
        for (var i = 0; i < template.Breaks.Length; i++)
        {
            edges[(2 * i) + 1] = start + template.Breaks[i].Earliest;
            edges[(2 * i) + 2] = start + template.Breaks[i].Earliest + template.Breaks[i].Length;
        }

        edges[count - 1] = start + template.Length;
        return new ShiftEdges(edges, count);
    }

    /// <summary>The same shift some slots later.</summary>
    public ShiftEdges Later(int slots)
    {
        var edges = _edges;
        for (var i = 0; i < Count; i++)
        {
            edges[i] += slots;
        }

        return new ShiftEdges(edges, Count);
    }

    /// <summary>The same shift with a break that begins at a slot.</summary>
    public ShiftEdges WithBreak(int index, int slot, int length)
    {
        var edges = _edges;
        edges[(2 * index) + 1] = slot;
        edges[(2 * index) + 2] = slot + length;
        return new ShiftEdges(edges, Count);
    }

    [InlineArray(2 + (2 * MostBreaks))]
    private struct Edges
    {
        private int _first;
    }
}
