namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Events with the earliest on top: a heap with four children to a node, whose arrays are kept from day to day.</summary>
/// <remarks>
/// Four children halve the height and stand in one or two cache lines (see <see cref="FourChildren"/>). A removed top leaves a hole that the next event may fill: an agent who
/// goes from one contact to the next costs one way down the heap and not two. Events of one time leave in no stated order, but always in the same.
/// </remarks>
internal sealed class EventHeap
{
    private long[] _times = FourChildren.NewTimes(64);
    private long[] _things = new long[64];
    private int _count;
    private bool _hasHole;

    /// <summary>The time of the earliest event; infinite when there is none.</summary>
    public double FirstTime
    {
        get
        {
            FillHole();
            return BitConverter.Int64BitsToDouble(_times[0]);
        }
    }

    public void Clear()
    {
        _times.AsSpan(0, _count).Fill(FourChildren.Infinite);
        _count = 0;
        _hasHole = false;
    }

    public void Add(double time, long thing)
    {
        var bits = BitConverter.DoubleToInt64Bits(time);
        if (_hasHole)
        {
            _hasHole = false;
            SinkFromTop(bits, thing);
            return;
        }

        if (_count + FourChildren.Count >= _times.Length)
        {
            Grow();
        }

        var place = _count++;
        while (place > 0 && _times[(place - 1) >> 2] > bits)
        {
            var parent = (place - 1) >> 2;
            (_times[place], _things[place]) = (_times[parent], _things[parent]);
            place = parent;
        }

        (_times[place], _things[place]) = (bits, thing);
    }

    /// <summary>Takes the earliest event away and returns its thing; there is one.</summary>
    public long RemoveFirst()
    {
        FillHole();
        _hasHole = true;
        return _things[0];
    }

    private void Grow()
    {
        var times = FourChildren.NewTimes(_times.Length * 2);
        _times.AsSpan(0, _count).CopyTo(times);
        _times = times;
        Array.Resize(ref _things, times.Length);
    }

    private void FillHole()
    {
        if (!_hasHole)
        {
            return;
        }

        _hasHole = false;
        var last = _times[--_count];
        _times[_count] = FourChildren.Infinite;
        if (_count > 0)
        {
            SinkFromTop(last, _things[_count]);
        }
    }

    private void SinkFromTop(long bits, long thing)
    {
        var (times, things) = (_times, _things);
        var place = 0;
        for (var child = 1; child < _count; child = (place << 2) + 1)
        {
            var earliest = FourChildren.Earliest(times, child);
            if (earliest.Bits >= bits)
            {
                break;
            }

            times[place] = earliest.Bits;
            things[place] = things[earliest.Place];
            place = earliest.Place;
        }

        (times[place], things[place]) = (bits, thing);
    }
}
