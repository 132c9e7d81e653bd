using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Minimises a smooth function of few or many variables by its gradient, with a limited memory. Deterministic.</summary>
/// <remarks>
/// Source: Liu and Nocedal (1989), "On the limited memory BFGS method for large scale optimization", Mathematical Programming 45; steps by
/// bisection to the weak conditions of Wolfe (Lewis and Overton 2013, "Nonsmooth optimization via quasi-Newton methods", Mathematical
/// Programming 141), which needs no more than a value of infinity where the function is not defined. Cost: the evaluations, and
/// O(variables) a step.
/// </remarks>
internal sealed class Lbfgs
{
    private const int Memory = 12;
    private const int MostHalvings = 30;
    private const double Decrease = 1e-4;
    private const double Curvature = 0.9;

    private readonly Evaluation _function;
    private readonly List<(double[] Step, double[] Change, double Product)> _pairs = [];
    private double[] _point;
    private double[] _gradient;
    private int _evaluations;

    private Lbfgs(Evaluation function, ReadOnlySpan<double> start)
    {
        (_function, _point, _gradient) = (function, start.ToArray(), new double[start.Length]);
        Value = Evaluate(_point, _gradient);
    }

    /// <summary>The value at a point; fills in the gradient unless the value is infinite.</summary>
    public delegate double Evaluation(ReadOnlySpan<double> point, Span<double> gradient);

    private double Value { get; set; }

    /// <summary>Searches from <paramref name="start"/>, where the function must be finite.</summary>
    /// <param name="function">What to minimise.</param>
    /// <param name="start">The first point.</param>
    /// <param name="evaluations">The most evaluations, but for those of one step.</param>
    /// <param name="tolerance">It ends after three steps in a row that each gained less than this.</param>
    /// <returns>The best point and its value.</returns>
    public static (double[] Point, double Value) Minimise(Evaluation function, ReadOnlySpan<double> start, int evaluations, double tolerance)
    {
        const int Patience = 3;
        var search = new Lbfgs(function, start);
        for (var idle = 0; idle < Patience && search._evaluations < evaluations;)
        {
            var before = search.Value;
            if (!search.Step())
            {
                break;
            }

            idle = before - search.Value < tolerance ? idle + 1 : 0;
        }

        return (search._point, search.Value);
    }

    private double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        _evaluations++;
        var value = _function(point, gradient);
        return double.IsNaN(value) ? double.PositiveInfinity : value;
    }

    /// <summary>One step downhill; false where there is none.</summary>
    private bool Step()
    {
        var direction = Direction();
        var slope = TensorPrimitives.Dot(direction, _gradient);
        if (!(slope < 0))
        {
            if (_pairs.Count == 0)
            {
                return false;
            }

            _pairs.Clear();
            return Step();
        }

        var (point, gradient) = (new double[_point.Length], new double[_point.Length]);
        var first = _pairs.Count == 0 ? Math.Min(1, 1 / TensorPrimitives.Norm(_gradient)) : 1;
        if (!Search(direction, slope, first, point, gradient, out var value))
        {
            return false;
        }

        Remember(point, gradient);
        (_point, _gradient, Value) = (point, gradient, value);
        return true;
    }

    private bool Search(double[] direction, double slope, double length, double[] point, double[] gradient, out double value)
    {
        var (low, high) = (0.0, double.PositiveInfinity);
        for (var trial = 0; trial < MostHalvings; trial++)
        {
            TensorPrimitives.MultiplyAdd(direction, length, _point, point);
            value = Evaluate(point, gradient);
            if (!(value <= Value + (Decrease * length * slope)))
            {
                high = length;
            }
            else if (TensorPrimitives.Dot(gradient, direction) < Curvature * slope)
            {
                low = length;
            }
            else
            {
                return true;
            }

            length = double.IsInfinity(high) ? 2 * length : (low + high) / 2;
        }

        value = Value;
        return false;
    }

    private void Remember(double[] point, double[] gradient)
    {
        var (step, change) = (new double[point.Length], new double[point.Length]);
        TensorPrimitives.Subtract(point, _point, step);
        TensorPrimitives.Subtract(gradient, _gradient, change);
        var product = TensorPrimitives.Dot(step, change);
        if (product > 0)
        {
            _pairs.Add((step, change, product));
            if (_pairs.Count > Memory)
            {
                _pairs.RemoveAt(0);
            }
        }
    }

    /// <summary>Minus the remembered inverse curvature times the gradient, by the two-loop recursion.</summary>
    private double[] Direction()
    {
        var direction = new double[_point.Length];
        TensorPrimitives.Negate(_gradient, direction);
        Span<double> shares = stackalloc double[Memory];
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            shares[i] = TensorPrimitives.Dot(_pairs[i].Step, direction) / _pairs[i].Product;
            TensorPrimitives.MultiplyAdd(_pairs[i].Change, -shares[i], direction, direction);
        }

        if (_pairs.Count > 0)
        {
            var last = _pairs[^1];
            TensorPrimitives.Multiply(direction, last.Product / TensorPrimitives.SumOfSquares<double>(last.Change), direction);
        }

        for (var i = 0; i < _pairs.Count; i++)
        {
            var share = shares[i] - (TensorPrimitives.Dot(_pairs[i].Change, direction) / _pairs[i].Product);
            TensorPrimitives.MultiplyAdd(_pairs[i].Step, share, direction, direction);
        }

        return direction;
    }
}
