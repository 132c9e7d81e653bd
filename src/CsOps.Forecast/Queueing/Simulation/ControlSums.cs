namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Sums over replications of controls: figures that are simulated beside the others and whose expectation is known, here always 0.</summary>
/// <remarks>S. Lavenberg and P. Welch, "A perspective on the use of control variables to increase the efficiency of Monte Carlo simulations", Management Science 27 (1981).</remarks>
internal sealed class ControlSums(int controls)
{
    /// <summary>What of its own spread a control must have that the controls before it do not explain.</summary>
    private const double LeastOwnShare = 1e-9;

    private readonly double[] _current = new double[controls];
    private readonly double[] _sums = new double[controls];
    private readonly double[] _products = new double[controls * controls];
    private readonly double[] _means = new double[controls];
    private readonly double[] _inverse = new double[controls * controls];

    /// <summary>The controls of the replication that is being added.</summary>
    public ReadOnlySpan<double> Current => _current;

    /// <summary>Controls that say something of their own: a deterministic handle time makes work and arrivals the same.</summary>
    public int Rank { get; private set; }

    /// <summary>How far the controls' means are from 0, squared, in units of their spread.</summary>
    public double Distance => Product(_means, _means);

    public void Begin(ReadOnlySpan<double> replication)
    {
        replication.CopyTo(_current);
        for (var i = 0; i < controls; i++)
        {
            _sums[i] += replication[i];
            for (var j = 0; j < controls; j++)
            {
                _products[(i * controls) + j] += replication[i] * replication[j];
            }
        }
    }

    public void Add(ControlSums others)
    {
        for (var i = 0; i < controls; i++)
        {
            _sums[i] += others._sums[i];
        }

        for (var i = 0; i < _products.Length; i++)
        {
            _products[i] += others._products[i];
        }
    }

    public void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_products);
    }

    /// <summary>Makes ready for regressions on what was added.</summary>
    public void Settle(int replications)
    {
        for (var i = 0; i < controls; i++)
        {
            _means[i] = _sums[i] / replications;
            for (var j = 0; j < controls; j++)
            {
                _inverse[(i * controls) + j] = _products[(i * controls) + j] - (_sums[i] * _sums[j] / replications);
            }
        }

        Invert();
    }

    /// <summary>What of a sum of squares the controls explain, given its sums of products with them.</summary>
    public double Explained(ReadOnlySpan<double> products) => Product(products, products);

    /// <summary>By how much the controls' means move a mean, given its sums of products with them.</summary>
    public double Shift(ReadOnlySpan<double> products) => Product(_means, products);

    private double Product(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < controls; i++)
        {
            for (var j = 0; j < controls; j++)
            {
                sum += left[i] * _inverse[(i * controls) + j] * right[j];
            }
        }

        return sum;
    }

    /// <summary>The inverse over the controls that say something of their own, by sweeps; 0 in the rows and columns of the others.</summary>
    private void Invert()
    {
        Span<bool> isSwept = stackalloc bool[controls];
        Span<double> spread = stackalloc double[controls];
        for (var i = 0; i < controls; i++)
        {
            spread[i] = _inverse[(i * controls) + i];
        }

        Rank = 0;
        for (var i = 0; i < controls; i++)
        {
            isSwept[i] = _inverse[(i * controls) + i] > LeastOwnShare * spread[i];
            if (isSwept[i])
            {
                Sweep(i);
                Rank++;
            }
        }

        for (var place = 0; place < _inverse.Length; place++)
        {
            _inverse[place] = isSwept[place / controls] && isSwept[place % controls] ? -_inverse[place] : 0;
        }
    }

    private void Sweep(int pivot)
    {
        var size = _inverse[(pivot * controls) + pivot];
        for (var i = 0; i < controls; i++)
        {
            for (var j = 0; j < controls && i != pivot; j++)
            {
                _inverse[(i * controls) + j] -= j == pivot ? 0 : _inverse[(i * controls) + pivot] * _inverse[(pivot * controls) + j] / size;
            }
        }

        for (var i = 0; i < controls; i++)
        {
            _inverse[(i * controls) + pivot] /= i == pivot ? 1 : size;
            _inverse[(pivot * controls) + i] = i == pivot ? -1 / size : _inverse[(i * controls) + pivot];
        }
    }
}
