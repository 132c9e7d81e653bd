using System.Collections.Immutable;
using CsOps.Forecast.History.RootCauses;

namespace CsOps.Forecast.MLNet;

/// <summary>Root causes by ML.NET's <c>LocalizeRootCause</c>.</summary>
/// <param name="engine">Says which values of which dimension; a parameter so that what surrounds ML.NET can be tested without it.</param>
/// <remarks>
/// ML.NET walks a tree by the gain of entropy, one dimension deep, and must be told which points are odd: here those more than three deviations of Poisson counts from what was expected, on the side of the whole.
/// </remarks>
internal sealed class TreeLocator(Func<ImmutableArray<TreePoint>, ImmutableArray<TreePoint>> engine) : IRootCauseLocator
{
    public const string LocatorName = "mlnet-root-cause";

    public string Name => LocatorName;

    public RootCause? Locate(DimensionedCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var points = TreePoint.Of(counts);
        if (!points[0].IsAnomaly)
        {
            return null;
        }

        var causes = MissingPart.Guard(() => engine(points)).Where(cause => cause.Values.Count > 0).ToList();
        return new RootCause(counts, causes.Count == 0
            ? [ElementOf(points[0])]
            : [.. causes.Select(ElementOf).OrderByDescending(element => Math.Abs(element.Deviation))]);
    }

    private static CauseElement ElementOf(TreePoint point) =>
        new([.. point.Values.Select(value => new DimensionValue(value.Key, value.Value))], point.Observed, point.Expected);
}
