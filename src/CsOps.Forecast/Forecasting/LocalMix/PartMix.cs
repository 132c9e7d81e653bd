using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>Parts mixed by a power of how wrong each was.</summary>
internal sealed class PartMix : ILocalPart
{
    private readonly ILocalPart[] _parts;

    /// <summary>Mixes parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="errors">Where they are tried out.</param>
    /// <param name="power">A part's weight is its mean absolute error to minus this power.</param>
    public PartMix(ILocalPart[] parts, RollingErrors errors, double power)
    {
        _parts = parts;
        var forecasts = PartForecasts = [.. parts.Select(errors.Of)];
        var losses = forecasts.Select(errors.Mean).ToArray();
        var least = Math.Max(1e-12, losses.Min());
        Weights = [.. losses.Select(loss => Math.Pow(Math.Max(loss, least) / least, -power))];
        var sum = Weights.Sum();
        Forecasts = new double[forecasts[0].Length];
        for (var i = 0; i < parts.Length; i++)
        {
            Weights[i] /= sum;
            TensorPrimitives.MultiplyAdd(forecasts[i], Weights[i], Forecasts, Forecasts);
        }
    }

    /// <summary>The share of each part.</summary>
    public double[] Weights { get; }

    /// <summary>What each part says from the places where it was tried out.</summary>
    public double[][] PartForecasts { get; }

    /// <summary>What the mix says from the places where it was tried out.</summary>
    public double[] Forecasts { get; }

    /// <inheritdoc/>
    public void Forecast(int end, Span<double> forecast) => ForecastByParts(end, forecast);

    /// <summary>Forecasts from an end of the history on.</summary>
    /// <returns>What each part says.</returns>
    public double[][] ForecastByParts(int end, Span<double> forecast)
    {
        forecast.Clear();
        var parts = new double[_parts.Length][];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new double[forecast.Length];
            _parts[i].Forecast(end, parts[i]);
            TensorPrimitives.MultiplyAdd(parts[i], Weights[i], forecast, forecast);
        }

        return parts;
    }
}
