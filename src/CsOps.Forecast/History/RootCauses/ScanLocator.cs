namespace CsOps.Forecast.History.RootCauses;

/// <summary>Finds root causes by scanning all combinations of dimensions for the parts that are likeliest to have a rate of their own. Immutable and thread-safe.</summary>
/// <remarks>
/// <para>A part with V contacts where F were expected gains V ln(V / F) − (V − F): the logarithm of the likelihood ratio of Poisson counts with a rate of their own against the rate expected
/// (Kulldorff, "A spatial scan statistic", Communications in Statistics 26, 1997), over the dispersion 1 + scatter² × mean count. Naming a part costs ln of the number of parts there are, and 2
/// for its rate. Each set of dimensions (none, queue, channel, queue and channel …) names the parts that gain more than they cost and have at least a tenth of the deviation, on its side; the set with the largest
/// net gain is the answer, the smaller one where two are alike. So the parts of a channel that deviate alike are one channel, and single ones are single.</para>
/// <para>What a part explains of the deviation is the explanatory power of Adtributor (Bhagwan and others, NSDI 2014), which looks at one dimension at a time; combinations as in Squeeze (Li and others, ISSRE 2019).</para>
/// <para>Assumes that parts of a cause deviate in proportion to what is expected of them. Two causes of different dimensions at one time are told by the dimensions that name both. Cost: O(2^dimensions × counts).</para>
/// </remarks>
public sealed class ScanLocator : IRootCauseLocator
{
    private const double CostOfARate = 2;

    private readonly ScanOptions _options;

    /// <summary>Makes a locator.</summary>
    /// <param name="options">How to find; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public ScanLocator(ScanOptions? options = null)
    {
        _options = options ?? new ScanOptions();
        if (_options is not { Scatter: >= 0 and <= 1, LeastShare: >= 0 and <= 1 })
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, "Scatter and LeastShare must be from 0 to 1.");
        }
    }

    /// <inheritdoc/>
    public string Name => "scan";

    /// <inheritdoc/>
    public RootCause? Locate(DimensionedCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var sets = SetsOf(counts.Dimensions.Length).Select(set => (Set: set, Parts: PartsOf(counts, set))).ToList();
        var cost = CostOfARate + Math.Log(sets.Sum(set => set.Parts.Count));
        var dispersion = DispersionOf(counts);
        var deviation = counts.Observed - counts.Expected;
        var (best, mostNet) = (default(List<CauseElement>), 0.0);
        foreach (var (_, parts) in sets)
        {
            var named = parts.Where(part => part.Deviation * deviation > 0 && Math.Abs(part.Deviation) >= _options.LeastShare * Math.Abs(deviation))
                .Select(part => (Part: part, Net: (GainOf(part) / dispersion) - cost))
                .Where(part => part.Net > 0)
                .ToList();
            var net = named.Sum(part => part.Net);
            if (net > mostNet * (1 + 1e-9))
            {
                (best, mostNet) = (named.ConvertAll(part => part.Part), net);
            }
        }

        return best is null ? null : new RootCause(counts, [.. best.OrderByDescending(part => Math.Abs(part.Deviation))]);
    }

    /// <summary>The sets of dimensions by their places, the smallest and first first.</summary>
    private static IEnumerable<int[]> SetsOf(int dimensions) => Enumerable.Range(0, 1 << dimensions)
        .Select(bits => Enumerable.Range(0, dimensions).Where(place => (bits >> place & 1) == 1).ToArray())
        .OrderBy(set => set.Length)
        .ThenBy(set => set.Aggregate(0, (all, place) => (all * dimensions) + place));

    private static List<CauseElement> PartsOf(DimensionedCounts counts, int[] set) =>
    [
        .. counts.Counts
            .GroupBy(count => string.Join('\u001f', set.Select(place => count.Values[place])), StringComparer.Ordinal)
            .Select(part => new CauseElement(
                [.. set.Select(place => new DimensionValue(counts.Dimensions[place], part.First().Values[place]))], part.Sum(count => count.Observed), part.Sum(count => count.Expected))),
    ];

    /// <summary>Variance over mean of an ordinary count, at the mean over contacts of the size of counts.</summary>
    private double DispersionOf(DimensionedCounts counts) =>
        counts.Expected > 0 ? 1 + (_options.Scatter * _options.Scatter * counts.Counts.Sum(count => count.Expected * count.Expected) / counts.Expected) : 1;

    /// <summary>Where nothing at all was expected, one contact in a million is taken to have been.</summary>
    private static double GainOf(CauseElement part)
    {
        var expected = Math.Max(part.Expected, 1e-6);
        return part.Observed > 0 ? (part.Observed * Math.Log(part.Observed / expected)) - (part.Observed - expected) : expected;
    }
}
