namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>
/// What a waiting contact may expect, by the number k ahead of it and the agents e that finish a contact and take no other: the chance
/// to be answered in time, its mean wait, or the chance never to be answered. Goes backward in time by the Kolmogorov equations.
/// </summary>
/// <param name="whenAnswered">The value when it is answered.</param>
/// <param name="perSecond">What the value gains for each second of waiting.</param>
/// <param name="givesUp">Whether the contact itself may abandon; those ahead of it may in any case.</param>
internal sealed class TaggedValues(double whenAnswered, double perSecond, bool givesUp = true)
{
    private const double MostJumps = 16_000;
    private readonly PoissonWeights _weights = new();
    private readonly JumpTable _table = new();
    private double[][] _current = [];
    private double[][] _next = [];
    private double[][] _end = [];
    private int _rows;
    private int _size;

    /// <summary>The values by the number ahead, for a number of surplus agents; where there are more than known, of the most known.</summary>
    public ReadOnlySpan<double> Row(int surplus) => _current[Math.Min(surplus, _rows - 1)].AsSpan(JumpKernels.Pad, _size);

    /// <summary>Starts with one value for every contact that waits.</summary>
    public void Reset(int rows, int size, double value)
    {
        Resize(rows, size);
        for (var e = 0; e < rows; e++)
        {
            _current[e].AsSpan(JumpKernels.Pad, _size).Fill(value);
        }
    }

    /// <summary>Starts with the mean wait when the agents of these rates stay for ever: infinity without agents and without an end of patience.</summary>
    public void ResetToLastingWait(in IntervalRates rates, int rows, int size)
    {
        Resize(rows, size);
        for (var e = 0; e < rows; e++)
        {
            for (var k = 0; k < _size; k++)
            {
                var leaving = k * rates.AbandonRate;
                var finishing = (rates.Agents + e) * rates.ServiceRate;
                var before = _current[e][k - 1 + JumpKernels.Pad];
                var sum = e == 0
                    ? (finishing + leaving) * (k == 0 ? 0 : before)
                    : (finishing * _current[e - 1][k + JumpKernels.Pad]) + (leaving * (k == 0 ? 0 : before));
                _current[e][k + JumpKernels.Pad] = (1 + sum) / (finishing + leaving + rates.AbandonRate);
            }
        }
    }

    /// <summary>Goes back in time within an interval.</summary>
    public void Back(in IntervalRates rates, double seconds)
    {
        if (seconds <= 0)
        {
            return;
        }

        var fastest = ((rates.Agents + _rows - 1) * rates.ServiceRate) + (_size * rates.AbandonRate);
        var jumpRate = Math.Max(fastest, 1 / seconds);
        var parts = (int)Math.Ceiling(seconds * jumpRate / MostJumps);
        _table.FillBackward(rates, jumpRate, _size, givesUp);
        _weights.Fill(seconds / parts * jumpRate);
        for (var part = 0; part < parts; part++)
        {
            Step(rates, jumpRate);
        }
    }

    /// <summary>Goes back across a change of the agents, from <paramref name="next"/> to <paramref name="agents"/>.</summary>
    /// <param name="agents">Agents before the change.</param>
    /// <param name="next">Agents after it; more than are known for as many as are waiting.</param>
    /// <param name="rule">What happens to contacts in service.</param>
    /// <param name="rows">Rows before the change.</param>
    /// <param name="size">States before the change.</param>
    public void BackAcrossChange(int agents, int next, ShiftEndRule rule, int rows, int size)
    {
        var (oldRows, oldSize) = (_rows, _size);
        var after = _current;
        (_current, _next) = (_next, _current);
        (_rows, _size) = (rows, Math.Max(1, size));
        _current = Reserved(_current);
        for (var e = 0; e < rows; e++)
        {
            var busy = agents + e;
            var finishes = rule == ShiftEndRule.FinishContact && busy > next;
            var source = after[finishes ? Math.Min(busy - next, oldRows - 1) : 0];
            var taken = finishes ? 0 : next - busy;
            for (var k = 0; k < _size; k++)
            {
                _current[e][k + JumpKernels.Pad] = k < taken ? whenAnswered : source[Math.Min(k - taken, oldSize - 1) + JumpKernels.Pad];
            }
        }

        Resize(rows, size);
    }

    private void Step(in IntervalRates rates, double jumpRate)
    {
        for (var e = 0; e < _rows; e++)
        {
            _end[e].AsSpan(JumpKernels.Pad).Clear();
            JumpKernels.Add(_weights.First == 0 ? _weights.Of(0) : 0, _current[e], _end[e], 0, _size - 1);
        }

        for (var jump = 1; jump <= _weights.Last; jump++)
        {
            for (var e = 0; e < _rows; e++)
            {
                var shift = e == 0
                    ? new JumpShift(0, perSecond / jumpRate, 0, 0)
                    : new JumpShift(
                        -e * rates.ServiceRate / jumpRate,
                        perSecond / jumpRate,
                        -rates.Agents * rates.ServiceRate / jumpRate,
                        (rates.Agents + e) * rates.ServiceRate / jumpRate);
                JumpKernels.Backward(_table, shift, _current[e], _current[Math.Max(0, e - 1)], _next[e], _end[e], _weights.Of(jump), _size - 1);
            }

            (_current, _next) = (_next, _current);
        }

        (_current, _end) = (_end, _current);
    }

    private void Resize(int rows, int size)
    {
        _rows = rows;
        _size = Math.Max(1, size);
        _current = Reserved(_current);
        _next = Reserved(_next);
        _end = Reserved(_end);
    }

    private double[][] Reserved(double[][] arrays)
    {
        if (arrays.Length < _rows)
        {
            Array.Resize(ref arrays, _rows);
        }

        for (var e = 0; e < _rows; e++)
        {
            if (arrays[e] is null || arrays[e].Length < _size + (3 * JumpKernels.Pad))
            {
                arrays[e] = new double[(_size * 5 / 4) + (3 * JumpKernels.Pad)];
            }

            arrays[e][JumpKernels.Pad - 1] = whenAnswered;
        }

        return arrays;
    }
}
