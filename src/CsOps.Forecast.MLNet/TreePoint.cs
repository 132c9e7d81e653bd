using System.Collections.Immutable;
using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.MLNet;

/// <summary>A sum of counts, as ML.NET's tree of dimensions is given it.</summary>
/// <param name="Values">The dimensions that it is not summed over, with their values.</param>
/// <param name="Observed">Contacts counted.</param>
/// <param name="Expected">Contacts expected.</param>
/// <param name="IsAnomaly">Whether it is odd, on the side of the whole.</param>
internal sealed record TreePoint(ImmutableSortedDictionary<string, string> Values, double Observed, double Expected, bool IsAnomaly)
{
    /// <summary>Deviations of Poisson counts that are too far.</summary>
    private const double Bound = 3;

    /// <summary>All sums over all sets of dimensions, the whole first.</summary>
    public static ImmutableArray<TreePoint> Of(DimensionedCounts counts)
    {
        var points = ImmutableArray.CreateBuilder<TreePoint>();
        var isMore = counts.Observed > counts.Expected;
        for (var kept = 0; kept < 1 << counts.Dimensions.Length; kept++)
        {
            var places = Enumerable.Range(0, counts.Dimensions.Length).Where(place => (kept >> place & 1) == 1).ToArray();
            foreach (var group in counts.Counts.GroupBy(count => string.Join('\u001f', places.Select(place => count.Values[place])), StringComparer.Ordinal))
            {
                var (observed, expected) = (group.Sum(count => count.Observed), group.Sum(count => count.Expected));
                var score = 2 * (Math.Sqrt(observed + 0.375) - Math.Sqrt(expected + 0.375)); // Anscombe's, deviation 1 for Poisson counts of any size.
                points.Add(new TreePoint(
                    places.ToImmutableSortedDictionary(place => counts.Dimensions[place], place => group.First().Values[place], StringComparer.Ordinal),
                    observed,
                    expected,
                    isMore ? score > Bound : score < -Bound));
            }
        }

        return points.ToImmutable();
    }
}
