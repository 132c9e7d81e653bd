using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>A Weibull law of patience fitted to waits.</summary>
/// <param name="Law">The law.</param>
/// <param name="Shape">Its shape; 1 is the exponential.</param>
public sealed record WeibullPatience(Weibull Law, Estimate Shape)
{
    /// <summary>The least shape that is looked for.</summary>
    internal const double LeastShape = 0.1;

    /// <summary>The largest shape that is looked for.</summary>
    internal const double LargestShape = 20;
}
