using System.Numerics.Tensors;
using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// Penalised normal equations of a regression on a level for each week and a few columns: the weeks are a band of one, the columns its
/// border, so that a solve costs weeks × columns² and not (weeks + columns)³.
/// </summary>
/// <remarks>
/// A = [T B; Bᵀ C] with T tridiagonal. Factored as T = LLᵀ, V = L⁻¹B, S = C − VᵀV = MMᵀ. Made once and used for many systems of the same
/// size: nothing is allocated after that. Source: G. H. Golub and C. F. Van Loan, "Matrix Computations", 4th edition, sections 4.2 and 4.3.
/// </remarks>
internal sealed class BorderedEquations
{
    private readonly int _weeks;
    private readonly int _columns;
    private readonly double[] _diagonal;
    private readonly double[] _beside;
    private readonly double[] _border;
    private readonly double[] _corner;
    private readonly double[] _right;
    private readonly double[] _scratch;
    private readonly double[] _ones;

    public BorderedEquations(int weeks, int columns)
    {
        (_weeks, _columns) = (weeks, columns);
        _diagonal = new double[weeks];
        _beside = new double[weeks];
        _border = new double[(weeks * columns) + WeightedProducts.Padding];
        _corner = new double[columns * columns];
        _right = new double[weeks + columns];
        _scratch = new double[weeks + columns];
        _ones = new double[weeks];
        Array.Fill(_ones, 1);
    }

    /// <summary>Twice the sum of the logarithms of the factors' diagonals: ln det A; set by <see cref="Factor"/>.</summary>
    public double LogDeterminant { get; private set; }

    public void Clear()
    {
        Array.Clear(_diagonal);
        Array.Clear(_beside);
        Array.Clear(_border);
        Array.Clear(_corner);
        Array.Clear(_right);
    }

    /// <summary>Takes over other equations of the same size, multiplied by a factor.</summary>
    public void SetTimes(BorderedEquations other, double factor)
    {
        TensorPrimitives.Multiply(other._diagonal, factor, _diagonal);
        TensorPrimitives.Multiply(other._beside, factor, _beside);
        TensorPrimitives.Multiply(other._border, factor, _border);
        TensorPrimitives.Multiply(other._corner, factor, _corner);
        TensorPrimitives.Multiply(other._right, factor, _right);
    }

    /// <summary>Adds an observation: a row of a 1 at its week and some columns, with its weight, and its value.</summary>
    public void Add(int week, DayFeatures features, double weight, double value)
    {
        _diagonal[week] += weight;
        _right[week] += weight * value;
        var border = _border.AsSpan(week * _columns, _columns);
        for (var i = 0; i < features.Count; i++)
        {
            var (column, share) = (features.Columns[i], weight * features.Values[i]);
            border[column] += share;
            _right[_weeks + column] += share * value;
            var corner = _corner.AsSpan(column * _columns, _columns);
            for (var j = 0; j <= i; j++)
            {
                corner[features.Columns[j]] += share * features.Values[j];
            }
        }
    }

    /// <summary>Draws each week to the one before, and to 0.</summary>
    public void AddWeekPrior(double stepPrecision, double precision)
    {
        for (var week = 0; week < _weeks; week++)
        {
            _diagonal[week] += precision;
            if (week > 0)
            {
                _diagonal[week] += stepPrecision;
                _diagonal[week - 1] += stepPrecision;
                _beside[week] -= stepPrecision;
            }
        }
    }

    /// <summary>Draws a column to 0.</summary>
    public void AddPrior(int column, double precision) => _corner[(column * _columns) + column] += precision;

