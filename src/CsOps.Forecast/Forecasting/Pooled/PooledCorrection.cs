using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>What many series teach of how a local mix errs: corrects the forecasts of one.</summary>
internal sealed class PooledCorrection
{
    /// <summary>No forecast is moved by more than a series moves from day to day.</summary>
    private const double MostUnits = 1;

    private readonly SeriesKinds _kinds;
    private readonly double[][][] _coefficients;

    /// <summary>Learns from at least one series; all have the same number of leads.</summary>
    public PooledCorrection(IReadOnlyList<PooledRows> series, CancellationToken cancellationToken)
    {
        _kinds = new SeriesKinds([.. series.Select(rows => rows.Kind)]);
        _coefficients = PooledRegression.Learn(series, [.. series.Select(rows => _kinds.Of(rows.Kind))], _kinds.Count, cancellationToken);
    }

    /// <summary>Adds to a forecast what its features say it lacks.</summary>
    /// <param name="series">The series' features.</param>
    /// <param name="end">The first place forecast.</param>
    /// <param name="forecast">The forecast of the mix, corrected in place.</param>
    /// <param name="parts">What its parts say.</param>
    public void Apply(PooledFeatures series, int end, Span<double> forecast, ReadOnlySpan<double[]> parts)
    {
        var coefficients = _coefficients[_kinds.Of(series.Kind)];
        var means = series.MeansAt(end, forecast);
        Span<double> features = stackalloc double[PooledFeatures.Count];
        for (var lead = 0; lead < forecast.Length; lead++)
        {
            series.Fill(end, forecast, parts, lead, means, features);
            var correction = TensorPrimitives.Dot<double>(features, coefficients[Math.Min(lead, coefficients.Length - 1)]);
            forecast[lead] += series.Unit * Math.Clamp(correction, -MostUnits, MostUnits);
        }
    }
}
