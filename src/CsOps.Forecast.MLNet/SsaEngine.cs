using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Transforms.TimeSeries;

namespace CsOps.Forecast.MLNet;

/// <summary>Calls ML.NET. The only file that knows it; left out of the build where its packages cannot be had.</summary>
internal static class SsaEngine
{
    /// <summary>Trains on the input and forecasts, with a band of <see cref="SsaBand.Level"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The processor is not x64: ML.NET takes its eigenvectors from Intel MKL.</exception>
    public static SsaBand Forecast(SsaInput input, int horizon)
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new PlatformNotSupportedException(
                $"ML.NET computes SSA with Intel MKL, which exists for x64 processors only; this process runs on {RuntimeInformation.ProcessArchitecture}.");
        }

        var context = new MLContext(seed: 1); // SSA draws nothing at random.
        var data = context.Data.LoadFromEnumerable(Array.ConvertAll(input.Values, v => new Observation { Value = v }));
        var estimator = context.Forecasting.ForecastBySsa(
            outputColumnName: nameof(Outlook.Point),
            inputColumnName: nameof(Observation.Value),
            windowSize: input.Window,
            seriesLength: input.Values.Length,
            trainSize: input.Values.Length,
            horizon: horizon,
            confidenceLowerBoundColumn: nameof(Outlook.Lower),
            confidenceUpperBoundColumn: nameof(Outlook.Upper),
            confidenceLevel: (float)SsaBand.Level);
        using var engine = estimator.Fit(data).CreateTimeSeriesEngine<Observation, Outlook>(context);
        var outlook = engine.Predict();
        return new SsaBand(outlook.Point, outlook.Lower, outlook.Upper);
    }

    private sealed class Observation
    {
        public float Value { get; set; }
    }

    private sealed class Outlook
    {
        public float[] Point { get; set; } = [];

        public float[] Lower { get; set; } = [];

        public float[] Upper { get; set; } = [];
    }
}
