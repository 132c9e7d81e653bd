using System.Collections.Immutable;

namespace CsOps.Forecast.History.RootCauses;

/// <summary>What was counted at a time and what was expected, by the values of dimensions such as queue, channel and site. Immutable.</summary>
public sealed class DimensionedCounts
{
    /// <summary>More dimensions have too many combinations to try.</summary>
    private const int MostDimensions = 8;

    /// <summary>Takes the counts.</summary>
    /// <param name="dimensions">Names of the dimensions, 1 to 8, none twice; of two that explain alike the first is named.</param>
    /// <param name="counts">The counts, one or more; no combination of values twice.</param>
    /// <exception cref="ArgumentException">There is no count, a name or combination comes twice, or a count has another number of values than there are dimensions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no or too many dimensions, or a number is negative or not finite.</exception>
    public DimensionedCounts(ImmutableArray<string> dimensions, ImmutableArray<DimensionedCount> counts)
    {
        if (dimensions.IsDefaultOrEmpty || dimensions.Length > MostDimensions)
        {
            throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions.IsDefault ? 0 : dimensions.Length, $"There must be 1 to {MostDimensions} dimensions.");
        }

        if (dimensions.Distinct(StringComparer.Ordinal).Count() < dimensions.Length)
        {
            throw new ArgumentException($"A dimension comes twice in {string.Join(", ", dimensions)}.", nameof(dimensions));
        }

        if (counts.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There must be a count.", nameof(counts));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            ThrowIfUnfit(count, dimensions.Length, seen);
        }

        Dimensions = dimensions;
        Counts = counts;
    }

    /// <summary>Names of the dimensions.</summary>
    public ImmutableArray<string> Dimensions { get; }

    /// <summary>The counts.</summary>
    public ImmutableArray<DimensionedCount> Counts { get; }

    /// <summary>Contacts counted in all.</summary>
    public double Observed => Counts.Sum(count => count.Observed);

    /// <summary>Contacts expected in all.</summary>
    public double Expected => Counts.Sum(count => count.Expected);

    private static void ThrowIfUnfit(DimensionedCount count, int dimensions, HashSet<string> seen)
    {
        if (count.Values.Length != dimensions)
        {
            throw new ArgumentException($"A count has {count.Values.Length} values; there are {dimensions} dimensions.", nameof(count));
        }

        if (!seen.Add(string.Join('\u001f', count.Values)))
        {
            throw new ArgumentException($"The values {string.Join(", ", count.Values)} come twice; add their counts up.", nameof(count));
        }

        if (!(count.Observed >= 0 && count.Expected >= 0 && double.IsFinite(count.Observed) && double.IsFinite(count.Expected)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", count.Values)}: observed {count.Observed} and expected {count.Expected} must be 0 or more and finite."));
        }
    }
}