    /// <summary>Draws each of a circle of columns to the one before.</summary>
    public void AddCircle(int first, int count, double stepPrecision)
    {
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (first + i, first + ((i + 1) % count));
            AddPrior(a, stepPrecision);
            AddPrior(b, stepPrecision);
            _corner[(Math.Max(a, b) * _columns) + Math.Min(a, b)] -= stepPrecision;
        }
    }

    /// <summary>Factors the equations in place; needed once before any solution or variance.</summary>
    public void Factor()
    {
        LogDeterminant = 0;
        for (var week = 0; week < _weeks; week++)
        {
            var row = _border.AsSpan(week * _columns, _columns);
            if (week > 0)
            {
                _beside[week] /= _diagonal[week - 1];
                _diagonal[week] -= _beside[week] * _beside[week];
                AddTimes(row, -_beside[week], _border.AsSpan((week - 1) * _columns, _columns));
            }

            var root = Root(ref _diagonal[week]);
            TensorPrimitives.Divide(row, root, row);
        }

        WeightedProducts.Add(_corner, _columns, _border, _ones, sign: -1);
        Cholesky.Factor(_corner, _columns);
        for (var i = 0; i < _columns; i++)
        {
            LogDeterminant += 2 * Math.Log(_corner[(i * _columns) + i]);
        }
    }

    /// <summary>The solution: weeks first, then columns.</summary>
    public void Solve(Span<double> solution)
    {
        _right.CopyTo(solution);
        Forward(solution);
        Backward(solution);
    }

    /// <summary>rᵀA⁻¹r of the right side: what the solution explains of the weighted sum of squares.</summary>
    public double FitSquares()
    {
        _right.CopyTo(_scratch, 0);
        return SizeOfForward(0);
    }

    /// <summary>xᵀA⁻¹x of a row: the variance of its prediction where observations have their precision for weight.</summary>
    public double VarianceOf(int week, DayFeatures features)
    {
        Spread(week, features, _scratch);
        return TensorPrimitives.SumOfSquares<double>(_scratch);
    }

    /// <summary>L⁻¹x of a row: its product with that of another row is the covariance of their predictions.</summary>
    /// <param name="week">The week of the row.</param>
    /// <param name="features">Its columns.</param>
    /// <param name="spread">Receives a number for each week and column.</param>
    public void Spread(int week, DayFeatures features, Span<double> spread)
    {
        spread.Clear();
        spread[week] = 1;
        for (var i = 0; i < features.Count; i++)
        {
            spread[_weeks + features.Columns[i]] = features.Values[i];
        }

        Forward(spread, week);
    }

    /// <summary>The variance of a column's coefficient.</summary>
    public double VarianceOfColumn(int column)
    {
        Array.Clear(_scratch);
        _scratch[_weeks + column] = 1;
        return SizeOfForward(_weeks);
    }

    private double SizeOfForward(int firstWeek)
    {
        Forward(_scratch, firstWeek);
        return TensorPrimitives.SumOfSquares(_scratch.AsSpan(firstWeek));
    }

    private double Root(ref double pivot)
    {
        pivot = Math.Sqrt(pivot);
        LogDeterminant += 2 * Math.Log(pivot);
        return pivot;
    }

    private void Forward(Span<double> vector, int firstWeek = 0)
    {
        var columns = vector[_weeks..];
        for (var week = firstWeek; week < _weeks; week++)
        {
            var before = week > firstWeek ? _beside[week] * vector[week - 1] : 0;
            vector[week] = (vector[week] - before) / _diagonal[week];
            AddTimes(columns, -vector[week], _border.AsSpan(week * _columns, _columns));
        }

        Cholesky.Forward(_corner, columns);
    }

    private void Backward(Span<double> vector)
    {
        var columns = vector[_weeks..];
        Cholesky.Backward(_corner, columns);
        for (var week = _weeks - 1; week >= 0; week--)
        {
            var after = week + 1 < _weeks ? _beside[week + 1] * vector[week + 1] : 0;
            var sum = Dot(_border.AsSpan(week * _columns, _columns), columns);
            vector[week] = (vector[week] - sum - after) / _diagonal[week];
        }
    }

    private static void AddTimes(Span<double> target, double factor, ReadOnlySpan<double> source) =>
        TensorPrimitives.MultiplyAdd(source, factor, target, target);

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        TensorPrimitives.Dot(left, right);
}
