namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>
/// Values of a row of neighbouring states, with what a uniformised step needs beside them. State j lies at j + <see cref="JumpKernels.Pad"/>;
/// outside the window from <see cref="Low"/> to <see cref="High"/> all is 0.
/// </summary>
internal sealed class StateRow
{
    private double[] _end = [];
    private int _endLow;
    private int _endHigh;

    public double[] Current { get; private set; } = [];

    public double[] Next { get; private set; } = [];

    /// <summary>The integral of the values over time since it was last cleared.</summary>
    public double[] Integral { get; private set; } = [];

    public int Low { get; set; }

    public int High { get; set; } = -1;

    public bool IsEmpty => High < Low;

    public void Reserve(int top)
    {
        var length = top + (3 * JumpKernels.Pad);
        if (Current.Length < length)
        {
            length += length / 4;
            Current = Grown(Current, length);
            Next = Grown(Next, length);
            _end = Grown(_end, length);
            Integral = Grown(Integral, length);
        }
    }

    /// <summary>Makes so many rows that reach to a state.</summary>
    public static void Reserve(List<StateRow> rows, int count, int top)
    {
        while (rows.Count < count)
        {
            rows.Add(new StateRow());
        }

        for (var e = 0; e < count; e++)
        {
            rows[e].Reserve(top);
        }
    }

    /// <summary>Empties the row, its integral excepted.</summary>
    public void Clear()
    {
        Array.Clear(Current);
        (Low, High) = (0, -1);
    }

    public double At(int state) => Current[state + JumpKernels.Pad];

    public void Add(int state, double value)
    {
        Current[state + JumpKernels.Pad] += value;
        (Low, High) = IsEmpty ? (state, state) : (Math.Min(Low, state), Math.Max(High, state));
    }

    public void CopyFrom(StateRow other)
    {
        Clear();
        Reserve(other.High);
        (Low, High) = (other.Low, other.High);
        if (!IsEmpty)
        {
            other.Current.AsSpan(Low + JumpKernels.Pad, High - Low + 1).CopyTo(Current.AsSpan(Low + JumpKernels.Pad));
        }
    }

    /// <summary>Makes ready for the jumps of a step.</summary>
    public void Begin()
    {
        Array.Clear(Next);
        Array.Clear(_end);
        (_endLow, _endHigh) = (int.MaxValue, -1);
    }

    /// <summary>Adds the values after so many jumps to those at the end of the step.</summary>
    public void AddToEnd(double weight)
    {
        if (!IsEmpty && weight > 0)
        {
            JumpKernels.Add(weight, Current, _end, Low, High);
            _endLow = Math.Min(_endLow, Low);
            _endHigh = Math.Max(_endHigh, High);
        }
    }

    /// <summary>The next values become the current ones.</summary>
    public void Swap() => (Current, Next) = (Next, Current);

    /// <summary>The values at the end of the step become the current ones.</summary>
    public void Finish()
    {
        (Current, _end) = (_end, Current);
        (Low, High) = _endHigh < 0 ? (0, -1) : (_endLow, _endHigh);
    }

    /// <summary>
    /// Sets the window after a jump that reached from <paramref name="first"/> to <paramref name="last"/>, and cuts what is negligible
    /// off its ends; by at most one state an end below the window before, so that the other buffer holds nothing outside.
    /// </summary>
    public void Settle(int first, int last, int top)
    {
        var next = Next;
        while (last > top)
        {
            next[last-- + JumpKernels.Pad] = 0;
        }

        for (var cuts = 0; cuts < 2 && last >= first && next[last + JumpKernels.Pad] <= IntervalRates.Negligible; cuts++)
        {
            next[last-- + JumpKernels.Pad] = 0;
        }

        for (var cuts = 0; cuts < 2 && last >= first && next[first + JumpKernels.Pad] <= IntervalRates.Negligible; cuts++)
        {
            next[first++ + JumpKernels.Pad] = 0;
        }

        (Low, High) = (first, last);
        if (IsEmpty)
        {
            Array.Clear(Current);
            (Low, High) = (0, -1);
        }
    }

    private static double[] Grown(double[] values, int length)
    {
        var grown = new double[length];
        values.CopyTo(grown, 0);
        return grown;
    }
}
