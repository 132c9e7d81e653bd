namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>How likely, or for how long, an arrival finds k waiting and e agents that finish a contact and take no other. Values of row e from e × stride.</summary>
internal sealed class WaitingMass
{
    private double[] _values = [];

    /// <summary>Rows, 1 more than the most surplus agents.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>1 more than the most that may be found waiting.</summary>
    public int Size { get; private set; }

    public double Total { get; private set; }

    /// <summary>Takes the part of the states in which an arrival waits: from <paramref name="agents"/> upwards.</summary>
    /// <param name="rows">Rows of states.</param>
    /// <param name="count">How many of them hold something.</param>
    /// <param name="agents">Agents on duty.</param>
    /// <param name="high">The highest state of any row.</param>
    /// <param name="integral">Whether to take the integral over time and not the value of now.</param>
    public void Take(IReadOnlyList<StateRow> rows, int count, int agents, int high, bool integral)
    {
        Rows = count;
        Size = Math.Max(0, high - agents + 1);
        if (_values.Length < Rows * Size)
        {
            _values = new double[Rows * Size];
        }

        Total = 0;
        for (var e = 0; e < Rows && Size > 0; e++)
        {
            var row = _values.AsSpan(e * Size, Size);
            (integral ? rows[e].Integral : rows[e].Current).AsSpan(agents + JumpKernels.Pad, Size).CopyTo(row);
            foreach (var value in row)
            {
                Total += value;
            }
        }
    }

    public ReadOnlySpan<double> Row(int surplus) => _values.AsSpan(surplus * Size, Size);

    /// <summary>The sum of the mass times a value of the tagged contact; with <paramref name="size"/> or more ahead its value counts as 0.</summary>
    public double Dot(TaggedValues values, int size = int.MaxValue)
    {
        var sum = 0.0;
        for (var e = 0; e < Rows; e++)
        {
            var mass = Row(e);
            var value = values.Row(e);
            var both = Math.Min(mass.Length, Math.Min(size, value.Length));
            for (var k = 0; k < both; k++)
            {
                sum += mass[k] * value[k];
            }

            for (var k = both; k < Math.Min(size, mass.Length); k++)
            {
                sum += mass[k] * value[^1];
            }
        }

        return sum;
    }
}
