using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Sums over replications for ratios of two counts, and the intervals that follow from them.</summary>
/// <remarks>
/// The ratio of the sums with the deviation of y − r·x over replications (A. M. Law, "Simulation Modeling and Analysis", 5th edition, section 9.5.3):
/// replications are independent, so the interval is honest however much the contacts of one depend on each other.
/// </remarks>
internal sealed class RatioSums(int ratios)
{
    private const int PerRatio = 5;

    private readonly double[] _sums = new double[ratios * PerRatio];

    public int Replications { get; private set; }

    /// <summary>Adds one replication's count and the count it is a share of.</summary>
    public void Add(int ratio, double y, double x)
    {
        var sums = _sums.AsSpan(ratio * PerRatio, PerRatio);
        sums[0] += y;
        sums[1] += x;
        sums[2] += y * y;
        sums[3] += x * y;
        sums[4] += x * x;
    }

    public void EndReplication() => Replications++;

    /// <summary>Adds the sums of others.</summary>
    public void Add(RatioSums others)
    {
        Replications += others.Replications;
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += others._sums[i];
        }
    }

    public void Clear()
    {
        Replications = 0;
        Array.Clear(_sums);
    }

    /// <summary>The ratio with its half width, given Student's quantile for the replications less one.</summary>
    public Estimate Of(int ratio, double quantile)
    {
        var sums = _sums.AsSpan(ratio * PerRatio, PerRatio);
        var value = sums[0] / sums[1];
        var square = Math.Max(0, sums[2] - (2 * value * sums[3]) + (value * value * sums[4])) / (Replications - 1.0);
        return new(value, quantile * Math.Sqrt(square * Replications) / sums[1]);
    }

    /// <summary>Student's quantile for a two-sided 95 %.</summary>
    public static double QuantileFor(int replications) => replications > 1 ? StudentT.InvCDF(0, 1, replications - 1, 0.975) : double.NaN;
}
