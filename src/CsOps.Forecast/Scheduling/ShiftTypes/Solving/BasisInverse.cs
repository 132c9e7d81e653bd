using System.Numerics.Tensors;

namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>The inverse of a simplex method's basis, kept as a full matrix.</summary>
internal sealed class BasisInverse
{
    private const double Negligible = 1e-13;
    private const double Singular = 1e-10;

    private readonly double[] _values;

    public BasisInverse(int size)
    {
        Size = size;
        _values = new double[size * size];
    }

    public BasisInverse(BasisInverse other)
    {
        Size = other.Size;
        _values = [.. other._values];
    }

    public int Size { get; }

    public Span<double> Row(int row) => _values.AsSpan(row * Size, Size);

    /// <summary>Replaces a column of the basis.</summary>
    /// <param name="direction">The new column in terms of the basis.</param>
    /// <param name="leaving">The place of the one replaced.</param>
    public void Replace(ReadOnlySpan<double> direction, int leaving)
    {
        var pivot = Row(leaving);
        TensorPrimitives.Multiply(pivot, 1 / direction[leaving], pivot);
        for (var i = 0; i < Size; i++)
        {
            if (i != leaving && Math.Abs(direction[i]) > Negligible)
            {
                TensorPrimitives.MultiplyAdd(pivot, -direction[i], Row(i), Row(i));
            }
        }
    }

    /// <summary>Inverts a basis by elimination with row exchanges; the basis is destroyed.</summary>
    /// <returns>False where it has no inverse.</returns>
    public bool Invert(double[] basis)
    {
        _values.AsSpan().Clear();
        for (var i = 0; i < Size; i++)
        {
            _values[(i * Size) + i] = 1;
        }

        for (var column = 0; column < Size; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < Size; i++)
            {
                pivot = Math.Abs(basis[(i * Size) + column]) > Math.Abs(basis[(pivot * Size) + column]) ? i : pivot;
            }

            if (Math.Abs(basis[(pivot * Size) + column]) < Singular)
            {
                return false;
            }

            Exchange(basis, column, pivot);
            Exchange(_values, column, pivot);
            Eliminate(basis, column);
        }

        return true;
    }

    private void Eliminate(double[] basis, int column)
    {
        var mine = basis.AsSpan((column * Size) + column, Size - column);
        var inverse = Row(column);
        var scale = 1 / mine[0];
        TensorPrimitives.Multiply(mine, scale, mine);
        TensorPrimitives.Multiply(inverse, scale, inverse);
        for (var i = 0; i < Size; i++)
        {
            var factor = basis[(i * Size) + column];
            if (i != column && factor != 0)
            {
                var other = basis.AsSpan((i * Size) + column, Size - column);
                TensorPrimitives.MultiplyAdd(mine, -factor, other, other);
                TensorPrimitives.MultiplyAdd(inverse, -factor, Row(i), Row(i));
            }
        }
    }

    private void Exchange(double[] matrix, int one, int other)
    {
        for (var i = 0; one != other && i < Size; i++)
        {
            (matrix[(one * Size) + i], matrix[(other * Size) + i]) = (matrix[(other * Size) + i], matrix[(one * Size) + i]);
        }
    }
}
