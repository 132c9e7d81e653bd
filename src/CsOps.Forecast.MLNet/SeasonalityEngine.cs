using Microsoft.ML;

namespace CsOps.Forecast.MLNet;

/// <summary>Calls ML.NET's detector of seasons; left out of the build where its packages cannot be had.</summary>
internal static class SeasonalityEngine
{
    /// <summary>The period in steps, −1 where there is none.</summary>
    public static int Period(double[] values)
    {
        var context = new MLContext(seed: 1); // Nothing is drawn at random.
        var data = context.Data.LoadFromEnumerable(Array.ConvertAll(values, value => new Row { Value = value }));
        return context.AnomalyDetection.DetectSeasonality(data, nameof(Row.Value));
    }

    private sealed class Row
    {
        public double Value { get; set; }
    }
}
