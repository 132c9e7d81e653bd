using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.TimeSeries;

namespace CsOps.Forecast.MLNet;

/// <summary>Calls ML.NET's localisation of root causes; left out of the build where its packages cannot be had.</summary>
internal static class RootCauseEngine
{
    private const string Sum = "\u2211";
    private static readonly DateTime Time = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc); // Of one time alone; which does not matter.

    /// <summary>The points among which the cause lies; none where ML.NET finds none below the whole.</summary>
    /// <param name="points">All sums, the whole first.</param>
    public static ImmutableArray<TreePoint> Locate(ImmutableArray<TreePoint> points)
    {
        var dimensions = points.SelectMany(point => point.Values.Keys).Distinct(StringComparer.Ordinal).ToList();
        Dictionary<string, object> PlaceOf(TreePoint point) => dimensions.ToDictionary(dimension => dimension, dimension => (object)(point.Values.GetValueOrDefault(dimension) ?? Sum));
        var slice = new MetricSlice(Time, [.. points.Select(point => new TimeSeriesPoint(point.Observed, point.Expected, point.IsAnomaly, PlaceOf(point)))]);
        var cause = new MLContext(seed: 1).AnomalyDetection.LocalizeRootCause(new RootCauseLocalizationInput(Time, PlaceOf(points[0]), [slice], AggregateType.Sum, Sum));
        return cause is null ? [] : [.. cause.Items.Select(item => points.First(point => PlaceOf(point).All(value => Equals(item.Dimension[value.Key], value.Value))))];
    }
}
