namespace CsOps.Forecast.Forecasting.Numerics;

/// <summary>Gives a function of a few variables a gradient by central differences.</summary>
/// <remarks>J. Nocedal and S. J. Wright, <i>Numerical Optimization</i>, 2nd edition (2006), section 8.1. Cost: two evaluations a variable.</remarks>
internal static class CentralDifferences
{
    private const double Difference = 3e-5;

    /// <summary>The function with its gradient; a slope across the edge of where the function is finite counts as 0.</summary>
    public static Lbfgs.Evaluation Of(Func<double[], double> function) => (point, gradient) =>
    {
        var probe = point.ToArray();
        var value = function(probe);
        for (var i = 0; i < probe.Length && double.IsFinite(value); i++)
        {
            probe[i] = point[i] + Difference;
            var above = function(probe);
            probe[i] = point[i] - Difference;
            var below = function(probe);
            probe[i] = point[i];
            gradient[i] = double.IsFinite(above - below) ? (above - below) / (2 * Difference) : 0;
        }

        return value;
    };
}
