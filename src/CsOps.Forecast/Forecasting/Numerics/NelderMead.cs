namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Minimises a function of a few variables without derivatives. Deterministic.</summary>
/// <remarks>Source: Nelder and Mead (1965), "A simplex method for function minimization", The Computer Journal 7, with their coefficients
/// 1, 2, ½ and ½.</remarks>
internal static class NelderMead
{
    private const double Tolerance = 1e-4;

    /// <summary>Searches from <paramref name="start"/> with at most about <paramref name="evaluations"/> evaluations.</summary>
    /// <param name="function">What to minimise; NaN counts as infinite.</param>
    /// <param name="start">The first point.</param>
    /// <param name="evaluations">The most evaluations, but for those of one step.</param>
    /// <param name="firstStep">How far the other first points lie from it, along each axis.</param>
    /// <returns>The best point seen and its value.</returns>
    public static (double[] Point, double Value) Minimise(Func<double[], double> function, ReadOnlySpan<double> start, int evaluations, double firstStep = 1)
    {
        var simplex = new Simplex(function, start, firstStep);
        while (simplex.Evaluations < evaluations && !simplex.IsWithin(Tolerance))
        {
            simplex.Improve();
        }

        return simplex.Best;
    }

    private sealed class Simplex
    {
        private readonly Func<double[], double> _function;
        private readonly double[][] _points;
        private readonly double[] _values;

        public Simplex(Func<double[], double> function, ReadOnlySpan<double> start, double firstStep)
        {
            _function = function;
            _points = new double[start.Length + 1][];
            _values = new double[start.Length + 1];
            for (var i = 0; i < _points.Length; i++)
            {
                _points[i] = start.ToArray();
                if (i > 0)
                {
                    _points[i][i - 1] += firstStep;
                }

                _values[i] = Value(_points[i]);
            }

            Array.Sort(_values, _points);
        }

        public int Evaluations { get; private set; }

        public (double[] Point, double Value) Best => (_points[0], _values[0]);

        public bool IsWithin(double tolerance) => _values[^1] - _values[0] <= tolerance * Math.Abs(_values[0]);

        public void Improve()
        {
            var reflected = Along(-1);
            var value = Value(reflected);
            if (value < _values[0])
            {
                var expanded = Along(-2);
                var further = Value(expanded);
                Replace(further < value ? expanded : reflected, Math.Min(further, value));
            }
            else if (value < _values[^2])
            {
                Replace(reflected, value);
            }
            else
            {
                Contract(reflected, value);
            }
        }

        private void Contract(double[] reflected, double reflectedValue)
        {
            var outside = reflectedValue < _values[^1];
            var contracted = Along(outside ? -0.5 : 0.5);
            var value = Value(contracted);
            if (value < Math.Min(reflectedValue, _values[^1]))
            {
                Replace(contracted, value);
            }
            else if (outside)
            {
                Replace(reflected, reflectedValue);
            }
            else
            {
                Shrink();
            }
        }

        private void Shrink()
        {
            for (var i = 1; i < _points.Length; i++)
            {
                for (var j = 0; j < _points[i].Length; j++)
                {
                    _points[i][j] = (_points[i][j] + _points[0][j]) / 2;
                }

                _values[i] = Value(_points[i]);
            }

            Array.Sort(_values, _points);
        }

        /// <summary>The point on the line from the centroid of all but the worst through the worst, at <paramref name="share"/> of the way
        /// to it.</summary>
        private double[] Along(double share)
        {
            var point = new double[_points.Length - 1];
            for (var j = 0; j < point.Length; j++)
            {
                var centroid = 0.0;
                for (var i = 0; i < _points.Length - 1; i++)
                {
                    centroid += _points[i][j] / (_points.Length - 1);
                }

                point[j] = centroid + (share * (_points[^1][j] - centroid));
            }

            return point;
        }

        private void Replace(double[] point, double value)
        {
            _points[^1] = point;
            _values[^1] = value;
            Array.Sort(_values, _points);
        }

        private double Value(double[] point)
        {
            Evaluations++;
            var value = _function(point);
            return double.IsNaN(value) ? double.PositiveInfinity : value;
        }
    }
}
