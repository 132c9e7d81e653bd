namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The times, 0 or later, at which the agents of one group are free, the earliest on top: a heap with four children to a node (see <see cref="FourChildren"/>).</summary>
internal sealed class FreeTimes
{
    private long[] _times = FourChildren.NewTimes(64);

    public int Count { get; private set; }

    /// <summary>The earliest; infinite when there is no agent.</summary>
    public double First => BitConverter.Int64BitsToDouble(_times[0]);

    public void Clear()
    {
        _times.AsSpan(0, Count).Fill(FourChildren.Infinite);
        Count = 0;
    }

    public void Add(double time)
    {
        if (Count + FourChildren.Count >= _times.Length)
        {
            var larger = FourChildren.NewTimes(_times.Length * 2);
            _times.CopyTo(larger, 0);
            _times = larger;
        }

        var bits = BitConverter.DoubleToInt64Bits(time);
        var place = Count++;
        while (place > 0 && _times[(place - 1) >> 2] > bits)
        {
            _times[place] = _times[(place - 1) >> 2];
            place = (place - 1) >> 2;
        }

        _times[place] = bits;
    }

    public double RemoveFirst()
    {
        var first = First;
        var last = BitConverter.Int64BitsToDouble(_times[--Count]);
        _times[Count] = FourChildren.Infinite;
        if (Count > 0)
        {
            ReplaceFirst(last);
        }

        return first;
    }

    public void ReplaceFirst(double time)
    {
        var times = _times.AsSpan();
        var bits = BitConverter.DoubleToInt64Bits(time);
        var place = 0;
        for (var child = 1; child < Count; child = (place << 2) + 1)
        {
            var earliest = FourChildren.Earliest(times, child);
            if (earliest.Bits >= bits)
            {
                break;
            }

            times[place] = earliest.Bits;
            place = earliest.Place;
        }

        times[place] = bits;
    }
}
