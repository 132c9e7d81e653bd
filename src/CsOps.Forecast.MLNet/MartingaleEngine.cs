using Microsoft.ML;

namespace CsOps.Forecast.MLNet;

/// <summary>Calls ML.NET's detector of changes in independent values; left out of the build where its packages cannot be had.</summary>
internal static class MartingaleEngine
{
    /// <summary>With <see cref="MartingaleDetector.Window"/> values about one alert in a hundred years of days without a change; at 95 a step of three deviations was not found.</summary>
    private const double Confidence = 80;

    /// <summary>Whether there is an alert at each value.</summary>
    public static bool[] Alerts(float[] values)
    {
        var context = new MLContext(seed: 1); // Nothing is drawn at random.
        var data = context.Data.LoadFromEnumerable(Array.ConvertAll(values, value => new Row { Value = value }));
        var output = context.Transforms.DetectIidChangePoint(nameof(Verdict.Scores), nameof(Row.Value), Confidence, MartingaleDetector.Window).Fit(data).Transform(data);
        return [.. context.Data.CreateEnumerable<Verdict>(output, reuseRowObject: false).Select(verdict => verdict.Scores[0] > 0)];
    }

    private sealed class Row
    {
        public float Value { get; set; }
    }

    private sealed class Verdict
    {
        public double[] Scores { get; set; } = [];
    }
}
