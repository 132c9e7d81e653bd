namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>The probabilities of a Poisson number of jumps, and of more than that number; kept and refilled without allocating.</summary>
internal sealed class PoissonWeights
{
    private const double Cut = 1e-15;

    private double[] _of = new double[64];
    private double[] _above = new double[64];

    /// <summary>The fewest jumps whose probability is not negligible.</summary>
    public int First { get; private set; }

    /// <summary>The most jumps whose probability is not negligible.</summary>
    public int Last { get; private set; }

    /// <summary>The probability of exactly <paramref name="jumps"/>, from 0 to <see cref="Last"/>.</summary>
    public double Of(int jumps) => jumps < First ? 0 : _of[jumps];

    /// <summary>The probability of more than <paramref name="jumps"/>, from 0 to <see cref="Last"/>.</summary>
    public double Above(int jumps) => jumps < First ? 1 : _above[jumps];

    /// <summary>Computes the weights from the likeliest number outwards, so that nothing underflows, and makes them sum to 1.</summary>
    public void Fill(double mean)
    {
        Reserve((int)(mean + (10 * Math.Sqrt(mean)) + 40));
        var mode = (int)mean;
        _of[mode] = 1;
        var first = mode;
        while (first > 0 && _of[first] > Cut)
        {
            _of[first - 1] = _of[first] * first / mean;
            first--;
        }

        var last = mode;
        while (_of[last] > Cut)
        {
            _of[last + 1] = _of[last] * mean / (last + 1);
            last++;
        }

        First = first;
        Last = last;
        Normalise();
    }

    private void Normalise()
    {
        var sum = 0.0;
        for (var k = Last; k >= First; k--)
        {
            _above[k] = sum;
            sum += _of[k];
        }

        for (var k = First; k <= Last; k++)
        {
            _of[k] /= sum;
            _above[k] /= sum;
        }
    }

    private void Reserve(int count)
    {
        if (_of.Length < count)
        {
            _of = new double[count + (count / 2)];
            _above = new double[_of.Length];
        }
    }
}
