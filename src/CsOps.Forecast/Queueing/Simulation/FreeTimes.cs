namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The times at which the agents of one group are free, the earliest on top: a heap with four children to a node.</summary>
internal sealed class FreeTimes
{
    private double[] _times = new double[64];

    public int Count { get; private set; }

    /// <summary>The earliest; infinite when there is no agent.</summary>
    public double First => Count > 0 ? _times[0] : double.PositiveInfinity;

    public void Clear() => Count = 0;

    public void Add(double time)
    {
        if (Count == _times.Length)
        {
            Array.Resize(ref _times, Count * 2);
        }

        var place = Count++;
        while (place > 0 && _times[(place - 1) >> 2] > time)
        {
            _times[place] = _times[(place - 1) >> 2];
            place = (place - 1) >> 2;
        }

        _times[place] = time;
    }

    public double RemoveFirst()
    {
        var first = _times[0];
        if (--Count > 0)
        {
            ReplaceFirst(_times[Count]);
        }

        return first;
    }

    public void ReplaceFirst(double time)
    {
        var times = _times.AsSpan(0, Count);
        var place = 0;
        var child = 1;
        while (child + 3 < times.Length)
        {
            var left = times[child + 1] < times[child] ? child + 1 : child;
            var right = times[child + 3] < times[child + 2] ? child + 3 : child + 2;
            var least = times[right] < times[left] ? right : left;
            if (times[least] >= time)
            {
                times[place] = time;
                return;
            }

            times[place] = times[least];
            place = least;
            child = (place << 2) + 1;
        }

        PlaceAmongLast(times, place, child, time);
    }

    private static void PlaceAmongLast(Span<double> times, int place, int child, double time)
    {
        var least = child;
        for (var next = child + 1; next < times.Length; next++)
        {
            least = times[next] < times[least] ? next : least;
        }

        if (least < times.Length && times[least] < time)
        {
            times[place] = times[least];
            place = least;
        }

        times[place] = time;
    }
}
