namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Events with the earliest on top: a heap with four children to a node, whose array is kept from day to day.</summary>
/// <remarks>
/// Four children halve the height and stand in one or two cache lines. A removed top leaves a hole that the next event may fill: an agent who
/// goes from one contact to the next costs one way down the heap and not two. Events of one time leave in no stated order, but always in the same.
/// </remarks>
internal sealed class EventHeap
{
    private TimedEvent[] _events = new TimedEvent[64];
    private int _count;
    private bool _hasHole;

    /// <summary>The time of the earliest event; infinite when there is none.</summary>
    public double FirstTime
    {
        get
        {
            FillHole();
            return _count > 0 ? _events[0].Time : double.PositiveInfinity;
        }
    }

    public void Clear()
    {
        _count = 0;
        _hasHole = false;
    }

    public void Add(double time, long thing)
    {
        if (_hasHole)
        {
            _hasHole = false;
            SinkFromTop(new TimedEvent(time, thing));
            return;
        }

        if (_count == _events.Length)
        {
            Array.Resize(ref _events, _count * 2);
        }

        var events = _events;
        var place = _count++;
        while (place > 0)
        {
            var parent = (place - 1) >> 2;
            if (events[parent].Time <= time)
            {
                break;
            }

            events[place] = events[parent];
            place = parent;
        }

        events[place] = new TimedEvent(time, thing);
    }

    /// <summary>Takes the earliest event away; there is one.</summary>
    public TimedEvent RemoveFirst()
    {
        FillHole();
        _hasHole = true;
        return _events[0];
    }

    private void FillHole()
    {
        if (_hasHole)
        {
            _hasHole = false;
            if (--_count > 0)
            {
                SinkFromTop(_events[_count]);
            }
        }
    }

    private void SinkFromTop(TimedEvent sinking)
    {
        var events = _events.AsSpan(0, _count);
        var place = 0;
        while (true)
        {
            var child = (place << 2) + 1;
            if (child >= events.Length)
            {
                break;
            }

            var least = child;
            var end = Math.Min(child + 4, events.Length);
            for (var next = child + 1; next < end; next++)
            {
                least = events[next].Time < events[least].Time ? next : least;
            }

            if (events[least].Time >= sinking.Time)
            {
                break;
            }

            events[place] = events[least];
            place = least;
        }

        events[place] = sinking;
    }
}
