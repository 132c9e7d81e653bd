using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Sums over replications for ratios of two counts, and the intervals that follow from them.</summary>
/// <remarks>
/// The ratio of the sums with the deviation of y − r·x over replications (A. M. Law, "Simulation Modeling and Analysis", 5th edition, section 9.5.3):
/// replications are independent, so the interval is honest however much the contacts of one depend on each other. With controls, y − r·x is regressed
/// on them, its mean is read where they are 0, and each that counts costs a degree of freedom (see <see cref="ControlSums"/>).
/// </remarks>
internal sealed class RatioSums(int ratios, int controls = 0)
{
    private const int Plain = 5;

    private readonly int _perRatio = Plain + (2 * controls);
    private readonly double[] _sums = new double[ratios * (Plain + (2 * controls))];
    private readonly ControlSums _controls = new(controls);
    private double _quantile = double.NaN;

    public int Replications { get; private set; }

    /// <summary>The controls of the replication of which counts follow; none where there are none.</summary>
    public void Begin(ReadOnlySpan<double> replication) => _controls.Begin(replication);

    /// <summary>Adds one replication's count and the count it is a share of.</summary>
    public void Add(int ratio, double y, double x)
    {
        var sums = _sums.AsSpan(ratio * _perRatio, _perRatio);
        sums[0] += y;
        sums[1] += x;
        sums[2] += y * y;
        sums[3] += x * y;
        sums[4] += x * x;
        for (var i = 0; i < controls; i++)
        {
            sums[Plain + (2 * i)] += y * _controls.Current[i];
            sums[Plain + (2 * i) + 1] += x * _controls.Current[i];
        }
    }

    public void EndReplication() => Replications++;

    /// <summary>Adds the sums of others.</summary>
    public void Add(RatioSums others)
    {
        Replications += others.Replications;
        _controls.Add(others._controls);
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += others._sums[i];
        }
    }

    public void Clear()
    {
        Replications = 0;
        _controls.Clear();
        Array.Clear(_sums);
    }

    /// <summary>Makes ready for <see cref="Of"/>: to be called when replications were added.</summary>
    public void Settle()
    {
        _controls.Settle(Replications);
        var freedom = Replications - 1 - _controls.Rank;
        _quantile = freedom > 0 ? StudentT.InvCDF(0, 1, freedom, 0.975) : double.NaN;
    }

    /// <summary>The ratio with half of its 95 % interval.</summary>
    public SimulatedFigure Of(int ratio)
    {
        var sums = _sums.AsSpan(ratio * _perRatio, _perRatio);
        var value = sums[0] / sums[1];
        Span<double> products = stackalloc double[controls];
        for (var i = 0; i < controls; i++)
        {
            products[i] = sums[Plain + (2 * i)] - (value * sums[Plain + (2 * i) + 1]);
        }

        var squares = Math.Max(0, sums[2] - (2 * value * sums[3]) + (value * value * sums[4]) - _controls.Explained(products));
        var square = squares / (Replications - 1.0 - _controls.Rank) * ((1.0 / Replications) + _controls.Distance);
        var mean = sums[1] / Replications;
        return new(value - (_controls.Shift(products) / mean), _quantile * Math.Sqrt(square) / mean);
    }
}
