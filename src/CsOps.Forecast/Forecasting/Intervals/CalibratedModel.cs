using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>A fitted model made of a centre and the errors that the same centre made at earlier origins.</summary>
/// <remarks>The median is the centre itself. Errors are measured for the horizon that is asked for.</remarks>
internal sealed class CalibratedModel(PointForecaster forecaster, string explanation) : FittedModel
{
    /// <inheritdoc/>
    public override string Explanation { get; } = explanation;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        var series = forecaster.Series;
        var centre = Centre(horizon);
        var distribution = ErrorDistribution.Of(ForecastErrors.Of(forecaster, horizon), series, horizon);
        var rows = Enumerable.Range(0, 1 + SeriesForecast.Levels.Length).Select(_ => new double[horizon]).ToArray();
        Span<double> quantiles = stackalloc double[SeriesForecast.Levels.Length];
        for (var lead = 0; lead < horizon; lead++)
        {
            rows[0][lead] = distribution.At(centre[lead], series.Calendar.SlotOf(series.Length + lead), lead, quantiles);
            for (var level = 0; level < quantiles.Length; level++)
            {
                rows[1 + level][lead] = quantiles[level];
            }
        }

        return ForecastMapping.OfRows(rows) with { Correlation = distribution.Correlation };
    }

    /// <inheritdoc/>
    internal override ImmutableArray<double> Median(int horizon) => ImmutableCollectionsMarshal.AsImmutableArray(Centre(horizon));

    private double[] Centre(int horizon)
    {
        var series = forecaster.Series;
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, series.MaxHorizon);
        var centre = new double[horizon];
        forecaster.Forecast(series.Length, centre);
        for (var lead = 0; lead < horizon && series.NeverNegative; lead++)
        {
            centre[lead] = Math.Max(0, centre[lead]);
        }

        return centre;
    }
}
