namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The probabilities, state by state, that a jump of the uniformised chain stays or is a departure; filled where they are needed.</summary>
internal sealed class JumpTable
{
    /// <summary>States that are filled beyond those asked for.</summary>
    private const int Margin = 32;

    private IntervalRates _rates;
    private double _jumpRate;
    private int _low;
    private int _high = -1;

    public double[] Stay { get; private set; } = [];

    public double[] Down { get; private set; } = [];

    /// <summary>Starts anew, unless the rates are those already in the table.</summary>
    public void Begin(in IntervalRates rates, double jumpRate)
    {
        if (_jumpRate != jumpRate || _rates != rates)
        {
            (_rates, _jumpRate, _low, _high) = (rates, jumpRate, 0, -1);
        }
    }

    /// <summary>For the number in the system: of state j the chance to stay, and the chance that j + 1 becomes j.</summary>
    public void CoverForward(int low, int high)
    {
        if (low >= _low && high <= _high)
        {
            return;
        }

        var isEmpty = _high < _low;
        var from = Math.Max(0, (isEmpty ? low : Math.Min(low, _low)) - Margin);
        var to = (isEmpty ? high : Math.Max(high, _high)) + Margin;
        Reserve(to);
        FillForward(from, isEmpty ? to : _low - 1);
        FillForward(isEmpty ? to + 1 : _high + 1, to);
        (_low, _high) = (from, to);
    }

    /// <summary>For a contact with k ahead: the chance that nothing happens to it, and the chance that one ahead of it leaves.</summary>
    /// <param name="rates">The rates.</param>
    /// <param name="jumpRate">Jumps a second.</param>
    /// <param name="size">One more than the most ahead.</param>
    /// <param name="givesUp">Whether the contact itself may abandon, which those ahead always may; the same for every call.</param>
    public void FillBackward(in IntervalRates rates, double jumpRate, int size, bool givesUp)
    {
        Begin(rates, jumpRate);
        if (size <= _high)
        {
            return;
        }

        Reserve(size);
        var service = rates.Agents * rates.ServiceRate;
        for (var k = _high + 1; k <= size; k++)
        {
            Stay[k + JumpKernels.Pad] = 1 - ((service + ((givesUp ? k + 1 : k) * rates.AbandonRate)) / jumpRate);
            Down[k + JumpKernels.Pad] = (service + (k * rates.AbandonRate)) / jumpRate;
        }

        _high = size;
    }

    private void FillForward(int from, int to)
    {
        var departures = _rates.Departures(from);
        for (var j = from; j <= to; j++)
        {
            Stay[j + JumpKernels.Pad] = 1 - ((_rates.ArrivalRate + departures) / _jumpRate);
            departures = _rates.Departures(j + 1);
            Down[j + JumpKernels.Pad] = departures / _jumpRate;
        }
    }

    private void Reserve(int states)
    {
        var length = states + (3 * JumpKernels.Pad);
        if (Stay.Length < length)
        {
            length += length / 2;
            var (stay, down) = (Stay, Down);
            Array.Resize(ref stay, length);
            Array.Resize(ref down, length);
            (Stay, Down) = (stay, down);
        }
    }
}
