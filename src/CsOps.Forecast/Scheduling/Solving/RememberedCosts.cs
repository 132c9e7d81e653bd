namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Numbers in rows, of which it is known which are true; a whole row is forgotten at little cost.</summary>
internal sealed class RememberedCosts(int rows, int columns)
{
    private const int Bits = 64;

    private readonly int _words = (columns + Bits - 1) / Bits;
    private readonly double[] _costs = new double[(long)rows * columns];
    private readonly ulong[] _known = new ulong[(long)rows * ((columns + Bits - 1) / Bits)];

    /// <summary>The number of a place, if it is known.</summary>
    public bool TryGet(int row, int column, out double cost)
    {
        cost = _costs[(row * columns) + column];
        return (_known[(row * _words) + (column / Bits)] >> column & 1) != 0;
    }

    /// <summary>Remembers a number.</summary>
    public void Set(int row, int column, double cost)
    {
        _costs[(row * columns) + column] = cost;
        _known[(row * _words) + (column / Bits)] |= 1UL << column;
    }

    /// <summary>Forgets a row.</summary>
    public void Forget(int row) => _known.AsSpan(row * _words, _words).Clear();
}
