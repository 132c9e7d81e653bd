namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Exponential and normal draws from 256 layers of equal area: one product and one comparison in 98 of 100 draws.</summary>
/// <remarks>
/// G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", Journal of Statistical Software 5 (2000), with layer,
/// sign and place taken from different bits of one 64-bit number, as J. A. Doornik (2005) asks. Exact up to the 53 bits of the place.
/// </remarks>
internal static class Ziggurat
{
    /// <summary>Where the tail of the exponential begins, so that 256 layers close.</summary>
    public const double ExponentialTail = 7.697117470131049;

    /// <summary>Where the tail of the normal begins, so that 256 layers close.</summary>
    public const double NormalTail = 3.654152885361009;

    private const int Layers = 256;
    private const double ExponentialArea = 0.0039496598225815572;
    private const double NormalArea = 0.0049286732339746519;
    private const double Step = 1.0 / (1UL << 53);

    private static readonly double[] ExponentialEdges = Edges(ExponentialTail, ExponentialArea, x => Math.Exp(-x), y => -Math.Log(y));
    private static readonly double[] ExponentialHeights = Array.ConvertAll(ExponentialEdges, x => Math.Exp(-x));
    private static readonly double[] NormalEdges = Edges(NormalTail, NormalArea, x => Math.Exp(-x * x / 2), y => Math.Sqrt(-2 * Math.Log(y)));
    private static readonly double[] NormalHeights = Array.ConvertAll(NormalEdges, x => Math.Exp(-x * x / 2));

    /// <summary>An exponential draw of mean 1.</summary>
    public static double Exponential(ref RandomStream random)
    {
        var edges = ExponentialEdges;
        var bits = random.Next();
        var layer = (int)(bits & (Layers - 1));
        var x = ((bits >> 11) + 0.5) * Step * edges[layer];
        return x < edges[layer + 1] ? x : ExponentialEdge(ref random, layer, x);
    }

    /// <summary>A normal draw of mean 0 and deviation 1.</summary>
    public static double Normal(ref RandomStream random)
    {
        var edges = NormalEdges;
        var bits = random.Next();
        var layer = (int)(bits & (Layers - 1));
        var x = ((bits >> 11) + 0.5) * Step * edges[layer];
        var size = x < edges[layer + 1] ? x : NormalEdge(ref random, layer, x);
        return (bits & Layers) == 0 ? size : -size;
    }

    /// <summary>The layers' right edges from the widest to 0; the first is as wide as its area needs at the height of the second.</summary>
    private static double[] Edges(double tail, double area, Func<double, double> density, Func<double, double> inverse)
    {
        var edges = new double[Layers + 1];
        edges[0] = area / density(tail);
        edges[1] = tail;
        for (var i = 2; i < Layers; i++)
        {
            edges[i] = inverse(density(edges[i - 1]) + (area / edges[i - 1]));
        }

        return edges;
    }

    /// <summary>The rare cases: the tail beyond the base layer, and the strip between two layers under the curve.</summary>
    private static double ExponentialEdge(ref RandomStream random, int layer, double x)
    {
        while (true)
        {
            if (layer == 0)
            {
                return ExponentialTail + Exponential(ref random);
            }

            var low = ExponentialHeights[layer];
            if (low + (random.Uniform() * (ExponentialHeights[layer + 1] - low)) < Math.Exp(-x))
            {
                return x;
            }

            var bits = random.Next();
            layer = (int)(bits & (Layers - 1));
            x = ((bits >> 11) + 0.5) * Step * ExponentialEdges[layer];
            if (x < ExponentialEdges[layer + 1])
            {
                return x;
            }
        }
    }

    private static double NormalEdge(ref RandomStream random, int layer, double x)
    {
        while (true)
        {
            if (layer == 0)
            {
                return NormalTailDraw(ref random);
            }

            var low = NormalHeights[layer];
            if (low + (random.Uniform() * (NormalHeights[layer + 1] - low)) < Math.Exp(-x * x / 2))
            {
                return x;
            }

            var bits = random.Next();
            layer = (int)(bits & (Layers - 1));
            x = ((bits >> 11) + 0.5) * Step * NormalEdges[layer];
            if (x < NormalEdges[layer + 1])
            {
                return x;
            }
        }
    }

    /// <summary>G. Marsaglia's draw beyond the tail's start (1964).</summary>
    private static double NormalTailDraw(ref RandomStream random)
    {
        double beyond;
        do
        {
            beyond = Exponential(ref random) / NormalTail;
        }
        while (2 * Exponential(ref random) <= beyond * beyond);

        return NormalTail + beyond;
    }
}
