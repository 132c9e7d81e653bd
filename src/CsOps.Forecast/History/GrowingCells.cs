namespace CsOps.Forecast.History;

/// <summary>A dense array of cells over a range of interval numbers that grows at both ends.</summary>
/// <typeparam name="T">What a cell holds.</typeparam>
internal sealed class GrowingCells<T>(T blank)
    where T : struct
{
    private const int Smallest = 256;

    private T[] _cells = [];
    private long _origin;

    /// <summary>The first interval touched; meaningless while nothing was.</summary>
    public long First { get; private set; } = long.MaxValue;

    /// <summary>The last interval touched; meaningless while nothing was.</summary>
    public long Last { get; private set; } = long.MinValue;

    /// <summary>The cell of an interval, made when it is new.</summary>
    public ref T At(long index)
    {
        if ((ulong)(index - _origin) >= (ulong)_cells.Length)
        {
            Grow(index);
        }

        First = Math.Min(First, index);
        Last = Math.Max(Last, index);
        return ref _cells[index - _origin];
    }

    /// <summary>What the cell of an interval holds; blank outside the range touched.</summary>
    public T Peek(long index) => index >= First && index <= Last ? _cells[index - _origin] : blank;

    /// <summary>Makes room for an interval, with as much again on the side to which the range grows.</summary>
    private void Grow(long index)
    {
        var isEmpty = _cells.Length == 0;
        var first = isEmpty ? index : Math.Min(index, _origin);
        var end = isEmpty ? index + 1 : Math.Max(index + 1, _origin + _cells.Length);
        var slack = Math.Max(Smallest, end - first);
        first -= isEmpty || index >= _origin ? 0 : slack;
        end += isEmpty || index >= _origin ? slack : 0;
        var larger = new T[end - first];
        Array.Fill(larger, blank);
        _cells.CopyTo(larger, isEmpty ? 0 : _origin - first);
        (_cells, _origin) = (larger, first);
    }
}
