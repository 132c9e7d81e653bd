using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.TimeSeries;

namespace CsOps.Forecast.MLNet;

/// <summary>Calls ML.NET's SR-CNN; left out of the build where its packages cannot be had.</summary>
internal static class SrCnnEngine
{
    private const int ExpectedValue = 3;

    /// <summary>Judges all values at once, at ML.NET's own threshold.</summary>
    public static SrCnnVerdict Detect(SrCnnInput input)
    {
        var context = new MLContext(seed: 1); // Nothing is drawn at random.
        var data = context.Data.LoadFromEnumerable(Array.ConvertAll(input.Values, value => new Row { Value = value }));
        var output = context.AnomalyDetection.DetectEntireAnomalyBySrCnn(data, nameof(Verdict.Scores), nameof(Row.Value), new SrCnnEntireAnomalyDetectorOptions
        {
            BatchSize = -1,
            Period = input.Period,
            DetectMode = SrCnnDetectMode.AnomalyAndExpectedValue,
        });
        var scores = context.Data.CreateEnumerable<Verdict>(output, reuseRowObject: false).Select(verdict => verdict.Scores).ToArray();
        return new SrCnnVerdict(Array.ConvertAll(scores, score => score[0] > 0), Array.ConvertAll(scores, score => score[ExpectedValue]));
    }

    private sealed class Row
    {
        public double Value { get; set; }
    }

    private sealed class Verdict
    {
        public double[] Scores { get; set; } = [];
    }
}
