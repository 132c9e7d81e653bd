namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>Capacity that flows evenly between knots; every end of an interval is one.</summary>
internal sealed class FlowingCapacity
{
    /// <summary>Capacity that is even within each interval.</summary>
    public FlowingCapacity(ReadOnlySpan<double> capacity)
    {
        QueueArguments.ThrowIfNotWork(capacity);
        Intervals = capacity.Length;
        Time = new double[capacity.Length + 1];
        Amount = new double[capacity.Length + 1];
        for (var i = 0; i < capacity.Length; i++)
        {
            Time[i + 1] = i + 1;
            Amount[i + 1] = Amount[i] + capacity[i];
        }

        PerPiece = capacity.ToArray();
    }

    /// <summary>Capacity known by its total at each knot.</summary>
    public FlowingCapacity(int intervals, double[] time, double[] amount)
    {
        (Intervals, Time, Amount) = (intervals, time, amount);
        PerPiece = new double[time.Length - 1];
        for (var k = 1; k < time.Length; k++)
        {
            PerPiece[k - 1] = amount[k] - amount[k - 1];
        }
    }

    /// <summary>The number of intervals.</summary>
    public int Intervals { get; }

    /// <summary>The number of knots: pieces and one.</summary>
    public int Knots => Time.Length;

    /// <summary>Time of each knot in intervals from the start, ascending from 0.</summary>
    public double[] Time { get; }

    /// <summary>Capacity from the start to each knot.</summary>
    public double[] Amount { get; }

    /// <summary>Capacity between each knot and the next; not the difference of two sums, which would round.</summary>
    public double[] PerPiece { get; }
}
