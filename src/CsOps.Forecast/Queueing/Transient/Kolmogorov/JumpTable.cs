namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The probabilities, state by state, that a jump of the uniformised chain stays or is a departure.</summary>
internal sealed class JumpTable
{
    public double[] Stay { get; private set; } = [];

    public double[] Down { get; private set; } = [];

    /// <summary>For the number in the system: of state j the chance to stay, and the chance that j + 1 becomes j.</summary>
    public void FillForward(in IntervalRates rates, double jumpRate, int lowest, int top)
    {
        Reserve(top);
        var departures = rates.Departures(lowest);
        for (var j = lowest; j <= top; j++)
        {
            Stay[j + JumpKernels.Pad] = 1 - ((rates.ArrivalRate + departures) / jumpRate);
            departures = rates.Departures(j + 1);
            Down[j + JumpKernels.Pad] = departures / jumpRate;
        }

        Down[top + JumpKernels.Pad] = 0;
        Stay.AsSpan(top + JumpKernels.Pad + 1).Clear();
        Down.AsSpan(top + JumpKernels.Pad + 1).Clear();
        Stay[lowest + JumpKernels.Pad - 1] = 0;
        Down[lowest + JumpKernels.Pad - 1] = 0;
    }

    /// <summary>For a contact with k ahead: the chance that nothing happens to it, and the chance that one ahead of it leaves.</summary>
    public void FillBackward(in IntervalRates rates, double jumpRate, int size)
    {
        Reserve(size);
        var service = rates.Agents * rates.ServiceRate;
        for (var k = 0; k < size; k++)
        {
            Stay[k + JumpKernels.Pad] = 1 - ((service + ((k + 1) * rates.AbandonRate)) / jumpRate);
            Down[k + JumpKernels.Pad] = (service + (k * rates.AbandonRate)) / jumpRate;
        }

        Stay.AsSpan(size + JumpKernels.Pad).Clear();
        Down.AsSpan(size + JumpKernels.Pad).Clear();
    }

    private void Reserve(int states)
    {
        var length = states + (3 * JumpKernels.Pad);
        if (Stay.Length < length)
        {
            Stay = new double[length + (length / 4)];
            Down = new double[Stay.Length];
        }
    }
}
