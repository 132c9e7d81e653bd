namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Minimises a smooth function of a few variables to full precision. Deterministic.</summary>
/// <remarks>
/// The method of Broyden, Fletcher, Goldfarb and Shanno with central differences for the gradient and halved steps along the line. Source:
/// J. Nocedal and S. J. Wright, <i>Numerical Optimization</i>, 2nd edition (2006), algorithm 6.1 and section 8.1.
/// </remarks>
internal static class QuasiNewton
{
    private const double Difference = 3e-5;
    private const double SufficientDecrease = 1e-4;
    private const int MostHalvings = 30;
    private const double LongestStep = 2;

    /// <summary>Searches from <paramref name="start"/>.</summary>
    /// <param name="function">What to minimise; NaN counts as infinite.</param>
    /// <param name="start">The first point, where the function is finite.</param>
    /// <param name="iterations">The most iterations.</param>
    /// <param name="tolerance">Ends when an iteration gains less than this share of the value.</param>
    /// <returns>The best point and its value.</returns>
    public static (double[] Point, double Value) Minimise(Func<double[], double> function, double[] start, int iterations, double tolerance)
    {
        var point = (double[])start.Clone();
        var value = function(point);
        var gradient = Gradient(function, point);
        var inverse = new InverseHessian(point.Length);
        for (var iteration = 0; iteration < iterations && point.Length > 0; iteration++)
        {
            var direction = inverse.Times(gradient);
            if (Dot(direction, gradient) <= 0)
            {
                inverse = new InverseHessian(point.Length);
                direction = inverse.Times(gradient);
            }

            var (next, nextValue) = AlongLine(function, point, value, direction, Dot(direction, gradient));
            if (!(nextValue < value))
            {
                if (inverse.IsIdentity)
                {
                    break;
                }

                inverse = new InverseHessian(point.Length);
                continue;
            }

            var nextGradient = Gradient(function, next);
            inverse.Update(Subtract(next, point), Subtract(nextGradient, gradient));
            var gain = value - nextValue;
            (point, value, gradient) = (next, nextValue, nextGradient);
            if (gain <= tolerance * (1 + Math.Abs(value)))
            {
                break;
            }
        }

        return (point, value);
    }

    private static (double[] Point, double Value) AlongLine(Func<double[], double> function, double[] point, double value, double[] direction, double slope)
    {
        var length = Math.Sqrt(Dot(direction, direction));
        var share = length > LongestStep ? LongestStep / length : 1;
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            var next = point.Zip(direction, (at, along) => at - (share * along)).ToArray();
            var nextValue = function(next);
            if (nextValue <= value - (SufficientDecrease * share * slope))
            {
                return (next, nextValue);
            }

            share /= 2;
        }

        return (point, value);
    }

    private static double[] Gradient(Func<double[], double> function, double[] point)
    {
        var gradient = new double[point.Length];
        var probe = (double[])point.Clone();
        for (var i = 0; i < point.Length; i++)
        {
            probe[i] = point[i] + Difference;
            var above = function(probe);
            probe[i] = point[i] - Difference;
            var below = function(probe);
            probe[i] = point[i];
            gradient[i] = double.IsFinite(above - below) ? (above - below) / (2 * Difference) : 0;
        }

        return gradient;
    }

    private static double Dot(double[] left, double[] right) => System.Numerics.Tensors.TensorPrimitives.Dot<double>(left, right);

    private static double[] Subtract(double[] from, double[] values) => [.. from.Zip(values, (a, b) => a - b)];

    private sealed class InverseHessian(int size)
    {
        private readonly double[,] _matrix = Identity(size);

        public bool IsIdentity { get; private set; } = true;

        public double[] Times(double[] vector)
        {
            var product = new double[size];
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    product[i] += _matrix[i, j] * vector[j];
                }
            }

            return product;
        }

        /// <summary>Learns from a step and how the gradient changed over it; the first time it takes the scale from them.</summary>
        public void Update(double[] step, double[] change)
        {
            var curvature = Dot(step, change);
            if (!(curvature > 1e-12))
            {
                return;
            }

            if (IsIdentity)
            {
                Scale(curvature / Dot(change, change));
                IsIdentity = false;
            }

            var times = Times(change);
            var factor = (1 + (Dot(change, times) / curvature)) / curvature;
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    _matrix[i, j] += (factor * step[i] * step[j]) - (((times[i] * step[j]) + (step[i] * times[j])) / curvature);
                }
            }
        }

        private static double[,] Identity(int size)
        {
            var matrix = new double[size, size];
            for (var i = 0; i < size; i++)
            {
                matrix[i, i] = 1;
            }

            return matrix;
        }

        private void Scale(double scale)
        {
            for (var i = 0; i < size; i++)
            {
                _matrix[i, i] = scale;
            }
        }
    }
}
